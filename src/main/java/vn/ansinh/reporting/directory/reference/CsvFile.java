package vn.ansinh.reporting.directory.reference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import vn.ansinh.reporting.engine.Formats;

/**
 * A reference file as it is taken away: columns and values in Vietnamese, days as people write them, with a byte order mark
 * so that Excel reads it as UTF-8. {@link CsvTable} reads it back to the same.
 *
 * @param <T> what stands in a row
 */
public final class CsvFile<T> {

    /** A value of a form of its own, see {@link CsvRow#formed}. */
    public interface Formed {

        /** With days as people write them; a word at its beginning is put into Vietnamese. */
        String written();
    }

    private final Map<String, Function<T, Object>> columns = new LinkedHashMap<>();

    /** One column more, by the code the file is read by. */
    public CsvFile<T> column(String code, Function<T, Object> value) {
        columns.put(code, value);
        return this;
    }

    /** UTF-8. */
    public byte[] write(Collection<T> rows) {
        var text = new StringBuilder("\uFEFF");
        try (var csv = new CSVPrinter(text, CSVFormat.RFC4180)) {
            csv.printRecord(columns.keySet().stream().map(FileWords::word).toList());
            for (T row : rows) {
                List<String> cells = new ArrayList<>();
                columns.values().forEach(value -> cells.add(said(value.apply(row))));
                csv.printRecord(cells);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String said(Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof LocalDate day) {
            return Formats.day(day);
        }
        if (value instanceof Formed formed) {
            return FileWords.written(formed.written());
        }
        if (value instanceof Boolean flag) {
            return FileWords.word(flag ? "yes" : "no");
        }
        if (value instanceof Enum<?> constant) {
            return FileWords.word(constant.name().toLowerCase(Locale.ROOT));
        }
        if (value instanceof BigDecimal number) {
            return number.stripTrailingZeros().toPlainString();
        }
        if (value instanceof Collection<?> several) {
            return several.stream().map(CsvFile::said).collect(Collectors.joining("|"));
        }
        return value.toString();
    }
}
