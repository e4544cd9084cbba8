package vn.ansinh.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ansinh.reporting.report.FilledWorkbook.cell;
import static vn.ansinh.reporting.report.FilledWorkbook.changed;
import static vn.ansinh.reporting.report.ReportingFixture.key;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.SignedIn;
import vn.ansinh.reporting.benchmark.Figures;

/** What the figures of a report cost as an Excel file, there and back; part of the benchmark. */
@EngineTest
class FigureWorkbookRun {

    private static final String WORKBOOK = "/api/reports/" + key("LONGHO").slug() + "/workbook";
    private static final int ROUNDS = 5;

    @LocalServerPort
    private int port;

    @Autowired
    private ReportingFixture reporting;

    private SignedIn officer;

    @Test
    void aTemplateThereAndBack() {
        reporting.asked("LONGHO");
        officer = SignedIn.as("longho-officer", port);
        String parts = IntStream.rangeClosed(1, FigureTemplate.PARTS_LIMIT)
                .mapToObj(number -> "\"Xã số " + number + "\"")
                .collect(Collectors.joining(",", "{\"parts\":[", "]}"));

        measured("a template of figures written", () -> officer.file(WORKBOOK));
        byte[] whole = changed(officer.file(WORKBOOK), FigureWorkbookRun::filled);
        measured("a full template of figures previewed", () -> preview(whole));
        measured(
                "the same with " + FigureTemplate.PARTS_LIMIT + " parts written",
                () -> officer.fileFor(WORKBOOK + "/parts", parts));
        byte[] split = changed(officer.fileFor(WORKBOOK + "/parts", parts), everyPart());
        Figures.ALL.put("a file of " + FigureTemplate.PARTS_LIMIT + " parts", "kB", split.length / 1024.0);
        measured("it previewed", () -> preview(split));
    }

    private void preview(byte[] file) {
        JsonNode preview = officer.upload(WORKBOOK, Map.of("so-lieu.xlsx", file), "file", Map.of())
                .json();
        assertThat(preview.path("changes").size()).as(preview.toString()).isGreaterThan(10);
    }

    private static void filled(XSSFWorkbook book) {
        for (String code : codes(book)) {
            cell(book.getSheetAt(0), code, 'G').setCellValue(120);
            cell(book.getSheetAt(0), code, 'H').setCellValue(150);
        }
    }

    private static Consumer<XSSFWorkbook> everyPart() {
        return book -> {
            List<String> codes = codes(book);
            for (int sheet = 1; sheet <= FigureTemplate.PARTS_LIMIT; sheet++) {
                for (String code : codes) {
                    cell(book.getSheetAt(sheet), code, 'G').setCellValue(sheet);
                    cell(book.getSheetAt(sheet), code, 'H').setCellValue(sheet + 1);
                }
            }
        };
    }

    /** Those that are typed. */
    private static List<String> codes(XSSFWorkbook book) {
        var codes = new ArrayList<String>();
        book.getSheetAt(0).forEach(row -> {
            boolean typed = row.getRowNum() > FigureSheet.HEAD
                    && row.getCell(11) != null
                    && row.getCell(11).getStringCellValue().contains("code");
            if (typed) {
                codes.add(row.getCell(0).getStringCellValue());
            }
        });
        return codes;
    }

    private static void measured(String name, Runnable work) {
        work.run();
        List<Double> times = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            long begun = System.nanoTime();
            work.run();
            times.add((System.nanoTime() - begun) / 1e6);
        }
        Figures.ALL.median(name, "ms", times);
    }

    @AfterAll
    static void write() throws IOException {
        Figures.ALL.write();
    }
}
