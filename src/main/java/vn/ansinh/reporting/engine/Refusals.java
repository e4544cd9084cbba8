package vn.ansinh.reporting.engine;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.OptimisticLockingException;
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

    private final ThreadLocal<Refusal[]> listening = new ThreadLocal<>();

    /** Keeps the refusal for the gate that answers the running request; outside of one it does nothing. */
    public void record(Refusal refusal) {
        Refusal[] kept = listening.get();
        if (kept != null) {
            kept[0] = refusal;
        }
    }

    /** What was recorded last in the running request. */
    Optional<Refusal> recorded() {
        Refusal[] kept = listening.get();
        return kept == null ? Optional.empty() : Optional.ofNullable(kept[0]);
    }

    /** Whether this stack trace, written in the running request, comes from the refusal recorded in it. */
    boolean causeOf(String stackTrace) {
        Refusal[] kept = listening.get();
        return kept != null && kept[0] != null && tellsOf(kept[0].getClass(), stackTrace);
    }

    /** Whether this stack trace, written in the running request, tells of an optimistic lock that failed. */
    boolean overtaken(String stackTrace) {
        return listening.get() != null && tellsOf(OptimisticLockingException.class, stackTrace);
    }

    /** As itself, behind the logger's own code, or as a cause. */
    private static boolean tellsOf(Class<? extends Exception> failure, String stackTrace) {
        return Pattern.compile(
                        "^(?:ENGINE-REST-HTTP500 |Caused by: )" + Pattern.quote(failure.getName()), Pattern.MULTILINE)
                .matcher(stackTrace)
                .find();
    }

    /** Runs the request and tells the last refusal recorded in it. */
    Optional<Refusal> during(Request request) throws ServletException, IOException {
        var kept = new Refusal[1];
        listening.set(kept);
        try {
            request.answer();
            return Optional.ofNullable(kept[0]);
        } finally {
            listening.remove();
        }
    }
}
