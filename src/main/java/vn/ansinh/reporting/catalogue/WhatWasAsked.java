package vn.ansinh.reporting.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.catalogue.Catalogue.Contents;
import vn.ansinh.reporting.directory.AgencyCode;
import vn.ansinh.reporting.directory.AgencyDirectory;
import vn.ansinh.reporting.directory.ReferenceRefusal;
import vn.ansinh.reporting.directory.reference.CsvCells;
import vn.ansinh.reporting.directory.reference.CsvSource;
import vn.ansinh.reporting.directory.reference.FileWords;
import vn.ansinh.reporting.directory.reference.Problems;
import vn.ansinh.reporting.engine.Formats;

/**
 * What was asked is not changed backwards, whichever file or screen a change comes from: what each period that has been
 * opened asked is taken before the change and must be the same after it. Names, notes and what a figure is usually
 * below may be corrected.
 */
@Component
class WhatWasAsked {

    /** A row that says something of a period: its file, and the cells by which it is found there. */
    private record Said(AskedPeriod asked, DataSet set, Map<String, String> where) {}

    /**
     * All that was asked at one moment.
     *
     * @param facts by what says it: the value in each column
     */
    record Kept(Object catalogue, Object directory, Map<Said, Map<String, Object>> facts) {}

    private final CurrentCatalogue catalogue;
    private final AgencyDirectory directory;
    private final ObjectProvider<AskedPeriods> asking;

    WhatWasAsked(CurrentCatalogue catalogue, AgencyDirectory directory, ObjectProvider<AskedPeriods> asking) {
        this.catalogue = catalogue;
        this.directory = directory;
        this.asking = asking;
    }

    List<AskedPeriod> periods(String regime) {
        return periods().stream().filter(asked -> asked.regime().equals(regime)).toList();
    }

    private List<AskedPeriod> periods() {
        return asking.stream().flatMap(module -> module.askedPeriods().stream()).toList();
    }

    Kept take() {
        Catalogue now = catalogue.get();
        Map<Said, Map<String, Object>> facts = new LinkedHashMap<>();
        Map<Indicator, Set<AgencyCode>> reporters = new IdentityHashMap<>();
        for (AskedPeriod asked : periods()) {
            Optional<Regime> regime = now.regimes().stream()
                    .filter(known -> known.code().equals(asked.regime()))
                    .findFirst();
            if (regime.isPresent()) {
                regime(asked, regime.get(), facts);
                bodies(asked, now.get(asked.regime()), facts);
                areas(asked, regime.get(), now.get(asked.regime()), facts);
                indicators(asked, now.get(asked.regime()), reporters, facts);
            }
        }
        return new Kept(now, directory.state(), facts);
    }

    private static void regime(AskedPeriod asked, Regime regime, Map<Said, Map<String, Object>> facts) {
        Map<String, Object> days = new LinkedHashMap<>();
        days.put("begins", !asked.opened().isBefore(regime.begins()));
        days.put("ends", regime.ends() == null || !asked.opened().isAfter(regime.ends()));
        days.put("plan_series", regime.planSeries());
        facts.put(new Said(asked, DataSet.REGIMES, Map.of("code", regime.code())), days);
        try {
            Map<String, Object> rule = columns(regime.rule(asked.period()));
            rule.keySet().removeAll(Set.of("kind", "legal_source", "valid_from", "valid_to"));
            facts.put(
                    new Said(
                            asked,
                            DataSet.PERIOD_RULES,
                            Map.of(
                                    "regime",
                                    regime.code(),
                                    "kind",
                                    code(asked.period().kind()))),
                    rule);
        } catch (ReferenceRefusal none) {
            // Nothing is kept of a rule there is not.
        }
    }

    private void bodies(AskedPeriod asked, Contents contents, Map<Said, Map<String, Object>> facts) {
        for (AgencyCode agency : contents.bodies().keySet()) {
            contents.body(agency, asked.opened())
                    .filter(body -> body.duty().reports() && asked.asks(agency.value()))
                    .ifPresent(body -> {
                        facts.put(
                                new Said(
                                        asked,
                                        DataSet.REGIME_BODIES,
                                        Map.of("regime", asked.regime(), "agency", agency.value())),
                                Map.of("duty", body.duty()));
                        if (directory.find(agency, asked.opened()).isPresent()) {
                            facts.put(
                                    new Said(asked, DataSet.AGENCIES, Map.of("code", agency.value())),
                                    Map.of("valid_from", true));
                        }
                    });
        }
    }

    /** From when each is called as it is: a name can be corrected, but another begins after what was asked. */
    private static void areas(
            AskedPeriod asked, Regime regime, Contents contents, Map<Said, Map<String, Object>> facts) {
        for (Area area : contents.areas().on(asked.cutOff())) {
            Map<String, Object> said = new LinkedHashMap<>();
            said.put("valid_from", area.validity().from().isAfter(regime.begins()) ? area.validFrom() : null);
            facts.put(new Said(asked, DataSet.AREAS, Map.of("regime", area.regime(), "code", area.code())), said);
        }
    }

    /** @param reporters of each version, which is asked for by many periods */
    private static void indicators(
            AskedPeriod asked,
            Contents contents,
            Map<Indicator, Set<AgencyCode>> reporters,
            Map<Said, Map<String, Object>> facts) {
        for (Indicator indicator : contents.validOn(asked.cutOff())) {
            if (asked.asks(indicator)) {
                Map<String, Object> said = columns(indicator);
                said.keySet()
                        .removeAll(Set.of(
                                "regime",
                                "code",
                                "name_vi",
                                "name_en",
                                "frequencies",
                                "target",
                                "note",
                                "plausible_max",
                                "valid_from",
                                "valid_to",
                                "successor"));
                said.put(
                        "target",
                        indicator
                                .targetSet()
                                .map(target -> target.value().stripTrailingZeros() + " " + target.direction())
                                .orElse(null));
                Set<AgencyCode> named = reporters.computeIfAbsent(indicator, version -> named(contents, version));
                said.put(
                        "reported_by",
                        asked.agencies().isEmpty()
                                ? named
                                : named.stream()
                                        .filter(agency -> asked.asks(agency.value()))
                                        .collect(Collectors.toSet()));
                facts.put(
                        new Said(asked, DataSet.INDICATORS, Map.of("regime", asked.regime(), "code", indicator.code())),
                        said);
            }
        }
    }

    private static Set<AgencyCode> named(Contents contents, Indicator version) {
        return contents.reportersOf(version.code()).stream()
                .filter(reporter -> reporter.validFrom().equals(version.validFrom()))
                .map(Reporter::agency)
                .collect(Collectors.toSet());
    }

    /** By the columns of files. */
    private static Map<String, Object> columns(Record row) {
        Map<String, Object> columns = new LinkedHashMap<>();
        for (var component : row.getClass().getRecordComponents()) {
            try {
                component.getAccessor().setAccessible(true);
                columns.put(
                        component.getName().replaceAll("([A-Z])", "_$1").toLowerCase(java.util.Locale.ROOT),
                        component.getAccessor().invoke(row));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("Cannot read " + component, e);
            }
        }
        return columns;
    }

    /** Notes each row that says something else of a period than before. */
    void check(Kept before, List<CsvSource> files, Problems problems) {
        if (before.catalogue() == catalogue.get() && before.directory() == directory.state()) {
            return;
        }
        Kept after = take();
        Set<Said> all = new LinkedHashSet<>(before.facts().keySet());
        all.addAll(after.facts().keySet());
        List<Said> broken = all.stream()
                // An area more takes nothing from what was asked.
                .filter(said -> said.set() != DataSet.AREAS || before.facts().containsKey(said))
                .filter(said ->
                        !Objects.equals(before.facts().get(said), after.facts().get(said)))
                .toList();
        Map<CsvSource, CsvCells> read = new LinkedHashMap<>();
        broken.stream()
                // One sentence a row: of the latest period that it would change.
                .collect(Collectors.toMap(
                        said -> said.set() + " " + said.where(),
                        said -> said,
                        (one, other) ->
                                one.asked().free().isBefore(other.asked().free()) ? other : one,
                        LinkedHashMap::new))
                .values()
                .forEach(said -> note(said, column(said, before, after), files, read, problems));
    }

    private static String column(Said said, Kept before, Kept after) {
        Map<String, Object> old = before.facts().get(said);
        Map<String, Object> young = after.facts().get(said);
        if (old == null || young == null) {
            return said.set() == DataSet.REGIME_BODIES ? "duty" : "valid_from";
        }
        return old.keySet().stream()
                .filter(column -> !Objects.equals(old.get(column), young.get(column)))
                .findFirst()
                .orElse("valid_from");
    }

    private static void note(
            Said said, String column, List<CsvSource> files, Map<CsvSource, CsvCells> read, Problems problems) {
        int line = 0;
        for (CsvSource file : files) {
            if (DataSet.of(file.name()) == said.set()) {
                CsvCells cells = read.computeIfAbsent(file, source -> CsvCells.of(source.content()));
                line = Math.max(line, lineOf(said, cells));
            }
        }
        String what = said.set().fileName() + " " + String.join(" ", new java.util.TreeMap<>(said.where()).values());
        problems.add(
                line,
                line == 0 ? null : column,
                line == 0 ? "catalogue.import.wasAskedBy" : "catalogue.import.wasAsked",
                said.asked().regime() + "/" + said.asked().period(),
                Formats.day(said.asked().free()),
                what);
    }

    /** Of the version that the period has, else of any; 0 where the file does not name it. */
    private static int lineOf(Said said, CsvCells file) {
        List<CsvCells.Row> rows = file.rows().stream()
                .filter(row -> said.where().entrySet().stream()
                        .allMatch(
                                cell -> FileWords.code(row.cell(cell.getKey())).equalsIgnoreCase(cell.getValue())))
                .toList();
        LocalDate day = said.set() == DataSet.INDICATORS || said.set() == DataSet.AREAS
                ? said.asked().cutOff()
                : said.asked().opened();
        return rows.stream()
                .filter(row -> Cells.day(row.cell("valid_from"))
                        .filter(from -> !from.isAfter(day))
                        .isPresent())
                .max(Comparator.comparing(
                        row -> Cells.day(row.cell("valid_from")).orElseThrow()))
                .or(() -> rows.stream().findFirst())
                .map(CsvCells.Row::line)
                .orElse(0);
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(java.util.Locale.ROOT);
    }

    /** The first day on which a change of the regime touches nothing that was asked; empty when nothing was. */
    Optional<LocalDate> firstFree(String regime) {
        List<LocalDate> days = new ArrayList<>();
        periods().stream()
                .filter(asked -> regime == null || asked.regime().equals(regime))
                .forEach(asked -> days.add(asked.free()));
        return days.stream().max(Comparator.naturalOrder());
    }
}
