package vn.ansinh.reporting.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.SignedIn;
import vn.ansinh.reporting.catalogue.ManyAgencies;

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
    private JdbcClient jdbc;

    @Autowired
    private TransactionOperations transaction;

    @Test
    void tenYearsOfFigures() {
        province.grow(AGENCIES);
        transaction.executeWithoutResult(status -> madeUp());
        jdbc.sql("analyze").update();
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

    private void madeUp() {
        List<String> indicators = new ArrayList<>(jdbc.sql(
                        "select distinct code from indicator_version where regime = 'KL92' and aggregation = 'SUM' order by 1")
                .query(String.class)
                .list());
        for (int more = 1; indicators.size() < INDICATORS; more++) {
            indicators.add("A9-%02d".formatted(more));
        }
        String[] codes = indicators.subList(0, INDICATORS).toArray(String[]::new);
        String[] agencies = ManyAgencies.codes(AGENCIES).toArray(String[]::new);
        for (int year = 2031; year < 2031 + YEARS; year++) {
            write("""
                    insert into document (key, type, holder, state, round)
                    select 'KL92/' || :year || '/' || a, 'AGENCY_REPORT', a, 'ACCEPTED', 1 from unnest(:agencies::text[]) a
                    """, year, agencies, codes);
            write("""
                    insert into agency_report (key, cycle_key, regime, period, agency, agency_name, duty, urgent, cut_off,
                                               original_due_before, due_before, submissions, accepted_submission, accepted_at)
                    select 'KL92/' || :year || '/' || a, 'KL92/' || :year, 'KL92', :year, a, 'Huyện Thử ' || a, 'OBLIGED', false,
                           (:year || '-10-31')::date, now(), now(), 1, 1, now()
                      from unnest(:agencies::text[]) a
                    """, year, agencies, codes);
            write("""
                    insert into report_cell (report_key, indicator, position, state, actual, estimate)
                    select 'KL92/' || :year || '/' || a, i, 1, 'VALUE', 100, 120
                      from unnest(:agencies::text[]) a, unnest(:codes::text[]) i
                    """, year, agencies, codes);
            write("""
                    insert into submission (report_key, number, timeliness, findings)
                    select 'KL92/' || :year || '/' || a, 1, 'ON_TIME', 0 from unnest(:agencies::text[]) a
                    """, year, agencies, codes);
            write("""
                    insert into submission_value (report_key, number, indicator, state, actual, estimate, reason, note)
                    select 'KL92/' || :year || '/' || a, 1, i, 'VALUE', round((random() * 100000)::numeric, 1), 120, '',
                           'Số liệu thử, chưa đối chiếu với cấp xã'
                      from unnest(:agencies::text[]) a, unnest(:codes::text[]) i
                    """, year, agencies, codes);
        }
    }

    private void write(String sql, int year, String[] agencies, String[] codes) {
        var statement = jdbc.sql(sql).param("year", String.valueOf(year)).param("agencies", agencies);
        (sql.contains(":codes") ? statement.param("codes", codes) : statement).update();
    }

    @AfterAll
    static void write() throws IOException {
        Figures.ALL.write();
    }
}
