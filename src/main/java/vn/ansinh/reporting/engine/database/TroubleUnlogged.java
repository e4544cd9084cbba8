package vn.ansinh.reporting.engine.database;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.sql.SQLException;
import java.util.Optional;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;

/**
 * Keeps off the log the stack traces of everybody who meets a database that is away: the pools, the job executor every
 * few seconds, the engine's REST layer, health probes. That it is away is said once, by {@link Outage}; each request
 * that was not answered for it is one line, by {@link DatabaseAwayFilter}.
 */
final class TroubleUnlogged extends TurboFilter {

    /** Writes the whole stack trace into the text of the message. */
    private static final String REST_FAILURES = "org.camunda.bpm.engine.rest.exception";

    private final Outage outage;

    TroubleUnlogged(Outage outage) {
        this.outage = outage;
    }

    @PostConstruct
    void install() {
        start();
        // Before the one that writes failures in one line: of an outage there is one line for all.
        context().getTurboFilterList().add(0, this);
    }

    /** The log outlives the application context. */
    @PreDestroy
    void remove() {
        context().getTurboFilterList().remove(this);
    }

    @Override
    public FilterReply decide(
            Marker marker, Logger logger, Level level, String message, Object[] arguments, Throwable thrown) {
        if (!level.isGreaterOrEqual(Level.INFO)) {
            return FilterReply.NEUTRAL;
        }
        WebRequest request = WebRequest.running();
        if (request != null && request.troubled() && logger.getName().equals(REST_FAILURES)) {
            return FilterReply.DENY;
        }
        Optional<SQLException> trouble = DatabaseTrouble.behind(thrown == null ? last(arguments) : thrown);
        if (trouble.isEmpty()) {
            return FilterReply.NEUTRAL;
        }
        if (DatabaseTrouble.away(trouble.get())) {
            outage.seen(trouble.get());
            return FilterReply.DENY;
        }
        // What held a job up is for somebody to look into.
        return request == null ? FilterReply.NEUTRAL : FilterReply.DENY;
    }

    /** Where the logger will look for an exception itself. */
    private static Throwable last(Object[] arguments) {
        return arguments != null
                        && arguments.length > 0
                        && arguments[arguments.length - 1] instanceof Throwable throwable
                ? throwable
                : null;
    }

    private static LoggerContext context() {
        return (LoggerContext) LoggerFactory.getILoggerFactory();
    }
}
