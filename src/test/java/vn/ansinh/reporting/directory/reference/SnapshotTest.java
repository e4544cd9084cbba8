package vn.ansinh.reporting.directory.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class SnapshotTest {

    private final AtomicLong revision = new AtomicLong();
    private final AtomicLong nanos = new AtomicLong();
    private final AtomicInteger revisionsRead = new AtomicInteger();
    private final AtomicInteger loads = new AtomicInteger();
    private final Snapshot<Long> snapshot = new Snapshot<>(
            () -> {
                revisionsRead.incrementAndGet();
                return revision.get();
            },
            () -> {
                loads.incrementAndGet();
                return revision.get();
            },
            nanos::get);

    @Test
    void withinASecondNothingIsAskedOfTheDatabase() {
        snapshot.current();
        nanos.addAndGet(999_999_999);
        snapshot.current();

        assertThat(revisionsRead).hasValue(1);
        assertThat(loads).hasValue(1);
    }

    @Test
    void anotherNodesImportShowsAfterASecond() {
        snapshot.current();
        revision.incrementAndGet();
        nanos.addAndGet(1_000_000_000);

        assertThat(snapshot.current()).isEqualTo(1);
        assertThat(loads).hasValue(2);
    }

    @Test
    void anUnchangedRevisionLoadsNothingAgain() {
        snapshot.current();
        nanos.addAndGet(5_000_000_000L);
        snapshot.current();

        assertThat(revisionsRead).hasValue(2);
        assertThat(loads).hasValue(1);
    }
}
