package vn.ansinh.reporting.consolidation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.catalogue.Ground;
import vn.ansinh.reporting.catalogue.Indicator;
import vn.ansinh.reporting.catalogue.Indicator.Split;
import vn.ansinh.reporting.catalogue.IndicatorCatalogue;
import vn.ansinh.reporting.catalogue.Period;
import vn.ansinh.reporting.catalogue.RegimeIndicators;
import vn.ansinh.reporting.catalogue.ReportingCalendar;
import vn.ansinh.reporting.catalogue.SeriesBreak;
import vn.ansinh.reporting.catalogue.SeriesData;
import vn.ansinh.reporting.catalogue.Territory;
import vn.ansinh.reporting.directory.Agency;
import vn.ansinh.reporting.directory.AgencyCode;
import vn.ansinh.reporting.directory.AgencyDirectory;
import vn.ansinh.reporting.engine.Formats;
import vn.ansinh.reporting.engine.Texts;
import vn.ansinh.reporting.report.AcceptedFigures.Total;

/**
 * What stands between the province's figures of two periods, which ground they are of, and from when they count. In
 * Vietnamese: it is signed with the figures, and stands in the letter.
 */
@Component
class ProvinceSeries {

    private static final int NAMED = 10;

    private final SeriesData series;
    private final IndicatorCatalogue catalogue;
    private final ReportingCalendar calendar;
    private final Baselines baselines;
    private final AgencyDirectory directory;
    private final Texts texts;

    ProvinceSeries(
            SeriesData series,
            IndicatorCatalogue catalogue,
            ReportingCalendar calendar,
            Baselines baselines,
            AgencyDirectory directory,
            Texts texts) {
        this.series = series;
        this.catalogue = catalogue;
        this.calendar = calendar;
        this.baselines = baselines;
        this.directory = directory;
        this.texts = texts.official();
    }

    /** Why figures of two periods are not compared; empty where they are. What a rate is taken of counts with it. */
    Optional<String> apart(Indicator indicator, Period then, Period now, LocalDate cutOff) {
        return between(indicator, then, now, cutOff).map(found -> found.sentence(texts.locale()));
    }

    private Optional<SeriesBreak> between(Indicator indicator, Period then, Period now, LocalDate cutOff) {
        RegimeIndicators indicators = catalogue.of(indicator.regime());
        Set<String> codes = indicators.lineage(indicator.code());
        return series.breaks()
                .between(calendar.regime(indicator.regime()), indicator, codes, true, then, now, cutOff)
                .or(() -> inputs(indicator, cutOff)
                        .flatMap(input -> between(input, then, now, cutOff).stream())
                        .filter(found -> !series.breaks().declaredComparable(indicator.regime(), codes, found.day()))
                        .findFirst());
    }

    private Stream<Indicator> inputs(Indicator indicator, LocalDate cutOff) {
        return Stream.of(indicator.numerator(), indicator.denominator())
                .filter(Objects::nonNull)
                .flatMap(code -> catalogue.of(indicator.regime()).find(code, cutOff).stream());
    }

    /** Why a target is not judged: it was set for another ground, or by another standard; empty where it is. */
    Optional<String> targetApart(Indicator indicator, LocalDate cutOff) {
        Set<String> codes = catalogue.of(indicator.regime()).lineage(indicator.code());
        return series.breaks()
                .between(indicator.regime(), codes, true, indicator.validFrom(), cutOff)
                .map(found -> found.sentence(texts.locale()));
    }

    /** The recalculated figures that count for the ground of a day, by period and indicator; the latest decided of each. */
    Map<String, Map<String, Baseline>> baselines(String regime, LocalDate cutOff) {
        RegimeIndicators indicators = catalogue.of(regime);
        var found = new HashMap<String, Map<String, Baseline>>();
        baselines.confirmed(regime).stream()
                .filter(baseline -> series.breaks()
                        .between(regime, indicators.lineage(baseline.indicator()), true, baseline.groundDay(), cutOff)
                        .isEmpty())
                .forEach(baseline -> found.computeIfAbsent(baseline.period(), period -> new HashMap<>())
                        .putIfAbsent(baseline.indicator(), baseline));
        return found;
    }

    /** "So với số gốc tính lại 1.234 (Công văn 12/CV-SNV ngày 01/02/2026)". */
    String words(Baseline baseline) {
        return texts.of(
                "consolidation.baseline.words",
                Formats.number(baseline.value()),
                baseline.document(),
                Formats.day(baseline.documentDate()),
                baseline.source());
    }

    /** Of what each reporter tells of its own ground: which units those that answered cover. */
    Map<String, Ground.Cover> ground(List<Indicator> indicators, Map<String, Total> totals, LocalDate cutOff) {
        Ground ground = series.groundOn(cutOff);
        var covers = new HashMap<String, Ground.Cover>();
        for (Indicator indicator : indicators) {
            if (indicator.split() == Split.TERRITORY && ground.known()) {
                Total total = totals.get(indicator.code());
                covers.put(
                        indicator.code(),
                        ground.cover(total == null ? List.of() : territories(answered(total), cutOff)));
            }
        }
        return covers;
    }

    /** Which units of the province these agencies cover. */
    Ground.Cover cover(Collection<String> agencies, LocalDate day) {
        return series.groundOn(day).cover(territories(agencies, day));
    }

    private List<String> territories(Collection<String> agencies, LocalDate day) {
        return agencies.stream()
                .flatMap(agency -> directory.find(new AgencyCode(agency), day).stream())
                .map(Agency::territory)
                .filter(Objects::nonNull)
                .toList();
    }

    private static Set<String> answered(Total total) {
        var answered = new HashSet<>(total.asked());
        total.missing().forEach(answered::remove);
        total.notAvailable().forEach(answered::remove);
        return answered;
    }

    /** Names of units, in as few as possible, in Vietnamese: they are signed with the figures. */
    List<String> names(Collection<String> units, LocalDate day) {
        return series.groundOn(day).rolledUp(units).stream()
                .map(Territory::nameVi)
                .toList();
    }

    /**
     * What they are called where people read it.
     *
     * @param names in Vietnamese, as they were signed
     */
    List<String> shown(List<String> names, LocalDate day, Locale locale) {
        Map<String, String> known = series.groundOn(day).names(locale);
        return names.stream().map(name -> known.getOrDefault(name, name)).toList();
    }

    /** "Địa bàn: 7/8 đơn vị, thiếu Huyện Trà Ôn"; empty where nothing is missing. */
    String groundSentence(int units, int uncovered, List<String> names) {
        return groundSentence(units, uncovered, names, texts);
    }

    /** The same in the language of these texts. */
    static String groundSentence(int units, int uncovered, List<String> names, Texts texts) {
        if (uncovered == 0) {
            return "";
        }
        String shown =
                names.stream().limit(NAMED).collect(Collectors.joining("; ")) + (names.size() > NAMED ? "; …" : "");
        return texts.of("consolidation.figure.ground", String.valueOf(units - uncovered), String.valueOf(units), shown);
    }

    /**
     * Of what is cumulative, who gave a number that counts from a day within the year: those that began then, without those
     * whose predecessors' figures were accepted in the same cycle too.
     */
    Map<String, List<String>> begun(
            RegimeIndicators indicators,
            List<Indicator> shown,
            Map<String, Total> totals,
            Period period,
            LocalDate cutOff) {
        var begun = new HashMap<String, List<String>>();
        for (Indicator indicator : shown) {
            Total total = totals.get(indicator.code());
            if (total != null && indicator.timeAxis().counted()) {
                Set<String> gave = answered(total);
                total.notApplicable().forEach(gave::remove);
                begun.put(
                        indicator.code(),
                        gave.stream()
                                .filter(agency -> countsLate(indicators, indicator, agency, gave, period, cutOff))
                                .sorted()
                                .toList());
            }
        }
        return begun;
    }

    private boolean countsLate(
            RegimeIndicators indicators,
            Indicator indicator,
            String agency,
            Set<String> gave,
            Period period,
            LocalDate cutOff) {
        var code = new AgencyCode(agency);
        LocalDate first = calendar.regime(indicator.regime()).days(period).first();
        List<AgencyCode> before = indicators.partlyEarlierReporters(indicator.code(), code, cutOff);
        boolean told = !before.isEmpty() && before.stream().allMatch(predecessor -> gave.contains(predecessor.value()));
        return !told
                && indicators.countsFrom(indicator.code(), code, first, cutOff).isPresent();
    }

    /** "Số liệu của 124 cơ quan tính từ ngày 01/07/2025"; empty for nobody. */
    String begunSentence(Collection<String> agencies) {
        Map<LocalDate, Long> days = agencies.stream()
                .flatMap(agency -> directory.beginningOf(new AgencyCode(agency)).stream())
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
        var parts = new ArrayList<String>();
        days.forEach((day, number) ->
                parts.add(texts.of("consolidation.figure.begun", String.valueOf(number), Formats.day(day))));
        return String.join(" ", parts);
    }

    /** That the province became another ground since the period before, whatever the figure; empty where it did not. */
    Optional<SeriesBreak> border(String regime, Period now, LocalDate cutOff) {
        return now.previous()
                .flatMap(before -> series.breaks()
                        .between(regime, Set.of(), true, cutOff.minusYears((long) now.year() - before.year()), cutOff))
                .filter(found -> found.kind() == SeriesBreak.Kind.TERRITORY);
    }
}
