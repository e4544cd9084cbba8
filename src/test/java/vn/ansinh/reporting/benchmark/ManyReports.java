package vn.ansinh.reporting.benchmark;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ansinh.reporting.Fixture;
import vn.ansinh.reporting.catalogue.Indicator;
import vn.ansinh.reporting.catalogue.IndicatorCatalogue;
import vn.ansinh.reporting.catalogue.Period;
import vn.ansinh.reporting.cycle.CycleFixture;
import vn.ansinh.reporting.report.ReportKey;
import vn.ansinh.reporting.report.ReportingFixture;

/** The accepted reports of many bodies of one period, written as rows after the one that people have filed. */
@Fixture
public class ManyReports {

    private final ReportingFixture reporting;
    private final IndicatorCatalogue catalogue;
    private final JdbcClient jdbc;

    ManyReports(ReportingFixture reporting, IndicatorCatalogue catalogue, JdbcClient jdbc) {
        this.reporting = reporting;
        this.catalogue = catalogue;
        this.jdbc = jdbc;
    }

    /**
     * One report that is accepted by its people, and with every typed indicator of the plan in each draft.
     *
     * @return how many indicators
     */
    public int sample(Period period) {
        String cycle = CycleFixture.key(period);
        reporting.accepted(new ReportKey(cycle, "LONGHO"));
        String[] typed = catalogue.of("KL92").forPeriod(period, LocalDate.of(period.year(), 4, 30)).stream()
                .filter(Indicator::typed)
                .map(Indicator::code)
                .toArray(String[]::new);
        jdbc.sql("""
                insert into report_cell (report_key, indicator, position)
                select r.key, i, 100 from agency_report r, unnest(:typed::text[]) as i where r.cycle_key = :cycle
                on conflict do nothing
                """).param("typed", typed).param("cycle", cycle).update();
        jdbc.sql("analyze").update();
        return typed.length;
    }

    /** As if each of these had filed what Long Hồ did, with a figure for everything. */
    public void accept(String cycle, List<String> agencies) {
        String which = " r.cycle_key = :cycle and r.agency in (select unnest(:agencies::text[])) ";
        for (String sql : List.of(
                """
                insert into submission
                select (jsonb_populate_record(s, jsonb_build_object('report_key', r.key))).*
                  from submission s, agency_report r
                 where s.report_key = :cycle || '/LONGHO' and""" + which,
                """
                insert into document_round
                select (jsonb_populate_record(o, jsonb_build_object('document', r.key))).*
                  from document_round o, agency_report r
                 where o.document = :cycle || '/LONGHO' and""" + which,
                """
                insert into submission_value
                select r.key, 1, c.indicator, 'VALUE', hashtext(r.key || c.indicator) & 1023, 100, '', ''
                  from agency_report r join report_cell c on c.report_key = r.key
                 where""" + which,
                "update document d set state = 'ACCEPTED' from agency_report r where r.key = d.key and" + which,
                """
                update agency_report r
                   set submissions = 1, accepted_submission = 1, accepted_at = now(), first_submitted_at = now(),
                       timeliness = 'ON_TIME'
                 where""" + which)) {
            jdbc.sql(sql)
                    .param("cycle", cycle)
                    .param("agencies", agencies.toArray(String[]::new))
                    .update();
        }
    }
}
