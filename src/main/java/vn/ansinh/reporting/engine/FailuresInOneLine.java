package vn.ansinh.reporting.engine;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;
import org.slf4j.helpers.MessageFormatter;
import org.springframework.stereotype.Component;

/**
 * Writes what is expected as one line, whoever logs it: a failed job comes from the engine with its whole stack trace and
 * no more of what it was about than a UUID. A failure that nobody expects keeps its trace, and at level debug all do.
 */
@Component
class FailuresInOneLine extends TurboFilter {

    /** PostgreSQL is not there, ends the connection, or has none left (SQLSTATE 08, 57P, 53300). */
    private static final Set<String> DATABASE_AWAY =
            Set.of("08000", "08001", "08003", "08004", "08006", "08007", "08P01", "57P01", "57P02", "57P03", "53300");

    private static final int DEEPEST = 30;

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
        Throwable failure = thrown == null ? last(arguments) : thrown;
        if (failure == null || !level.isGreaterOrEqual(logger.getEffectiveLevel()) || logger.isDebugEnabled()) {
            return FilterReply.NEUTRAL;
        }
        Optional<String> line = chain(failure)
                .map(cause -> line(cause, message, arguments))
                .filter(Objects::nonNull)
                .findFirst();
        line.ifPresent(words -> write(logger, level, words));
        return line.isPresent() ? FilterReply.DENY : FilterReply.NEUTRAL;
    }

    /** @return null when nobody expects it */
    private static String line(Throwable failure, String message, Object[] arguments) {
        if (failure instanceof ExpectedFailure expected) {
            return oneLine(expected.getMessage());
        }
        if (failure instanceof Refusal refusal) {
            return where(message, arguments) + "refused: " + oneLine(refusal.getMessage());
        }
        if (failure instanceof OptimisticLockingException) {
            return where(message, arguments) + "the same was changed at that moment; what was done here is undone";
        }
        if (failure instanceof SQLTransientConnectionException
                || failure instanceof SQLException sql && DATABASE_AWAY.contains(String.valueOf(sql.getSQLState()))) {
            return where(message, arguments) + "the database cannot be used: " + oneLine(failure.getMessage());
        }
        return null;
    }

    /** What the writer of the line says of it, without what follows from the failure. */
    private static String where(String message, Object[] arguments) {
        String words = oneLine(MessageFormatter.arrayFormat(message, arguments).getMessage());
        int end = words.indexOf(": ");
        String head = (end < 0 ? words : words.substring(0, end)).replaceAll("[\\s:]+$", "");
        // The engine puts a failure's message, with all its lines, into its own.
        return head.substring(0, Math.min(head.length(), 120)) + ": ";
    }

    private static void write(Logger logger, Level level, String words) {
        if (level.isGreaterOrEqual(Level.ERROR)) {
            logger.error("{}", words);
        } else if (level.isGreaterOrEqual(Level.WARN)) {
            logger.warn("{}", words);
        } else {
            logger.info("{}", words);
        }
    }

    private static Throwable last(Object[] arguments) {
        return arguments != null && arguments.length > 0 && arguments[arguments.length - 1] instanceof Throwable thrown
                ? thrown
                : null;
    }

    private static Stream<Throwable> chain(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).limit(DEEPEST);
    }

    static String oneLine(String words) {
        return words == null ? "" : words.replaceAll("\\s*\\R\\s*", " ").strip();
    }

    private static LoggerContext context() {
        return (LoggerContext) LoggerFactory.getILoggerFactory();
    }
}
