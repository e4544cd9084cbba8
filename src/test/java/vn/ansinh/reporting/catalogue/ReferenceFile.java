package vn.ansinh.reporting.catalogue;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.ClassPathResource;
import vn.ansinh.reporting.directory.reference.CsvSource;

/** A reference file the application brings, with a few cells made otherwise. */
final class ReferenceFile {

    private final String name;
    private final List<String> header;
    private final List<List<String>> rows = new ArrayList<>();

    private ReferenceFile(String name, List<List<String>> lines) {
        this.name = name;
        this.header = lines.get(0);
        lines.stream().skip(1).map(ArrayList::new).forEach(rows::add);
    }

    static ReferenceFile of(String name) {
        try {
            String text = new ClassPathResource("reference/vinh-long-2021/" + name)
                    .getContentAsString(StandardCharsets.UTF_8);
            try (CSVParser parser = CSVParser.parse(new StringReader(text), CSVFormat.RFC4180)) {
                return new ReferenceFile(
                        name,
                        parser.getRecords().stream().map(CSVRecord::toList).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The line of the row that begins with the code; every row of these files is one line. */
    int line(String code) {
        return rows.indexOf(row(code)) + 2;
    }

    ReferenceFile with(String code, String column, String value) {
        row(code).set(header.indexOf(column), value);
        return this;
    }

    /** Adds a copy of a row under another code. */
    ReferenceFile copy(String code, String newCode) {
        List<String> copy = new ArrayList<>(row(code));
        copy.set(key(), newCode);
        rows.add(copy);
        return this;
    }

    /** Adds a further version of a row at the end, without an end and with one cell made otherwise. */
    ReferenceFile again(String code, String column, String value) {
        List<String> copy = new ArrayList<>(row(code));
        copy.set(header.indexOf("valid_to"), "");
        copy.set(header.indexOf(column), value);
        rows.add(copy);
        return this;
    }

    ReferenceFile only(String... codes) {
        rows.removeIf(row -> !List.of(codes).contains(row.get(key())));
        return this;
    }

    /** Where a row has what it is called by. */
    private int key() {
        return Math.max(0, header.indexOf("code"));
    }

    private List<String> row(String code) {
        return rows.stream()
                .filter(row -> row.get(key()).equals(code))
                .findFirst()
                .orElseThrow();
    }

    CsvSource source() {
        StringWriter text = new StringWriter();
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            printer.printRecord(header);
            printer.printRecords(rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return CsvSource.of(name, text.toString());
    }
}
