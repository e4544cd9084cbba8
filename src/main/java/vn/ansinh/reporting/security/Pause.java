package vn.ansinh.reporting.security;

import java.time.Duration;
import java.time.Instant;

/**
 * How long nobody's password is looked at after wrong ones from the same place for the same user: not at all after the
 * first few, as a person needs them, then twice as long each time.
 */
final class Pause {

    /** Without a pause. */
    static final int FREE = 4;

    static final Duration SHORTEST = Duration.ofSeconds(15);

    static final Duration LONGEST = Duration.ofMinutes(5);

    /** After that long without another the earlier ones count no more. */
    static final Duration FORGOTTEN = Duration.ofHours(1);

    private Pause() {}

    /** What is left of it; zero when there is none. A clock that has gone back makes it no longer than it was. */
    static Duration left(int failures, Instant last, Instant now) {
        Duration whole = after(failures);
        Duration left = Duration.between(now, last.plus(whole));
        if (left.isNegative()) {
            return Duration.ZERO;
        }
        return left.compareTo(whole) > 0 ? whole : left;
    }

    static Duration after(int failures) {
        if (failures <= FREE) {
            return Duration.ZERO;
        }
        // Five minutes are reached long before this shift runs over.
        Duration doubled = SHORTEST.multipliedBy(1L << Math.min(failures - FREE - 1, 20));
        return doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
    }
}
