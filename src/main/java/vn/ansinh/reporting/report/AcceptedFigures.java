package vn.ansinh.reporting.report;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ansinh.reporting.document.DocumentState;
import vn.ansinh.reporting.document.Documents;
import vn.ansinh.reporting.document.Letter;
import vn.ansinh.reporting.document.LetterColumns;
import vn.ansinh.reporting.document.Rounds;
import vn.ansinh.reporting.engine.Rows;

/**
 * What the accepted reports of a cycle say of the figures, summed over the reporters and one by one. Which submissions
 * count is the caller's choice, so that a sum once signed can be taken again after more were accepted.
 *
 * <p>Who owes a figure is what was asked for when the cycle began: a change of the catalogue since does not change it.
 */
@Repository
public class AcceptedFigures {

    /**
     * One figure over all that were asked for it. Agencies are codes, in their order.
     *
     * @param sums of what they said
     * @param asked whom it was asked of
     * @param missing of these, whose report does not count
     */
    public record Total(
            String indicator,
            Sums sums,
            List<String> asked,
            List<String> notAvailable,
            List<String> notApplicable,
            List<String> missing) {}

    /**
     * @param actual the sum of what was done; null when nobody gave a number
     * @param estimate the sum of what is expected; null when nobody gave one
     * @param reported how many gave a number
     * @param estimated how many of them gave an estimate too
     */
    public record Sums(BigDecimal actual, BigDecimal estimate, int reported, int estimated) {
        public static final Sums NONE = new Sums(null, null, 0, 0);
    }

    /** What a body gave as the actual figure of a period. */
    public record Said(String period, String agency, String indicator, BigDecimal actual) {}

    /** A ratio and what it is taken of. */
    public record Pair(String ratio, String numerator, String denominator) {}

    /**
     * Both sides of a ratio over those reporters only that gave a number for both.
     *
     * @param reported how many they are
     * @param estimated how many of them gave both estimates
     */
    public record PairTotal(
            String ratio,
            BigDecimal numerator,
            BigDecimal denominator,
            int reported,
            BigDecimal numeratorEstimate,
            BigDecimal denominatorEstimate,
            int estimated) {}

    /**
     * What one agency said of one figure, and who stands for it.
     *
     * @param submission null, like all that follows, where the agency's report does not count
     * @param filed who stands for it
     */
    public record Source(
            String indicator,
            ReportKey report,
            String agency,
            String agencyName,
            DocumentState reportState,
            Integer submission,
            CellState state,
            BigDecimal actual,
            BigDecimal estimate,
            String reason,
            String note,
            Filed filed) {}

    /**
     * How a submission came about.
     *
     * @param drafters ids of all who changed the draft
     * @param approver id of the leader who approved
     * @param letter as it is written, {@code 145/BC-SYT}
     * @param signer who signed it, as the clerk entered him
     */
    public record Filed(
            List<String> drafters,
            String approver,
            Instant submittedAt,
            String letter,
            String signer,
            String timeliness) {}

    private static final Rows<Filed> FILED = Rows.of(Filed.class).with("letter", AcceptedFigures::letter);

    private static final Rows<Source> SOURCES = Rows.of(Source.class)
            .from("report", "key")
            .from("submission", "number")
            .with("filed", row -> row.getObject("number") == null ? null : FILED.mapRow(row, 0));

    private static final Rows<Total> SAID = Rows.of(Total.class)
            .with("sums", row -> Rows.of(Sums.class).mapRow(row, 0))
            .with("asked", row -> List.of())
            .with("notAvailable", row -> codes(row, "not_available"))
            .with("notApplicable", row -> codes(row, "not_applicable"))
            .with("missing", row -> List.of());

    private static final String OWED = "not" + DocumentState.in("d.state", DocumentState.CANCELLED);

    private final JdbcClient jdbc;

    AcceptedFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What DOLISA has accepted in a cycle up to now. */
    public List<AcceptedSubmission> acceptedIn(String cycleKey) {
        return jdbc.sql("""
                        select key, accepted_submission from agency_report
                        where cycle_key = :cycle and accepted_submission is not null order by key
                        """)
                .param("cycle", cycleKey)
                .query((row, number) -> new AcceptedSubmission(
                        ReportKey.parse(row.getString("key")), row.getInt("accepted_submission")))
                .list();
    }

    /**
     * The reports of a cycle.
     *
     * @param owed how many there are, without those called off
     * @param accepted of them, up to now
     */
    public record InCycle(int owed, List<AcceptedSubmission> accepted) {}

    /** How many reports a cycle has, and what DOLISA has accepted of them up to now. */
    public InCycle inCycle(String cycleKey) {
        var accepted = new ArrayList<AcceptedSubmission>();
        int[] owed = {0};
        jdbc.sql(
                        "select r.key, r.accepted_submission from agency_report r %s where r.cycle_key = :cycle and %s order by r.key"
                                .formatted(Documents.joined("r.key"), OWED))
                .param("cycle", cycleKey)
                .query(row -> {
                    owed[0]++;
                    int number = row.getInt("accepted_submission");
                    if (number > 0) {
                        accepted.add(new AcceptedSubmission(ReportKey.parse(row.getString("key")), number));
                    }
                });
        return new InCycle(owed[0], accepted);
    }

    /** The same as of all of them of some figures, in one statement: of few, who was asked is looked up with what he said. */
    public List<Total> totals(String cycleKey, Collection<AcceptedSubmission> counted, Collection<String> indicators) {
        return counting("""
                        select c.indicator, sum(v.actual) as actual, sum(v.estimate) as estimate,
                               count(v.actual) as reported, count(v.estimate) as estimated,
                               array_agg(r.agency) as asked,
                               array_agg(r.agency) filter (where v.state = 'NOT_AVAILABLE') as not_available,
                               array_agg(r.agency) filter (where v.state = 'NOT_APPLICABLE') as not_applicable,
                               array_agg(r.agency) filter (where counted.key is null) as missing
                          from agency_report r
                          join report_cell c on c.report_key = r.key and c.indicator = any(:indicators)
                          %s
                          left join unnest(:keys::text[], :numbers::int[]) as counted(key, number) on counted.key = r.key
                          left join submission_value v on v.report_key = r.key and v.number = counted.number
                                                      and v.indicator = c.indicator
                         where r.cycle_key = :cycle and %s
                         group by c.indicator
                        """.formatted(Documents.joined("r.key"), OWED), counted)
                .param("cycle", cycleKey)
                .param("indicators", indicators.toArray(String[]::new))
                .query(SAID.with("asked", row -> codes(row, "asked")).with("missing", row -> codes(row, "missing")))
                .list();
    }

    /**
     * Every figure asked for in a cycle, summed over these submissions: who was asked, and what was said, each by itself,
     * for a submission says something of all that it was asked.
     */
    public List<Total> totals(String cycleKey, Collection<AcceptedSubmission> counted) {
        Map<String, Total> said = counting("""
                        select v.indicator, sum(v.actual) as actual, sum(v.estimate) as estimate,
                               count(v.actual) as reported, count(v.estimate) as estimated,
                               array_agg(r.agency) filter (where v.state = 'NOT_AVAILABLE') as not_available,
                               array_agg(r.agency) filter (where v.state = 'NOT_APPLICABLE') as not_applicable
                          from agency_report r
                          join submission_value v on v.report_key = r.key
                          join unnest(:keys::text[], :numbers::int[]) as counted(key, number)
                            on counted.key = r.key and counted.number = v.number
                          %s
                         where r.cycle_key = :cycle and %s
                         group by v.indicator
                        """.formatted(Documents.joined("r.key"), OWED), counted)
                .param("cycle", cycleKey)
                .query(SAID)
                .list()
                .stream()
                .collect(Collectors.toMap(Total::indicator, Function.identity()));
        Set<String> there =
                counted.stream().map(submission -> submission.key().agency()).collect(Collectors.toSet());
        return jdbc.sql("""
                        select c.indicator, array_agg(r.agency) as asked
                          from agency_report r join report_cell c on c.report_key = r.key
                          %s
                         where r.cycle_key = :cycle and %s
                         group by c.indicator
                        """.formatted(Documents.joined("r.key"), OWED))
                .param("cycle", cycleKey)
                .query((row, number) -> asked(
                        row.getString("indicator"), codes(row, "asked"), there, said.get(row.getString("indicator"))))
                .list();
    }

    private static Total asked(String indicator, List<String> asked, Set<String> there, Total said) {
        List<String> missing =
                asked.stream().filter(agency -> !there.contains(agency)).toList();
        return said == null
                ? new Total(indicator, Sums.NONE, asked, List.of(), List.of(), missing)
                : new Total(indicator, said.sums, asked, said.notAvailable, said.notApplicable, missing);
    }

    /** Both sides of each ratio, summed over these submissions where one has a number for both. */
    public List<PairTotal> pairTotals(Collection<Pair> pairs, Collection<AcceptedSubmission> counted) {
        return counting("""
                        with pair as (
                            select * from unnest(:ratios::text[], :numerators::text[], :denominators::text[])
                                       as p(ratio, numerator, denominator)),
                        figure as materialized (
                            select v.report_key, v.indicator, v.actual, v.estimate
                              from unnest(:keys::text[], :numbers::int[]) as counted(key, number)
                              join submission_value v on v.report_key = counted.key and v.number = counted.number
                             where v.indicator = any(:numerators || :denominators) and v.actual is not null)
                        select pair.ratio,
                               sum(n.actual) as numerator, sum(d.actual) as denominator, count(*) as reported,
                               sum(n.estimate) filter (where d.estimate is not null) as numerator_estimate,
                               sum(d.estimate) filter (where n.estimate is not null) as denominator_estimate,
                               count(*) filter (where n.estimate is not null and d.estimate is not null) as estimated
                          from pair
                          join figure n on n.indicator = pair.numerator
                          join figure d on d.indicator = pair.denominator and d.report_key = n.report_key
                         group by pair.ratio
                        """, counted)
                .param("ratios", texts(pairs, Pair::ratio))
                .param("numerators", texts(pairs, Pair::numerator))
                .param("denominators", texts(pairs, Pair::denominator))
                .query(Rows.of(PairTotal.class))
                .list();
    }

    /** Who said what of these figures, whoever was asked and has not answered included. One query. */
    public List<Source> sources(
            String cycleKey, Collection<String> indicators, Collection<AcceptedSubmission> counted) {
        return counting(
                        """
                        select c.indicator, r.key, r.agency, r.agency_name, d.state as report_state,
                               s.number, o.drafters, o.approver, o.sent_at as submitted_at, s.timeliness,
                               l.number as document_number, l.symbol as document_symbol, l.signer,
                               v.state, v.actual, v.estimate, v.reason, v.note
                          from agency_report r
                          join report_cell c on c.report_key = r.key
                          left join unnest(:keys::text[], :numbers::int[]) as counted(key, number)
                            on counted.key = r.key
                          left join submission_value v
                            on v.report_key = r.key and v.number = counted.number and v.indicator = c.indicator
                          left join submission s on s.report_key = r.key and s.number = counted.number
                          %s %s %s
                         where r.cycle_key = :cycle and %s and c.indicator = any(:indicators)
                         order by c.indicator, r.agency
                        """.formatted(
                                        Documents.joined("r.key"),
                                        Rounds.joined("o", "s.report_key", "s.number"),
                                        LetterColumns.of("o"),
                                        OWED),
                        counted)
                .param("cycle", cycleKey)
                .param("indicators", indicators.toArray(String[]::new))
                .query(SOURCES)
                .list();
    }

    /** What these bodies gave in the accepted reports of these cycles; without figures that have no number. One query. */
    public List<Said> saidIn(Collection<String> cycles, Collection<String> agencies) {
        return jdbc.sql("""
                        select r.period, r.agency, v.indicator, v.actual
                          from agency_report r
                          join submission_value v on v.report_key = r.key and v.number = r.accepted_submission
                         where r.cycle_key = any(:cycles) and r.agency = any(:agencies) and v.actual is not null
                        """)
                .param("cycles", cycles.toArray(String[]::new))
                .param("agencies", agencies.toArray(String[]::new))
                .query(Rows.of(Said.class))
                .list();
    }

    private JdbcClient.StatementSpec counting(String sql, Collection<AcceptedSubmission> counted) {
        return jdbc.sql(sql)
                .param("keys", AcceptedSubmission.keys(counted))
                .param("numbers", AcceptedSubmission.numbers(counted));
    }

    private static <T> String[] texts(Collection<T> values, Function<T, String> text) {
        return values.stream().map(text).toArray(String[]::new);
    }

    /** Put in order here: in the database that took half the time of the whole sum. */
    private static String letter(ResultSet row) throws SQLException {
        String number = row.getString("document_number");
        return number == null ? null : Letter.reference(number, row.getString("document_symbol"));
    }

    private static List<String> codes(ResultSet row, String column) throws SQLException {
        java.sql.Array array = row.getArray(column);
        if (array == null) {
            return List.of();
        }
        String[] codes = (String[]) array.getArray();
        Arrays.sort(codes);
        return List.of(codes);
    }
}
