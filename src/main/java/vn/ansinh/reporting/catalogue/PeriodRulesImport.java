package vn.ansinh.reporting.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** The deadline stands in one of two columns, so that neither need be there. */
    private static final List<String> DAYS = List.of("opens", "cut_off", "request_latest", "consolidation", "closing");

    private static final List<String> REQUIRED = Stream.concat(
                    Stream.of("regime", "kind", "legal_source", "roll_policy", "review_working_days", "valid_from"),
                    DAYS.stream())
            .toList();
    private static final List<String> ALL_DAYS =
            Stream.concat(DAYS.stream(), Stream.of("due_before", "due_by")).toList();
    private static final List<String> OPTIONAL = List.of("numbers", "year_begins", "due_before", "due_by", "valid_to");

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
        for (CsvRow row : CsvTable.read(source, REQUIRED, OPTIONAL, problems)) {
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
        List<Integer> numbers = numbers(row, kind);
        DayRule yearBegins = yearBegins(row, kind);
        Map<String, DayRule> days = days(row, kind, numbers);
        if (!row.sound()) {
            return null;
        }
        // "n working days after the cut-off" says the last day, in whichever column it stands.
        DayRule before = days.get("due_before");
        boolean last = before != null && before.afterCutOff();
        var values = new HashMap<String, Object>();
        values.put("kind", kind);
        values.put("numbers", numbers);
        values.put("legalSource", legalSource);
        values.put("yearBegins", yearBegins);
        values.put("opens", days.get("opens"));
        values.put("dueBefore", last ? null : before);
        values.put("dueBy", last ? before : days.get("due_by"));
        values.put("cutOff", days.get("cut_off"));
        values.put("requestLatest", days.get("request_latest"));
        values.put("consolidation", days.get("consolidation"));
        values.put("closing", days.get("closing"));
        values.put("rollPolicy", rollPolicy);
        values.put("reviewWorkingDays", reviewDays);
        values.put("validFrom", validity.from());
        values.put("validTo", validity.to());
        return Rows.made(PeriodRule.class, values);
    }

    private static List<Integer> numbers(CsvRow row, Period.Kind kind) {
        List<String> texts = row.list("numbers");
        if (kind == null || texts.isEmpty()) {
            return kind == null ? List.of() : kind.usualNumbers();
        }
        List<String> known = kind.numbers().stream()
                .filter(number -> number > 0)
                .map(String::valueOf)
                .toList();
        if (known.isEmpty()) {
            row.problem("numbers", "catalogue.import.notNumbered");
        }
        texts.stream()
                .filter(text -> !known.isEmpty() && !known.contains(text))
                .forEach(text -> row.problem("numbers", "catalogue.import.periodNumber", text, known.size()));
        return texts.stream()
                .filter(known::contains)
                .map(Integer::valueOf)
                .distinct()
                .sorted()
                .toList();
    }

    /** A date of the period's year or the year before. */
    private static DayRule yearBegins(CsvRow row, Period.Kind kind) {
        if (kind == Period.Kind.AD_HOC && row.optional("year_begins") != null) {
            row.problem("year_begins", "catalogue.import.adHocDay");
        }
        DayRule begins = row.formed("year_begins", DayRule::parse, "catalogue.import.dayRule");
        if (begins != null && (!begins.fixed() || begins.shift() > 0)) {
            row.problem("year_begins", "catalogue.import.yearBegins", begins);
        }
        return begins == null ? DayRule.NEW_YEAR : begins;
    }

    /** All days and one deadline for a dated period, none for an ad hoc one. */
    private static Map<String, DayRule> days(CsvRow row, Period.Kind kind, List<Integer> numbers) {
        var days = new HashMap<String, DayRule>();
        for (String column : ALL_DAYS) {
            DayRule day = row.formed(column, DayRule::parse, "catalogue.import.dayRule");
            days.put(column, day);
            if (kind == Period.Kind.AD_HOC && row.optional(column) != null) {
                row.problem(column, "catalogue.import.adHocDay");
            }
            if (day != null && day.afterCutOff() && (column.equals("cut_off") || column.equals("opens"))) {
                row.problem(column, "catalogue.import.afterItself", day);
            }
            if (day != null && day.fixed() && numbers.size() > 1) {
                row.problem(column, "catalogue.import.oneDayForMany", day);
            }
        }
        if (kind != null && kind.dated()) {
            DAYS.forEach(row::required);
            if (row.optional("due_before") == null && row.optional("due_by") == null) {
                row.required("due_before");
            } else if (row.optional("due_before") != null && row.optional("due_by") != null) {
                row.problem("due_by", "catalogue.import.dueTwice");
            }
        }
        return days;
    }

    @Override
    public void check(List<Row> rules, Problems problems) {
        KnownRegimes.check(catalogues, rules, Row::line, Row::regime, problems);
        WorkingCalendar calendar = WorkingCalendar.of(catalogues.holidays());
        for (Row row : rules) {
            row.rule()
                    .tried()
                    .flatMap(period -> PeriodDays.of(row.rule(), period, calendar).broken(calendar).stream())
                    .findFirst()
                    .ifPresent(broken -> tell(row, broken, problems));
        }
        checkVersions(rules, problems);
        if (problems.none()) {
            checkOverlaps(rules, problems);
        }
    }

    private static void tell(Row row, PeriodDays.Broken broken, Problems problems) {
        if (broken.later() == null) {
            problems.add(row.line(), broken.column(), "catalogue.import.cutOff", broken.period());
        } else {
            problems.add(
                    row.line(),
                    broken.column(),
                    "catalogue.import.order",
                    broken.period(),
                    broken.later(),
                    broken.earlier());
        }
    }

    /** Of a period of a regime only one rule holds on a day. */
    private static void checkVersions(List<Row> rules, Problems problems) {
        for (int later = 1; later < rules.size(); later++) {
            Row row = rules.get(later);
            for (Row earlier : rules.subList(0, later)) {
                Optional<Integer> both = common(earlier, row);
                boolean sameDay = earlier.rule().validFrom().equals(row.rule().validFrom());
                if (both.isPresent() && (sameDay || validity(earlier).overlaps(validity(row)))) {
                    problems.add(
                            row.line(),
                            "valid_from",
                            sameDay ? "directory.import.twice" : "directory.import.overlap",
                            row.regime() + " " + row.rule().kind() + (both.get() == 0 ? "" : " " + both.get()),
                            earlier.line());
                }
            }
        }
    }

    /** The first number of a kind that both rows are about. */
    private static Optional<Integer> common(Row one, Row other) {
        return one.regime().equals(other.regime())
                        && one.rule().kind() == other.rule().kind()
                ? one.rule().numbers().stream()
                        .filter(other.rule().numbers()::contains)
                        .findFirst()
                : Optional.empty();
    }

    private static Validity validity(Row row) {
        return new Validity(row.rule().validFrom(), row.rule().validTo());
    }

    private record Covered(Row row, Period period, Span days) {}

    /** No day is in two periods of a kind, nor is a period opened by two rules: its figures would count twice. */
    private static void checkOverlaps(List<Row> rules, Problems problems) {
        Map<String, List<Covered>> byKind = rules.stream()
                .flatMap(row -> row.rule()
                        .tried()
                        .map(period -> new Covered(row, period, row.rule().days(period))))
                .collect(Collectors.groupingBy(covered ->
                        covered.row().regime() + " " + covered.row().rule().kind()));
        for (List<Covered> periods : byKind.values()) {
            List<Covered> inOrder = periods.stream()
                    .sorted(Comparator.comparing(
                                    (Covered covered) -> covered.days().first())
                            .thenComparing(covered -> covered.row().line()))
                    .toList();
            for (int next = 1; next < inOrder.size(); next++) {
                Covered one = inOrder.get(next - 1);
                Covered other = inOrder.get(next);
                if (one.days().overlaps(other.days())) {
                    Covered told = one.row().line() > other.row().line() ? one : other;
                    Covered beside = told == one ? other : one;
                    problems.add(
                            told.row().line(),
                            "year_begins",
                            "catalogue.import.periodsOverlap",
                            told.period(),
                            told.days().first(),
                            told.days().last(),
                            beside.period(),
                            beside.days().first(),
                            beside.days().last(),
                            beside.row().line());
                    break;
                }
            }
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
            List<ImportChange> ofRegime =
                    Comparison.of(dataSet(), catalogues.rules(regime), wanted, rule -> name(regime, rule));
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

    /** "KL92 HALF_YEAR 2021-01-01"; with the numbers where they are not the usual ones. */
    private static String name(String regime, PeriodRule rule) {
        String which = rule.numbers().equals(rule.kind().usualNumbers())
                ? ""
                : rule.numbers().stream().map(String::valueOf).collect(Collectors.joining("|")) + " ";
        return regime + " " + rule.kind() + " " + which + rule.validFrom();
    }
}
