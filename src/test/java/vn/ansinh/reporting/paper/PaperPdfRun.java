package vn.ansinh.reporting.paper;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import vn.ansinh.reporting.paper.Block.Align;
import vn.ansinh.reporting.paper.Block.Column;
import vn.ansinh.reporting.paper.Block.Row;
import vn.ansinh.reporting.paper.Block.Table;
import vn.ansinh.reporting.paper.Paper.Appendix;

/** What a PDF costs: {@code mvn -Pbenchmark -Dtest=PaperPdfRun verify}; the numbers stand in {@code docs/benchmarks.md}. */
@EnabledIfSystemProperty(named = "benchmark", matches = "true")
class PaperPdfRun {

    private static final int AGENCIES = 200;
    private static final int FIGURES = 60;

    /** Figures beside each other on paper across. */
    private static final int BESIDE = 10;

    private static final Set<String> HEAP = ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .map(MemoryPoolMXBean::getName)
            .collect(Collectors.toSet());

    private final PaperPdf pdf = new PaperPdf();

    @Test
    void aReport() throws Exception {
        Paper report = SamplePapers.of(PaperKind.AGENCY_REPORT);
        for (int i = 0; i < 10; i++) {
            milliseconds(report);
        }
        var times = new ArrayList<Long>();
        for (int i = 0; i < 10; i++) {
            times.add(milliseconds(report));
        }
        times.sort(null);
        System.out.println("a report of three pages, warm: median " + times.get(5) + " ms of " + times);
        assertThat(times.get(5)).isLessThan(1000);
    }

    @Test
    void theFiguresOfTwoHundredAgencies() throws Exception {
        Paper report = ofAll();
        milliseconds(report);
        System.gc();
        long before = used();
        long begin = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        long[] milliseconds = new long[1];
        long most = mostAfterCollection(() -> milliseconds[0] = milliseconds(report));
        long busy = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begin) / 1_000_000;
        System.out.println(
                AGENCIES + " agencies with " + FIGURES + " figures: " + milliseconds[0] + " ms, of a processor "
                        + busy + " ms, heap at most "
                        + (most - before) / 1_000_000 + " MB more");
        assertThat(milliseconds[0]).isLessThan(5000);
        assertThat(most - before).isLessThan(256_000_000);
    }

    private long milliseconds(Paper paper) throws Exception {
        long begin = System.nanoTime();
        pdf.write(paper, OutputStream.nullOutputStream());
        return (System.nanoTime() - begin) / 1_000_000;
    }

    private static Paper ofAll() {
        Paper sample = SamplePapers.of(PaperKind.CONSOLIDATED_REPORT);
        var appendices = new ArrayList<Appendix>();
        for (int first = 0; first < FIGURES; first += BESIDE) {
            appendices.add(new Appendix("Số liệu theo cơ quan, địa phương", true, List.of(table(first))));
        }
        return new Paper(
                sample.kind(),
                sample.head(),
                sample.title(),
                sample.to(),
                sample.body(),
                sample.signature(),
                sample.copies(),
                appendices,
                sample.trace());
    }

    private static Table table(int first) {
        var columns = new ArrayList<>(
                List.of(new Column("STT", 5, Align.CENTRE), new Column("Cơ quan, địa phương", 24, Align.LEFT)));
        IntStream.range(first, first + BESIDE)
                .forEach(i ->
                        columns.add(new Column("Chỉ tiêu A%d-%02d".formatted(i / 10 + 1, i % 10), 8, Align.RIGHT)));
        List<Row> rows =
                IntStream.range(0, AGENCIES).mapToObj(i -> row(i, first)).toList();
        return new Table(columns, rows);
    }

    private static Row row(int agency, int first) {
        var cells = new ArrayList<>(List.of(String.valueOf(agency + 1), "Ủy ban nhân dân xã Tân Phú " + agency));
        IntStream.range(0, BESIDE).forEach(i -> cells.add("%d.%03d".formatted(agency + i, (first + i) * 13 % 1000)));
        return new Row(false, cells);
    }

    private static long used() {
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private interface Work {
        void run() throws Exception;
    }

    /** What was still needed when the collector had run, the most of it. */
    private static long mostAfterCollection(Work work) throws Exception {
        var most = new AtomicLong(used());
        for (var collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            ((NotificationEmitter) collector)
                    .addNotificationListener(
                            (notice, ignored) -> {
                                var info = GarbageCollectionNotificationInfo.from((CompositeData) notice.getUserData());
                                long left = info.getGcInfo().getMemoryUsageAfterGc().entrySet().stream()
                                        .filter(pool -> HEAP.contains(pool.getKey()))
                                        .mapToLong(pool -> pool.getValue().getUsed())
                                        .sum();
                                most.accumulateAndGet(left, Math::max);
                            },
                            null,
                            null);
        }
        work.run();
        return most.get();
    }
}
