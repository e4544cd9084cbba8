package vn.ansinh.reporting.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/**
 * The one clock of the application, in the province's time zone whatever the server's. The engine's clock moves with
 * it, so a timer falls due exactly when a deadline of ours does.
 *
 * <p>In production it is the real time. Development and tests move it; it keeps ticking from where it was moved to.
 */
public final class ReportingClock extends Clock {

    /** Where every date of the regime is meant: the plan's deadlines are local days. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private static final Clock REAL = Clock.system(ZONE);

    private volatile Duration offset = Duration.ZERO;

    /**
     * Moves the clock forward. Moving to the past is refused: deadlines, statistics and the audit trail rely on it.
     *
     * @param target the instant it is from now on
     * @throws IllegalArgumentException when the target lies before the present instant of this clock
     */
    public synchronized void advanceTo(Instant target) {
        if (target.isBefore(instant())) {
            throw new IllegalArgumentException("The clock only moves forward: " + target + " is before " + instant());
        }
        moveTo(target);
    }

    /** For the first start of a development database and for test fixtures, which begin anew in 2021. */
    synchronized void moveTo(Instant target) {
        offset = Duration.between(REAL.instant(), target);
        // Engine internal: 7.24 offers no public way to move its clock; the same adapter resets it to real time.
        ClockUtil.offset(offset.toMillis());
    }

    @Override
    public ZoneId getZone() {
        return ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return zone.equals(ZONE) ? this : Clock.offset(Clock.system(zone), offset);
    }

    @Override
    public Instant instant() {
        return REAL.instant().plus(offset);
    }
}
