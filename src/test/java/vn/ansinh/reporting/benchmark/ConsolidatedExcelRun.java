package vn.ansinh.reporting.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionOperations;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.SignedIn;
import vn.ansinh.reporting.catalogue.ManyAgencies;
import vn.ansinh.reporting.catalogue.Period;
import vn.ansinh.reporting.consolidation.FigureIntake;
import vn.ansinh.reporting.cycle.CycleFixture;
import vn.ansinh.reporting.report.ReportingFixture;

/** What one consolidated report of two hundred agencies costs as Excel, and what stands behind it; part of the benchmark. */
@EngineTest
class ConsolidatedExcelRun {

    private static final int AGENCIES = 200;
    private static final double SECONDS = 5;

    @LocalServerPort
    private int port;

    @Autowired
    private ManyBodies province;

    @Autowired
    private ManyReports reports;

    @Autowired
    private ReportingFixture reporting;

    @Autowired
    private FigureIntake intake;

    @Autowired
    private TransactionOperations transaction;

    @Test
    void aConsolidatedReportOfTwoHundredAgencies() throws IOException {
        province.grow(AGENCIES);
        Period period = Period.halfYear(2041);
        String cycle = CycleFixture.key(period);
        List<String> codes = ManyAgencies.codes(AGENCIES);
        List<String> asked = new ArrayList<>(codes);
        asked.add("LONGHO");
        reporting.askedInBatches(period, asked.toArray(String[]::new));
        int figures = reports.sample(period);
        reports.accept(cycle, codes);
        transaction.executeWithoutResult(status -> intake.begin(cycle));
        SignedIn coordinator = SignedIn.as("coordinator", port);
        String report = "/tong-hop/" + cycle.replace('/', '-') + "-TH";
        String of = " of " + AGENCIES + " agencies with " + figures + " figures";

        measured("a consolidated report" + of + " as Excel", coordinator, report + "/excel", figures);
        measured(
                "what stands behind one of its figures as Excel",
                coordinator,
                report + "/chi-tieu/A2-01/excel",
                AGENCIES);
        measured(
                "all figures of its agencies as Excel",
                coordinator,
                "/so-lieu/excel?che-do=KL92&ky=" + period,
                AGENCIES * figures);
    }

    /** @param least so many rows it has at least */
    private static void measured(String name, SignedIn person, String path, int least) throws IOException {
        byte[] file = person.file(path);
        assertThat(file).as(new String(file, StandardCharsets.UTF_8)).startsWith('P', 'K');
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            assertThat(workbook.getSheetAt(0).getPhysicalNumberOfRows()).isGreaterThan(least);
        }
        Measured.download(name, SECONDS, () -> person.file(path));
    }

    @AfterAll
    static void write() throws IOException {
        Figures.ALL.write();
    }
}
