package vn.ansinh.reporting.paper;

import java.io.ByteArrayInputStream;
import java.text.Normalizer;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The styles of a file: under which ids it knows ours, and what they look like. */
final class StyleSheet {

    private final Map<String, Element> byId = new HashMap<>();
    private final Map<WordStyle, String> ids = new EnumMap<>(WordStyle.class);

    private StyleSheet(Document styles) {
        for (Element style : WordParts.all(styles, "style")) {
            byId.put(WordParts.attribute(style, "styleId"), style);
        }
        for (WordStyle known : WordStyle.values()) {
            byId.forEach((id, style) -> {
                if (name(style).equalsIgnoreCase(known.title())) {
                    ids.put(known, id);
                }
            });
        }
    }

    /** Adds to the file those of ours that it lacks, as the program has them. */
    static StyleSheet complete(WordParts parts) {
        Document styles = parts.xml(WordParts.STYLES);
        var sheet = new StyleSheet(styles);
        if (sheet.ids.size() < WordStyle.values().length) {
            for (Element own :
                    WordParts.all(WordParts.parsed(new ByteArrayInputStream(DefaultTemplate.styles())), "style")) {
                boolean missing = sheet.ids.keySet().stream()
                        .noneMatch(known -> known.title().equals(name(own)));
                if (missing && WordParts.attribute(own, "customStyle").equals("1")) {
                    sheet.add(styles, own);
                }
            }
            parts.put(WordParts.STYLES, styles);
            return new StyleSheet(styles);
        }
        return sheet;
    }

    private void add(Document styles, Element own) {
        var added = (Element) styles.importNode(own, true);
        if (byId.containsKey(WordParts.attribute(added, "styleId"))) {
            WordParts.attribute(added, "styleId", WordParts.attribute(added, "styleId") + "AnSinh");
        }
        byId.values().stream()
                .filter(style -> WordParts.attribute(style, "default").equals("1")
                        && WordParts.attribute(style, "type").equals("paragraph"))
                .findFirst()
                .ifPresent(normal -> WordParts.attribute(
                        WordParts.child(added, "basedOn"), "val", WordParts.attribute(normal, "styleId")));
        styles.getDocumentElement().appendChild(added);
    }

    private static String name(Element style) {
        return Normalizer.normalize(WordParts.attribute(WordParts.child(style, "name"), "val"), Normalizer.Form.NFC);
    }

    Map<WordStyle, String> ids() {
        return ids;
    }

    /** Whether the paragraph has the style. */
    boolean has(Element paragraph, WordStyle style) {
        return styleOf(paragraph).equals(ids.get(style));
    }

    private static String styleOf(Element paragraph) {
        return WordParts.attribute(WordParts.child(WordParts.child(paragraph, "pPr"), "pStyle"), "val");
    }
}
