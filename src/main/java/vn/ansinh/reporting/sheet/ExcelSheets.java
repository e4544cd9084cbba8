package vn.ansinh.reporting.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import vn.ansinh.reporting.document.PaperSheet;
import vn.ansinh.reporting.engine.ReportingClock;

/**
 * Lists as sheets of one workbook, written row by row: a hundred rows are in memory, the others in a compressed file beside. Above
 * each stands what it is; the heads stay in sight, are printed on every page and filter the rows.
 */
final class ExcelSheets {

    private static final int IN_MEMORY = 100;
    private static final int NAME = 31;

    /** So many signs beside each other can be read on a printed page across. */
    private static final int PAGE = 260;

    /** Of a line, in points; and the highest row there is. */
    private static final float LINE = 15;

    private static final float HIGHEST = 405;
    private static final int LONGEST = SpreadsheetVersion.EXCEL2007.getMaxTextLength();

    /** Excel reckons with so many digits and silently makes noughts of the others. */
    private static final int DIGITS = 15;

    private final SXSSFWorkbook workbook;
    private final SheetStyles styles;
    private final String made;
    private final int rows;
    private final Set<String> names = new HashSet<>();

    private ExcelSheets(SXSSFWorkbook workbook, String made, int rows) {
        this.workbook = workbook;
        this.styles = new SheetStyles(workbook);
        this.made = made;
        this.rows = rows;
    }

    /** @param made when and by whom, below each title */
    static void write(OutputStream out, List<ListSheet<?>> sheets, String made) throws IOException {
        write(out, sheets, made, SpreadsheetVersion.EXCEL2007.getMaxRows());
    }

    /** @param rows so many a sheet holds; what is more goes on in the next */
    static void write(OutputStream out, List<ListSheet<?>> sheets, String made, int rows) throws IOException {
        try (var workbook = new SXSSFWorkbook(IN_MEMORY)) {
            workbook.setCompressTempFiles(true);
            var lists = new ExcelSheets(workbook, made, rows);
            sheets.forEach(lists::add);
            workbook.write(out);
        }
    }

    private <T> void add(ListSheet<T> list) {
        var writing = new Writing<>(list);
        list.rows().accept(writing::row);
        writing.end();
    }

    private String name(String wanted) {
        String safe = WorkbookUtil.createSafeSheetName(wanted);
        String name = safe;
        for (int number = 2; !names.add(name.toLowerCase(Locale.ROOT)); number++) {
            String behind = " (" + number + ")";
            name = safe.substring(0, Math.min(safe.length(), NAME - behind.length())) + behind;
        }
        return name;
    }

    /** One list, on as many sheets as it takes. */
    private final class Writing<T> {

        private final ListSheet<T> list;
        private SXSSFSheet sheet;
        private int head;
        private int next;

        Writing(ListSheet<T> list) {
            this.list = list;
            begin();
        }

        private void begin() {
            sheet = workbook.createSheet(name(list.name()));
            next = 0;
            line(list.title(), styles.title());
            list.facts().forEach(fact -> line(fact, styles.fact()));
            line(made, styles.fact());
            next++;
            head = next++;
            Row heads = sheet.createRow(head);
            int lines = 1;
            int width = 0;
            for (int column = 0; column < list.columns().size(); column++) {
                Column<T> shown = list.columns().get(column);
                sheet.setColumnWidth(column, (shown.width() + 1) * 256);
                text(heads.createCell(column), shown.head(), styles.head());
                // Bold letters are wider.
                lines = Math.max(lines, lines(shown.head(), shown.width() - 2));
                width += shown.width();
            }
            heads.setHeightInPoints(lines * LINE);
            PaperSheet.asWideAsThePaper(sheet);
            sheet.getPrintSetup().setFitWidth((short) ((width + PAGE - 1) / PAGE));
            PaperSheet.headAlwaysThere(sheet, head);
            sheet.getFooter().setRight("&P/&N");
        }

        private void line(String words, CellStyle style) {
            text(sheet.createRow(next++).createCell(0), words, style);
        }

        void row(T row) {
            if (next == rows) {
                end();
                begin();
            }
            Row cells = sheet.createRow(next++);
            int lines = 1;
            for (int column = 0; column < list.columns().size(); column++) {
                Column<T> shown = list.columns().get(column);
                Object value = shown.value().apply(row);
                fill(cells.createCell(column), shown.kind(), value);
                if (value instanceof String words) {
                    lines = Math.max(lines, lines(words, shown.width()));
                }
            }
            // Not every program measures the height of rows that it opens.
            cells.setHeightInPoints(Math.min(HIGHEST, lines * LINE));
        }

        void end() {
            int last = Math.max(head, next - 1);
            sheet.setAutoFilter(
                    new CellRangeAddress(head, last, 0, list.columns().size() - 1));
        }
    }

    /** On how many lines a text stands in a column: words are not divided, so a line is not quite full. */
    private static int lines(String words, int width) {
        return words.lines()
                .mapToInt(line -> line.length() <= width ? 1 : 1 + (line.length() * 11 / 10 - 1) / width)
                .sum();
    }

    private void fill(Cell cell, Column.Kind kind, Object value) {
        cell.setCellStyle(styles.of(kind));
        if (value instanceof BigDecimal number) {
            number(cell, number);
        } else if (value instanceof LocalDate day) {
            cell.setCellValue(day);
        } else if (value instanceof Instant moment) {
            cell.setCellValue(LocalDateTime.ofInstant(moment, ReportingClock.ZONE));
        } else if (value instanceof String words) {
            text(cell, words, styles.text(words));
        }
    }

    private void number(Cell cell, BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        if (stripped.precision() > DIGITS) {
            text(cell, number.signum() == 0 ? "0" : stripped.toPlainString(), styles.longNumber());
            return;
        }
        cell.setCellStyle(styles.number(stripped.scale() > 0));
        cell.setCellValue(number.doubleValue());
    }

    private static void text(Cell cell, String words, CellStyle style) {
        cell.setCellStyle(style);
        if (words.length() > LONGEST) {
            cell.setCellValue(words.substring(0, LONGEST - 1) + "…");
        } else {
            cell.setCellValue(words);
        }
    }
}
