package vn.ansinh.reporting.consolidation;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ansinh.reporting.consolidation.ProvinceFigure.Coverage;
import vn.ansinh.reporting.document.DocumentState;
import vn.ansinh.reporting.document.Documents;
import vn.ansinh.reporting.engine.Rows;
import vn.ansinh.reporting.report.AcceptedSubmission;
import vn.ansinh.reporting.report.ReportKey;

/** The province's figures of each consolidated report, and the agencies' reports they are taken from. */
@Repository
class ConsolidatedFigures {

    /**
     * An agency's report that counts.
     *
     * @param figuresVersion with which version of the figures it came in
     */
    record Source(ConsolidatedKey key, AcceptedSubmission submission, int figuresVersion) {}

    private static final Rows<Coverage> COVERAGE = Rows.of(Coverage.class)
            .with(
                    "leftOut",
                    row -> Rows.texts(row, "left_out").stream()
                            .map(LeftOut::parse)
                            .toList());
    private static final Rows<ProvinceFigure> ROWS =
            Rows.of(ProvinceFigure.class).with("coverage", row -> COVERAGE.mapRow(row, 0));

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batch;

    ConsolidatedFigures(JdbcClient jdbc, NamedParameterJdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    /** From now on these count in the report. */
    void take(ConsolidatedKey key, Collection<AcceptedSubmission> submissions, int figuresVersion, Instant at) {
        jdbc.sql("""
                insert into consolidated_source (agency_report, submission, report_key, figures_version, taken_at)
                select agency_report, submission, :key, :version, :at
                  from unnest(:agencyReports::text[], :numbers::int[]) as taken(agency_report, submission)
                """)
                .param("key", key.toString())
                .param("version", figuresVersion)
                .param("at", Timestamp.from(at))
                .param("agencyReports", AcceptedSubmission.keys(submissions))
                .param("numbers", AcceptedSubmission.numbers(submissions))
                .update();
    }

    /** What counts in any of a cycle's consolidated reports, the main report's first. */
    List<Source> sources(String cycleKey) {
        return jdbc.sql("""
                        select s.* from consolidated_source s join consolidated_report r on r.key = s.report_key
                         where r.cycle_key = :cycle order by r.number, s.agency_report
                        """)
                .param("cycle", cycleKey)
                .query(Rows.of(Source.class)
                        .from("key", "report_key")
                        .with(
                                "submission",
                                row -> new AcceptedSubmission(
                                        ReportKey.parse(row.getString("agency_report")), row.getInt("submission"))))
                .list();
    }

    /** What the figures of a report are taken from: of a supplement, also what the reports before it hold. */
    List<AcceptedSubmission> counted(ConsolidatedKey key) {
        return sources(key.cycle()).stream()
                .filter(source -> source.key().number() <= key.number())
                .map(Source::submission)
                .toList();
    }

    void replace(ConsolidatedKey key, List<ProvinceFigure> figures) {
        jdbc.sql("delete from consolidated_figure where report_key = :key")
                .param("key", key.toString())
                .update();
        batch.batchUpdate(
                """
                insert into consolidated_figure (report_key, indicator, position, state, actual, estimate, reason, expected,
                    reported, not_available, not_applicable, missing, not_asked, units, uncovered, begun, left_out, standard)
                values (:key, :indicator, :position, :state, :actual, :estimate, :reason, :expected,
                    :reported, :notAvailable, :notApplicable, :missing, :notAsked, :units, :uncovered, :begun, :leftOut, :standard)
                """,
                IntStream.range(0, figures.size())
                        .mapToObj(position -> row(key, position, figures.get(position)))
                        .toArray(MapSqlParameterSource[]::new));
    }

    private static MapSqlParameterSource row(ConsolidatedKey key, int position, ProvinceFigure figure) {
        Coverage coverage = figure.coverage();
        return new MapSqlParameterSource("key", key.toString())
                .addValue("indicator", figure.indicator())
                .addValue("position", position)
                .addValue("state", figure.state().name())
                .addValue("actual", figure.actual())
                .addValue("estimate", figure.estimate())
                .addValue("reason", figure.reason())
                .addValue("expected", coverage.expected())
                .addValue("reported", coverage.reported())
                .addValue("notAvailable", coverage.notAvailable().toArray(String[]::new))
                .addValue("notApplicable", coverage.notApplicable().toArray(String[]::new))
                .addValue("missing", coverage.missing().toArray(String[]::new))
                .addValue("notAsked", coverage.notAsked().toArray(String[]::new))
                .addValue("units", coverage.units())
                .addValue("uncovered", coverage.uncovered().toArray(String[]::new))
                .addValue("begun", coverage.begun().toArray(String[]::new))
                .addValue(
                        "leftOut",
                        coverage.leftOut().stream().map(LeftOut::toString).toArray(String[]::new))
                .addValue("standard", figure.standard());
    }

    List<ProvinceFigure> of(ConsolidatedKey key) {
        return jdbc.sql("select * from consolidated_figure where report_key = :key order by position")
                .param("key", key.toString())
                .query(ROWS)
                .list();
    }

    /** What was last signed for these periods of a regime, supplements included; by period and indicator. */
    Map<String, Map<String, ProvinceFigure>> signed(String regime, Collection<String> periods) {
        var byPeriod = new HashMap<String, Map<String, ProvinceFigure>>();
        if (periods.isEmpty()) {
            return byPeriod;
        }
        jdbc.sql("""
                select distinct on (r.period, f.indicator) r.period, f.*
                  from consolidated_report r join consolidated_figure f on f.report_key = r.key %s
                 where r.regime = :regime and r.period in (:periods) and %s
                 order by r.period, f.indicator, r.number desc
                """.formatted(Documents.joined("r.key"), DocumentState.in("d.state", DocumentState.APPROVED)))
                .param("regime", regime)
                .param("periods", periods)
                .query(row -> {
                    ProvinceFigure figure = ROWS.mapRow(row, 0);
                    byPeriod.computeIfAbsent(row.getString("period"), period -> new HashMap<>())
                            .put(figure.indicator(), figure);
                });
        return byPeriod;
    }
}
