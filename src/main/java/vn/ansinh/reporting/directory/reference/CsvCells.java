package vn.ansinh.reporting.directory.reference;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/**
 * A reference file as its cells, for what works on files of any kind: a screen that edits rows, the search for a row's
 * line. Nothing is checked here; {@link CsvTable} is who reads a file in.
 *
 * @param columns by their codes, in the file's order
 * @param rows each with every column; an empty cell is an empty text
 */
public record CsvCells(List<String> columns, List<Row> rows) {

    /** @param line on which it begins, counted from 1 with the header */
    public record Row(int line, Map<String, String> cells) {

        /** Empty where there is no such column. */
        public String cell(String column) {
            return cells.getOrDefault(column, "");
        }
    }

    /** Of a file that cannot be read at all: no columns and no rows. */
    public static CsvCells of(byte[] file) {
        String text = new String(file, StandardCharsets.UTF_8);
        List<Row> rows = new ArrayList<>();
        List<String> columns = List.of();
        long before = 0;
        try (CSVParser parser = CSVParser.parse(
                new StringReader(text.startsWith("\uFEFF") ? text.substring(1) : text), CsvTable.FORMAT)) {
            for (CSVRecord record : parser) {
                int line = (int) CsvTable.lineOf(record, parser, before);
                before = parser.getCurrentLineNumber();
                if (columns.isEmpty()) {
                    columns = record.stream().map(FileWords::code).toList();
                } else {
                    rows.add(new Row(line, cells(columns, record)));
                }
            }
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            return new CsvCells(List.of(), List.of());
        }
        return new CsvCells(columns, List.copyOf(rows));
    }

    private static Map<String, String> cells(List<String> columns, CSVRecord record) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            cells.put(columns.get(i), i < record.size() ? record.get(i).strip() : "");
        }
        return cells;
    }

    /** As files are taken away: columns in Vietnamese, with a byte order mark. */
    public byte[] written() {
        List<Map<String, String>> named = rows.stream()
                .map(row -> {
                    Map<String, String> cells = new LinkedHashMap<>();
                    row.cells().forEach((column, cell) -> cells.put(FileWords.word(column), cell));
                    return cells;
                })
                .toList();
        byte[] text = write(columns.stream().map(FileWords::word).toList(), named);
        byte[] mark = "\uFEFF".getBytes(StandardCharsets.UTF_8);
        byte[] file = Arrays.copyOf(mark, mark.length + text.length);
        System.arraycopy(text, 0, file, mark.length, text.length);
        return file;
    }

    /** A file of these rows, in UTF-8. */
    public static byte[] write(List<String> columns, List<Map<String, String>> rows) {
        var text = new StringBuilder();
        try (var csv = new CSVPrinter(text, CSVFormat.RFC4180)) {
            csv.printRecord(columns);
            for (Map<String, String> row : rows) {
                csv.printRecord(columns.stream()
                        .map(column -> row.getOrDefault(column, ""))
                        .toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
