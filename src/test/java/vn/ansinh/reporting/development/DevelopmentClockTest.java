package vn.ansinh.reporting.development;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.engine.MovableClock;
import vn.ansinh.reporting.engine.ReportingClock;

@EngineTest
class DevelopmentClockTest {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ReportingClock clock;

    private ClockStore store;
    private DevelopmentClock development;

    @BeforeEach
    void start() {
        forget();
        store = new ClockStore(jdbc);
        development = new DevelopmentClock(clock, store);
        MovableClock.moveTo(clock, store.begin());
        development.start();
    }

    @AfterEach
    void stop() {
        if (development.isRunning()) {
            development.stop();
        }
        forget();
    }

    /** No other test may find this database to be one of development. */
    private void forget() {
        jdbc.sql("delete from development_clock").update();
    }

    @Test
    void itBeginsInTheMorningOfTheTwelfthOfApril2021() {
        assertThat(development.instant().atZone(ReportingClock.ZONE).toString()).startsWith("2021-04-12T08:00");
    }

    @Test
    void stoppedItGoesOnWhereItStood() {
        development.advanceTo(Instant.parse("2021-05-07T09:00:00Z"));
        development.stop();

        assertThat(store.begin())
                .isAfterOrEqualTo("2021-05-07T09:00:00Z")
                .isBefore(Instant.parse("2021-05-07T09:00:00Z").plus(ClockStore.LEASE));
    }

    @Test
    void aRenewalThatWaitedWhileItStoppedMovesNothing() throws InterruptedException {
        development.stop();
        Thread renewal;
        synchronized (development) {
            development.start();
            renewal = await().until(DevelopmentClockTest::waitingRenewal, Objects::nonNull);
            development.stop();
        }
        Instant stopped = clock.instant();
        renewal.join();

        assertThat(store.reached()).isBeforeOrEqualTo(stopped);
    }

    private static Thread waitingRenewal() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("development-clock"))
                .filter(thread -> thread.getState() == Thread.State.BLOCKED)
                .findAny()
                .orElse(null);
    }

    @Test
    void killedItMaySkipAMinuteButNeverGoesBack() {
        development.advanceTo(Instant.parse("2021-05-07T09:00:00Z"));
        Instant shown = development.instant();

        assertThat(store.begin()).isAfter(shown).isBefore(shown.plus(ClockStore.LEASE.multipliedBy(2)));
    }

    @Test
    void itIsNeverMovedBack() {
        development.advanceTo(Instant.parse("2021-05-07T09:00:00Z"));

        assertThatThrownBy(() -> development.advanceTo(Instant.parse("2021-05-07T08:00:00Z")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(store.reached()).isAfter("2021-05-07T09:00:00Z");
    }
}
