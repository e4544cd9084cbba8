package vn.ansinh.reporting.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.function.Supplier;

/** How long a download takes, and how much heap; more than it may take fails. */
final class Measured {

    private static final double MEGABYTES = 256;

    private Measured() {}

    /**
     * The second of two: the first warms up.
     *
     * @param limit in seconds
     */
    static void download(String name, double limit, Supplier<byte[]> download) {
        download.get();
        System.gc();
        long before = used();
        var most = new long[] {before};
        var watch = new Thread(() -> {
            while (!Thread.currentThread().isInterrupted()) {
                most[0] = Math.max(most[0], afterCollections());
                Thread.onSpinWait();
            }
        });
        watch.start();
        long begun = System.nanoTime();
        int size = download.get().length;
        double seconds = (System.nanoTime() - begun) / 1e9;
        watch.interrupt();
        double more = (most[0] - before) / 1e6;
        Figures.ALL.put(name, "s", seconds);
        Figures.ALL.put(name + ", its size", "MB", size / 1e6);
        Figures.ALL.put(name + ", heap that stays after collections", "MB more", Math.max(0, more));
        assertThat(seconds).as(name).isLessThan(limit);
        assertThat(more).as(name).isLessThan(MEGABYTES);
    }

    private static long used() {
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /** What was in use right after the last collection of each pool. */
    private static long afterCollections() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getCollectionUsage)
                .filter(usage -> usage != null)
                .mapToLong(usage -> usage.getUsed())
                .sum();
    }
}
