package vn.ansinh.reporting.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.ansinh.reporting.paper.PdfMarks.Letter;

/** Words that belong together, as they stand in a PDF: never empty, without the blanks between them. */
record PdfPassage(List<Letter> letters) {

    /** Letters on one baseline. */
    private static final double LEVEL = 0.4;

    int page() {
        return letters.get(0).page();
    }

    /** Its lines. */
    List<PdfPassage> rows() {
        var rows = new ArrayList<PdfPassage>();
        var row = new ArrayList<Letter>();
        for (Letter letter : letters) {
            if (!row.isEmpty() && !level(row.get(0), letter)) {
                rows.add(new PdfPassage(List.copyOf(row)));
                row.clear();
            }
            row.add(letter);
        }
        rows.add(new PdfPassage(List.copyOf(row)));
        return rows;
    }

    static boolean level(Letter one, Letter other) {
        return one.page() == other.page() && Math.abs(one.baseline() - other.baseline()) < LEVEL;
    }

    PdfPassage first() {
        return rows().get(0);
    }

    PdfPassage last() {
        List<PdfPassage> rows = rows();
        return rows.get(rows.size() - 1);
    }

    double left() {
        return letters.stream().mapToDouble(Letter::x).min().orElseThrow();
    }

    double right() {
        return letters.stream().mapToDouble(Letter::end).max().orElseThrow();
    }

    /** Of its longest line. */
    double width() {
        return rows().stream()
                .mapToDouble(row -> row.right() - row.left())
                .max()
                .orElseThrow();
    }

    double centre() {
        return (left() + right()) / 2;
    }

    double baseline() {
        return letters.get(0).baseline();
    }

    double size() {
        return letters.get(0).size();
    }

    boolean sizes(double from, double to) {
        return all(letter -> letter.size() > from - 0.15 && letter.size() < to + 0.15);
    }

    boolean bold() {
        return all(letter -> letter.face().bold());
    }

    boolean light() {
        return all(letter -> !letter.face().bold());
    }

    boolean italic() {
        return all(letter -> letter.face().italic());
    }

    boolean upright() {
        return all(letter -> !letter.face().italic());
    }

    private boolean all(Predicate<Letter> how) {
        return letters.stream().allMatch(how);
    }

    String text() {
        return letters.stream().map(Letter::text).collect(Collectors.joining());
    }

    /** What its letters look like: {@code 13 pt, đậm}. */
    String looks() {
        return rounded(size()) + " pt" + (bold() ? ", đậm" : "") + (italic() ? ", nghiêng" : "");
    }

    static String rounded(double number) {
        return String.valueOf(Math.round(number * 10) / 10.0).replace('.', ',');
    }
}
