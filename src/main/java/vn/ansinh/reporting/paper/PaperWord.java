package vn.ansinh.reporting.paper;

import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import vn.ansinh.reporting.paper.TemplateText.Found;
import vn.ansinh.reporting.paper.TemplateText.Line;

/**
 * A paper as Word: a template with what the paper holds in the places of its fields. Words are put into the template's
 * tree; what is of any length is written past it, when the file is.
 */
final class PaperWord {

    private static final String PLACE = "vanban";

    private static final Pattern PLACES = Pattern.compile("<\\?" + PLACE + " ([A-Z]+)\\?>");

    /** What a cell's own margins may take, in twentieths of a point. */
    private static final int CELL_MARGINS = 220;

    private final WordParts parts;
    private final Paper paper;
    private final StyleSheet styles;
    private final Document document;
    private final WordSection section;
    private int traceWidth;

    private PaperWord(WordParts template, Paper paper) {
        this.parts = template;
        this.paper = paper;
        this.styles = StyleSheet.complete(parts);
        this.document = parts.xml(WordParts.DOCUMENT);
        this.section =
                new WordSection(WordParts.child(WordParts.child(document.getDocumentElement(), "body"), "sectPr"));
        this.traceWidth = section.width();
    }

    /** In the layout the program has of itself. */
    static void write(Paper paper, OutputStream out) {
        write(DefaultTemplate.of(paper.kind(), paper.title().name() == null), paper, out);
    }

    /** @param template one that {@link TemplateCheck} has passed; what is put into it stays in it */
    static void write(WordParts template, Paper paper, OutputStream out) {
        new PaperWord(template, paper).write(out);
    }

    private void write(OutputStream out) {
        for (String name : parts.written()) {
            if (!name.equals(WordParts.DOCUMENT)) {
                Document part = parts.xml(name);
                fill(part);
                parts.put(name, part);
            }
        }
        fill(document);
        if (paper.trace() != null) {
            WordSign.add(parts, paper.trace());
        }
        new RuleLines(styles, new WordStyles(parts.xml(WordParts.STYLES)), section.width()).draw(document);
        Map<String, Consumer<WordBlocks>> places = places();
        String text = WordParts.text(document);
        parts.write(out, Map.of(WordParts.DOCUMENT, to -> {
            Writer writer = new OutputStreamWriter(to, StandardCharsets.UTF_8);
            var xml = new WordXml(writer, styles.ids());
            var blocks = new WordBlocks(xml);
            Matcher place = PLACES.matcher(text);
            int done = 0;
            while (place.find()) {
                xml.raw(text.substring(done, place.start()));
                if (place.group(1).equals(TemplateField.APPENDICES.name())) {
                    appendices(xml, blocks);
                } else {
                    places.get(place.group(1)).accept(blocks);
                }
                done = place.end();
            }
            xml.raw(text.substring(done));
            writer.flush();
        }));
    }

    private void fill(Document part) {
        for (Line line : TemplateText.lines(part, true)) {
            List<Found> fields = line.fields();
            boolean said = fields.isEmpty();
            // From behind, so that what is found stays where it was.
            for (int i = fields.size() - 1; i >= 0; i--) {
                TemplateField field = TemplateField.named(fields.get(i).name()).orElseThrow();
                if (field.block()) {
                    place(line.paragraph(), field);
                    said = true;
                } else {
                    String value = value(field);
                    line.replace(fields.get(i), value);
                    said |= !value.isEmpty();
                }
            }
            if (!said && line.text().isBlank()) {
                remove(line.paragraph());
            }
        }
    }

    private String value(TemplateField field) {
        Paper.Head head = paper.head();
        String value = switch (field) {
            case SUPERIOR -> head.superior() == null ? "" : PaperWords.capitals(head.superior());
            case BODY -> PaperWords.capitals(head.body());
            case NUMBER -> head.number().isEmpty() ? PaperWords.BLANK : head.number();
            case SYMBOL -> head.symbol();
            case PLACE -> head.place();
            case DATE -> PaperWords.day(head.date());
            case KIND ->
                paper.title().name() == null
                        ? ""
                        : PaperWords.capitals(paper.title().name());
            case SUBJECT -> paper.title().subject();
            default -> throw new IllegalArgumentException(field + " is no word of a paragraph");
        };
        return PaperText.clean(value);
    }

    private static void remove(Element paragraph) {
        Node next = paragraph.getNextSibling();
        // A cell ends with a paragraph.
        if (next != null || !WordParts.is(paragraph.getParentNode(), "tc")) {
            paragraph.getParentNode().removeChild(paragraph);
        }
    }

    /** An instruction stands for what is written there. */
    private void place(Element paragraph, TemplateField field) {
        Node parent = paragraph.getParentNode();
        if (field == TemplateField.TRACE && WordParts.is(parent, "tc")) {
            Element cell = WordParts.child(WordParts.child(parent, "tcPr"), "tcW");
            traceWidth = WordParts.number(cell, "w", traceWidth) - CELL_MARGINS;
        }
        Node mark = document.createProcessingInstruction(PLACE, field.name());
        if (field == TemplateField.APPENDICES) {
            for (Node after = paragraph.getNextSibling(); after != null && !WordParts.is(after, "sectPr"); ) {
                Node next = after.getNextSibling();
                parent.removeChild(after);
                after = next;
            }
            if (!paper.appendices().isEmpty()) {
                end(paragraph);
            } else {
                // A document does not end with a table.
                parent.insertBefore(emptied(), paragraph);
            }
        }
        parent.replaceChild(mark, paragraph);
    }

    /** The text's part ends here: with its last paragraph, or with one of its own after a table. */
    private void end(Element place) {
        Element last = emptied();
        place.getParentNode().insertBefore(last, place);
        WordParts.child(last, "pPr").appendChild(section.properties().cloneNode(true));
        Element own = section.properties();
        List<Paper.Appendix> appendices = paper.appendices();
        own.getParentNode()
                .replaceChild(
                        section.ofAppendix(appendices.get(appendices.size() - 1).across())
                                .properties(),
                        own);
    }

    private Element emptied() {
        Element paragraph = WordParts.element(document, "p");
        Element properties = WordParts.element(document, "pPr");
        Element style = WordParts.element(document, "pStyle");
        WordParts.attribute(style, "val", styles.ids().get(WordStyle.END));
        properties.appendChild(style);
        paragraph.appendChild(properties);
        return paragraph;
    }

    private Map<String, Consumer<WordBlocks>> places() {
        var places = new HashMap<String, Consumer<WordBlocks>>();
        places.put(TemplateField.ADDRESSEES.name(), blocks -> blocks.addressees(paper.to()));
        places.put(
                TemplateField.TEXT.name(),
                blocks -> blocks.blocks(paper.body(), section.width(), paper.signature() != null));
        places.put(TemplateField.SIGNATURE.name(), blocks -> blocks.signature(paper.signature()));
        places.put(TemplateField.COPIES.name(), blocks -> blocks.copies(paper.copies()));
        places.put(TemplateField.TRACE.name(), blocks -> blocks.trace(paper.trace(), traceWidth));
        return places;
    }

    private void appendices(WordXml xml, WordBlocks blocks) {
        List<Paper.Appendix> appendices = paper.appendices();
        for (int i = 0; i < appendices.size(); i++) {
            WordSection own = section.ofAppendix(appendices.get(i).across());
            blocks.appendixHead(paper, i, own.width());
            blocks.blocks(appendices.get(i).blocks(), own.width(), false);
            if (i < appendices.size() - 1) {
                xml.begin(WordStyle.END, WordParts.text(own.properties())).end();
            }
        }
    }
}
