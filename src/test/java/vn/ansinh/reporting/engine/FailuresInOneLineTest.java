package vn.ansinh.reporting.engine;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.stream.Stream;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** S14, for every failure that is expected, whoever logs it. */
class FailuresInOneLineTest {

    private static final String UUID = "5f0c7a1e-cb4e-11ef-9d2a-0242ac120002";

    private final LoggerContext context = new LoggerContext();
    private final Logger engine = context.getLogger("org.camunda.bpm.engine.jobexecutor");
    private final ListAppender<ILoggingEvent> written = new ListAppender<>();

    @BeforeEach
    void log() {
        var filter = new FailuresInOneLine();
        filter.start();
        context.addTurboFilter(filter);
        context.getLogger("ROOT").setLevel(Level.INFO);
        written.start();
        context.getLogger("ROOT").addAppender(written);
    }

    static Stream<Arguments> expected() {
        return Stream.of(
                Arguments.of(new Told("MAIL-000001 about KL92/2021-H1/SYT: \r\n no route"), "no route"),
                Arguments.of(Refusal.conflict("engine.task.overtaken"), "refused: engine.task.overtaken"),
                Arguments.of(new OptimisticLockingException("ENGINE-03005 Execution of 'UPDATE'"), "changed at that"),
                Arguments.of(new SQLException("Connection to db:5432 refused.", "08001"), "db:5432 refused"),
                Arguments.of(new SQLException("terminating connection", "57P01"), "cannot be used: terminating"),
                Arguments.of(new SQLException("sorry, too many clients", "53300"), "too many clients"),
                Arguments.of(new SQLTransientConnectionException("request timed out after 5000ms"), "timed out"));
    }

    @ParameterizedTest
    @MethodSource("expected")
    void whatIsExpectedIsOneLineWithoutATrace(Throwable failure, String words) {
        engine.warn("ENGINE-14006 Exception while executing job {}: ", UUID, failure);
        engine.error(
                "ENGINE-14019 Exception during job acquisition ### Error:\n### Cause: {}",
                "x",
                new ProcessEngineException("wrapped", new IllegalStateException(failure)));
        engine.error("Servlet.service() threw exception", failure);

        assertThat(written.list).hasSize(3).allSatisfy(line -> {
            assertThat(line.getThrowableProxy()).isNull();
            assertThat(line.getFormattedMessage()).contains(words).doesNotContain("\n", "\r", "### Cause");
        });
        assertThat(written.list)
                .extracting(ILoggingEvent::getLevel)
                .containsExactly(Level.WARN, Level.ERROR, Level.ERROR);
    }

    @ParameterizedTest
    @MethodSource("expected")
    void atLevelDebugTheTraceIsThere(Throwable failure, String words) {
        engine.setLevel(Level.DEBUG);

        engine.warn("ENGINE-14006 Exception while executing job {}: ", UUID, failure);

        assertThat(written.list)
                .singleElement()
                .satisfies(line -> assertThat(line.getThrowableProxy()).isNotNull());
    }

    @Test
    void aFailureThatNobodyExpectsKeepsItsTrace() {
        engine.warn("ENGINE-14006 Exception while executing job {}: ", UUID, new IllegalStateException("a fault"));
        engine.error("a statement", new SQLException("duplicate key", "23505"));

        assertThat(written.list)
                .hasSize(2)
                .allSatisfy(line -> assertThat(line.getThrowableProxy()).isNotNull());
    }

    @Test
    void whatNobodyAsksForIsNotWritten() {
        engine.setLevel(Level.ERROR);

        engine.warn("ENGINE-14006 Exception while executing job {}: ", UUID, Refusal.conflict("x"));

        assertThat(written.list).isEmpty();
    }

    private static class Told extends RuntimeException implements ExpectedFailure {
        Told(String message) {
            super(message);
        }
    }
}
