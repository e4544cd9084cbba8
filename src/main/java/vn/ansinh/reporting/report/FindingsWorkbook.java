package vn.ansinh.reporting.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.document.PaperSheet;
import vn.ansinh.reporting.engine.Texts;

/** The findings of a submission as an Excel file: where, how grave, what. */
@Component
class FindingsWorkbook {

    private static final int[] WIDTHS = {16, 18, 110};

    private final Texts texts;

    FindingsWorkbook(Texts texts) {
        this.texts = texts;
    }

    byte[] write(ReportView report) {
        try (var workbook = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            Sheet sheet = workbook.createSheet(texts.of("report.findings.sheet"));
            CellStyle bold = bold(workbook);
            row(
                    sheet,
                    0,
                    bold,
                    texts.of("report.findings.title", report.agencyName(), report.periodLabel(), report.submission()));
            row(
                    sheet,
                    2,
                    bold,
                    texts.of("report.findings.place"),
                    texts.of("report.findings.gravity"),
                    texts.of("report.findings.sentence"));
            CellStyle wrapped = workbook.createCellStyle();
            wrapped.setWrapText(true);
            wrapped.setVerticalAlignment(VerticalAlignment.TOP);
            List<ReportView.FindingView> findings = report.findings();
            for (int i = 0; i < findings.size(); i++) {
                ReportView.FindingView finding = findings.get(i);
                row(
                        sheet,
                        3 + i,
                        wrapped,
                        finding.anchor().substring(finding.anchor().indexOf(':') + 1),
                        texts.of(finding.blocking() ? "report.check.blocking" : "report.check.warning"),
                        finding.sentence());
            }
            for (int column = 0; column < WIDTHS.length; column++) {
                sheet.setColumnWidth(column, WIDTHS[column] * 256);
            }
            PaperSheet.asWideAsThePaper(sheet);
            PaperSheet.headAlwaysThere(sheet, 2);
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CellStyle bold(XSSFWorkbook workbook) {
        CellStyle bold = workbook.createCellStyle();
        Font font = workbook.createFont();
        font.setBold(true);
        bold.setFont(font);
        return bold;
    }

    private static void row(Sheet sheet, int number, CellStyle style, String... texts) {
        Row row = sheet.createRow(number);
        for (int column = 0; column < texts.length; column++) {
            var cell = row.createCell(column);
            cell.setCellValue(texts[column]);
            cell.setCellStyle(style);
        }
    }
}
