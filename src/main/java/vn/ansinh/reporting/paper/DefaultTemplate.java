package vn.ansinh.reporting.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Set;

/** The template of a kind as long as no office has one of its own: the decree's layout, with the fields in their places. */
final class DefaultTemplate {

    /** A4, in twentieths of a point; margins of 20 mm above and below, 30 mm left, 15 mm right. */
    private static final String SECTION = """
            <w:sectPr><w:headerReference w:type="default" r:id="rId3"/><w:headerReference w:type="first" r:id="rId4"/>\
            <w:pgSz w:w="11906" w:h="16838"/>\
            <w:pgMar w:top="1134" w:right="851" w:bottom="1134" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/>\
            <w:pgNumType w:start="1"/><w:cols w:space="708"/><w:titlePg/></w:sectPr>""";

    /** Quốc hiệu in the right column stands on one line; the names of most bodies on one or two in the left. */
    private static final int HEAD_LEFT = 4138;

    private static final int HEAD_RIGHT = 5216;

    private static final int SIGNED_LEFT = 4394;

    private static final int SIGNED_RIGHT = 4960;

    /** Official letters have no name above their subject, which stands under their number. */
    private static final Set<PaperKind> LETTERS = EnumSet.of(
            PaperKind.REQUEST,
            PaperKind.LATE_CONSENT,
            PaperKind.URGING,
            PaperKind.CLARIFICATION,
            PaperKind.DIFFICULTY_LETTER,
            PaperKind.DIRECTION);

    private DefaultTemplate() {}

    static WordParts of(PaperKind kind) {
        return of(kind, LETTERS.contains(kind));
    }

    static WordParts of(PaperKind kind, boolean letter) {
        var parts = new LinkedHashMap<String, byte[]>();
        parts.put("[Content_Types].xml", resource("content-types.xml"));
        parts.put("_rels/.rels", resource("package-rels.xml"));
        parts.put(WordParts.DOCUMENT, document(kind, letter).getBytes(StandardCharsets.UTF_8));
        parts.put(WordParts.STYLES, resource("styles.xml"));
        parts.put("word/settings.xml", resource("settings.xml"));
        parts.put("word/header1.xml", resource("page-number.xml"));
        parts.put("word/header2.xml", resource("first-page.xml"));
        parts.put("word/_rels/document.xml.rels", resource("document-rels.xml"));
        return new WordParts(parts);
    }

    /** The program's own styles, for templates that have lost one. */
    static byte[] styles() {
        return resource("styles.xml");
    }

    private static byte[] resource(String name) {
        try (InputStream in = DefaultTemplate.class.getResourceAsStream("/paper/word/" + name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String document(PaperKind kind, boolean letter) {
        var ids = new EnumMap<WordStyle, String>(WordStyle.class);
        for (WordStyle style : WordStyle.values()) {
            ids.put(style, style.id());
        }
        var text = new StringWriter();
        var out = new WordXml(text, ids);
        out.raw("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><w:document xmlns:w=\""
                + WordXml.NAMESPACE
                + "\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><w:body>");
        head(out, kind, letter);
        if (!letter) {
            field(out, WordStyle.KIND, TemplateField.KIND);
            field(out, WordStyle.SUBJECT, TemplateField.SUBJECT);
            out.paragraph(WordStyle.SUBJECT_RULE, "");
        }
        field(out, WordStyle.ADDRESSEE, TemplateField.ADDRESSEES);
        field(out, WordStyle.TEXT, TemplateField.TEXT);
        if (TemplateField.SIGNATURE.requiredBy(kind)) {
            signed(out);
        } else {
            field(out, WordStyle.TRACE, TemplateField.TRACE);
        }
        field(out, WordStyle.END, TemplateField.APPENDICES);
        out.raw(SECTION).raw("</w:body></w:document>");
        return text.toString();
    }

    private static void head(WordXml out, PaperKind kind, boolean letter) {
        table(out, HEAD_LEFT, HEAD_RIGHT);
        row(out, HEAD_LEFT);
        field(out, WordStyle.SUPERIOR, TemplateField.SUPERIOR);
        field(out, WordStyle.BODY, TemplateField.BODY);
        out.paragraph(WordStyle.BODY_RULE, "");
        cell(out, HEAD_RIGHT);
        out.paragraph(WordStyle.COUNTRY, PaperWords.COUNTRY)
                .paragraph(WordStyle.MOTTO, PaperWords.MOTTO)
                .paragraph(WordStyle.MOTTO_RULE, "");
        out.raw("</w:tc></w:tr>");
        row(out, HEAD_LEFT);
        boolean numbered = TemplateField.NUMBER.requiredBy(kind);
        out.paragraph(
                WordStyle.NUMBER,
                numbered ? "Số: " + TemplateField.NUMBER.inBraces() + "/" + TemplateField.SYMBOL.inBraces() : "");
        if (letter) {
            out.paragraph(WordStyle.LETTER_SUBJECT, "V/v " + TemplateField.SUBJECT.inBraces());
        }
        cell(out, HEAD_RIGHT);
        out.paragraph(WordStyle.PLACE_AND_DATE, TemplateField.PLACE.inBraces() + ", " + TemplateField.DATE.inBraces());
        out.raw("</w:tc></w:tr></w:tbl>");
    }

    private static void signed(WordXml out) {
        table(out, SIGNED_LEFT, SIGNED_RIGHT);
        row(out, SIGNED_LEFT);
        field(out, WordStyle.COPIES, TemplateField.COPIES);
        field(out, WordStyle.TRACE, TemplateField.TRACE);
        cell(out, SIGNED_RIGHT);
        field(out, WordStyle.AUTHORITY, TemplateField.SIGNATURE);
        out.raw("</w:tc></w:tr></w:tbl>");
    }

    /** Without lines; its two columns as wide as the text. */
    private static void table(WordXml out, int left, int right) {
        out.raw("<w:tbl><w:tblPr><w:tblW w:w=\"" + (left + right)
                + "\" w:type=\"dxa\"/><w:tblInd w:w=\"0\" w:type=\"dxa\"/>"
                + "<w:tblLayout w:type=\"fixed\"/><w:tblCellMar><w:left w:w=\"0\" w:type=\"dxa\"/><w:right w:w=\"0\""
                + " w:type=\"dxa\"/></w:tblCellMar></w:tblPr><w:tblGrid><w:gridCol w:w=\"" + left
                + "\"/><w:gridCol w:w=\"" + right + "\"/></w:tblGrid>");
    }

    private static void row(WordXml out, int width) {
        out.raw("<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w=\"" + width
                + "\" w:type=\"dxa\"/></w:tcPr>");
    }

    private static void cell(WordXml out, int width) {
        out.raw("</w:tc><w:tc><w:tcPr><w:tcW w:w=\"" + width + "\" w:type=\"dxa\"/></w:tcPr>");
    }

    private static void field(WordXml out, WordStyle style, TemplateField field) {
        out.paragraph(style, field.inBraces());
    }
}
