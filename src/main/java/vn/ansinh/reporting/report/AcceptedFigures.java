package vn.ansinh.reporting.report;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

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
     * @param actual the sum of what was done; null when nobody gave a number
     * @param estimate the sum of what is expected; null when nobody gave one
     * @param reported how many gave a number
     * @param estimated how many of them gave an estimate too
     * @param asked whom it was asked of
     * @param missing of these, whose report does not count
     */
    public record Total(
            String indicator,
            BigDecimal actual,
            BigDecimal estimate,
            int reported,
            int estimated,
            List<String> asked,
            List<String> notAvailable,
            List<String> notApplicable,
            List<String> missing) {}

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
     * @param drafters ids of all who changed the draft; empty without a submission
     * @param approver id of the leader who approved
     * @param letter as it is written, {@code 145/BC-SYT}
     * @param signer who signed it, as the clerk entered him
     */
    public record Source(
            String indicator,
            ReportKey report,
            String agency,
            String agencyName,
            ReportState reportState,
            Integer submission,
            CellState state,
            BigDecimal actual,
            BigDecimal estimate,
            String reason,
            String note,
            List<String> drafters,
            String approver,
            Instant submittedAt,
            String letter,
            String signer,
            String timeliness) {}

    /** The reports of a cycle, what they were asked for, and what the submissions that count say. */
    private static final String FIGURES = """
              from agency_report r
              join report_cell c on c.report_key = r.key
              left join unnest(:keys::text[], :numbers::int[]) as counted(key, number) on counted.key = r.key
              left join submission_value v
                on v.report_key = r.key and v.number = counted.number and v.indicator = c.indicator
            """;

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

    /** Every figure asked for in a cycle, summed over these submissions. */
    public List<Total> totals(String cycleKey, Collection<AcceptedSubmission> counted) {
        return counting("""
                        select c.indicator, sum(v.actual) as actual, sum(v.estimate) as estimate,
                               count(v.actual) as reported, count(v.estimate) as estimated,
                               array_agg(r.agency) as asked,
                               array_agg(r.agency) filter (where v.state = 'NOT_AVAILABLE') as not_available,
                               array_agg(r.agency) filter (where v.state = 'NOT_APPLICABLE') as not_applicable,
                               array_agg(r.agency) filter (where v.state is null) as missing
                        """ + FIGURES + """
                         where r.cycle_key = :cycle and r.state <> 'CANCELLED'
                         group by c.indicator
                        """, counted)
                .param("cycle", cycleKey)
                .query(AcceptedFigures::total)
                .list();
    }

    /** Both sides of each ratio, summed over these submissions where one has a number for both. */
    public List<PairTotal> pairTotals(Collection<Pair> pairs, Collection<AcceptedSubmission> counted) {
        return counting("""
                        select pair.ratio,
                               sum(n.actual) as numerator, sum(d.actual) as denominator, count(*) as reported,
                               sum(n.estimate) filter (where d.estimate is not null) as numerator_estimate,
                               sum(d.estimate) filter (where n.estimate is not null) as denominator_estimate,
                               count(*) filter (where n.estimate is not null and d.estimate is not null) as estimated
                          from unnest(:ratios::text[], :numerators::text[], :denominators::text[])
                               as pair(ratio, numerator, denominator)
                          cross join unnest(:keys::text[], :numbers::int[]) as counted(key, number)
                          join submission_value n
                            on n.report_key = counted.key and n.number = counted.number
                           and n.indicator = pair.numerator and n.actual is not null
                          join submission_value d
                            on d.report_key = counted.key and d.number = counted.number
                           and d.indicator = pair.denominator and d.actual is not null
                         group by pair.ratio
                        """, counted)
                .param("ratios", texts(pairs, Pair::ratio))
                .param("numerators", texts(pairs, Pair::numerator))
                .param("denominators", texts(pairs, Pair::denominator))
                .query(PairTotal.class)
                .list();
    }

    /** Who said what of these figures, whoever was asked and has not answered included. One query. */
    public List<Source> sources(
            String cycleKey, Collection<String> indicators, Collection<AcceptedSubmission> counted) {
        return counting("""
                        select c.indicator, r.key, r.agency, r.agency_name, r.state as report_state,
                               s.number, s.drafters, s.approver, s.submitted_at, s.timeliness,
                               s.document_number || '/' || s.document_symbol as letter, s.signer,
                               v.state, v.actual, v.estimate, v.reason, v.note
                        """ + FIGURES + """
                          left join submission s on s.report_key = r.key and s.number = counted.number
                         where r.cycle_key = :cycle and r.state <> 'CANCELLED' and c.indicator = any(:indicators)
                         order by c.indicator, r.agency
                        """, counted)
                .param("cycle", cycleKey)
                .param("indicators", indicators.toArray(String[]::new))
                .query(AcceptedFigures::source)
                .list();
    }

    private JdbcClient.StatementSpec counting(String sql, Collection<AcceptedSubmission> counted) {
        return jdbc.sql(sql)
                .param("keys", texts(counted, submission -> submission.key().toString()))
                .param(
                        "numbers",
                        counted.stream().map(AcceptedSubmission::number).toArray(Integer[]::new));
    }

    private static <T> String[] texts(Collection<T> values, java.util.function.Function<T, String> text) {
        return values.stream().map(text).toArray(String[]::new);
    }

    private static Total total(ResultSet row, int number) throws SQLException {
        return new Total(
                row.getString("indicator"),
                row.getBigDecimal("actual"),
                row.getBigDecimal("estimate"),
                row.getInt("reported"),
                row.getInt("estimated"),
                codes(row, "asked"),
                codes(row, "not_available"),
                codes(row, "not_applicable"),
                codes(row, "missing"));
    }

    /** In their order, which costs the database half of the whole sum. */
    private static List<String> codes(ResultSet row, String column) throws SQLException {
        java.sql.Array array = row.getArray(column);
        if (array == null) {
            return List.of();
        }
        String[] codes = (String[]) array.getArray();
        Arrays.sort(codes);
        return List.of(codes);
    }

    private static Source source(ResultSet row, int number) throws SQLException {
        Integer submission = row.getObject("number", Integer.class);
        String state = row.getString("state");
        return new Source(
                row.getString("indicator"),
                ReportKey.parse(row.getString("key")),
                row.getString("agency"),
                row.getString("agency_name"),
                ReportState.valueOf(row.getString("report_state")),
                submission,
                state == null ? null : CellState.valueOf(state),
                row.getBigDecimal("actual"),
                row.getBigDecimal("estimate"),
                row.getString("reason"),
                row.getString("note"),
                submission == null
                        ? List.of()
                        : Arrays.asList(row.getString("drafters").split(",")),
                row.getString("approver"),
                submission == null ? null : row.getTimestamp("submitted_at").toInstant(),
                row.getString("letter"),
                row.getString("signer"),
                row.getString("timeliness"));
    }
}
