package vn.ansinh.reporting.paper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import vn.ansinh.reporting.engine.Refusal;
import vn.ansinh.reporting.paper.TemplateText.Found;
import vn.ansinh.reporting.paper.TemplateText.Line;

/** Whether a file can be a template: every field known, what is needed there, and each where it can be filled. */
final class TemplateCheck {

    /** What keeps it from being one: a message and its arguments. */
    record Problem(String key, Object... arguments) {}

    private final PaperKind kind;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<TemplateField, Integer> counted = new EnumMap<>(TemplateField.class);

    private TemplateCheck(PaperKind kind) {
        this.kind = kind;
    }

    /**
     * @return empty of a good one
     * @throws Refusal of a file that is not taken at all, as {@link SafeWord#open}
     */
    static List<Problem> of(PaperKind kind, WordParts template) {
        var check = new TemplateCheck(kind);
        try (var readable = new XWPFDocument(new ByteArrayInputStream(template.file()))) {
            readable.getBodyElements();
        } catch (IOException | POIXMLException | OpenXML4JRuntimeException | IllegalArgumentException e) {
            throw Refusal.invalid("file", "paper.word.refused.not-word");
        }
        for (String name : template.written()) {
            check.part(name.equals(WordParts.DOCUMENT), template.xml(name));
        }
        for (TemplateField field : TemplateField.values()) {
            int times = check.counted.getOrDefault(field, 0);
            if (times == 0 && field.requiredBy(kind)) {
                check.problem("missing", field.inBraces());
            } else if (times > 1 && field.block()) {
                check.problem("twice", field.inBraces(), times);
            }
        }
        return check.problems;
    }

    private void problem(String what, Object... arguments) {
        problems.add(new Problem("paper.word.template." + what, arguments));
    }

    private void part(boolean text, Document part) {
        Element body = WordParts.child(part.getDocumentElement(), "body");
        if (text && WordParts.child(body, "sectPr") == null) {
            problem("no-section");
        }
        for (Line line : TemplateText.lines(part, false)) {
            for (Found found : line.fields()) {
                Optional<TemplateField> field = TemplateField.named(found.name());
                if (field.isEmpty()) {
                    problem("unknown", "{{" + found.name().strip() + "}}");
                } else {
                    counted.merge(field.get(), 1, Integer::sum);
                    place(field.get(), line, text ? body : null);
                }
            }
            if (line.rest().contains("{{") || line.rest().contains("}}")) {
                problem("braces", shortened(line.text()));
            }
        }
    }

    /** @param body null in a header or footer */
    private void place(TemplateField field, Line line, Element body) {
        if (!field.block()) {
            return;
        }
        Node parent = line.paragraph().getParentNode();
        boolean inCell =
                field == TemplateField.SIGNATURE || field == TemplateField.COPIES || field == TemplateField.TRACE;
        if (body == null || parent != body && !(inCell && WordParts.is(parent, "tc"))) {
            problem(inCell ? "not-in-text-or-cell" : "not-in-text", field.inBraces());
        } else if (line.fields().size() > 1 || !line.rest().isBlank()) {
            problem("not-alone", field.inBraces(), shortened(line.text()));
        } else if (WordParts.child(WordParts.child(line.paragraph(), "pPr"), "sectPr") != null) {
            problem("at-section-end", field.inBraces());
        } else if (field == TemplateField.APPENDICES && somethingFollows(line.paragraph())) {
            problem("not-last", field.inBraces());
        }
    }

    private static boolean somethingFollows(Node paragraph) {
        for (Node after = paragraph.getNextSibling(); after != null; after = after.getNextSibling()) {
            boolean element = after instanceof Element && !WordParts.is(after, "sectPr");
            if (element
                    && (!after.getTextContent().isBlank()
                            || !WordParts.all(after, "drawing").isEmpty()
                            || WordParts.is(after, "tbl"))) {
                return true;
            }
        }
        return false;
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 59) + "…";
    }
}
