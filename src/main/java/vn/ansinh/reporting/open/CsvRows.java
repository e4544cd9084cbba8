package vn.ansinh.reporting.open;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Items as CSV for programs: heads are the names of their fields, numbers have a point, days and instants are ISO 8601, UTF-8. A
 * text that a spreadsheet would take for a formula has an apostrophe before it (decision 0046).
 */
final class CsvRows {

    static final String TYPE = "text/csv";

    /** How an address ends that answers so. */
    static final String SUFFIX = ".csv";

    private static final Pattern FORMULA = Pattern.compile("^[\\s\\u00a0\\u3000]*[=+\\-@＝＋－＠\\t\\r].*", Pattern.DOTALL);

    private CsvRows() {}

    static byte[] of(Class<? extends Record> type, List<? extends Record> items) {
        RecordComponent[] fields = type.getRecordComponents();
        var text = new StringBuilder();
        try (var csv = new CSVPrinter(text, CSVFormat.RFC4180)) {
            csv.printRecord(Arrays.stream(fields).map(RecordComponent::getName));
            for (Record item : items) {
                csv.printRecord(Arrays.stream(fields).map(field -> cell(item, field)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String cell(Record item, RecordComponent field) {
        Object value = value(item, field);
        if (value == null) {
            return "";
        }
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        String text = value.toString();
        return value instanceof String && FORMULA.matcher(text).matches() ? "'" + text : text;
    }

    private static Object value(Record item, RecordComponent field) {
        try {
            var accessor = field.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(item);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("every record tells its fields", e);
        }
    }
}
