package vn.ansinh.reporting.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** A Word file taken apart into its lines, and what was found wrong with them. */
final class MeasuredWord {

    /** A millimetre, in twentieths of a point. */
    static final double MILLIMETRE = 1440 / 25.4;

    /** Half a millimetre: Word rounds. */
    static final double SLACK = MILLIMETRE / 2;

    final WordParts parts;
    final WordStyles styles;
    final Document document;
    final List<WordLine> lines = new ArrayList<>();
    final List<Element> sections = new ArrayList<>();
    private final List<LayoutFinding> findings = new ArrayList<>();

    MeasuredWord(WordParts parts) {
        this.parts = parts;
        this.styles = new WordStyles(parts.xml(WordParts.STYLES));
        this.document = parts.xml(WordParts.DOCUMENT);
        for (Element paragraph : WordParts.all(document, "p")) {
            var line = new WordLine(paragraph, styles, sections.size());
            lines.add(line);
            if (line.endsSection()) {
                sections.add(WordParts.child(WordParts.child(paragraph, "pPr"), "sectPr"));
            }
        }
        sections.add(WordParts.child(WordParts.child(document.getDocumentElement(), "body"), "sectPr"));
    }

    List<LayoutFinding> findings() {
        return findings;
    }

    void found(LayoutRule rule, String where, String found) {
        findings.add(new LayoutFinding(rule, 0, where, found));
    }

    /** A rule about one line: what it should be, and what is said where it is not. */
    void need(LayoutRule rule, WordLine line, boolean good, String found) {
        if (!good) {
            found(rule, line.text(), found);
        }
    }

    void size(LayoutRule rule, WordLine line, double from, double to) {
        need(rule, line, line.size() >= from, points(line.size()));
        need(rule, line, line.largest() <= to, points(line.largest()));
    }

    void upright(LayoutRule rule, WordLine line) {
        need(rule, line, !line.anyItalic(), "chữ nghiêng");
    }

    void bold(LayoutRule rule, WordLine line) {
        need(rule, line, line.bold(), "chữ không đậm");
    }

    void notBold(LayoutRule rule, WordLine line) {
        need(rule, line, !line.anyBold(), "chữ đậm");
    }

    void italic(LayoutRule rule, WordLine line) {
        need(rule, line, line.italic(), "chữ không nghiêng");
    }

    void centred(LayoutRule rule, WordLine line) {
        need(rule, line, line.align().equals("center"), "không canh giữa");
    }

    static String points(double size) {
        return (size == Math.rint(size)
                        ? String.valueOf((int) size)
                        : String.valueOf(size).replace('.', ',')) + " pt";
    }

    static String millimetres(double twips) {
        return "%.1f mm".formatted(twips / MILLIMETRE).replace('.', ',');
    }

    static double width(WordLine line) {
        return line.face().width(line.text(), line.size()) * MILLIMETRE;
    }

    /** Between the edges of the cell or the margins, without what the line itself is drawn in. */
    int room(WordLine line) {
        return width(line.element(), line.section()) - line.left() - line.right();
    }

    /** Of the cell or the page in which a paragraph stands, in twentieths of a point. */
    int width(Element paragraph, int section) {
        Node parent = paragraph.getParentNode();
        if (!WordParts.is(parent, "tc")) {
            return new WordSection(sections.get(section)).width();
        }
        Element cell = WordParts.child(WordParts.child(parent, "tcPr"), "tcW");
        Element margins =
                WordParts.child(WordParts.child(parent.getParentNode().getParentNode(), "tblPr"), "tblCellMar");
        return WordParts.number(cell, "w", 0)
                - WordParts.number(WordParts.child(margins, "left"), "w", 108)
                - WordParts.number(WordParts.child(margins, "right"), "w", 108);
    }

    Optional<WordLine> find(LayoutRule rule, String text) {
        String sought = WordLine.one(text);
        return first(rule, line -> line.text().equals(sought), text);
    }

    Optional<WordLine> first(LayoutRule rule, Predicate<WordLine> wanted) {
        return first(rule, wanted, "");
    }

    Optional<WordLine> first(LayoutRule rule, Predicate<WordLine> wanted, String text) {
        Optional<WordLine> found = lines.stream().filter(wanted).findFirst();
        if (found.isEmpty()) {
            found(rule, text, "không có");
        }
        return found;
    }
}
