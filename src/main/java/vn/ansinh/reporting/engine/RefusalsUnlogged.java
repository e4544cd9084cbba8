package vn.ansinh.reporting.engine;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;
import org.springframework.stereotype.Component;

/**
 * Keeps refusals off the log. To the engine's REST layer a listener's refusal is a failure like any other, and it warns
 * of each with the whole stack trace, in the text of the message; to us it is an answer, which the gate gives. So is an
 * optimistic lock that failed, of which the gate itself writes a line. A genuine failure is logged as ever.
 */
@Component
class RefusalsUnlogged extends TurboFilter {

    private static final String REST_FAILURES = "org.camunda.bpm.engine.rest.exception";

    private final Refusals refusals;

    RefusalsUnlogged(Refusals refusals) {
        this.refusals = refusals;
    }

    @PostConstruct
    void install() {
        start();
        context().addTurboFilter(this);
    }

    /** The log outlives the application context. */
    @PreDestroy
    void remove() {
        context().getTurboFilterList().remove(this);
    }

    @Override
    public FilterReply decide(
            Marker marker, Logger logger, Level level, String message, Object[] arguments, Throwable thrown) {
        boolean answered = message != null
                && logger.getName().equals(REST_FAILURES)
                && (refusals.causeOf(message) || refusals.overtaken(message));
        return answered ? FilterReply.DENY : FilterReply.NEUTRAL;
    }

    private static LoggerContext context() {
        return (LoggerContext) LoggerFactory.getILoggerFactory();
    }
}
