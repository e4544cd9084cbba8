package vn.ansinh.reporting.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * The fields of one part of a template, paragraph by paragraph. Word splits a word into runs as it likes (spelling,
 * language, an earlier change), so a field is looked for in the whole paragraph.
 */
final class TemplateText {

    /** @param name between the braces, as it is written there */
    record Found(String name, int from, int to) {}

    /** A paragraph with the pieces its text lies in. */
    record Line(Element paragraph, List<Element> pieces) {

        String text() {
            var text = new StringBuilder();
            pieces.forEach(piece -> text.append(piece.getTextContent()));
            return text.toString();
        }

        List<Found> fields() {
            List<Found> found = new ArrayList<>();
            Matcher matcher = TemplateField.IN_BRACES.matcher(text());
            while (matcher.find()) {
                found.add(new Found(matcher.group(1), matcher.start(), matcher.end()));
            }
            return found;
        }

        /** What stands beside the fields. */
        String rest() {
            return TemplateField.IN_BRACES.matcher(text()).replaceAll("");
        }

        /** It looks as its first letter did. */
        void replace(Found field, String value) {
            int at = 0;
            boolean written = false;
            for (Element piece : pieces) {
                String text = piece.getTextContent();
                int from = Math.max(field.from() - at, 0);
                int to = Math.min(field.to() - at, text.length());
                at += text.length();
                if (from < to) {
                    piece.setTextContent(text.substring(0, from) + (written ? "" : value) + text.substring(to));
                    piece.setAttributeNS("http://www.w3.org/XML/1998/namespace", "xml:space", "preserve");
                    written = true;
                }
            }
        }
    }

    private TemplateText() {}

    /** Those with text. What Word keeps for older programs beside a drawing is left out, unless {@code all} is wanted. */
    static List<Line> lines(Document part, boolean all) {
        List<Line> lines = new ArrayList<>();
        for (Element paragraph : WordParts.all(part, "p")) {
            if (all || !within(paragraph, "Fallback")) {
                List<Element> pieces = WordParts.all(paragraph, "t").stream()
                        .filter(piece -> paragraphOf(piece) == paragraph)
                        .toList();
                if (!pieces.isEmpty()) {
                    lines.add(new Line(paragraph, pieces));
                }
            }
        }
        return lines;
    }

    private static Node paragraphOf(Node piece) {
        Node node = piece.getParentNode();
        while (!WordParts.is(node, "p")) {
            node = node.getParentNode();
        }
        return node;
    }

    private static boolean within(Node node, String name) {
        for (Node parent = node.getParentNode(); parent != null; parent = parent.getParentNode()) {
            if (name.equals(parent.getLocalName())) {
                return true;
            }
        }
        return false;
    }
}
