package vn.ansinh.reporting.catalogue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.catalogue.Indicator.Aggregation;
import vn.ansinh.reporting.catalogue.Indicator.Direction;
import vn.ansinh.reporting.catalogue.Indicator.Target;
import vn.ansinh.reporting.catalogue.Indicator.TimeAxis;
import vn.ansinh.reporting.catalogue.Indicator.ValueType;
import vn.ansinh.reporting.directory.AgencyCode;
import vn.ansinh.reporting.directory.AgencyDirectory;
import vn.ansinh.reporting.directory.AgencyReader;
import vn.ansinh.reporting.directory.OfficialCodes;
import vn.ansinh.reporting.directory.reference.Comparison;
import vn.ansinh.reporting.directory.reference.CsvRow;
import vn.ansinh.reporting.directory.reference.CsvSource;
import vn.ansinh.reporting.directory.reference.CsvTable;
import vn.ansinh.reporting.directory.reference.ImportChange;
import vn.ansinh.reporting.directory.reference.Problems;
import vn.ansinh.reporting.directory.reference.ReferenceImport;
import vn.ansinh.reporting.directory.reference.Validity;
import vn.ansinh.reporting.engine.Rows;

/** Indicators and their reporters come in. A file says all there is to say about the codes it names. */
@Component
class IndicatorsImport implements ReferenceImport<IndicatorsImport.Row> {

    private static final String CODE = Area.CODE + "-[0-9]{2}";
    private static final List<String> REQUIRED = List.of(
            "regime",
            "code",
            "area",
            "name_vi",
            "name_en",
            "unit",
            "type",
            "time_axis",
            "aggregation",
            "numerator",
            "denominator",
            "part_of",
            "reported_by",
            "frequency",
            "split",
            "valid_from");
    private static final List<String> OPTIONAL = List.of(
            "target",
            "target_year",
            "direction",
            "target_source",
            "note",
            "standard",
            "plausible_max",
            "valid_to",
            "successor");

    private final Catalogues catalogues;
    private final CatalogueRows rows;
    private final CurrentCatalogue current;
    private final AgencyDirectory directory;
    private final RegimeBodies bodies;
    private final OfficialCodes officialCodes;

    IndicatorsImport(
            Catalogues catalogues,
            CatalogueRows rows,
            CurrentCatalogue current,
            AgencyDirectory directory,
            RegimeBodies bodies,
            OfficialCodes officialCodes) {
        this.catalogues = catalogues;
        this.rows = rows;
        this.current = current;
        this.directory = directory;
        this.bodies = bodies;
        this.officialCodes = officialCodes;
    }

    record Row(int line, Indicator indicator, List<AgencyCode> reporters) {

        private String name() {
            return IndicatorsImport.name(indicator);
        }

        Validity validity() {
            return new Validity(indicator.validFrom(), indicator.validTo());
        }
    }

    /** For the comparison: who reports one version. */
    private record ReportedBy(String name, LocalDate validFrom, List<AgencyCode> reportedBy) {}

    @Override
    public String dataSet() {
        return "indicators";
    }

    @Override
    public void begin() {
        current.changed();
    }

    @Override
    public List<Row> read(CsvSource source, Problems problems) {
        List<Row> indicators = new ArrayList<>();
        AgencyReader reader = officialCodes.reader();
        for (CsvRow row : CsvTable.read(source, REQUIRED, OPTIONAL, problems)) {
            List<AgencyCode> reporters = reporters(row, reader);
            Indicator indicator = indicator(row);
            if (indicator != null) {
                indicators.add(new Row(row.line(), indicator, reporters));
            }
        }
        return indicators;
    }

    private static List<AgencyCode> reporters(CsvRow row, AgencyReader reader) {
        List<AgencyCode> codes = row.list("reported_by").stream()
                .map(code -> reader.read(row, "reported_by", code))
                .filter(Objects::nonNull)
                .toList();
        if (Set.copyOf(codes).size() < codes.size()) {
            row.problem("reported_by", "catalogue.import.reporterTwice");
        }
        return codes.stream().distinct().toList();
    }

    /** Null when the row is not sound. */
    private static Indicator indicator(CsvRow row) {
        String regime = row.required("regime");
        String code = row.matching("code", CODE, "A2-01");
        String area = row.matching("area", Area.CODE, "A2");
        if (code != null && area != null && !code.startsWith(area + "-")) {
            row.problem("area", "catalogue.import.areaOfCode", area, code);
        }
        String nameVi = row.required("name_vi");
        String nameEn = row.required("name_en");
        String unit = row.required("unit");
        ValueType type = row.oneOf("type", ValueType.class);
        TimeAxis timeAxis = row.oneOf("time_axis", TimeAxis.class);
        Aggregation aggregation = row.oneOf("aggregation", Aggregation.class);
        row.required("frequency");
        List<Period.Kind> frequencies = row.listOf("frequency", Period.Kind.class);
        if (frequencies.contains(Period.Kind.AD_HOC)) {
            row.notOneOf(
                    "frequency",
                    "ad_hoc",
                    Arrays.stream(Period.Kind.values())
                            .filter(Period.Kind::dated)
                            .toList());
        }
        Indicator.Split split = row.optionalOneOf("split", Indicator.Split.class);
        Target target = target(row);
        Validity validity = row.validity("valid_from", "valid_to");
        String numerator = reference(row, "numerator");
        String denominator = reference(row, "denominator");
        String partOf = reference(row, "part_of");
        String successor = reference(row, "successor");
        BigDecimal plausibleMax = row.optionalDecimal("plausible_max");
        if (plausibleMax != null && (plausibleMax.signum() <= 0 || aggregation != Aggregation.SUM)) {
            row.problem("plausible_max", "catalogue.import.plausibleMax");
        }
        if (!row.sound()) {
            return null;
        }
        var values = new HashMap<String, Object>();
        values.put("regime", regime);
        values.put("code", code);
        values.put("area", area);
        values.put("nameVi", nameVi);
        values.put("nameEn", nameEn);
        values.put("unit", unit);
        values.put("type", type);
        values.put("timeAxis", timeAxis);
        values.put("aggregation", aggregation);
        values.put("numerator", numerator);
        values.put("denominator", denominator);
        values.put("partOf", partOf);
        values.put("frequencies", Set.copyOf(frequencies));
        values.put("split", split);
        values.put("target", target);
        values.put("note", row.optional("note"));
        values.put("standard", row.optional("standard"));
        values.put("plausibleMax", plausibleMax);
        values.put("validFrom", validity.from());
        values.put("validTo", validity.to());
        values.put("successor", successor);
        return Rows.made(Indicator.class, values);
    }

    private static String reference(CsvRow row, String column) {
        return row.optional(column) == null ? null : row.matching(column, CODE, "A2-01");
    }

    /** Null when none is set; a target has a value, a direction and a source together. */
    private static Target target(CsvRow row) {
        BigDecimal value = row.optionalDecimal("target");
        Direction direction = row.optionalOneOf("direction", Direction.class);
        Integer year = row.optionalWhole("target_year");
        String source = row.optional("target_source");
        boolean any = row.optional("target") != null || direction != null || year != null || source != null;
        if (any && (row.optional("target") == null || row.optional("direction") == null || source == null)) {
            row.problem("target", "catalogue.import.target");
        }
        return value == null || direction == null ? null : new Target(value, direction, year, source);
    }

    @Override
    public void check(List<Row> indicators, Problems problems) {
        KnownRegimes.check(
                catalogues, indicators, Row::line, row -> row.indicator().regime(), problems);
        Duplicates.checkVersions(indicators, Row::line, Row::name, Row::validity, problems);
        Set<String> named = names(indicators);
        List<Indicator> after = Stream.concat(
                        catalogues.indicators().stream().filter(indicator -> !named.contains(name(indicator))),
                        indicators.stream().map(Row::indicator))
                .toList();
        var reporters = new ReporterRules(directory, bodies);
        indicators.stream()
                .collect(Collectors.groupingBy(row -> row.indicator().regime(), TreeMap::new, Collectors.toList()))
                .forEach((regime, rows) -> {
                    DefinitionRules definitions = definitions(regime, after);
                    for (Row row : rows) {
                        definitions.check(row, problems);
                        reporters.check(row, problems);
                    }
                });
    }

    /** An indicator refers to those of its own regime. */
    private DefinitionRules definitions(String regime, List<Indicator> after) {
        List<Area> areas = catalogues.areas().stream()
                .filter(area -> area.regime().equals(regime))
                .toList();
        return new DefinitionRules(
                new Areas(areas),
                after.stream()
                        .filter(indicator -> indicator.regime().equals(regime))
                        .toList());
    }

    @Override
    public List<ImportChange> store(List<Row> indicators) {
        Set<String> named = names(indicators);
        List<Indicator> stored = catalogues.indicators().stream()
                .filter(indicator -> named.contains(name(indicator)))
                .toList();
        List<Reporter> reporters = catalogues.reporters();
        List<ImportChange> changes = new ArrayList<>(Comparison.of(
                dataSet(),
                stored,
                indicators.stream().map(Row::indicator).toList(),
                indicator -> name(indicator) + " " + indicator.validFrom()));
        Set<String> told = changes.stream().map(ImportChange::row).collect(Collectors.toSet());
        Comparison.of(
                        dataSet(),
                        stored.stream()
                                .map(indicator -> reportedBy(indicator, reporters))
                                .toList(),
                        indicators.stream()
                                .map(row -> new ReportedBy(
                                        row.name(), row.indicator().validFrom(), row.reporters()))
                                .toList(),
                        reportedBy -> reportedBy.name() + " " + reportedBy.validFrom())
                .stream()
                .filter(change -> change.kind() == ImportChange.Kind.CHANGED || !told.contains(change.row()))
                .forEach(changes::add);
        if (!changes.isEmpty()) {
            rows.beginIndicators(indicators.stream().map(Row::indicator).toList());
            indicators.forEach(row -> rows.addIndicator(row.indicator(), row.reporters()));
            catalogues.countUp();
            current.changed();
        }
        return changes;
    }

    private static ReportedBy reportedBy(Indicator indicator, List<Reporter> reporters) {
        return new ReportedBy(
                name(indicator),
                indicator.validFrom(),
                reporters.stream()
                        .filter(reporter -> reporter.regime().equals(indicator.regime())
                                && reporter.indicator().equals(indicator.code())
                                && reporter.validFrom().equals(indicator.validFrom()))
                        .map(Reporter::agency)
                        .toList());
    }

    private static Set<String> names(List<Row> indicators) {
        return indicators.stream().map(Row::name).collect(Collectors.toCollection(TreeSet::new));
    }

    /** As changes are told of it: regime and code. */
    private static String name(Indicator indicator) {
        return indicator.regime() + " " + indicator.code();
    }
}
