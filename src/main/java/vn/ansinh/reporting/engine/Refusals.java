package vn.ansinh.reporting.engine;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Carries a refusal from inside the engine to the gate in front of its REST interface: the engine answers in the same
 * thread, and says no more of it than 500.
 */
@Component
public class Refusals {

    /** A request into the engine. */
    @FunctionalInterface
    interface Request {
        void answer() throws ServletException, IOException;
    }

    /** What a request has brought to light beside its answer. */
    static final class Heard {

        private Refusal refusal;
        private String trace;

        /** The last refusal recorded. */
        Optional<Refusal> refusal() {
            return Optional.ofNullable(refusal);
        }

        /** What the engine would have written into the log of its own failure. */
        Optional<String> trace() {
            return Optional.ofNullable(trace);
        }
    }

    private final ThreadLocal<Heard> listening = new ThreadLocal<>();

    /** Keeps the refusal for the gate that answers the running request; outside of one it does nothing. */
    public void record(Refusal refusal) {
        Heard heard = listening.get();
        if (heard != null) {
            heard.refusal = refusal;
        }
    }

    /** What was recorded last in the running request. */
    Optional<Refusal> recorded() {
        Heard heard = listening.get();
        return heard == null ? Optional.empty() : heard.refusal();
    }

    /**
     * Keeps what is to be written of a failure, for the gate to judge.
     *
     * @return whether a gate listens
     */
    boolean keep(String trace) {
        Heard heard = listening.get();
        if (heard != null) {
            heard.trace = trace;
        }
        return heard != null;
    }

    /** Runs the request. */
    Heard during(Request request) throws ServletException, IOException {
        var heard = new Heard();
        listening.set(heard);
        try {
            request.answer();
            return heard;
        } finally {
            listening.remove();
        }
    }
}
