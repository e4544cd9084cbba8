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
 * Hands what the engine's REST layer writes into the log to the gate, which knows what it was: it warns of a listener's
 * refusal, and of a value it does not take, as of a failure, with the whole stack trace in the text of the message.
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
        boolean kept = message != null && logger.getName().equals(REST_FAILURES) && refusals.keep(message);
        return kept ? FilterReply.DENY : FilterReply.NEUTRAL;
    }

    private static LoggerContext context() {
        return (LoggerContext) LoggerFactory.getILoggerFactory();
    }
}
