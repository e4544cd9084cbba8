package vn.ansinh.reporting.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.catalogue.Catalogue.Contents;
import vn.ansinh.reporting.catalogue.Indicator.Split;
import vn.ansinh.reporting.directory.Agency;
import vn.ansinh.reporting.directory.AgencyCode;
import vn.ansinh.reporting.directory.AgencyDirectory;
import vn.ansinh.reporting.directory.AgencyEnded;
import vn.ansinh.reporting.directory.Matter;
import vn.ansinh.reporting.directory.reference.CsvSource;
import vn.ansinh.reporting.directory.reference.Problems;

/**
 * What must hold between the files, whichever of them came in last: also after every reorganisation no ground is
 * counted twice, and in every year a period's days follow each other and its cut-off leaves a working day.
 */
@Component
class WholeRules {

    private static final int NAMED = 5;

    private final CurrentCatalogue catalogue;
    private final AgencyDirectory directory;
    private final SeriesData series;

    WholeRules(CurrentCatalogue catalogue, AgencyDirectory directory, SeriesData series) {
        this.catalogue = catalogue;
        this.directory = directory;
        this.series = series;
    }

    /** @param files what came in, to name the line of what is wrong with it */
    void check(List<CsvSource> files, Problems problems, Problems warnings) {
        Catalogue now = catalogue.get();
        AreaDays.check(now, files, problems);
        checkDays(now, problems);
        warnOfOpenWork(now, warnings);
        warnOfNoOutline(now, warnings);
        warnOfBorders(warnings);
        Map<Gap, List<String>> gaps = new LinkedHashMap<>();
        for (Contents regime : now.contents().values()) {
            Reporters reporters = new Reporters(directory, regime);
            regime.indicators().stream()
                    .filter(Indicator::typed)
                    .forEach(indicator -> checkReporters(indicator, regime, reporters, problems, warnings, gaps));
        }
        gaps.forEach((gap, indicators) -> warn(gap, indicators, warnings));
    }

    /** Units of the ground that nobody tells of from a day on. */
    private record Gap(String regime, LocalDate day, Set<String> missing, int units) {}

    private void warn(Gap gap, List<String> indicators, Problems warnings) {
        List<Territory> missing = series.groundOn(gap.day).rolledUp(gap.missing);
        String names = missing.stream().limit(NAMED).map(Territory::nameVi).collect(Collectors.joining(", "))
                + (missing.size() > NAMED ? ", …" : "");
        warnings.add(
                0,
                null,
                "catalogue.import.groundUncovered",
                gap.day,
                gap.regime,
                indicators.size(),
                indicators.get(0),
                gap.missing.size(),
                gap.units,
                names);
    }

    /** Where the province becomes another ground, its figures of before are not those of after. */
    private void warnOfBorders(Problems warnings) {
        List<Territory> all = series.territories();
        all.stream()
                .filter(territory -> territory.partOf() == null)
                .map(Territory::validFrom)
                .filter(day -> all.stream().anyMatch(other -> other.validOn(day.minusDays(1))))
                .filter(day -> !series.breaks().borderChanged(day))
                .distinct()
                .forEach(day -> warnings.add(0, null, "catalogue.import.borderUnsaid", day));
    }

    /** Where several carry on, the file says to which goes what is open: else it waits with the standing agency. */
    private void warnOfOpenWork(Catalogue now, Problems warnings) {
        for (AgencyEnded ended : directory.endedBefore(LocalDate.MAX)) {
            LocalDate after = ended.on().plusDays(1);
            for (Regime regime : now.regimes()) {
                boolean owed = now.of(regime.code())
                        .flatMap(contents -> contents.body(ended.code(), ended.on()))
                        .isPresent();
                boolean nobody = directory
                        .successor(ended.code(), Matter.of(regime.code()), after)
                        .isEmpty();
                if (owed && nobody && ended.successors().size() > 1) {
                    warnings.add(0, null, "catalogue.import.openWorkNobody", ended.code(), regime.code());
                }
            }
        }
    }

    /** Its reports then have figures alone, which may be meant or forgotten. */
    private static void warnOfNoOutline(Catalogue now, Problems warnings) {
        for (Regime regime : now.regimes()) {
            boolean wordless = now.of(regime.code())
                    .filter(contents -> !contents.indicators().isEmpty()
                            && contents.said().outline().isEmpty())
                    .isPresent();
            if (wordless) {
                warnings.add(0, null, "catalogue.import.noOutline", regime.code());
            }
        }
    }

    private static void checkDays(Catalogue now, Problems problems) {
        WorkingCalendar calendar = WorkingCalendar.of(now.holidays().values());
        for (Regime regime : now.regimes()) {
            for (PeriodRule rule : regime.rules()) {
                rule.tried()
                        .flatMap(period -> PeriodDays.of(rule, period, calendar).broken(calendar).stream())
                        .findFirst()
                        .ifPresent(broken -> tell(regime, broken, problems));
            }
        }
    }

    private static void tell(Regime regime, PeriodDays.Broken broken, Problems problems) {
        if (broken.later() == null) {
            problems.add(0, null, "catalogue.import.cutOffOf", regime.code(), broken.period());
        } else {
            problems.add(
                    0,
                    null,
                    "catalogue.import.orderOf",
                    regime.code(),
                    broken.period(),
                    broken.later(),
                    broken.earlier());
        }
    }

    private void checkReporters(
            Indicator indicator,
            Contents regime,
            Reporters reporters,
            Problems problems,
            Problems warnings,
            Map<Gap, List<String>> gaps) {
        boolean orphaned = false;
        Set<AgencyCode> told = new HashSet<>();
        for (LocalDate day : turningDays(indicator)) {
            List<Agency> agencies = reporters.of(indicator, regime.reportersOf(indicator.code()), day).stream()
                    .map(code -> directory.find(code, day))
                    .flatMap(Optional::stream)
                    .toList();
            if (agencies.isEmpty() && !orphaned) {
                warnings.add(0, null, "catalogue.import.noReporterFrom", indicator.code(), day);
                orphaned = true;
            }
            List<AgencyCode> without = reporters.withoutSuccessor(indicator, regime.reportersOf(indicator.code()), day);
            if (!agencies.isEmpty() && !told.containsAll(without)) {
                warnings.add(0, null, "catalogue.import.noSuccessorFrom", indicator.code(), day, joined(without));
                told.addAll(without);
            }
            if (indicator.split() == Split.TERRITORY) {
                ReporterRules.sharedGround(agencies)
                        .forEach(pair -> problems.add(
                                0,
                                null,
                                "catalogue.import.sameTerritoryFrom",
                                indicator.code(),
                                pair.one().code(),
                                pair.other().code(),
                                pair.one().territory(),
                                day));
                checkGround(indicator, agencies, day, problems, gaps);
            }
        }
    }

    private void checkGround(
            Indicator indicator, List<Agency> agencies, LocalDate day, Problems problems, Map<Gap, List<String>> gaps) {
        Ground ground = series.groundOn(day);
        List<String> told = agencies.stream()
                .map(Agency::territory)
                .filter(Objects::nonNull)
                .toList();
        Ground.Cover cover = ground.cover(told);
        if (!cover.twice().isEmpty()) {
            problems.add(
                    0,
                    null,
                    "catalogue.import.groundTwice",
                    indicator.code(),
                    day,
                    ground.rolledUp(cover.twice()).stream()
                            .map(Territory::nameVi)
                            .collect(Collectors.joining(", ")));
        }
        if (!cover.whole()) {
            gaps.computeIfAbsent(
                            new Gap(indicator.regime(), day, cover.missing(), cover.units()), gap -> new ArrayList<>())
                    .add(indicator.code());
        }
    }

    private static String joined(List<AgencyCode> codes) {
        return codes.stream().map(AgencyCode::value).collect(Collectors.joining(", "));
    }

    /** The days on which who reports can change, or what: the first day, each day after a body's end, a new ground's first. */
    private TreeSet<LocalDate> turningDays(Indicator indicator) {
        Stream<LocalDate> newGrounds =
                series.territories().stream().map(Territory::validFrom).filter(indicator::validOn);
        Stream<LocalDate> afterEnds = directory.endedBefore(LocalDate.MAX).stream()
                .map(AgencyEnded::on)
                .map(end -> end.plusDays(1))
                .filter(indicator::validOn);
        return Stream.of(Stream.of(indicator.validFrom()), afterEnds, newGrounds)
                .flatMap(days -> days)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
