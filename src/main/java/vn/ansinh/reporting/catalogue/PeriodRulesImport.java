package vn.ansinh.reporting.catalogue;

import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.directory.reference.Comparison;
import vn.ansinh.reporting.directory.reference.CsvRow;
import vn.ansinh.reporting.directory.reference.CsvSource;
import vn.ansinh.reporting.directory.reference.CsvTable;
import vn.ansinh.reporting.directory.reference.ImportChange;
import vn.ansinh.reporting.directory.reference.Problems;
import vn.ansinh.reporting.directory.reference.ReferenceImport;
import vn.ansinh.reporting.directory.reference.Validity;
import vn.ansinh.reporting.engine.Rows;

/** The periods of regimes come in. A file says all there is to say about the regimes it names. */
@Component
class PeriodRulesImport implements ReferenceImport<PeriodRulesImport.Row> {

    private static final List<String> DAYS =
            List.of("opens", "due_before", "cut_off", "request_latest", "consolidation", "closing");
    private static final List<String> REQUIRED = Stream.concat(
                    Stream.of("regime", "kind", "legal_source", "roll_policy", "review_working_days", "valid_from"),
                    DAYS.stream())
            .toList();

    private final Catalogues catalogues;
    private final CatalogueRows rows;
    private final CurrentCatalogue current;

    PeriodRulesImport(Catalogues catalogues, CatalogueRows rows, CurrentCatalogue current) {
        this.catalogues = catalogues;
        this.rows = rows;
        this.current = current;
    }

    record Row(int line, String regime, PeriodRule rule) {}

    @Override
    public String dataSet() {
        return "period-rules";
    }

    @Override
    public void begin() {
        current.changed();
    }

    @Override
    public List<Row> read(CsvSource source, Problems problems) {
        List<Row> rules = new ArrayList<>();
        for (CsvRow row : CsvTable.read(source, REQUIRED, List.of("valid_to"), problems)) {
            PeriodRule rule = rule(row);
            if (rule != null) {
                rules.add(new Row(row.line(), row.required("regime"), rule));
            }
        }
        return rules;
    }

    /** Null when the row is not sound. */
    private static PeriodRule rule(CsvRow row) {
        row.required("regime");
        Period.Kind kind = row.oneOf("kind", Period.Kind.class);
        String legalSource = row.required("legal_source");
        RollPolicy rollPolicy = row.oneOf("roll_policy", RollPolicy.class);
        Integer reviewDays =
                row.required("review_working_days") == null ? null : row.optionalWhole("review_working_days");
        if (reviewDays != null && reviewDays < 1) {
            row.problem("review_working_days", "directory.import.number", reviewDays);
        }
        Validity validity = row.validity("valid_from", "valid_to");
        List<MonthDay> days = days(row, kind);
        if (!row.sound()) {
            return null;
        }
        var values = new HashMap<String, Object>();
        values.put("kind", kind);
        values.put("legalSource", legalSource);
        values.put("opens", days.get(0));
        values.put("dueBefore", days.get(1));
        values.put("cutOff", days.get(2));
        values.put("requestLatest", days.get(3));
        values.put("consolidation", days.get(4));
        values.put("closing", days.get(5));
        values.put("rollPolicy", rollPolicy);
        values.put("reviewWorkingDays", reviewDays);
        values.put("validFrom", validity.from());
        values.put("validTo", validity.to());
        return Rows.made(PeriodRule.class, values);
    }

    /** All six days for a dated period, none for an ad hoc one. */
    private static List<MonthDay> days(CsvRow row, Period.Kind kind) {
        List<MonthDay> days = new ArrayList<>();
        for (String column : DAYS) {
            MonthDay day = row.optionalMonthDay(column);
            days.add(day);
            if (kind == Period.Kind.AD_HOC && row.optional(column) != null) {
                row.problem(column, "catalogue.import.adHocDay");
            } else if (kind != null && kind != Period.Kind.AD_HOC) {
                row.required(column);
            }
            if (MonthDay.of(2, 29).equals(day)) {
                row.problem(column, "directory.import.monthDay", row.optional(column));
            }
        }
        return days;
    }

    @Override
    public void check(List<Row> rules, Problems problems) {
        KnownRegimes.check(catalogues, rules, Row::line, Row::regime, problems);
        WorkingCalendar calendar = WorkingCalendar.of(catalogues.holidays());
        for (Row row : rules) {
            if (row.rule().opens() != null) {
                checkOrder(row, problems);
                CutOffRule.firstBroken(row.rule(), calendar)
                        .ifPresent(year -> problems.add(row.line(), "cut_off", "catalogue.import.cutOff", year));
            }
        }
        Duplicates.checkVersions(
                rules,
                Row::line,
                row -> row.regime() + " " + row.rule().kind(),
                row -> new Validity(row.rule().validFrom(), row.rule().validTo()),
                problems);
    }

    private static void checkOrder(Row row, Problems problems) {
        PeriodRule rule = row.rule();
        inOrder(row, "request_latest", rule.opens(), rule.requestLatest(), problems);
        inOrder(row, "due_before", rule.requestLatest(), rule.dueBefore(), problems);
        inOrder(row, "consolidation", rule.dueBefore(), rule.consolidation(), problems);
        inOrder(row, "closing", rule.consolidation(), rule.closing(), problems);
    }

    private static void inOrder(Row row, String column, MonthDay earlier, MonthDay later, Problems problems) {
        if (later.isBefore(earlier)) {
            problems.add(
                    row.line(),
                    column,
                    "catalogue.import.order",
                    CatalogueRows.text(later),
                    CatalogueRows.text(earlier));
        }
    }

    @Override
    public List<ImportChange> store(List<Row> rules) {
        List<ImportChange> changes = new ArrayList<>();
        for (String regime : rules.stream().map(Row::regime).collect(Collectors.toCollection(TreeSet::new))) {
            List<PeriodRule> wanted = rules.stream()
                    .filter(row -> row.regime().equals(regime))
                    .map(Row::rule)
                    .toList();
            List<ImportChange> ofRegime = Comparison.of(
                    dataSet(),
                    catalogues.rules(regime),
                    wanted,
                    rule -> regime + " " + rule.kind() + " " + rule.validFrom());
            if (!ofRegime.isEmpty()) {
                rows.replaceRules(regime, wanted);
                changes.addAll(ofRegime);
            }
        }
        if (!changes.isEmpty()) {
            catalogues.countUp();
            current.changed();
        }
        return changes;
    }
}
