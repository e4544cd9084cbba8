package vn.ansinh.reporting.engine;

import java.time.Instant;
import java.time.LocalDateTime;
import vn.ansinh.reporting.Fixture;

/** The application's clock in the hands of a test. */
@Fixture
public class TestClock {

    private final ReportingClock clock;

    TestClock(ReportingClock clock) {
        this.clock = clock;
    }

    /** @param localDateTime in the province's time, {@code 2021-05-09T23:59}; also back in time */
    public void at(String localDateTime) {
        at(LocalDateTime.parse(localDateTime).atZone(ReportingClock.ZONE).toInstant());
    }

    public void at(Instant instant) {
        clock.moveTo(instant);
    }
}
