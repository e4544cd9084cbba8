package vn.ansinh.reporting.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Map;

/**
 * Writes paragraphs and tables as Word keeps them (ECMA-376, WordprocessingML), one behind the other: a province's tables
 * as a tree of objects would cost a hundred times their text.
 */
final class WordXml {

    static final String NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private final Writer out;
    private final Map<WordStyle, String> styles;

    /** @param styles the ids under which the file knows them */
    WordXml(Writer out, Map<WordStyle, String> styles) {
        this.out = out;
        this.styles = styles;
    }

    /** As it is. */
    WordXml raw(String xml) {
        try {
            out.write(xml);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    WordXml paragraph(WordStyle style, String text) {
        return begin(style, "").text(text, false, false).end();
    }

    /** Begins one. Who begins it ends it. */
    WordXml begin(WordStyle style, String properties) {
        return raw("<w:p><w:pPr><w:pStyle w:val=\"" + styles.get(style) + "\"/>" + properties + "</w:pPr>");
    }

    WordXml end() {
        return raw("</w:p>");
    }

    /** Lines of the text stay lines of the paragraph. */
    WordXml text(String text, boolean bold, boolean italic) {
        return run(text, (bold ? "<w:b/><w:bCs/>" : "") + (italic ? "<w:i/><w:iCs/>" : ""));
    }

    /** @param properties of the letters, beside those of the paragraph's style */
    WordXml run(String text, String properties) {
        if (text.isEmpty()) {
            return this;
        }
        raw("<w:r>" + (properties.isEmpty() ? "" : "<w:rPr>" + properties + "</w:rPr>"));
        String[] lines = PaperText.clean(text).split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            raw((i > 0 ? "<w:br/>" : "") + "<w:t xml:space=\"preserve\">" + escaped(lines[i]) + "</w:t>");
        }
        return raw("</w:r>");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
