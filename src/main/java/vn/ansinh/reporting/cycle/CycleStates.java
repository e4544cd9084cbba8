package vn.ansinh.reporting.cycle;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ansinh.reporting.document.DocumentState;
import vn.ansinh.reporting.engine.ReportingClock;
import vn.ansinh.reporting.engine.Rows;
import vn.ansinh.reporting.engine.SubjectStates.State;
import vn.ansinh.reporting.engine.Texts;

/** Where cycles and letters of urging stand, in a word; of many at once, for those who watch their processes. */
@Repository
public class CycleStates {

    private record Cycle(String key, CycleState state, Instant dueBefore) {}

    private record Letter(String document, DocumentState state) {}

    private final JdbcClient jdbc;
    private final Texts texts;

    CycleStates(JdbcClient jdbc, Texts texts) {
        this.jdbc = jdbc;
        this.texts = texts;
    }

    /** Of those of these keys that are a cycle's, each with the last day of its reports; in one statement. */
    public Map<String, State> of(Collection<String> keys) {
        return jdbc
                .sql("select key, state, due_before from reporting_cycle where key = any(:keys)")
                .param("keys", keys.toArray(String[]::new))
                .query(Rows.of(Cycle.class))
                .list()
                .stream()
                .collect(Collectors.toMap(
                        Cycle::key,
                        cycle -> new State(
                                texts.of("cycle.state." + cycle.state()),
                                cycle.dueBefore()
                                        .atZone(ReportingClock.ZONE)
                                        .minusNanos(1)
                                        .toLocalDate(),
                                false)));
    }

    /** Of those of these keys that are a letter's; in one statement. */
    public Map<String, State> ofLetters(Collection<String> keys) {
        return jdbc
                .sql("select key as document, state from document where key = any(:keys)")
                .param("keys", keys.toArray(String[]::new))
                .query(Rows.of(Letter.class))
                .list()
                .stream()
                .collect(Collectors.toMap(
                        Letter::document, letter -> State.of(texts.of("cycle.urging.state." + letter.state()))));
    }
}
