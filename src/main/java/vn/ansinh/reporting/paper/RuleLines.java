package vn.ansinh.reporting.paper;

import java.util.List;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * The lines below tiêu ngữ, the issuing body and the subject: the lower edge of a small paragraph, drawn in from both
 * sides until it is as long as the words above it ask. Words of several lines are parted into lines of about one length, and names of
 * bodies where officers part them.
 */
final class RuleLines {

    /** Of the body's and the subject's words: between a third and a half. */
    private static final double PART = 0.42;

    private static final double MILLIMETRE = 1440 / 25.4;

    private final StyleSheet known;
    private final WordStyles styles;
    private final int textWidth;

    RuleLines(StyleSheet known, WordStyles styles, int textWidth) {
        this.known = known;
        this.styles = styles;
        this.textWidth = textWidth;
    }

    void draw(Document document) {
        for (Element paragraph : WordParts.all(document, "p")) {
            if (known.has(paragraph, WordStyle.MOTTO_RULE)) {
                draw(paragraph, 1);
            } else if (known.has(paragraph, WordStyle.BODY_RULE) || known.has(paragraph, WordStyle.SUBJECT_RULE)) {
                draw(paragraph, PART);
            } else if (known.has(paragraph, WordStyle.LETTER_SUBJECT) || known.has(paragraph, WordStyle.SUPERIOR)) {
                balanced(paragraph, room(paragraph) / MILLIMETRE);
            }
        }
    }

    private void draw(Element rule, double part) {
        Node above = rule.getPreviousSibling();
        while (above != null && !WordParts.is(above, "p")) {
            above = above.getPreviousSibling();
        }
        if (above == null) {
            return;
        }
        double room = room(rule) / MILLIMETRE;
        double line = Math.min(room, balanced((Element) above, room).longest());
        indent(rule, (int) ((room - line * part) / 2 * MILLIMETRE));
    }

    private BalancedLines balanced(Element paragraph, double room) {
        var words = new WordLine(paragraph, styles, 0);
        BalancedLines lines = known.has(paragraph, WordStyle.BODY) || known.has(paragraph, WordStyle.SUPERIOR)
                ? BalancedLines.ofName(words.written(), room, words.face(), words.size())
                : BalancedLines.of(words.written(), room, words.face(), words.size());
        List<Element> pieces = WordParts.all(paragraph, "t");
        if (pieces.size() == 1 && lines.lines().size() > 1) {
            part(pieces.get(0), lines.lines());
        }
        return lines;
    }

    /** Into lines. */
    private static void part(Element piece, List<String> lines) {
        Node run = piece.getParentNode();
        for (String line : lines.subList(0, lines.size() - 1)) {
            var one = (Element) piece.cloneNode(true);
            one.setTextContent(line);
            run.insertBefore(one, piece);
            run.insertBefore(WordParts.element(piece, "br"), piece);
        }
        piece.setTextContent(lines.get(lines.size() - 1));
    }

    /** From both sides. */
    private static void indent(Element paragraph, int sides) {
        Element properties = WordParts.child(paragraph, "pPr");
        Element indent = WordParts.child(properties, "ind");
        if (indent == null) {
            indent = WordParts.element(paragraph, "ind");
            Node before = properties.getFirstChild();
            while (before != null && !comesAfterIndent(before)) {
                before = before.getNextSibling();
            }
            properties.insertBefore(indent, before);
        }
        WordParts.attribute(indent, "left", String.valueOf(sides));
        WordParts.attribute(indent, "right", String.valueOf(sides));
    }

    private static boolean comesAfterIndent(Node property) {
        return property.getLocalName() != null
                && property.getLocalName()
                        .matches("contextualSpacing|mirrorIndents|suppressOverlap|jc|textDirection|textAlignment|"
                                + "textboxTightWrap|outlineLvl|divId|cnfStyle|rPr|sectPr|pPrChange");
    }

    /** Of the cell it stands in, or of the page. */
    private int room(Element rule) {
        Node parent = rule.getParentNode();
        if (!WordParts.is(parent, "tc")) {
            return textWidth;
        }
        Element cell = WordParts.child(WordParts.child(parent, "tcPr"), "tcW");
        Node table = parent;
        while (!WordParts.is(table, "tbl")) {
            table = table.getParentNode();
        }
        Element margins = WordParts.child(WordParts.child(table, "tblPr"), "tblCellMar");
        return WordParts.number(cell, "w", textWidth / 2)
                - WordParts.number(WordParts.child(margins, "left"), "w", 108)
                - WordParts.number(WordParts.child(margins, "right"), "w", 108);
    }
}
