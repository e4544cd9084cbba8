package vn.ansinh.reporting.paper;

import java.util.Base64;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * A paper as the HTML of which its PDF is made; how it looks stands in {@code paper/paper.css}. Lines that must not be broken
 * anyhow are broken here, since a rule below them is as long as a part of them.
 */
final class PaperDom {

    private static final String XHTML = "http://www.w3.org/1999/xhtml";

    /** Of the left column of the head, and of what stands in the middle of the page, in millimetres. */
    private static final double HEAD_WIDTH = 66;

    private static final double ABOUT_WIDTH = 62;

    private static final double MIDDLE_WIDTH = 145;

    /** Of the paper between its margins, upright and across. */
    private static final double UPRIGHT = 164.5;

    private static final double ACROSS = 251.5;

    /** The rule below the body and the subject is between a third and a half of the words. */
    private static final double RULE = 0.36;

    /**
     * Letters of a paragraph that can be kept on one page with what follows. What is longer than a page must not be: its
     * last page stays upright though an appendix across stands on it.
     */
    private static final int KEPT = 700;

    private static final double HEAD_SIZE = 12;
    private static final double MOTTO_SIZE = 13;
    private static final double SIZE = 14;

    private final Document document;
    private final Paper paper;

    /** Of the heading before: none may be skipped, or those who have it read to them lose their way. */
    private int depth;

    private PaperDom(Paper paper, Document document) {
        this.paper = paper;
        this.document = document;
    }

    static Document of(Paper paper, String css) {
        try {
            Document document =
                    DocumentBuilderFactory.newInstance().newDocumentBuilder().newDocument();
            new PaperDom(paper, document).write(css);
            return document;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private void write(String css) {
        Element html = document.createElementNS(XHTML, "html");
        html.setAttribute("lang", "vi");
        document.appendChild(html);
        Element head = add(html, "head", null);
        add(head, "title", null, PaperText.title(paper));
        Element description = add(head, "meta", null);
        description.setAttribute("name", "description");
        description.setAttribute("content", PaperText.line(PaperText.title(paper)));
        add(head, "style", null).setTextContent(css);
        Element body = add(html, "body", null);

        Element main = add(body, "div", "main");
        pageNumber(main, true);
        head(main);
        title(main);
        addressees(main);
        body(main);
        pageNumber(main, false);
        for (int i = 0; i < paper.appendices().size(); i++) {
            appendix(body, i);
        }
    }

    /** What stands in the upper margin from the next page on: its number, or nothing. */
    private void pageNumber(Element parent, boolean shown) {
        Element running = add(parent, "div", "page-number");
        if (shown) {
            add(running, "span", "page-counter");
        }
    }

    private void head(Element parent) {
        Paper.Head head = paper.head();
        Element row = add(add(parent, "div", "head"), "div", "row");

        Element left = add(row, "div", "left");
        if (head.superior() != null) {
            lines(left, "superior", name(head.superior(), Tinos.REGULAR));
        }
        BalancedLines body = name(head.body(), Tinos.BOLD);
        lines(left, "body", body);
        rule(left, body.longest() * RULE);

        Element right = add(row, "div", "right");
        add(right, "p", "country", PaperWords.COUNTRY);
        add(right, "p", "motto", PaperWords.MOTTO);
        rule(right, Tinos.BOLD.width(PaperWords.MOTTO, MOTTO_SIZE));

        Element below = add(add(parent, "div", "head"), "div", "row");
        Element number = add(below, "div", "left");
        if (!PaperWords.number(head).isEmpty()) {
            add(number, "p", "number", PaperWords.number(head));
        }
        if (paper.title().name() == null) {
            String about = PaperText.clean(PaperWords.about(paper.title()));
            lines(number, "about", BalancedLines.of(about, ABOUT_WIDTH, Tinos.REGULAR, HEAD_SIZE));
        }
        add(add(below, "div", "right"), "p", "date", PaperWords.placeAndDate(head));
    }

    private static BalancedLines name(String body, Tinos face) {
        return BalancedLines.ofName(PaperWords.capitals(PaperText.clean(body)), HEAD_WIDTH, face, HEAD_SIZE);
    }

    private void title(Element parent) {
        if (paper.title().name() == null) {
            return;
        }
        depth = 1;
        add(parent, "h1", "kind", PaperWords.capitals(paper.title().name()));
        BalancedLines subject =
                BalancedLines.of(PaperText.clean(paper.title().subject()), MIDDLE_WIDTH, Tinos.BOLD, SIZE);
        lines(parent, "subject", subject);
        rule(parent, subject.longest() * RULE);
    }

    private void addressees(Element parent) {
        List<String> to = paper.to();
        if (to.size() == 1) {
            add(parent, "p", "to", PaperWords.TO + " " + to.get(0));
        } else if (!to.isEmpty()) {
            Element block = add(add(add(parent, "div", "to-several"), "div", "row"), "div", "block");
            add(block, "p", "to-label", PaperWords.TO);
            PaperWords.addressees(to).forEach(line -> add(block, "p", "to-line", line));
        }
    }

    /** The last paragraph stays with the signature, so that nobody signs a page on which nothing stands. */
    private void body(Element parent) {
        List<Block> blocks = paper.body();
        boolean kept = !blocks.isEmpty()
                && blocks.get(blocks.size() - 1) instanceof Block.Paragraph last
                && last.runs().stream().mapToInt(run -> run.text().length()).sum() < KEPT;
        blocks.subList(0, blocks.size() - (kept ? 1 : 0)).forEach(block -> block(parent, block, UPRIGHT));
        Element end = add(parent, "div", "end");
        if (kept) {
            block(end, blocks.get(blocks.size() - 1), UPRIGHT);
        }
        signature(end);
    }

    private void signature(Element parent) {
        Element row = add(add(parent, "div", "signature"), "div", "row");
        Element copies = add(row, "div", "copies");
        if (!paper.copies().isEmpty()) {
            add(copies, "p", "copies-label", PaperWords.COPIES);
            PaperWords.copies(paper.copies()).forEach(line -> add(copies, "p", "copy", line));
        }
        if (paper.trace() != null) {
            trace(copies, paper.trace());
        }
        if (paper.signature() != null) {
            Element signer = add(row, "div", "signer");
            paper.signature().lines().forEach(line -> add(signer, "p", "authority", PaperWords.capitals(line)));
            add(signer, "div", "hand");
            add(signer, "p", "name", paper.signature().name());
        }
    }

    private void trace(Element parent, Paper.Trace trace) {
        Element row = add(add(parent, "div", "trace"), "div", "row");
        Element sign = add(add(row, "div", "sign"), "img", null);
        sign.setAttribute("alt", "Mã QR: " + PaperText.line(trace.checkCode()));
        sign.setAttribute("src", "data:image/png;base64," + Base64.getEncoder().encodeToString(QrSign.png(trace)));
        Element words = add(row, "div", "words");
        PaperWords.trace(trace).forEach(line -> add(words, "p", null, line));
    }

    private void appendix(Element parent, int index) {
        Paper.Appendix appendix = paper.appendices().get(index);
        Element section = add(parent, "div", appendix.across() ? "appendix across" : "appendix");
        pageNumber(section, true);
        depth = 1;
        add(section, "h1", "appendix-label", PaperWords.appendix(paper, index));
        double width = appendix.across() ? ACROSS : UPRIGHT;
        lines(
                section,
                "appendix-title",
                BalancedLines.of(PaperText.clean(PaperWords.capitals(appendix.title())), width, Tinos.BOLD, SIZE));
        lines(
                section,
                "attached",
                BalancedLines.of(PaperText.clean(PaperWords.attachedTo(paper)), width, Tinos.ITALIC, SIZE));
        appendix.blocks().forEach(block -> block(section, block, width));
        pageNumber(section, false);
    }

    /** @param width of the page between its margins */
    private void block(Element parent, Block block, double width) {
        if (block instanceof Block.Heading heading) {
            depth = Math.min(heading.level() + 1, depth + 1);
            add(parent, "h" + depth, "heading level" + heading.level(), heading.text());
        } else if (block instanceof Block.Paragraph paragraph) {
            Element words = add(parent, "p", "text");
            paragraph.runs().forEach(run -> run(words, run));
        } else if (block instanceof Block.Item item) {
            add(parent, "p", "text", "- " + item.text());
        } else if (block instanceof Block.Table table) {
            table(parent, table, width);
        }
    }

    private void run(Element parent, Block.Run run) {
        if (!run.bold() && !run.italic()) {
            text(parent, run.text());
            return;
        }
        add(parent, "span", (run.bold() ? "bold " : "") + (run.italic() ? "italic" : ""), run.text());
    }

    private void table(Element parent, Block.Table table, double width) {
        ColumnWidths widths = ColumnWidths.of(table, width);
        Element element = add(parent, "table", "figures");
        style(element, "font-size: %.1fpt", widths.size());
        widths.percents().forEach(percent -> style(add(element, "col", null), "width: %.3f%%", percent));
        Element heads = add(add(element, "thead", null), "tr", null);
        table.columns().forEach(column -> add(heads, "th", null, column.head()));
        Element rows = add(element, "tbody", null);
        table.rows().forEach(row -> row(rows, table.columns(), row));
    }

    private void row(Element parent, List<Block.Column> columns, Block.Row row) {
        Element element = add(parent, "tr", null);
        if (row.group()) {
            Element cell = add(element, "td", "group", row.cells().get(0));
            cell.setAttribute("colspan", String.valueOf(columns.size()));
            return;
        }
        for (int i = 0; i < columns.size(); i++) {
            add(
                    element,
                    "td",
                    columns.get(i).align().name().toLowerCase(Locale.ROOT),
                    row.cells().get(i));
        }
    }

    private void lines(Element parent, String style, BalancedLines lines) {
        add(parent, "p", style, String.join("\n", lines.lines()));
    }

    /** @param length in millimetres */
    private void rule(Element parent, double length) {
        style(add(parent, "div", "rule"), "width: %.2fmm", length);
    }

    private static void style(Element element, String style, double value) {
        element.setAttribute("style", String.format(Locale.ROOT, style, value));
    }

    private Element add(Element parent, String name, String style, String text) {
        Element element = add(parent, name, style);
        text(element, text);
        return element;
    }

    private Element add(Element parent, String name, String style) {
        Element element = document.createElementNS(XHTML, name);
        if (style != null) {
            element.setAttribute("class", style);
        }
        parent.appendChild(element);
        return element;
    }

    private void text(Element parent, String text) {
        String[] lines = PaperText.clean(text).split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                add(parent, "br", null);
            }
            parent.appendChild(document.createTextNode(lines[i]));
        }
    }
}
