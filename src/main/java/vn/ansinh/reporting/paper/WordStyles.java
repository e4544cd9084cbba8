package vn.ansinh.reporting.paper;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** What the styles of a Word file say, each with those it is based on and the file's defaults behind it. */
final class WordStyles {

    private final Map<String, Element> styles = new HashMap<>();
    private final Element defaults;
    private String usual = "";

    WordStyles(Document sheet) {
        for (Element style : WordParts.all(sheet, "style")) {
            styles.put(WordParts.attribute(style, "styleId"), style);
            if (WordParts.attribute(style, "type").equals("paragraph")
                    && WordParts.attribute(style, "default").matches("1|true|on")) {
                usual = WordParts.attribute(style, "styleId");
            }
        }
        defaults = WordParts.child(sheet.getDocumentElement(), "docDefaults");
    }

    /** A property of letters in a paragraph without one of their own; null where nothing says it. */
    Element ofLetters(Element paragraph, String name) {
        Element found = ofLetters(styleOf(paragraph), name);
        return found != null
                ? found
                : WordParts.child(WordParts.child(WordParts.child(defaults, "rPrDefault"), "rPr"), name);
    }

    Element ofLetters(String style, String name) {
        return chain(style).stream()
                .map(one -> WordParts.child(WordParts.child(one, "rPr"), name))
                .filter(found -> found != null)
                .findFirst()
                .orElse(null);
    }

    Element ofParagraph(Element paragraph, String name) {
        return sources(paragraph, name).stream().findFirst().orElse(null);
    }

    /** Each of its values is taken from where it is said first; 0 where it is not. */
    int number(Element paragraph, String name, String attribute) {
        String value = attribute(paragraph, name, attribute);
        return value.matches("-?\\d{1,8}") ? Integer.parseInt(value) : 0;
    }

    String attribute(Element paragraph, String name, String attribute) {
        return sources(paragraph, name).stream()
                .map(source -> WordParts.attribute(source, attribute))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse("");
    }

    private List<Element> sources(Element paragraph, String name) {
        List<Element> sources = new ArrayList<>();
        sources.add(WordParts.child(WordParts.child(paragraph, "pPr"), name));
        chain(styleOf(paragraph)).forEach(style -> sources.add(WordParts.child(WordParts.child(style, "pPr"), name)));
        sources.add(WordParts.child(WordParts.child(WordParts.child(defaults, "pPrDefault"), "pPr"), name));
        sources.removeIf(source -> source == null);
        return sources;
    }

    private String styleOf(Element paragraph) {
        String own = WordParts.attribute(WordParts.child(WordParts.child(paragraph, "pPr"), "pStyle"), "val");
        return styles.containsKey(own) ? own : usual;
    }

    private List<Element> chain(String id) {
        List<Element> chain = new ArrayList<>();
        for (Element style = styles.get(id); style != null && !chain.contains(style); ) {
            chain.add(style);
            style = styles.get(WordParts.attribute(WordParts.child(style, "basedOn"), "val"));
        }
        return chain;
    }
}
