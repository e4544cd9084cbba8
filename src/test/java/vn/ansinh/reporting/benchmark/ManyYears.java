package vn.ansinh.reporting.benchmark;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import vn.ansinh.reporting.Fixture;
import vn.ansinh.reporting.catalogue.ManyAgencies;

/** What many years leave behind, made up and written as rows: closed cycles, accepted reports, their figures. For a JVM of one's own. */
@Fixture
public class ManyYears {

    private static final int FIRST = 2031;

    private final JdbcClient jdbc;
    private final TransactionOperations transaction;

    ManyYears(JdbcClient jdbc, TransactionOperations transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** Of so many of {@link ManyAgencies}, a report each year, of which every ninth came late. */
    public void write(int agencies, int years, int indicators) {
        String[] bodies = ManyAgencies.codes(agencies).toArray(String[]::new);
        String[] codes = codes(indicators);
        transaction.executeWithoutResult(status -> {
            for (int year = FIRST; year < FIRST + years; year++) {
                write(year, bodies, codes);
            }
        });
        jdbc.sql("analyze").update();
    }

    private String[] codes(int indicators) {
        List<String> codes = new ArrayList<>(jdbc.sql(
                        "select distinct code from indicator_version where regime = 'KL92' and aggregation = 'SUM' order by 1")
                .query(String.class)
                .list());
        for (int more = 1; codes.size() < indicators; more++) {
            codes.add("A9-%02d".formatted(more));
        }
        return codes.subList(0, indicators).toArray(String[]::new);
    }

    private void write(int year, String[] agencies, String[] codes) {
        write("""
                insert into reporting_cycle (key, regime, period, urgent, cut_off, due_before, latest_request, consolidation_at,
                                             closing_at, state, opened_by, opened_at)
                select 'KL92/' || :year, 'KL92', :year, false, (:year || '-10-31')::date, (:year || '-11-10')::timestamptz,
                       (:year || '-10-15')::timestamptz, (:year || '-11-15')::timestamptz, (:year || '-12-31')::timestamptz,
                       'CLOSED', 'system', (:year || '-10-01')::timestamptz
                 where :agencies::text[] is not null
                """, year, agencies, codes);
        write("""
                insert into document (key, type, holder, state, round)
                select 'KL92/' || :year || '/' || a, 'AGENCY_REPORT', a, 'ACCEPTED', 1 from unnest(:agencies::text[]) a
                """, year, agencies, codes);
        write("""
                insert into agency_report (key, cycle_key, regime, period, agency, agency_name, duty, urgent, cut_off,
                                           original_due_before, due_before, submissions, accepted_submission, first_submitted_at,
                                           timeliness, accepted_at)
                select 'KL92/' || :year || '/' || a, 'KL92/' || :year, 'KL92', :year, a, 'Huyện Thử ' || a, 'OBLIGED', false,
                       (:year || '-10-31')::date, (:year || '-11-10')::timestamptz, (:year || '-11-10')::timestamptz, 1, 1,
                       (:year || case when place % 9 = 0 then '-11-11' else '-11-08' end)::timestamptz,
                       case when place % 9 = 0 then 'LATE' else 'ON_TIME' end, (:year || '-11-12')::timestamptz
                  from unnest(:agencies::text[]) with ordinality as body (a, place)
                """, year, agencies, codes);
        write("""
                insert into report_cell (report_key, indicator, position, state, actual, estimate)
                select 'KL92/' || :year || '/' || a, i, 1, 'VALUE', 100, 120
                  from unnest(:agencies::text[]) a, unnest(:codes::text[]) i
                """, year, agencies, codes);
        write("""
                insert into submission (report_key, number, timeliness, findings, figures, given)
                select 'KL92/' || :year || '/' || a, 1, case when place % 9 = 0 then 'LATE' else 'ON_TIME' end, 0,
                       cardinality(:codes::text[]), cardinality(:codes::text[])
                  from unnest(:agencies::text[]) with ordinality as body (a, place)
                """, year, agencies, codes);
        write("""
                insert into submission_value (report_key, number, indicator, state, actual, estimate, reason, note)
                select 'KL92/' || :year || '/' || a, 1, i, 'VALUE', round((random() * 100000)::numeric, 1), 120, '',
                       'Số liệu thử, chưa đối chiếu với cấp xã'
                  from unnest(:agencies::text[]) a, unnest(:codes::text[]) i
                """, year, agencies, codes);
    }

    private void write(String sql, int year, String[] agencies, String[] codes) {
        var statement = jdbc.sql(sql).param("year", String.valueOf(year)).param("agencies", agencies);
        (sql.contains(":codes") ? statement.param("codes", codes) : statement).update();
    }
}
