package vn.ansinh.reporting.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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

        Measured.download(
                "the page", SECONDS, () -> manager.get("/so-lieu").body().getBytes());
        Measured.download(figures + " figures as CSV", SECONDS, () -> manager.file("/so-lieu/csv/so-lieu"));
        Measured.download(
                figures + " figures as Excel, with definitions and coverage",
                SECONDS,
                () -> manager.file("/so-lieu/excel"));
        Measured.download("how many stand behind them, as CSV", SECONDS, () -> manager.file("/so-lieu/csv/ty-le"));
        assertThat(new String(manager.file("/so-lieu/csv/so-lieu")).lines().count())
                .isGreaterThan(figures);
    }

    @AfterAll
    static void write() throws IOException {
        Figures.ALL.write();
    }
}
