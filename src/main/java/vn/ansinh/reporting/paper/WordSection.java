package vn.ansinh.reporting.paper;

import java.util.List;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The paper a part of the document stands on: size, margins, page numbers. */
final class WordSection {

    /** What may stand in a section's properties before the rest, in its order (ECMA-376, CT_SectPr). */
    private static final List<String> ORDER = List.of(
            "headerReference",
            "footerReference",
            "footnotePr",
            "endnotePr",
            "type",
            "pgSz",
            "pgMar",
            "paperSrc",
            "pgBorders",
            "lnNumType",
            "pgNumType",
            "cols",
            "formProt",
            "vAlign",
            "noEndnote",
            "titlePg");

    private final Element properties;

    WordSection(Element properties) {
        this.properties = properties;
    }

    /** A part of its own, on a new page, with pages counted from one; the number does not stand on the first. */
    WordSection ofAppendix(boolean across) {
        var section = new WordSection((Element) properties.cloneNode(true));
        WordParts.attribute(section.property("type"), "val", "nextPage");
        Element size = section.property("pgSz");
        if (across != WordParts.attribute(size, "orient").equals("landscape")) {
            String width = WordParts.attribute(size, "w");
            WordParts.attribute(size, "w", WordParts.attribute(size, "h"));
            WordParts.attribute(size, "h", width);
            WordParts.attribute(size, "orient", across ? "landscape" : "portrait");
        }
        WordParts.attribute(section.property("pgNumType"), "start", "1");
        section.property("titlePg");
        return section;
    }

    /** Between the margins, in twentieths of a point. */
    int width() {
        Element size = WordParts.child(properties, "pgSz");
        Element margins = WordParts.child(properties, "pgMar");
        return WordParts.number(size, "w", 11906)
                - WordParts.number(margins, "left", 1701)
                - WordParts.number(margins, "right", 851);
    }

    Element properties() {
        return properties;
    }

    private Element property(String name) {
        Element there = WordParts.child(properties, name);
        if (there != null) {
            return there;
        }
        Element added = WordParts.element(properties, name);
        Node before = properties.getFirstChild();
        while (before != null
                && (before.getLocalName() == null
                        || ORDER.contains(before.getLocalName())
                                && ORDER.indexOf(before.getLocalName()) < ORDER.indexOf(name))) {
            before = before.getNextSibling();
        }
        properties.insertBefore(added, before);
        return added;
    }
}
