package vn.ansinh.reporting.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words that stand in the middle are broken into as few lines as they need, all about as long: a line of one word below a full
 * one looks like a mistake, and the rule below would be longer than what it stands under. Lines that are there stay.
 *
 * @param longest in millimetres
 */
record BalancedLines(List<String> lines, double longest) {

    private static final char NO_BREAK = '\u00a0';

    /** Where officers break the name of a body: before that of its ground, and before its last part. */
    private static final Pattern PART_OF_A_NAME =
            Pattern.compile(" (?=(TỈNH|THÀNH PHỐ|HUYỆN|QUẬN|THỊ XÃ|THỊ TRẤN|PHƯỜNG|XÃ(?! HỘI)|VÀ) )");

    /** No line begins with a dash, and the years of a period stay together. */
    private static final Pattern YEARS = Pattern.compile("(\\d) - (\\d)");

    private static final Pattern DASH = Pattern.compile(" (?=- )");

    /**
     * @param width there is, in millimetres
     * @param size in points
     */
    static BalancedLines of(String words, double width, Tinos face, double size) {
        String kept = DASH.matcher(YEARS.matcher(words.strip()).replaceAll("$1" + NO_BREAK + "-" + NO_BREAK + "$2"))
                .replaceAll(String.valueOf(NO_BREAK));
        var lines = new ArrayList<String>();
        kept.lines().forEach(line -> lines.addAll(balanced(line, width, face, size)));
        return new BalancedLines(lines, longest(lines, face, size));
    }

    /** The name of a body, in capitals. */
    static BalancedLines ofName(String name, double width, Tinos face, double size) {
        Matcher parts = PART_OF_A_NAME.matcher(name);
        while (face.width(name, size) > width && name.indexOf('\n') < 0 && parts.find()) {
            String first = name.substring(0, parts.start());
            String second = name.substring(parts.end());
            if (face.width(first, size) <= width && face.width(second, size) <= width) {
                return of(first + "\n" + second, width, face, size);
            }
        }
        return of(name, width, face, size);
    }

    private static List<String> balanced(String words, double width, Tinos face, double size) {
        List<String> best = broken(words, width, face, size);
        double tooNarrow = longest(best, face, size) / 2;
        double wideEnough = width;
        while (best.size() > 1 && wideEnough - tooNarrow > 0.5) {
            double middle = (tooNarrow + wideEnough) / 2;
            List<String> tried = broken(words, middle, face, size);
            if (tried.size() > best.size() || longest(tried, face, size) > middle) {
                tooNarrow = middle;
            } else {
                wideEnough = middle;
                best = tried;
            }
        }
        return best;
    }

    private static List<String> broken(String words, double width, Tinos face, double size) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (String word : words.split(" +")) {
            if (!line.isEmpty() && face.width(line + " " + word, size) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    private static double longest(List<String> lines, Tinos face, double size) {
        return lines.stream().mapToDouble(line -> face.width(line, size)).max().orElse(0);
    }
}
