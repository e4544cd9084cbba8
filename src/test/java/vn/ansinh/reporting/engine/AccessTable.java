package vn.ansinh.reporting.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The table of {@code docs/access.md}: who is answered what. */
final class AccessTable {

    /**
     * @param path with words in braces for what the test's world holds
     * @param sent a JSON body, {@code file} for an uploaded one, or nothing
     * @param answers a status for each person, in the order of the heads
     */
    record Row(String verb, String path, String sent, List<String> answers) {

        boolean writes() {
            return !verb.equals("GET") && !verb.equals("OPTIONS");
        }

        /** Whoever comes second would be answered differently for that alone. */
        boolean onceOnly() {
            return verb.equals("DELETE") || path.endsWith("/claim");
        }

        /** Of people who then have to sign in again. */
        boolean endsSessions() {
            return path.contains("/sessions") || path.endsWith("/credentials");
        }

        boolean asks(String otherVerb, String otherPath) {
            return verb.equals(otherVerb) && path.replaceAll("\\?.*", "").equals(otherPath);
        }

        @Override
        public String toString() {
            return "| " + verb + " | " + path + " | " + sent + " | " + String.join(" | ", answers) + " |";
        }
    }

    private static final Path FILE = Path.of("docs/access.md");
    private static final int BEFORE_THE_ANSWERS = 3;

    private AccessTable() {}

    static List<Row> rows() throws IOException {
        return Files.readAllLines(FILE).stream()
                .filter(AccessTable::isRow)
                .map(AccessTable::row)
                .toList();
    }

    private static Row row(String line) {
        List<String> cells = new ArrayList<>();
        for (String cell : line.substring(1, line.length() - 1).split("\\|", -1)) {
            cells.add(cell.strip());
        }
        return new Row(
                cells.get(0), cells.get(1), cells.get(2), List.copyOf(cells.subList(BEFORE_THE_ANSWERS, cells.size())));
    }

    /** The file as it would be with these answers, for whoever has to bring it up to date; new rows come last. */
    static Path write(List<Row> rows) throws IOException {
        List<Row> left = new ArrayList<>(rows);
        var lines = new ArrayList<String>();
        for (String line : Files.readAllLines(FILE)) {
            lines.add(isRow(line) ? left.remove(0).toString() : line);
        }
        left.forEach(row -> lines.add(row.toString()));
        Path file = Path.of("target", "access.md");
        Files.writeString(file, String.join("\n", lines) + "\n");
        return file;
    }

    private static boolean isRow(String line) {
        return line.matches("\\| [A-Z]+ \\|.*");
    }
}
