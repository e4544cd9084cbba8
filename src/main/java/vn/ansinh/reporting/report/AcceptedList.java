package vn.ansinh.reporting.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.ansinh.reporting.document.Documents;
import vn.ansinh.reporting.document.Letter;
import vn.ansinh.reporting.document.LetterColumns;
import vn.ansinh.reporting.document.Rounds;
import vn.ansinh.reporting.engine.CurrentUser.Person;
import vn.ansinh.reporting.engine.Rows;

/**
 * The figures of all accepted reports that the signed-in person may read, across periods: of his agencies, of the regimes in
 * whose standing agency he works, or all ({@link ReportAccess}). They are read some hundred reports at a time, so that ten years
 * of them need no more memory, and no statement more time, than one.
 */
@Repository
public class AcceptedList {

    /**
     * An accepted report.
     *
     * @param agencyName as it was called when it was asked
     * @param submission the round that was accepted
     * @param figures of how many figures the round says something
     */
    public record Report(
            ReportKey key,
            String cycleKey,
            String regime,
            String period,
            LocalDate cutOff,
            String agency,
            String agencyName,
            int submission,
            int figures,
            Instant acceptedAt) {}

    /**
     * A figure of an accepted report.
     *
     * @param state the name of its {@link CellState}
     */
    public record Figure(
            Report report,
            String indicator,
            String state,
            BigDecimal actual,
            BigDecimal estimate,
            String reason,
            String note) {}

    private record Value(
            ReportKey reportKey,
            String indicator,
            String state,
            BigDecimal actual,
            BigDecimal estimate,
            String reason,
            String note) {}

    /** So many reports' figures are in memory at once. */
    private static final int AT_ONCE = 200;

    private static final Rows<Report> REPORTS =
            Rows.of(Report.class).from("submission", "accepted_submission").with("key", ReportKey::read);

    private record Signed(ReportKey key, Letter letter) {}

    private static final Rows<Signed> LETTERS = Rows.of(Signed.class).with("letter", LetterColumns::read);

    private static final Rows<Value> VALUES = Rows.of(Value.class);

    private final JdbcClient jdbc;
    private final ReportAccess access;

    AcceptedList(JdbcClient jdbc, ReportAccess access) {
        this.jdbc = jdbc;
        this.access = access;
    }

    /** Whether the person reads the accepted reports of all agencies of some regime. */
    public boolean readsAll(Person person) {
        return ReportAccess.readsAccepted(person) || !person.regimes().isEmpty();
    }

    /** Whether the person reads the accepted reports of all agencies of this regime. */
    public boolean readsAll(Person person, String regime) {
        return ReportAccess.readsAccepted(person) || person.standing(regime);
    }

    /** All accepted reports that are his to read, by cut-off, cycle and agency. */
    public List<Report> reports() {
        Person person = access.person();
        return selected("(:all or r.regime = any(:mine) or r.agency = any(:own) or d.holder = any(:own))")
                .param("all", ReportAccess.readsAccepted(person))
                .param("mine", texts(person.regimes()))
                .param("own", texts(person.agencies()))
                .query(REPORTS)
                .list();
    }

    /** All accepted reports of a cycle, whoever asks: the caller has said that they are open. By agency. */
    public List<Report> ofCycle(String cycleKey) {
        return selected("r.cycle_key = :cycle")
                .param("cycle", cycleKey)
                .query(REPORTS)
                .list();
    }

    private JdbcClient.StatementSpec selected(String condition) {
        return jdbc.sql("""
                select r.cycle_key, r.regime, r.period, r.cut_off, r.agency, r.agency_name,
                       r.accepted_submission, r.accepted_at, s.figures
                  from agency_report r %s
                  join submission s on s.report_key = r.key and s.number = r.accepted_submission
                 where r.accepted_submission is not null and %s
                 order by r.cut_off, r.cycle_key collate "C", r.agency collate "C"
                """.formatted(Documents.joined("r.key"), condition));
    }

    /** The letters with which these reports came that were accepted; without those that had none. */
    public Map<ReportKey, Letter> letters(Collection<Report> reports) {
        return jdbc
                .sql("select r.key, %s from agency_report r %s %s where r.key = any(:keys) and l.id is not null"
                        .formatted(
                                LetterColumns.SELECTED,
                                Rounds.joined("o", "r.key", "r.accepted_submission"),
                                LetterColumns.of("o")))
                .param("keys", keys(reports))
                .query(LETTERS)
                .list()
                .stream()
                .collect(Collectors.toMap(Signed::key, Signed::letter));
    }

    private static String[] keys(Collection<Report> reports) {
        return reports.stream().map(report -> report.key.toString()).toArray(String[]::new);
    }

    /**
     * A part of the figures of these reports, in their order, of each in the order of the codes: in two queries at most.
     *
     * @param indicators codes; all where it is empty
     * @param after an indicator of the first of these reports, after which to go on; empty to begin with its first
     */
    public List<Figure> part(List<Report> reports, Collection<String> indicators, String after, int limit) {
        List<Report> near = reports.subList(0, Math.min(AT_ONCE, reports.size()));
        List<Figure> found = firstOf(near, indicators, after, limit);
        return found.size() == limit || near.size() == reports.size()
                ? found
                : firstOf(reports, indicators, after, limit);
    }

    private List<Figure> firstOf(List<Report> reports, Collection<String> indicators, String after, int limit) {
        Map<ReportKey, Report> byKey = reports.stream().collect(Collectors.toMap(Report::key, Function.identity()));
        return jdbc
                .sql("""
                        select v.report_key, v.indicator, v.state, v.actual, v.estimate, v.reason, v.note
                          from unnest(:keys::text[], :numbers::int[]) with ordinality as counted(key, number, place)
                          join submission_value v on v.report_key = counted.key and v.number = counted.number
                         where (:anyIndicator or v.indicator = any(:indicators))
                           and (counted.place > 1 or v.indicator > :after)
                         order by counted.place, v.indicator limit :limit
                        """)
                .param("keys", keys(reports))
                .param("numbers", reports.stream().map(Report::submission).toArray(Integer[]::new))
                .param("anyIndicator", indicators.isEmpty())
                .param("indicators", texts(indicators))
                .param("after", after)
                .param("limit", limit)
                .query(VALUES)
                .list()
                .stream()
                .map(value -> figure(byKey.get(value.reportKey), value))
                .toList();
    }

    /** How many figures these reports have; without a query where all are meant. */
    public int count(List<Report> reports, Collection<String> indicators) {
        if (indicators.isEmpty()) {
            return reports.stream().mapToInt(Report::figures).sum();
        }
        return selected("select count(*)", reports, indicators, "")
                .query(Integer.class)
                .single();
    }

    /**
     * The figures of these reports, in their order, of each in the order of the codes.
     *
     * @param indicators codes; all where it is empty
     */
    @Transactional(readOnly = true)
    public void each(List<Report> reports, Collection<String> indicators, Consumer<Figure> told) {
        for (int from = 0; from < reports.size(); from += AT_ONCE) {
            List<Report> some = reports.subList(from, Math.min(from + AT_ONCE, reports.size()));
            Map<ReportKey, List<Value>> values = selected(
                            "select v.report_key, v.indicator, v.state, v.actual, v.estimate, v.reason, v.note",
                            some,
                            indicators,
                            "order by v.report_key, v.indicator")
                    .query(VALUES)
                    .list()
                    .stream()
                    .collect(Collectors.groupingBy(Value::reportKey));
            for (Report report : some) {
                values.getOrDefault(report.key, List.of()).forEach(value -> told.accept(figure(report, value)));
            }
        }
    }

    private static Figure figure(Report report, Value value) {
        return new Figure(report, value.indicator, value.state, value.actual, value.estimate, value.reason, value.note);
    }

    private JdbcClient.StatementSpec selected(
            String columns, List<Report> reports, Collection<String> indicators, String order) {
        return jdbc.sql(columns + """
                          from unnest(:keys::text[], :numbers::int[]) as counted(key, number)
                          join submission_value v on v.report_key = counted.key and v.number = counted.number
                         where :anyIndicator or v.indicator = any(:indicators)
                        """ + order)
                .param("keys", keys(reports))
                .param("numbers", reports.stream().map(Report::submission).toArray(Integer[]::new))
                .param("anyIndicator", indicators.isEmpty())
                .param("indicators", texts(indicators));
    }

    /** By key of the cycle, the accepted submissions among these. */
    public static Map<String, List<AcceptedSubmission>> byCycle(List<Report> reports) {
        return reports.stream()
                .collect(Collectors.groupingBy(
                        Report::cycleKey,
                        TreeMap::new,
                        Collectors.mapping(
                                report -> new AcceptedSubmission(report.key, report.submission), Collectors.toList())));
    }

    private static String[] texts(Collection<String> values) {
        return values.toArray(String[]::new);
    }
}
