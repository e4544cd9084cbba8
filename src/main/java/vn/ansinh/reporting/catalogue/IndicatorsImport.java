package vn.ansinh.reporting.catalogue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.catalogue.Indicator.Aggregation;
import vn.ansinh.reporting.catalogue.Indicator.Direction;
import vn.ansinh.reporting.catalogue.Indicator.Target;
import vn.ansinh.reporting.catalogue.Indicator.TimeAxis;
import vn.ansinh.reporting.catalogue.Indicator.ValueType;
import vn.ansinh.reporting.directory.AgencyCode;
import vn.ansinh.reporting.directory.AgencyDirectory;
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

    private static final String CODE = "A[0-9]-[0-9]{2}";
    private static final List<String> REQUIRED = List.of(
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

    IndicatorsImport(Catalogues catalogues, CatalogueRows rows, CurrentCatalogue current, AgencyDirectory directory) {
        this.catalogues = catalogues;
        this.rows = rows;
        this.current = current;
        this.directory = directory;
    }

    record Row(int line, Indicator indicator, List<AgencyCode> reporters) {

        Validity validity() {
            return new Validity(indicator.validFrom(), indicator.validTo());
        }
    }

    /** For the comparison: who reports one version. */
    private record ReportedBy(String code, LocalDate validFrom, List<AgencyCode> reportedBy) {}

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
        for (CsvRow row : CsvTable.read(source, REQUIRED, OPTIONAL, problems)) {
            List<AgencyCode> reporters = reporters(row);
            Indicator indicator = indicator(row);
            if (indicator != null) {
                indicators.add(new Row(row.line(), indicator, reporters));
            }
        }
        return indicators;
    }

    private static List<AgencyCode> reporters(CsvRow row) {
        List<String> codes = row.list("reported_by");
        codes.stream()
                .filter(code -> !AgencyCode.isValid(code))
                .forEach(code -> row.problem("reported_by", "directory.agency.code", code));
        if (Set.copyOf(codes).size() < codes.size()) {
            row.problem("reported_by", "catalogue.import.reporterTwice");
        }
        return codes.stream()
                .filter(AgencyCode::isValid)
                .distinct()
                .map(AgencyCode::new)
                .toList();
    }

    /** Null when the row is not sound. */
    private static Indicator indicator(CsvRow row) {
        String code = row.matching("code", CODE, "A2-01");
        String area = row.matching("area", "A[0-9]", "A2");
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
            row.notOneOf("frequency", "ad_hoc", List.of(Period.Kind.HALF_YEAR, Period.Kind.ANNUAL));
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
        Set<String> areas = catalogues.areas().stream().map(Area::code).collect(Collectors.toSet());
        Set<String> named = codes(indicators);
        List<Indicator> after = catalogues.indicators().stream()
                .filter(indicator -> !named.contains(indicator.code()))
                .collect(Collectors.toCollection(ArrayList::new));
        indicators.forEach(row -> after.add(row.indicator()));
        Duplicates.checkVersions(indicators, Row::line, row -> row.indicator().code(), Row::validity, problems);
        DefinitionRules definitions = new DefinitionRules(areas, after);
        ReporterRules reporters = new ReporterRules(directory);
        for (Row row : indicators) {
            definitions.check(row, problems);
            reporters.check(row, problems);
        }
    }

    @Override
    public List<ImportChange> store(List<Row> indicators) {
        Set<String> named = codes(indicators);
        List<Indicator> stored = catalogues.indicators().stream()
                .filter(indicator -> named.contains(indicator.code()))
                .toList();
        List<Reporter> reporters = catalogues.reporters();
        List<ImportChange> changes = new ArrayList<>(Comparison.of(
                dataSet(),
                stored,
                indicators.stream().map(Row::indicator).toList(),
                indicator -> indicator.code() + " " + indicator.validFrom()));
        Set<String> told = changes.stream().map(ImportChange::row).collect(Collectors.toSet());
        Comparison.of(
                        dataSet(),
                        stored.stream()
                                .map(indicator -> reportedBy(indicator, reporters))
                                .toList(),
                        indicators.stream()
                                .map(row -> new ReportedBy(
                                        row.indicator().code(), row.indicator().validFrom(), row.reporters()))
                                .toList(),
                        reportedBy -> reportedBy.code() + " " + reportedBy.validFrom())
                .stream()
                .filter(change -> change.kind() == ImportChange.Kind.CHANGED || !told.contains(change.row()))
                .forEach(changes::add);
        if (!changes.isEmpty()) {
            rows.beginIndicators(named);
            indicators.forEach(row -> rows.addIndicator(row.indicator(), row.reporters()));
            catalogues.countUp();
            current.changed();
        }
        return changes;
    }

    private static ReportedBy reportedBy(Indicator indicator, List<Reporter> reporters) {
        return new ReportedBy(
                indicator.code(),
                indicator.validFrom(),
                reporters.stream()
                        .filter(reporter -> reporter.indicator().equals(indicator.code())
                                && reporter.validFrom().equals(indicator.validFrom()))
                        .map(Reporter::agency)
                        .toList());
    }

    private static Set<String> codes(List<Row> indicators) {
        return indicators.stream().map(row -> row.indicator().code()).collect(Collectors.toCollection(TreeSet::new));
    }
}
