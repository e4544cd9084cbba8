package vn.ansinh.reporting.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ansinh.reporting.document.DocumentState;
import vn.ansinh.reporting.document.Documents;
import vn.ansinh.reporting.engine.CurrentUser.Person;
import vn.ansinh.reporting.engine.Rows;

/**
 * Who owed what by when, and when it came: what may leave the house. Nothing of how far a body is with what it has not sent,
 * and nothing of who did it.
 */
@Repository
public class OwedReports {

    /** How a report stands to those outside. */
    public enum Stand {
        /** Asked for and not sent. */
        OWED,
        /** Sent; also while it is completed. */
        DELIVERED,
        ACCEPTED,
        /** Closed without ever having been sent. */
        NOT_DELIVERED,
        CANCELLED;

        static Stand of(DocumentState state, Instant delivered) {
            return switch (state) {
                case ACCEPTED -> ACCEPTED;
                case CANCELLED, WITHDRAWN -> CANCELLED;
                case NOT_SUBMITTED -> NOT_DELIVERED;
                default -> delivered == null ? OWED : DELIVERED;
            };
        }
    }

    /**
     * A report that is owed.
     *
     * @param agencyName as it was called when it was asked
     * @param dueBefore before this instant, an extension included
     * @param deliveredAt of the first time; null while it was not sent
     * @param timeliness the name of a {@link vn.ansinh.reporting.catalogue.Timeliness.Verdict}; null while it was not sent
     * @param acceptedAt null while it is not accepted
     */
    public record Owed(
            ReportKey key,
            String regime,
            String period,
            String agency,
            String agencyName,
            LocalDate cutOff,
            Instant dueBefore,
            Instant deliveredAt,
            String timeliness,
            Instant acceptedAt,
            Stand stand) {}

    /**
     * A period in which reports were asked for.
     *
     * @param dueBefore without extensions
     * @param owed how many reports, without those called off
     */
    public record Asked(String regime, String period, LocalDate cutOff, Instant dueBefore, int owed) {}

    private static final Rows<Owed> ROWS = Rows.of(Owed.class)
            .from("deliveredAt", "first_submitted_at")
            .with(
                    "stand",
                    row -> Stand.of(
                            DocumentState.valueOf(row.getString("state")), Rows.instant(row, "first_submitted_at")));

    private static final String SELECT = """
            select r.key, r.regime, r.period, r.agency, r.agency_name, r.cut_off, r.due_before, r.first_submitted_at,
                   r.timeliness, r.accepted_at, d.state
              from agency_report r %s
             where d.state <> 'PLANNED'
            """.formatted(Documents.joined("r.key"));

    private final JdbcClient jdbc;
    private final ReportAccess access;

    OwedReports(JdbcClient jdbc, ReportAccess access) {
        this.jdbc = jdbc;
        this.access = access;
    }

    /** All periods of all regimes, which are no secret: the latest deadline first. */
    public List<Asked> periods() {
        return jdbc.sql("""
                        select r.regime, r.period, min(r.cut_off) as cut_off, min(r.original_due_before) as due_before,
                               count(*) as owed
                          from agency_report r %s
                         where d.state not in ('PLANNED', 'CANCELLED', 'WITHDRAWN')
                         group by r.regime, r.period order by due_before desc, r.regime, r.period
                        """.formatted(Documents.joined("r.key")))
                .query(Rows.of(Asked.class))
                .list();
    }

    /**
     * Those the signed-in person may know of, in the order of their keys: of his agencies, of the regimes in whose standing agency
     * he works, or all.
     *
     * @param regimes codes; all where it is empty, as the following
     * @param after the key after which to go on; empty for the first
     */
    public List<Owed> readable(
            Collection<String> regimes,
            Collection<String> periods,
            Collection<String> agencies,
            String after,
            int limit) {
        Person person = access.person();
        return jdbc.sql(SELECT + """
                           and (:all or r.regime = any(:mine) or r.agency = any(:own) or d.holder = any(:own))
                           and (:anyRegime or r.regime = any(:regimes))
                           and (:anyPeriod or r.period = any(:periods))
                           and (:anyAgency or r.agency = any(:agencies))
                           and r.key > :after
                         order by r.key limit :limit
                        """)
                .param("all", ReportAccess.readsAccepted(person))
                .param("mine", texts(person.regimes()))
                .param("own", texts(person.agencies()))
                .param("anyRegime", regimes.isEmpty())
                .param("regimes", texts(regimes))
                .param("anyPeriod", periods.isEmpty())
                .param("periods", texts(periods))
                .param("anyAgency", agencies.isEmpty())
                .param("agencies", texts(agencies))
                .param("after", after)
                .param("limit", limit)
                .query(ROWS)
                .list();
    }

    /** Names of the agencies whose reports the signed-in person may know of, by their codes. */
    public Map<String, String> readableAgencies() {
        Person person = access.person();
        Map<String, String> names = new TreeMap<>();
        jdbc.sql("""
                        select distinct on (r.agency) r.agency, r.agency_name
                          from agency_report r %s
                         where :all or r.regime = any(:mine) or r.agency = any(:own) or d.holder = any(:own)
                         order by r.agency, r.cut_off desc
                        """.formatted(Documents.joined("r.key")))
                .param("all", ReportAccess.readsAccepted(person))
                .param("mine", texts(person.regimes()))
                .param("own", texts(person.agencies()))
                .query(row -> {
                    names.put(row.getString("agency"), row.getString("agency_name"));
                });
        return names;
    }

    /** All of a regime that the signed-in person may know of. */
    public List<Owed> readable(String regime) {
        return readable(List.of(regime), List.of(), List.of(), "", Integer.MAX_VALUE);
    }

    /** Which figures each report of a regime was asked for, in their order. One query. */
    public Map<ReportKey, List<String>> asked(String regime) {
        Map<ReportKey, List<String>> asked = new LinkedHashMap<>();
        jdbc.sql("""
                        select c.report_key, array_agg(c.indicator order by c.position, c.indicator) as indicators
                          from agency_report r join report_cell c on c.report_key = r.key
                         where r.regime = :regime group by c.report_key order by c.report_key
                        """).param("regime", regime).query(row -> {
            asked.put(ReportKey.parse(row.getString("report_key")), Rows.texts(row, "indicators"));
        });
        return asked;
    }

    /** Of one cycle, whoever asks: the caller has said that they are open. By name. */
    public List<Owed> ofCycle(String cycleKey) {
        return jdbc.sql(SELECT + " and d.state not in ('CANCELLED', 'WITHDRAWN') and r.cycle_key = :cycle"
                        + " order by r.agency_name, r.key")
                .param("cycle", cycleKey)
                .query(ROWS)
                .list();
    }

    private static String[] texts(Collection<String> values) {
        return values.toArray(String[]::new);
    }
}
