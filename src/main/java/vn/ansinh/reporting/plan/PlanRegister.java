package vn.ansinh.reporting.plan;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ansinh.reporting.document.LetterColumns;
import vn.ansinh.reporting.document.Rounds;
import vn.ansinh.reporting.engine.Rows;

/** The register of the agencies' plans: who was asked for one, and who has one registered. */
@Repository
public class PlanRegister {

    /**
     * What the register says of a body that was asked for its plan and has not ended.
     *
     * @param issuedOn the day of its first registered plan; null while none is registered
     */
    public record Entry(String agency, String agencyName, LocalDate issuedOn) {

        public boolean registered() {
            return issuedOn != null;
        }

        /** Whether the plan was out by the end of a day. */
        public boolean issuedBy(LocalDate day) {
            return registered() && !issuedOn.isAfter(day);
        }
    }

    private final JdbcClient jdbc;

    PlanRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of a regime, by agency; empty before anybody was asked. */
    public List<Entry> entries(String regime) {
        return jdbc.sql("""
                select p.agency, p.agency_name, first.issued_on
                  from plan p %s
                  left join (select v.plan_key, min(l.date) as issued_on from plan_version v %s %s
                              where v.registered_at is not null group by v.plan_key) first on first.plan_key = p.key
                 where p.regime = :regime and d.holder = p.agency order by p.agency
                """.formatted(Plans.HEAD, Rounds.joinedLastSent("r", "v.document"), LetterColumns.of("r")))
                .param("regime", regime)
                .query(Rows.of(Entry.class))
                .list();
    }
}
