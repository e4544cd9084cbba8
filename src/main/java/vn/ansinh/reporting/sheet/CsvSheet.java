package vn.ansinh.reporting.sheet;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import vn.ansinh.reporting.engine.ReportingClock;

/**
 * A list as CSV for other programs: RFC 4180, UTF-8 with its mark, comma, numbers with a point, days and moments as ISO 8601 has
 * them. Comma and point go together: where the comma is no separator, the point would be read as thousands.
 */
final class CsvSheet {

    private static final char MARK = '\uFEFF';

    /** With what a spreadsheet begins a formula (OWASP, CSV injection); blanks before it are passed over. */
    private static final Pattern FORMULA = Pattern.compile("(?s)[ \\u00a0]*[=+\\-@\\t\\r\\n＝＋－＠].*");

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+([.,]\\d+)*");

    private CsvSheet() {}

    static <T> void write(OutputStream out, ListSheet<T> sheet) throws IOException {
        var text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        text.write(MARK);
        List<Column<T>> columns = sheet.columns();
        var csv = new CSVPrinter(text, CSVFormat.RFC4180);
        csv.printRecord(
                columns.stream().map(Column::head).map(CsvSheet::harmless).toList());
        try {
            sheet.rows().accept(row -> print(csv, columns, row));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        csv.flush();
    }

    private static <T> void print(CSVPrinter csv, List<Column<T>> columns, T row) {
        try {
            for (Column<T> column : columns) {
                csv.print(cell(column.value().apply(row)));
            }
            csv.println();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String cell(Object value) {
        if (value instanceof BigDecimal number) {
            return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        }
        if (value instanceof Instant moment) {
            return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment.atZone(ReportingClock.ZONE));
        }
        return value instanceof String text ? harmless(text) : value == null ? "" : value.toString();
    }

    /** With an apostrophe before it where a spreadsheet would take it for a formula. */
    static String harmless(String text) {
        return FORMULA.matcher(text).matches() && !NUMBER.matcher(text).matches() ? "'" + text : text;
    }
}
