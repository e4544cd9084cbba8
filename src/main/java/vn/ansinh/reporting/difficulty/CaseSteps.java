package vn.ansinh.reporting.difficulty;

import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.difficulty.DifficultyHistory.Kind;
import vn.ansinh.reporting.engine.Refusal;

/** What every step of a case begins and ends with: the lock, the state it must be in, and the trace it leaves. */
@Component
class CaseSteps {

    private final Difficulties difficulties;
    private final DifficultyHistory history;
    private final Clock clock;

    CaseSteps(Difficulties difficulties, DifficultyHistory history, Clock clock) {
        this.difficulties = difficulties;
        this.history = history;
        this.clock = clock;
    }

    /**
     * The case, locked, for a step that is taken in this state.
     *
     * @throws Refusal when somebody was faster, or it has been withdrawn
     */
    Difficulty at(String key, DifficultyState expected) {
        Difficulty difficulty = open(key);
        if (difficulty.state() != expected) {
            throw Refusal.conflict("difficulty.moved-on");
        }
        return difficulty;
    }

    /** The case, locked, as long as it is open. */
    Difficulty open(String key) {
        Difficulty difficulty = difficulties.lock(key);
        if (difficulty.state() == DifficultyState.WITHDRAWN) {
            throw Refusal.conflict("difficulty.withdrawn", key);
        }
        if (!difficulty.state().open()) {
            throw Refusal.conflict("difficulty.closed", key);
        }
        return difficulty;
    }

    void to(Difficulty difficulty, DifficultyState next) {
        difficulties.state(difficulty.key(), difficulty.state().to(next));
    }

    void note(Difficulty difficulty, String actor, String body, Kind kind, String text) {
        history.add(difficulty.key(), actor, body, kind, text);
    }

    Instant now() {
        return clock.instant();
    }
}
