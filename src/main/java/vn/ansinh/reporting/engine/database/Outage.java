package vn.ansinh.reporting.engine.database;

import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** That the database is away, said once when it begins and once when it is over, however many notice. */
final class Outage {

    private static final Logger LOG = LoggerFactory.getLogger(Outage.class);

    private static final long NEVER = Long.MIN_VALUE;

    /** A connection may come from the pool untried just after another was found broken. */
    private static final long CALM = TimeUnit.SECONDS.toNanos(2);

    private final AtomicLong lastSeen = new AtomicLong(NEVER);

    void seen(SQLException trouble) {
        if (lastSeen.getAndSet(now()) == NEVER) {
            LOG.warn(
                    "The database does not answer: {}. Requests are answered with 503 and jobs are tried again until"
                            + " it does.",
                    DatabaseTrouble.line(trouble));
        }
    }

    void over() {
        long seen = lastSeen.get();
        if (seen != NEVER && now() - seen > CALM && lastSeen.compareAndSet(seen, NEVER)) {
            LOG.info("The database answers again");
        }
    }

    private static long now() {
        // A duration, not a time: the application's clock may stand still.
        return System.nanoTime();
    }
}
