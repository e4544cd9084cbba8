package vn.ansinh.reporting.paper;

import static vn.ansinh.reporting.paper.MeasuredWord.MILLIMETRE;
import static vn.ansinh.reporting.paper.MeasuredWord.SLACK;
import static vn.ansinh.reporting.paper.MeasuredWord.millimetres;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Paper, margins and numbers of the pages of a Word file. */
final class WordPages {

    private final MeasuredWord word;
    private final Paper paper;

    WordPages(MeasuredWord word, Paper paper) {
        this.word = word;
        this.paper = paper;
    }

    void check() {
        for (int i = 0; i < word.sections.size(); i++) {
            Element section = word.sections.get(i);
            Element size = WordParts.child(section, "pgSz");
            int width = WordParts.number(size, "w", 0);
            int height = WordParts.number(size, "h", 0);
            boolean a4 = Math.abs(Math.min(width, height) - 210 * MILLIMETRE) <= 2 * SLACK
                    && Math.abs(Math.max(width, height) - 297 * MILLIMETRE) <= 2 * SLACK;
            if (!a4) {
                word.found(LayoutRule.PAPER_SIZE, "", millimetres(width) + " x " + millimetres(height));
            }
            int appendix = i - (word.sections.size() - paper.appendices().size());
            boolean across = appendix >= 0 && paper.appendices().get(appendix).across();
            if (width > height && !across) {
                word.found(LayoutRule.ORIENTATION, "", "khổ giấy nằm ngang");
            }
            Element margins = WordParts.child(section, "pgMar");
            margin(margins, "top", "lề trên", 20, 25);
            margin(margins, "bottom", "lề dưới", 20, 25);
            margin(margins, "left", "lề trái", 30, 35);
            margin(margins, "right", "lề phải", 15, 20);
            if (WordParts.child(section, "titlePg") == null) {
                word.found(LayoutRule.PAGE_NUMBER, "", "số trang ở cả trang thứ nhất");
            }
        }
        pageNumbers();
    }

    private void margin(Element margins, String side, String name, int from, int to) {
        int width = WordParts.number(margins, side, 0);
        if (width < from * MILLIMETRE - SLACK || width > to * MILLIMETRE + SLACK) {
            word.found(LayoutRule.MARGINS, "", name + " " + millimetres(width));
        }
    }

    private void pageNumbers() {
        Map<String, String> targets = headerTargets();
        boolean numbered = false;
        for (Element reference : WordParts.all(word.document, "headerReference")) {
            String part = targets.get(reference.getAttributeNS(
                    "http://schemas.openxmlformats.org/officeDocument/2006/relationships", "id"));
            if (part != null && word.parts.has(part)) {
                boolean first = WordParts.attribute(reference, "type").equals("first");
                numbered |= header(part, first);
            }
        }
        if (!numbered) {
            word.found(LayoutRule.PAGE_NUMBER, "", "không có số trang ở lề trên");
        }
        word.parts.written().stream().filter(name -> name.contains("footer")).forEach(name -> {
            for (Element paragraph : WordParts.all(word.parts.xml(name), "p")) {
                String text = new WordLine(paragraph, word.styles, 0).text();
                if (!text.isEmpty()) {
                    word.found(LayoutRule.MARGINS, text, "chữ trong lề dưới");
                }
            }
        });
    }

    /** @return whether the number of the page stands in it */
    private boolean header(String part, boolean first) {
        boolean numbered = false;
        Document header = word.parts.xml(part);
        for (Element paragraph : WordParts.all(header, "p")) {
            var line = new WordLine(paragraph, word.styles, 0);
            boolean number = Stream.concat(
                            WordParts.all(paragraph, "instrText").stream().map(Node::getTextContent),
                            WordParts.all(paragraph, "fldSimple").stream()
                                    .map(field -> WordParts.attribute(field, "instr")))
                    .anyMatch(instruction -> instruction.strip().matches("PAGE\\b.*"));
            if (number && first) {
                word.found(LayoutRule.PAGE_NUMBER, "", "số trang ở trang thứ nhất");
            } else if (number) {
                numbered = true;
                word.size(LayoutRule.PAGE_NUMBER, line, 13, 14);
                word.upright(LayoutRule.PAGE_NUMBER, line);
                word.centred(LayoutRule.PAGE_NUMBER, line);
            } else if (!line.text().isEmpty()) {
                word.found(LayoutRule.MARGINS, line.text(), "chữ trong lề trên");
            }
        }
        return numbered;
    }

    private Map<String, String> headerTargets() {
        var targets = new HashMap<String, String>();
        var relations = word.parts.xml("word/_rels/document.xml.rels").getElementsByTagNameNS("*", "Relationship");
        for (int i = 0; i < relations.getLength(); i++) {
            var relation = (Element) relations.item(i);
            String target = relation.getAttribute("Target");
            targets.put(relation.getAttribute("Id"), target.startsWith("/") ? target.substring(1) : "word/" + target);
        }
        return targets;
    }
}
