package vn.ansinh.reporting.directory.reference;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import vn.ansinh.reporting.engine.CleanText;

/**
 * Reads a reference file strictly: UTF-8 (a byte order mark is accepted), commas, the named columns and no others.
 * Texts are clean ({@link CleanText}), since a file from macOS has Vietnamese letters in parts.
 */
public final class CsvTable {

    static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setIgnoreEmptyLines(true)
            .setIgnoreSurroundingSpaces(true)
            .get();

    private CsvTable() {}

    /**
     * @param required the columns the file must have
     * @param optional the columns it may have besides
     * @return the rows; empty when the file as a whole cannot be read, and then {@code problems} says why
     */
    public static List<CsvRow> read(CsvSource source, List<String> required, List<String> optional, Problems problems) {
        String text = decode(source.content(), problems);
        if (text == null) {
            return List.of();
        }
        try (CSVParser parser = CSVParser.parse(new StringReader(text), FORMAT)) {
            return rows(parser, required, optional, problems);
        } catch (UncheckedIOException | IOException | IllegalStateException e) {
            problems.add(0, null, "directory.import.unreadable", String.valueOf(e.getMessage()));
            return List.of();
        }
    }

    private static List<CsvRow> rows(
            CSVParser parser, List<String> required, List<String> optional, Problems problems) {
        List<CsvRow> rows = new ArrayList<>();
        List<String> header = null;
        long before = 0;
        for (CSVRecord record : parser) {
            // The parser tells the line it has read to; a row of several lines begins after the row before it.
            int line = (int) lineOf(record, parser, before);
            before = parser.getCurrentLineNumber();
            if (header == null) {
                header = clean(record).stream().map(FileWords::code).toList();
                if (!columnsFit(header, required, optional, problems)) {
                    return List.of();
                }
            } else if (record.size() != header.size()) {
                problems.add(line, null, "directory.import.cells", record.size(), header.size());
            } else {
                rows.add(new CsvRow(line, header, clean(record), problems));
            }
        }
        if (header == null) {
            problems.add(0, null, "directory.import.empty");
        } else if (rows.isEmpty() && problems.none()) {
            problems.add(0, null, "directory.import.empty");
        }
        return rows;
    }

    /** Cell by cell: what is a line break within a text parts no rows. */
    private static List<String> clean(CSVRecord record) {
        return record.stream().map(CleanText::salvaged).map(String::strip).toList();
    }

    static long lineOf(CSVRecord record, CSVParser parser, long before) {
        long breaks = record.stream()
                .mapToLong(cell -> cell.chars().filter(c -> c == '\n').count())
                .sum();
        return Math.max(before + 1, parser.getCurrentLineNumber() - breaks);
    }

    private static boolean columnsFit(
            List<String> header, List<String> required, List<String> optional, Problems problems) {
        if (header.size() == 1 && header.get(0).indexOf(';') >= 0) {
            problems.add(1, null, "directory.import.semicolons");
            return false;
        }
        boolean fit = true;
        Set<String> seen = new HashSet<>();
        for (String column : header) {
            if (!seen.add(column)) {
                problems.add(1, column, "directory.import.columnTwice");
                fit = false;
            } else if (!required.contains(column) && !optional.contains(column)) {
                problems.add(1, column, "directory.import.columnUnknown", String.join(", ", required));
                fit = false;
            }
        }
        for (String column : required) {
            if (!seen.contains(column)) {
                problems.add(1, column, "directory.import.columnMissing");
                fit = false;
            }
        }
        return fit;
    }

    /** Null when the bytes are not UTF-8. */
    private static String decode(byte[] content, Problems problems) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.wrap(content);
        CharBuffer characters = CharBuffer.allocate(content.length + 1);
        CoderResult result = decoder.decode(bytes, characters, true);
        characters.flip();
        String text = characters.toString();
        if (result.isError() || text.indexOf('\0') >= 0) {
            String readable = text.indexOf('\0') >= 0 ? text.substring(0, text.indexOf('\0')) : text;
            int line = 1 + (int) readable.chars().filter(c -> c == '\n').count();
            problems.add(line, null, "directory.import.encoding");
            return null;
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
