package vn.ansinh.reporting.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import vn.ansinh.reporting.EngineDriver;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.Officials;
import vn.ansinh.reporting.SignedIn;
import vn.ansinh.reporting.catalogue.ManyAgencies;
import vn.ansinh.reporting.catalogue.Period;
import vn.ansinh.reporting.consolidation.FigureIntake;
import vn.ansinh.reporting.cycle.CycleFixture;
import vn.ansinh.reporting.cycle.daily.DailyRound;
import vn.ansinh.reporting.cycle.daily.DailyRoundProcess;
import vn.ansinh.reporting.engine.BareEngine;
import vn.ansinh.reporting.notification.MailCarrier;
import vn.ansinh.reporting.plan.PlanFixture;
import vn.ansinh.reporting.report.ReportKey;
import vn.ansinh.reporting.report.ReportLife;
import vn.ansinh.reporting.report.ReportLife.Step;
import vn.ansinh.reporting.report.ReportingFixture;
import vn.ansinh.reporting.report.process.AgencyReportProcess;

/**
 * What things cost, beside the bare engine in the same JVM on the same PostgreSQL: {@code mvn -Pbenchmark verify}, on a
 * machine that does nothing else. Prints, and writes {@code target/benchmark.json}; fails on no figure.
 */
@EngineTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BenchmarkRun {

    private static final int ROUNDS = 5;
    private static final int LIVES = 40;
    private static final int BODIES = 2_000;

    private static final Figures FIGURES = Figures.ALL;

    @Autowired
    private ReportLife life;

    @Autowired
    private ReportingFixture reporting;

    @Autowired
    private CountedDatabase database;

    @Autowired
    private MailCarrier carrier;

    @Autowired
    private ManyBodies province;

    @Autowired
    private CycleFixture cycles;

    @Autowired
    private DailyRound round;

    @Autowired
    private PlanFixture planning;

    @Autowired
    private Officials officials;

    @Autowired
    private FigureIntake intake;

    @Autowired
    private EngineDriver engine;

    @Autowired
    private TransactionOperations transaction;

    @LocalServerPort
    private int port;

    @Autowired
    private EmbeddedPostgres postgres;

    @Autowired
    private JdbcClient jdbc;

    /** Bodies that have people. */
    private static final List<String> SIXTEEN = List.of(
            "SGDDT",
            "SYT",
            "SXD",
            "SNNPTNT",
            "STTTT",
            "STP",
            "STC",
            "SKHDT",
            "BHXH",
            "NHCSXH",
            "UBMTTQ",
            "TPVINHLONG",
            "TXBINHMINH",
            "LONGHO",
            "MANGTHIT",
            "VUNGLIEM");

    private final AtomicInteger letters = new AtomicInteger();

    /** Before anything makes the province large. */
    @Test
    @Order(0)
    void pagesAndCallsOfTwenty() {
        pagesAndCalls(20);
    }

    @Test
    @Order(1)
    void aReportsLife() {
        province.grow(BODIES);
        List<String> agencies = new ArrayList<>(ManyAgencies.codes(BODIES));
        Period period = Period.halfYear(2021);
        try (HikariDataSource bareData = database("bare");
                HikariDataSource configuredData = database("configured");
                var bare = new BareEngine("bare", database.counted(bareData), false);
                var configured = new BareEngine("configured", database.counted(configuredData), true)) {
            for (int threads : List.of(1, 4)) {
                Map<String, List<Double>> lives = new LinkedHashMap<>();
                for (int round = 0; round <= ROUNDS; round++) {
                    List<String> next = List.copyOf(agencies.subList(0, LIVES));
                    agencies.subList(0, LIVES).clear();
                    reporting.asked(period, next.toArray(String[]::new));
                    String prefix = threads + "/" + round + "/";
                    for (String agency : next) {
                        bare.start(prefix + agency);
                        configured.start(prefix + agency);
                    }
                    Map<String, Double> times = new LinkedHashMap<>();
                    times.put("bare", perLife(threads, next, agency -> bare.steps(prefix + agency)));
                    times.put("configured", perLife(threads, next, agency -> configured.steps(prefix + agency)));
                    times.put(
                            "application",
                            perLife(
                                    threads,
                                    next,
                                    agency -> life.steps(
                                            new ReportKey(ReportingFixture.CYCLE, agency),
                                            String.valueOf(letters.incrementAndGet()))));
                    // The first round warms up.
                    if (round > 0) {
                        times.forEach((side, time) -> lives.computeIfAbsent(side, key -> new ArrayList<>())
                                .add(time));
                    }
                }
                lives.forEach((side, times) -> FIGURES.median("life of " + threads + " threads: " + side, "ms", times));
                for (String side : List.of("bare", "configured")) {
                    FIGURES.ratio(
                            "life of " + threads + " threads: application : " + side,
                            lives.get("application"),
                            lives.get(side));
                }
            }
        }
    }

    /** Milliseconds of one life, of its steps only. */
    private double perLife(int threads, List<String> agencies, Function<String, List<Step>> steps) {
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try {
            List<CompletableFuture<Long>> running = agencies.stream()
                    .map(agency -> CompletableFuture.supplyAsync(() -> lived(steps.apply(agency)), workers))
                    .toList();
            long all = running.stream().mapToLong(CompletableFuture::join).sum();
            return all / 1e6 / agencies.size();
        } finally {
            workers.shutdown();
        }
    }

    private static long lived(List<Step> steps) {
        long all = 0;
        for (Step step : steps) {
            Runnable work = step.prepared().get();
            long begun = System.nanoTime();
            work.run();
            all += System.nanoTime() - begun;
        }
        return all;
    }

    @Test
    @Order(2)
    void roundTripsOfALife() {
        province.grow(BODIES);
        try (HikariDataSource bareData = database("trips_bare");
                HikariDataSource configuredData = database("trips_configured");
                var bare = new BareEngine("trips-bare", database.counted(bareData), false);
                var configured = new BareEngine("trips-configured", database.counted(configuredData), true)) {
            for (String agency : List.of("H01990", "H01991")) {
                int started = database.of(() -> bare.start(agency)).all();
                FIGURES.put("round trips of a life: bare", "", started + trips(bare.steps(agency)));
                started = database.of(() -> configured.start(agency)).all();
                FIGURES.put("round trips of a life: configured", "", started + trips(configured.steps(agency)));
                ReportKey key = new ReportKey(ReportingFixture.CYCLE, agency);
                int asked = database.of(life.asked(agency).prepared().get()).all();
                FIGURES.put("round trips of a life: application", "", asked + trips(life.steps(key, "7")));
            }
        }
    }

    private int trips(List<Step> steps) {
        int all = 0;
        for (Step step : steps) {
            all += database.of(step.prepared().get()).all();
        }
        return all;
    }

    @Test
    @Order(3)
    void askingTheAgenciesOfACycle() {
        province.grow(BODIES);
        try (HikariDataSource bareData = database("asking_bare");
                var bare = new BareEngine("asking-bare", database.counted(bareData), false)) {
            var key = new AtomicInteger();
            FIGURES.median(
                    "a bare start",
                    "ms",
                    Figures.rounds(() -> Figures.each(500, () -> bare.start("A" + key.incrementAndGet()))));
        }
        // Each cycle in a half-year of its own.
        var year = new AtomicInteger(2021);
        for (int bodies : List.of(20, 200, BODIES)) {
            String[] asked = ManyAgencies.codes(bodies).toArray(String[]::new);
            FIGURES.median("asking one of " + bodies, "ms", Figures.rounds(() -> {
                Period period = Period.halfYear(year.getAndIncrement());
                return Figures.each(1, () -> reporting.askedInBatches(period, asked)) / bodies;
            }));
        }
    }

    @Test
    @Order(4)
    void aMail() {
        jdbc.sql("""
                insert into mail_outbox (id, message_id, template, business_key, occasion, recipient, recipient_name,
                                         language, content, link, queued_at)
                select nextval('mail_outbox_id'), '<bench-' || n || '@x>', 'TRIAL', 'bench', n::text,
                       'a' || n || '@example.vn', 'A', 'vi', '{}'::jsonb, 'http://localhost', now()
                  from generate_series(1, 4040) n
                """).update();
        long begun = System.nanoTime();
        CountedDatabase.Trips trips = database.of(carrier::carry);
        double seconds = (System.nanoTime() - begun) / 1e9;
        int sent = jdbc.sql("select count(*) from mail_outbox where state = 'SENT'")
                .query(Integer.class)
                .single();
        assertThat(sent).isGreaterThanOrEqualTo(4_040);
        FIGURES.put("mails carried", "", sent);
        FIGURES.put("all of them", "s", seconds);
        FIGURES.put("a mail", "ms", seconds * 1000 / sent);
        FIGURES.put("statements of a mail", "", trips.statements() / (double) sent);
    }

    /** The bodies have no people: a reminder is kept for want of an address, and costs what one with an address does. */
    @Test
    @Order(5)
    void theDailyRound() {
        province.grow(BODIES);
        timed("first daily round of " + BODIES, () -> round("2021-04-12T07:00"));
        timed("another round of the day, nothing to do", () -> round("2021-04-12T09:00"));
        cycles.asked(ReportingFixture.CYCLE, "12");
        timed("round with reminders of " + BODIES + " reports", () -> round("2021-05-07T07:00"));
        int reminders = jdbc.sql("select count(*) from cycle_reminder")
                .query(Integer.class)
                .single();
        FIGURES.put("reminders", "", reminders);
    }

    private void round(String time) {
        engine.at(time);
        round.request();
        engine.runJobs(DailyRoundProcess.KEY);
    }

    private void timed(String name, Runnable work) {
        long begun = System.nanoTime();
        CountedDatabase.Trips trips = database.of(work);
        FIGURES.put(name, "s", (System.nanoTime() - begun) / 1e9);
        FIGURES.put(name + ": round trips", "", trips.all());
    }

    @Test
    @Order(6)
    void pagesAndCallsOfTwoThousand() {
        province.grow(BODIES);
        pagesAndCalls(BODIES + 20);
    }

    private void pagesAndCalls(int bodies) {
        engine.at("2021-04-12T07:00");
        planning.asked();
        String cycle = ReportingFixture.CYCLE;
        province.asked(Period.halfYear(2021), List.of("STC"));
        round("2021-04-12T08:00");
        transaction.executeWithoutResult(status -> intake.begin(cycle));
        String draft = officials
                .task(cycle + "/SYT", AgencyReportProcess.Elements.DRAFT)
                .getId();
        new PagesAndCalls(port, cycle.replace('/', '-'), "STC", draft).each((name, call) -> {
            String at = name + ", " + bodies + " bodies";
            FIGURES.median(at, "ms", Figures.rounds(() -> Figures.each(5, call::get)));
            var answer = new AtomicReference<String>();
            FIGURES.put(
                    at + ": round trips",
                    "",
                    database.of(() -> answer.set(call.get())).all());
            FIGURES.put(at, "kB", answer.get().getBytes(StandardCharsets.UTF_8).length / 1000.0);
        });
    }

    /** As an officer types: a figure, saved by itself. */
    @Test
    @Order(7)
    void aCellSaved() {
        engine.at("2021-04-12T07:00");
        province.asked(Period.halfYear(2021), List.of());
        SignedIn officer = SignedIn.as("syt-officer", port);
        var version = new AtomicInteger();
        Runnable save = () -> {
            int next = version.getAndIncrement();
            String typed = """
                    {"sections":[],"cells":[{"indicator":"A7-01","state":"VALUE","actual":"%d","reason":"","note":"",
                     "version":%d}]}
                    """.formatted(next, next);
            assertThat(officer.patch("/api/reports/KL92-2021-H1-SYT/draft", typed)
                            .status())
                    .isEqualTo(200);
        };
        FIGURES.median("a cell saved", "ms", Figures.rounds(() -> Figures.each(20, save)));
        FIGURES.put("a cell saved: round trips", "", database.of(save).all());
    }

    /** As on the last evening; the sixteen browsers run on the same two cores. */
    @Test
    @Order(8)
    void draftsOpenedBySixteenAtOnce() throws InterruptedException, ExecutionException {
        province.grow(BODIES);
        engine.at("2021-04-12T07:00");
        province.asked(Period.halfYear(2021), List.of());
        List<Callable<List<Double>>> officers = SIXTEEN.stream()
                .map(agency -> opening(SignedIn.as(agency.toLowerCase(Locale.ROOT) + "-officer", port), agency))
                .toList();
        ExecutorService sixteen = Executors.newFixedThreadPool(officers.size());
        try {
            sixteen.invokeAll(officers);
            long begun = System.nanoTime();
            var taken = new ArrayList<Double>();
            for (Future<List<Double>> one : sixteen.invokeAll(officers)) {
                taken.addAll(one.get());
            }
            double seconds = (System.nanoTime() - begun) / 1e9;
            taken.sort(Comparator.naturalOrder());
            FIGURES.put("drafts opened by sixteen at once", "a second", taken.size() / seconds);
            FIGURES.put("nineteen of twenty of them within", "ms", taken.get(taken.size() * 19 / 20));
        } finally {
            sixteen.shutdownNow();
        }
    }

    /** @return how long each took, in ms */
    private static Callable<List<Double>> opening(SignedIn officer, String agency) {
        return () -> {
            var taken = new ArrayList<Double>();
            for (int time = 0; time < 30; time++) {
                long begun = System.nanoTime();
                assertThat(officer.get("/api/reports/KL92-2021-H1-" + agency).status())
                        .isEqualTo(200);
                taken.add((System.nanoTime() - begun) / 1e6);
            }
            return taken;
        };
    }

    /** Another database of the same server. */
    private HikariDataSource database(String name) {
        DataSource server = postgres.getPostgresDatabase();
        JdbcClient.create(server).sql("create database " + name).update();
        var pool = new HikariDataSource();
        pool.setJdbcUrl(postgres.getJdbcUrl("postgres", name));
        pool.setUsername("postgres");
        pool.setMaximumPoolSize(20);
        return pool;
    }

    @AfterAll
    static void write() throws java.io.IOException {
        FIGURES.write();
    }
}
