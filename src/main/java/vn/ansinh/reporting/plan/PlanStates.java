package vn.ansinh.reporting.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ansinh.reporting.document.DocumentState;
import vn.ansinh.reporting.engine.Rows;
import vn.ansinh.reporting.engine.SubjectStates.State;
import vn.ansinh.reporting.engine.Texts;

/** Where plans stand, in a word and a day; of many at once, for those who watch their processes. */
@Repository
public class PlanStates {

    /** @param due of the version that is worked on; null when there is none */
    private record Row(String key, DocumentState state, boolean registered, LocalDate due) {}

    private final JdbcClient jdbc;
    private final Texts texts;
    private final Clock clock;

    PlanStates(JdbcClient jdbc, Texts texts, Clock clock) {
        this.jdbc = jdbc;
        this.texts = texts;
        this.clock = clock;
    }

    /** Of those of these keys that are a plan's; in one statement. */
    public Map<String, State> of(Collection<String> keys) {
        LocalDate today = LocalDate.now(clock);
        return jdbc
                .sql("""
                        select p.key, d.state, p.registered_version is not null as registered,
                               coalesce(d.completion_due, v.due) as due
                          from plan p %s left join plan_version v on v.plan_key = p.key and v.number = p.open_version
                         where p.key = any(:keys)
                        """.formatted(Plans.HEAD))
                .param("keys", keys.toArray(String[]::new))
                .query(Rows.of(Row.class))
                .list()
                .stream()
                .collect(Collectors.toMap(Row::key, row -> state(row, today)));
    }

    private State state(Row row, LocalDate today) {
        boolean late =
                row.due() != null && row.due().isBefore(today) && row.state().awaited();
        return new State(PlanViews.stateLabel(texts, row.registered(), row.state()), row.due(), late);
    }
}
