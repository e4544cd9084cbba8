package vn.ansinh.reporting.engine;

import java.time.Instant;

/** What production must not be able to do: set the clock to any instant, the past included. */
public final class MovableClock {

    private MovableClock() {}

    /** Sets both clocks, the application's and the engine's. */
    public static void moveTo(ReportingClock clock, Instant instant) {
        clock.moveTo(instant);
    }
}
