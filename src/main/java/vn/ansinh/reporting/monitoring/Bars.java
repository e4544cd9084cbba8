package vn.ansinh.reporting.monitoring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Bars as a page draws them, each a row of parts; their length is taken of the longest bar, or of each bar's own sum.
 *
 * @param kinds which kinds of parts there are, for the legend
 */
record Bars(List<Bar> bars, List<String> kinds) {

    /** So long is the longest bar. */
    static final int LENGTH = 1_000;

    /**
     * @param label what it is of
     * @param link null where it leads nowhere
     * @param said what it says in words, beside it and for who does not see it
     */
    record Bar(String label, String link, String said, List<Part> parts) {}

    /**
     * @param kind names its colour
     * @param x where it begins
     * @param width in units of {@link #LENGTH}
     */
    record Part(String kind, int x, int width, int count) {}

    /** A part as it is counted. */
    record Counted(String kind, int count) {}

    /** A bar as it is counted. */
    record Row(String label, String link, String said, List<Counted> parts) {

        int sum() {
            return parts.stream().mapToInt(Counted::count).sum();
        }
    }

    /** Each bar is as long as the others: what counts is how its parts stand to each other. */
    static Bars shares(List<Row> rows) {
        return of(rows, 0);
    }

    /** The longer the more. */
    static Bars lengths(List<Row> rows) {
        return of(rows, rows.stream().mapToInt(Row::sum).max().orElse(0));
    }

    /** How much of a hundred each is. */
    static Bars percents(List<Row> rows) {
        return of(rows, 100);
    }

    private static Bars of(List<Row> rows, int longest) {
        return new Bars(
                rows.stream()
                        .map(row ->
                                new Bar(row.label, row.link, row.said, parts(row, longest == 0 ? row.sum() : longest)))
                        .toList(),
                kinds(rows));
    }

    /** In the order in which they stand in a bar. */
    private static List<String> kinds(List<Row> rows) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        rows.stream()
                .flatMap(row -> row.parts.stream())
                .forEach(part -> counts.merge(part.kind, part.count, Integer::sum));
        return counts.entrySet().stream()
                .filter(kind -> kind.getValue() > 0)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static List<Part> parts(Row row, int whole) {
        var parts = new ArrayList<Part>();
        int before = 0;
        for (Counted counted : row.parts) {
            if (counted.count > 0) {
                // From where the one before ended, so that rounding leaves no gap.
                int x = (int) ((long) before * LENGTH / whole);
                before += counted.count;
                parts.add(new Part(counted.kind, x, (int) ((long) before * LENGTH / whole) - x, counted.count));
            }
        }
        return parts;
    }
}
