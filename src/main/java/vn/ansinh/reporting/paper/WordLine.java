package vn.ansinh.reporting.paper;

import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * A paragraph of a Word file as it is seen: what its runs, its style, those that is based on, and the file's own defaults
 * say of it, in this order.
 */
final class WordLine {

    private final Element paragraph;
    private final WordStyles styles;
    private final int section;

    /** @param section in which it stands, from 0 */
    WordLine(Element paragraph, WordStyles styles, int section) {
        this.paragraph = paragraph;
        this.styles = styles;
        this.section = section;
    }

    Element element() {
        return paragraph;
    }

    int section() {
        return section;
    }

    /** On one line, in capitals where it is shown so. */
    String text() {
        return one(written());
    }

    /** Line by line. */
    String written() {
        var text = new StringBuilder();
        for (Element run : WordParts.all(paragraph, "r")) {
            boolean capitals = on(run, "caps");
            for (Node piece = run.getFirstChild(); piece != null; piece = piece.getNextSibling()) {
                if (WordParts.is(piece, "t")) {
                    text.append(capitals ? PaperWords.capitals(piece.getTextContent()) : piece.getTextContent());
                } else if (WordParts.is(piece, "br")) {
                    text.append('\n');
                } else if (WordParts.is(piece, "tab")) {
                    text.append(' ');
                }
            }
        }
        return text.toString();
    }

    /** Blanks of whatever kind and number are one. */
    static String one(String text) {
        return PaperText.clean(text).replaceAll("[\\s\\u00A0]+", " ").strip();
    }

    /** The runs in which something stands. */
    List<Element> runs() {
        List<Element> runs = new ArrayList<>();
        for (Element run : WordParts.all(paragraph, "r")) {
            if (WordParts.all(run, "t").stream()
                    .anyMatch(piece -> !piece.getTextContent().isBlank())) {
                runs.add(run);
            }
        }
        return runs;
    }

    /** Of all runs, in points; the smallest where they differ. */
    double size() {
        return runs().stream().mapToDouble(this::size).min().orElseGet(() -> size(null));
    }

    double largest() {
        return runs().stream().mapToDouble(this::size).max().orElseGet(() -> size(null));
    }

    private double size(Element run) {
        return WordParts.number(property(run, "sz"), "val", 20) / 2.0;
    }

    /** Of all runs; bold where any is. */
    Tinos face() {
        return anyBold() ? Tinos.BOLD : Tinos.REGULAR;
    }

    /** Whether all of it is. */
    boolean bold() {
        return runs().stream().allMatch(run -> on(run, "b"));
    }

    boolean anyBold() {
        return runs().stream().anyMatch(run -> on(run, "b"));
    }

    boolean italic() {
        return runs().stream().allMatch(run -> on(run, "i"));
    }

    boolean anyItalic() {
        return runs().stream().anyMatch(run -> on(run, "i"));
    }

    /** The first font of its letters that is not the one asked for; null where all are. */
    String otherFont(String asked) {
        for (Element run : runs()) {
            Element fonts = property(run, "rFonts");
            for (String kind : List.of("ascii", "hAnsi")) {
                String font = WordParts.attribute(fonts, kind);
                String theme = WordParts.attribute(fonts, kind + "Theme");
                if (!font.equals(asked) || !theme.isEmpty()) {
                    return theme.isEmpty() ? font : theme;
                }
            }
        }
        return null;
    }

    /** The first colour that is not black; null where there is none. */
    String otherColour() {
        for (Element run : runs()) {
            String colour = WordParts.attribute(property(run, "color"), "val");
            if (!colour.matches("|auto|000000")) {
                return colour;
            }
        }
        return null;
    }

    /** {@code left}, {@code center}, {@code right}, {@code both}. */
    String align() {
        Element align = paragraphProperty("jc");
        String value = WordParts.attribute(align, "val");
        return value.isEmpty() || value.equals("start") ? "left" : value.equals("end") ? "right" : value;
    }

    /** In twentieths of a point, below nought where the first line hangs out. */
    int firstLine() {
        return indent("firstLine") - indent("hanging");
    }

    int left() {
        return indent("left") + indent("start");
    }

    int right() {
        return indent("right") + indent("end");
    }

    private int indent(String which) {
        return styles.number(paragraph, "ind", which);
    }

    int before() {
        return styles.number(paragraph, "spacing", "before");
    }

    int after() {
        return styles.number(paragraph, "spacing", "after");
    }

    /** Of its lines, as a part of single spacing. */
    double lineSpacing() {
        int line = styles.number(paragraph, "spacing", "line");
        String rule = styles.attribute(paragraph, "spacing", "lineRule");
        if (line == 0) {
            return 1;
        }
        // A single line of Times New Roman is 1.15 times its size.
        return rule.matches("exact|atLeast") ? line / 20.0 / (size() * 1.15) : line / 240.0;
    }

    /** What it takes on paper when nothing stands in it, in twentieths of a point. */
    int emptyHeight() {
        return (int) (before() + after() + lineSpacing() * size() * 1.15 * 20);
    }

    /** Whether its lower edge is drawn. */
    boolean ruled() {
        Element borders = paragraphProperty("pBdr");
        String kind = WordParts.attribute(WordParts.child(borders, "bottom"), "val");
        return kind.equals("single");
    }

    boolean drawn() {
        return !WordParts.all(paragraph, "drawing").isEmpty()
                || !WordParts.all(paragraph, "pict").isEmpty();
    }

    boolean beginsPage() {
        Element begins = paragraphProperty("pageBreakBefore");
        return begins != null && !off(begins);
    }

    boolean endsSection() {
        return WordParts.child(WordParts.child(paragraph, "pPr"), "sectPr") != null;
    }

    /** Column of the cell it stands in, from 0; -1 outside of tables. */
    int column() {
        Node cell = paragraph.getParentNode();
        if (!WordParts.is(cell, "tc")) {
            return -1;
        }
        int column = 0;
        for (Node before = cell.getPreviousSibling(); before != null; before = before.getPreviousSibling()) {
            column += WordParts.is(before, "tc") ? 1 : 0;
        }
        return column;
    }

    private boolean on(Element run, String name) {
        Element property = property(run, name);
        return property != null && !off(property);
    }

    private static boolean off(Element property) {
        return WordParts.attribute(property, "val").matches("0|false|off");
    }

    private Element property(Element run, String name) {
        Element own = WordParts.child(WordParts.child(run, "rPr"), name);
        if (own != null) {
            return own;
        }
        Element byStyle = styles.ofLetters(
                WordParts.attribute(WordParts.child(WordParts.child(run, "rPr"), "rStyle"), "val"), name);
        return byStyle != null ? byStyle : styles.ofLetters(paragraph, name);
    }

    private Element paragraphProperty(String name) {
        return styles.ofParagraph(paragraph, name);
    }
}
