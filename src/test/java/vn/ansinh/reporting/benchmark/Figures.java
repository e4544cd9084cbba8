package vn.ansinh.reporting.benchmark;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/** What a benchmark has measured, for people and for programs. */
public final class Figures {

    /** Of one run. */
    public static final Figures ALL = new Figures();

    private static final int ROUNDS = 5;

    /** A figure belongs to the day on which it was measured: when this JVM began. */
    private final Instant begun =
            Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime());

    private final double loadBefore = load();
    private final Map<String, Object> all = new LinkedHashMap<>();

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    public void put(String name, String unit, double value) {
        System.out.printf(Locale.ROOT, "[benchmark] %s: %.2f %s%n", name, value, unit);
        all.put(unit.isEmpty() ? name : name + " (" + unit + ")", Math.round(value * 100) / 100.0);
    }

    public void median(String name, String unit, List<Double> values) {
        put(name, unit, median(values));
        System.out.println("[benchmark]   of "
                + values.stream()
                        .map(value -> String.format(Locale.ROOT, "%.2f", value))
                        .toList());
    }

    void ratio(String name, List<Double> values, List<Double> to) {
        put(name, "", median(values) / median(to));
    }

    /** Milliseconds of one of so many. */
    static double each(int times, Runnable work) {
        long begun = System.nanoTime();
        for (int time = 0; time < times; time++) {
            work.run();
        }
        return (System.nanoTime() - begun) / 1e6 / times;
    }

    /** Of each of several rounds, after one that warms up. */
    static List<Double> rounds(Supplier<Double> round) {
        List<Double> times = new ArrayList<>();
        round.get();
        for (int number = 0; number < ROUNDS; number++) {
            times.add(round.get());
        }
        return times;
    }

    private static double median(List<Double> values) {
        List<Double> sorted = new ArrayList<>(values);
        sorted.sort(null);
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    public void write() throws IOException {
        Path file = Path.of("target", "benchmark.json");
        Files.createDirectories(file.getParent());
        var written = new LinkedHashMap<String, Object>();
        written.put("begun", begun.toString());
        written.put("processors", Runtime.getRuntime().availableProcessors());
        written.put("java", System.getProperty("java.vm.version"));
        written.put("load before", loadBefore);
        written.put("load after", load());
        written.put("figures", all);
        new ObjectMapper().writerWithDefaultPrettyPrinter().writeValue(file.toFile(), written);
    }
}
