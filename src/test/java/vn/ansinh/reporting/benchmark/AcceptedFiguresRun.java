package vn.ansinh.reporting.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.SignedIn;

/** Ten years of two hundred agencies with sixty figures each, made up, as Excel and as CSV; part of the benchmark. */
@EngineTest
class AcceptedFiguresRun {

    private static final int AGENCIES = 200;
    private static final int YEARS = 10;
    private static final int INDICATORS = 60;
    private static final double SECONDS = 30;
    private static final double MEGABYTES = 256;

    @LocalServerPort
    private int port;

    @Autowired
    private ManyBodies province;

    @Autowired
    private ManyYears years;

    @Test
    void tenYearsOfFigures() {
        province.grow(AGENCIES);
        years.write(AGENCIES, YEARS, INDICATORS);
        SignedIn manager = SignedIn.as("manager", port);
        int figures = AGENCIES * YEARS * INDICATORS;

        measured("the page", () -> manager.get("/so-lieu").body().getBytes());
        measured(figures + " figures as CSV", () -> manager.file("/so-lieu/csv/so-lieu"));
        measured(figures + " figures as Excel, with definitions and coverage", () -> manager.file("/so-lieu/excel"));
        measured("how many stand behind them, as CSV", () -> manager.file("/so-lieu/csv/ty-le"));
        assertThat(new String(manager.file("/so-lieu/csv/so-lieu")).lines().count())
                .isGreaterThan(figures);
    }

    /** The second of two: the first warms up. */
    private static void measured(String name, Supplier<byte[]> download) {
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
        assertThat(seconds).as(name).isLessThan(SECONDS);
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

    @AfterAll
    static void write() throws IOException {
        Figures.ALL.write();
    }
}
