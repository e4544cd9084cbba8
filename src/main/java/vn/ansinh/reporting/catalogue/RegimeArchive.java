package vn.ansinh.reporting.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.directory.reference.CsvCells;
import vn.ansinh.reporting.directory.reference.CsvSource;
import vn.ansinh.reporting.engine.Refusal;

/**
 * A whole regime as one file: a ZIP of the files of all that it owns, and a heading that says of which form they are and
 * how many rows each has. What the province owns (bodies, holidays) is there where it is taken in.
 */
@Component
class RegimeArchive {

    /** Counted up when an older program would understand it wrongly. */
    static final int FORMAT = 1;

    static final String HEADING = "regime.json";

    /** Of one file, in bytes; two thousand bodies have half a megabyte. */
    static final int LARGEST = 5 * 1024 * 1024;

    static final int LARGEST_ALTOGETHER = 15 * 1024 * 1024;

    /** The same content is the same file. */
    private static final LocalDateTime WRITTEN = LocalDateTime.of(2021, 1, 1, 0, 0);

    private static final ObjectMapper JSON = new ObjectMapper();

    /** What a file holds. */
    record Taken(String regime, List<CsvSource> files) {}

    private final ReferenceEditor editor;

    RegimeArchive(ReferenceEditor editor) {
        this.editor = editor;
    }

    byte[] write(String regime) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        ObjectNode heading = JSON.createObjectNode().put("format", FORMAT).put("regime", regime);
        ObjectNode rows = heading.putObject("rows");
        for (EditedSet set : EditedSet.ofRegimes()) {
            CsvCells cells = editor.now(set, regime);
            if (!cells.rows().isEmpty()) {
                rows.put(set.set().fileName(), cells.rows().size());
                files.put(set.set().fileName() + ".csv", cells.written());
            }
        }
        var zip = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(zip, StandardCharsets.UTF_8)) {
            add(out, HEADING, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(heading));
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                add(out, file.getKey(), file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return zip.toByteArray();
    }

    private static void add(ZipOutputStream out, String name, byte[] content) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(WRITTEN);
        out.putNextEntry(entry);
        out.write(content);
        out.closeEntry();
    }

    /** @throws Refusal when it is no such file, of another form, too large, or not whole */
    static Taken read(byte[] zip) {
        Map<String, byte[]> entries = entries(zip);
        byte[] heading = entries.remove(HEADING);
        if (heading == null) {
            throw refused(entries.isEmpty() ? "catalogue.archive.unreadable" : "catalogue.archive.noHeading");
        }
        JsonNode said = heading(heading);
        int format = said.path("format").asInt(0);
        String regime = said.path("regime").asText("");
        if (format != FORMAT) {
            throw refused("catalogue.archive.format", format, FORMAT);
        }
        List<CsvSource> files = new ArrayList<>();
        JsonNode rows = said.path("rows");
        rows.fieldNames().forEachRemaining(name -> {
            if (!entries.containsKey(name + ".csv")) {
                throw refused("catalogue.archive.missing", name + ".csv");
            }
        });
        entries.forEach((name, content) -> {
            EditedSet set = EditedSet.of(DataSet.of(name));
            CsvCells cells = CsvCells.of(content);
            int counted = rows.path(set.set().fileName()).asInt(-1);
            if (cells.rows().size() != counted) {
                throw refused(
                        "catalogue.archive.rows", name, counted, cells.rows().size());
            }
            if (!cells.rows().stream().allMatch(row -> row.cell(set.owner()).equals(regime))) {
                throw refused("catalogue.archive.otherRegime", name, regime);
            }
            files.add(new CsvSource(name, content));
        });
        if (files.isEmpty()) {
            throw refused("catalogue.archive.unreadable");
        }
        return new Taken(regime, files);
    }

    private static JsonNode heading(byte[] content) {
        try {
            JsonNode heading = JSON.readTree(content);
            return heading == null ? JSON.createObjectNode() : heading;
        } catch (IOException e) {
            throw refused("catalogue.archive.noHeading");
        }
    }

    /** Never more of it in memory than the limits, whatever it says of itself. */
    private static Map<String, byte[]> entries(byte[] zip) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        int altogether = 0;
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                String name = entry.getName();
                if (!known(name)) {
                    throw refused("catalogue.archive.unknown", name);
                }
                byte[] content = in.readNBytes(LARGEST + 1);
                altogether += content.length;
                if (content.length > LARGEST || altogether > LARGEST_ALTOGETHER) {
                    throw refused("catalogue.archive.large", name, LARGEST / 1024 / 1024);
                }
                if (entries.put(name, content) != null) {
                    throw refused("catalogue.archive.twice", name);
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw refused("catalogue.archive.unreadable");
        }
        return entries;
    }

    private static boolean known(String name) {
        return name.equals(HEADING)
                || EditedSet.ofRegimes().stream()
                        .anyMatch(set -> name.equals(set.set().fileName() + ".csv"));
    }

    private static Refusal refused(String key, Object... arguments) {
        return Refusal.invalid("file", key, arguments);
    }
}
