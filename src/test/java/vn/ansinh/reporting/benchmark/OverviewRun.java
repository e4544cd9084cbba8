package vn.ansinh.reporting.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.SignedIn;
import vn.ansinh.reporting.catalogue.ManyAgencies;
import vn.ansinh.reporting.catalogue.Period;

/**
 * What managers open, with ten years of two hundred agencies and sixty figures each behind it and a cycle under way before them,
 * sixteen readers at once; part of the benchmark. The plans of the slowest questions go to {@code target/overview-plans.txt}.
 */
@EngineTest
class OverviewRun {

    private static final int AGENCIES = 200;
    private static final int YEARS = 10;
    private static final int INDICATORS = 60;
    private static final int READERS = 16;
    private static final int TIMES = 50;

    /** So often each view is opened before anything is timed, as on a server that has run for an hour. */
    private static final int WARM = 300;

    /** So many of the slowest questions are told with their plans. */
    private static final int PLANS = 5;

    /** At the 95th percentile, in milliseconds. */
    private static final double WANTED = 200;

    private static final int STATEMENTS = 12;

    private static final Map<String, List<String>> VIEWS = Map.of(
            "manager",
            List.of(
                    "/tong-quan",
                    "/tong-quan/cho-xu-ly",
                    "/tong-quan/co-quan-ky",
                    "/tong-quan/chi-tieu",
                    "/tong-quan/vuong-mac",
                    "/dot-bao-cao",
                    "/so-lieu",
                    "/api/monitoring/cycles",
                    "/api/monitoring/instances"),
            "coordinator",
            List.of("/tong-quan", "/tong-quan/danh-dau", "/nhat-ky"));

    @LocalServerPort
    private int port;

    @Autowired
    private ManyBodies province;

    @Autowired
    private ManyYears years;

    @Autowired
    private CountedDatabase database;

    @Autowired
    private DataSource source;

    @Test
    void sixteenReaders() throws SQLException, IOException {
        province.grow(AGENCIES);
        years.write(AGENCIES, YEARS, INDICATORS);
        province.asked(Period.halfYear(2021), ManyAgencies.codes(AGENCIES).subList(0, AGENCIES / 4));
        Plans plans = Plans.of(source);
        VIEWS.forEach((person, views) -> warm(SignedIn.as(person, port), views));
        ExecutorService readers = Executors.newFixedThreadPool(READERS);
        List<String> slow = new ArrayList<>();
        try {
            VIEWS.forEach((person, views) -> views.forEach(view -> {
                SignedIn browser = SignedIn.as(person, port);
                assertThat(browser.get(view).status()).as(view).isEqualTo(200);
                int asked = database.of(() -> browser.get(view)).statements();
                List<Double> took = read(readers, person, view);
                double slowest = took.get((int) Math.ceil(took.size() * 0.95) - 1);
                Figures.ALL.put(view + " of " + person + ", 16 readers, 95th percentile", "ms", slowest);
                Figures.ALL.put(view + " of " + person + ", statements", "", asked);
                if (slowest > WANTED || asked > STATEMENTS) {
                    slow.add("%s of %s: %.0f ms, %d statements".formatted(view, person, slowest, asked));
                }
            }));
        } finally {
            readers.shutdown();
        }
        Files.writeString(
                Path.of("target", "overview-plans.txt"),
                plans.slowest(PLANS).stream().map(Plans.Plan::toString).collect(Collectors.joining("\n")));
        assertThat(slow).isEmpty();
    }

    private static void warm(SignedIn browser, List<String> views) {
        views.forEach(view -> IntStream.range(0, WARM)
                .forEach(time -> assertThat(browser.get(view).status()).as(view).isEqualTo(200)));
    }

    /** Milliseconds, the shortest first. */
    private List<Double> read(ExecutorService readers, String person, String view) {
        List<SignedIn> browsers = IntStream.range(0, READERS)
                .mapToObj(reader -> SignedIn.as(person, port))
                .toList();
        browsers.forEach(browser -> browser.get(view));
        List<Double> took = Collections.synchronizedList(new ArrayList<>());
        browsers.stream()
                .map(browser -> CompletableFuture.runAsync(
                        () -> {
                            for (int time = 0; time < TIMES; time++) {
                                long begun = System.nanoTime();
                                assertThat(browser.get(view).status()).isEqualTo(200);
                                took.add((System.nanoTime() - begun) / 1e6);
                            }
                        },
                        readers))
                .toList()
                .forEach(CompletableFuture::join);
        return took.stream().sorted().toList();
    }

    @AfterAll
    static void write() throws IOException {
        Figures.ALL.write();
    }
}
