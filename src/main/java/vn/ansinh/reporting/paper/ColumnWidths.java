package vn.ansinh.reporting.paper;

import java.util.ArrayList;
import java.util.List;

/**
 * How wide the columns of a table are: by their shares, but none narrower than its longest word, and in smaller letters where
 * that would not go otherwise.
 *
 * @param size of the letters, in points
 * @param percents of the table's width
 */
record ColumnWidths(double size, List<Double> percents) {

    private static final double LARGEST = 12;
    private static final double SMALLEST = 7;

    /** What stands at both sides of a cell's words, in millimetres. */
    private static final double AROUND = 2.6;

    /** @param width of the table, in millimetres */
    static ColumnWidths of(Block.Table table, double width) {
        double[] words = words(table);
        double size = LARGEST;
        while (size > SMALLEST && needed(words, size) > width) {
            size -= 0.5;
        }
        return new ColumnWidths(size, percents(table.columns(), words, size, width));
    }

    /** What is left after each has what its words need goes by the shares, to those that are below theirs. */
    private static List<Double> percents(List<Block.Column> columns, double[] words, double size, double width) {
        int shares = columns.stream().mapToInt(Block.Column::share).sum();
        var widths = new double[columns.size()];
        double missing = 0;
        double spare = 0;
        for (int i = 0; i < widths.length; i++) {
            widths[i] = width * columns.get(i).share() / Math.max(1, shares);
            double least = words[i] * size + AROUND;
            missing += Math.max(0, least - widths[i]);
            spare += Math.max(0, widths[i] - least);
        }
        double part = spare == 0 ? 0 : Math.min(1, missing / spare);
        var percents = new ArrayList<Double>();
        for (int i = 0; i < widths.length; i++) {
            double least = words[i] * size + AROUND;
            percents.add(100 / width * (widths[i] < least ? least : widths[i] - part * (widths[i] - least)));
        }
        return percents;
    }

    private static double needed(double[] words, double size) {
        double sum = 0;
        for (double word : words) {
            sum += word * size + AROUND;
        }
        return sum;
    }

    /** The longest word of each column, in millimetres at one point. */
    private static double[] words(Block.Table table) {
        var longest = new double[table.columns().size()];
        for (int i = 0; i < longest.length; i++) {
            longest[i] = longestWord(table.columns().get(i).head(), Tinos.BOLD);
            for (Block.Row row : table.rows()) {
                if (!row.group()) {
                    longest[i] = Math.max(longest[i], longestWord(row.cells().get(i), Tinos.REGULAR));
                }
            }
        }
        return longest;
    }

    private static double longestWord(String words, Tinos face) {
        double longest = 0;
        int start = 0;
        for (int i = 0; i <= words.length(); i++) {
            if (i == words.length() || words.charAt(i) == ' ' || words.charAt(i) == '\n') {
                longest = Math.max(longest, face.width(words.substring(start, i), 1));
                start = i + 1;
            }
        }
        return longest;
    }
}
