package vn.ansinh.reporting.paper;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import vn.ansinh.reporting.paper.Block.Heading;
import vn.ansinh.reporting.paper.Block.Item;
import vn.ansinh.reporting.paper.Block.Paragraph;
import vn.ansinh.reporting.paper.Block.Run;
import vn.ansinh.reporting.paper.Block.Table;

/** Measures a Word file by {@link LayoutRule}: what is looked for is known from the paper it was made of. */
final class WordLayout {

    private static final String FONT = "Times New Roman";

    /** A millimetre, in twentieths of a point. */
    private static final double MILLIMETRE = 1440 / 25.4;

    /** Half a millimetre: Word rounds. */
    private static final double SLACK = MILLIMETRE / 2;

    private static final Pattern DATE = Pattern.compile("ngày (\\d{2}) tháng (0[12]|[3-9]|1[0-2]) năm \\d{4}");

    private final WordParts parts;
    private final Paper paper;
    private final WordStyles styles;
    private final List<WordLine> lines = new ArrayList<>();
    private final List<Element> sections = new ArrayList<>();
    private final Document document;
    private final List<LayoutFinding> findings = new ArrayList<>();

    private WordLayout(WordParts parts, Paper paper) {
        this.parts = parts;
        this.paper = paper;
        this.styles = new WordStyles(parts.xml(WordParts.STYLES));
        this.document = parts.xml(WordParts.DOCUMENT);
        for (Element paragraph : WordParts.all(document, "p")) {
            var line = new WordLine(paragraph, styles, sections.size());
            lines.add(line);
            if (line.endsSection()) {
                sections.add(WordParts.child(WordParts.child(paragraph, "pPr"), "sectPr"));
            }
        }
        sections.add(WordParts.child(WordParts.child(document.getDocumentElement(), "body"), "sectPr"));
    }

    /** @return empty of a file in which every rule holds */
    static List<LayoutFinding> check(byte[] docx, Paper paper) {
        var layout = new WordLayout(WordParts.of(docx), paper);
        layout.sections();
        layout.letters();
        layout.head();
        layout.title();
        layout.text();
        layout.signed();
        layout.appendices();
        layout.tables();
        return layout.findings;
    }

    private void found(LayoutRule rule, String where, String found) {
        findings.add(new LayoutFinding(rule, 0, where, found));
    }

    /** A rule about one line: what it should be, and what is said where it is not. */
    private void need(LayoutRule rule, WordLine line, boolean good, String found) {
        if (!good) {
            found(rule, line.text(), found);
        }
    }

    private void size(LayoutRule rule, WordLine line, double from, double to) {
        need(rule, line, line.size() >= from, points(line.size()));
        need(rule, line, line.largest() <= to, points(line.largest()));
    }

    private void upright(LayoutRule rule, WordLine line) {
        need(rule, line, !line.anyItalic(), "chữ nghiêng");
    }

    private void bold(LayoutRule rule, WordLine line) {
        need(rule, line, line.bold(), "chữ không đậm");
    }

    private void notBold(LayoutRule rule, WordLine line) {
        need(rule, line, !line.anyBold(), "chữ đậm");
    }

    private void italic(LayoutRule rule, WordLine line) {
        need(rule, line, line.italic(), "chữ không nghiêng");
    }

    private void centred(LayoutRule rule, WordLine line) {
        need(rule, line, line.align().equals("center"), "không canh giữa");
    }

    private static String points(double size) {
        return (size == Math.rint(size)
                        ? String.valueOf((int) size)
                        : String.valueOf(size).replace('.', ',')) + " pt";
    }

    private static String millimetres(double twips) {
        return "%.1f mm".formatted(twips / MILLIMETRE).replace('.', ',');
    }

    // Paper, margins, page numbers

    private void sections() {
        for (int i = 0; i < sections.size(); i++) {
            Element section = sections.get(i);
            Element size = WordParts.child(section, "pgSz");
            int width = WordParts.number(size, "w", 0);
            int height = WordParts.number(size, "h", 0);
            boolean a4 = Math.abs(Math.min(width, height) - 210 * MILLIMETRE) <= 2 * SLACK
                    && Math.abs(Math.max(width, height) - 297 * MILLIMETRE) <= 2 * SLACK;
            if (!a4) {
                found(LayoutRule.PAPER_SIZE, "", millimetres(width) + " x " + millimetres(height));
            }
            int appendix = i - (sections.size() - paper.appendices().size());
            boolean across = appendix >= 0 && paper.appendices().get(appendix).across();
            if (width > height && !across) {
                found(LayoutRule.ORIENTATION, "", "khổ giấy nằm ngang");
            }
            Element margins = WordParts.child(section, "pgMar");
            margin(margins, "top", "lề trên", 20, 25);
            margin(margins, "bottom", "lề dưới", 20, 25);
            margin(margins, "left", "lề trái", 30, 35);
            margin(margins, "right", "lề phải", 15, 20);
            if (WordParts.child(section, "titlePg") == null) {
                found(LayoutRule.PAGE_NUMBER, "", "số trang ở cả trang thứ nhất");
            }
        }
        pageNumbers();
    }

    private void margin(Element margins, String side, String name, int from, int to) {
        int width = WordParts.number(margins, side, 0);
        if (width < from * MILLIMETRE - SLACK || width > to * MILLIMETRE + SLACK) {
            found(LayoutRule.MARGINS, "", name + " " + millimetres(width));
        }
    }

    private void pageNumbers() {
        Map<String, String> targets = headerTargets();
        boolean numbered = false;
        for (Element reference : WordParts.all(document, "headerReference")) {
            String part = targets.get(reference.getAttributeNS(
                    "http://schemas.openxmlformats.org/officeDocument/2006/relationships", "id"));
            if (part != null && parts.has(part)) {
                boolean first = WordParts.attribute(reference, "type").equals("first");
                numbered |= header(part, first);
            }
        }
        if (!numbered) {
            found(LayoutRule.PAGE_NUMBER, "", "không có số trang ở lề trên");
        }
        parts.written().stream().filter(name -> name.contains("footer")).forEach(name -> {
            for (Element paragraph : WordParts.all(parts.xml(name), "p")) {
                String text = new WordLine(paragraph, styles, 0).text();
                if (!text.isEmpty()) {
                    found(LayoutRule.MARGINS, text, "chữ trong lề dưới");
                }
            }
        });
    }

    /** @return whether the number of the page stands in it */
    private boolean header(String part, boolean first) {
        boolean numbered = false;
        Document header = parts.xml(part);
        for (Element paragraph : WordParts.all(header, "p")) {
            var line = new WordLine(paragraph, styles, 0);
            boolean number = Stream.concat(
                            WordParts.all(paragraph, "instrText").stream().map(Node::getTextContent),
                            WordParts.all(paragraph, "fldSimple").stream()
                                    .map(field -> WordParts.attribute(field, "instr")))
                    .anyMatch(instruction -> instruction.strip().matches("PAGE\\b.*"));
            if (number && first) {
                found(LayoutRule.PAGE_NUMBER, "", "số trang ở trang thứ nhất");
            } else if (number) {
                numbered = true;
                size(LayoutRule.PAGE_NUMBER, line, 13, 14);
                upright(LayoutRule.PAGE_NUMBER, line);
                centred(LayoutRule.PAGE_NUMBER, line);
            } else if (!line.text().isEmpty()) {
                found(LayoutRule.MARGINS, line.text(), "chữ trong lề trên");
            }
        }
        return numbered;
    }

    private Map<String, String> headerTargets() {
        var targets = new HashMap<String, String>();
        var relations = parts.xml("word/_rels/document.xml.rels").getElementsByTagNameNS("*", "Relationship");
        for (int i = 0; i < relations.getLength(); i++) {
            var relation = (Element) relations.item(i);
            String target = relation.getAttribute("Target");
            targets.put(relation.getAttribute("Id"), target.startsWith("/") ? target.substring(1) : "word/" + target);
        }
        return targets;
    }

    private void letters() {
        for (WordLine line : lines) {
            String font = line.otherFont(FONT);
            if (font != null) {
                found(LayoutRule.FONT, line.text(), font.isEmpty() ? "không nêu phông chữ" : font);
            }
            String colour = line.otherColour();
            if (colour != null) {
                found(LayoutRule.COLOUR, line.text(), "màu " + colour);
            }
        }
    }

    // What stands above the text

    private void head() {
        Paper.Head head = paper.head();
        find(LayoutRule.COUNTRY, PaperWords.COUNTRY).ifPresent(line -> {
            size(LayoutRule.COUNTRY, line, 12, 13);
            bold(LayoutRule.COUNTRY, line);
            upright(LayoutRule.COUNTRY, line);
            need(LayoutRule.COUNTRY, line, line.column() == 1, "không ở bên phải");
            double width = width(line);
            need(
                    LayoutRule.COUNTRY_ON_ONE_LINE,
                    line,
                    width <= room(line),
                    "chữ dài " + millimetres(width) + ", chỗ có " + millimetres(room(line)));
        });
        find(LayoutRule.MOTTO, PaperWords.MOTTO).ifPresent(line -> {
            size(LayoutRule.MOTTO, line, 13, 14);
            bold(LayoutRule.MOTTO, line);
            upright(LayoutRule.MOTTO, line);
            centred(LayoutRule.MOTTO, line);
            rule(LayoutRule.MOTTO_RULE, line, 0.95, 1.05);
        });
        if (head.superior() != null) {
            find(LayoutRule.SUPERIOR, PaperWords.capitals(head.superior())).ifPresent(line -> {
                size(LayoutRule.SUPERIOR, line, 12, 13);
                notBold(LayoutRule.SUPERIOR, line);
                upright(LayoutRule.SUPERIOR, line);
            });
        }
        find(LayoutRule.BODY, PaperWords.capitals(head.body())).ifPresent(line -> {
            size(LayoutRule.BODY, line, 12, 13);
            bold(LayoutRule.BODY, line);
            upright(LayoutRule.BODY, line);
            rule(LayoutRule.BODY_RULE, line, 1 / 3.0, 0.5);
        });
        if (!head.symbol().isEmpty()) {
            first(LayoutRule.NUMBER, line -> line.text().startsWith("Số:")).ifPresent(line -> {
                size(LayoutRule.NUMBER, line, 13, 13);
                upright(LayoutRule.NUMBER, line);
                String number = line.text().replaceFirst("Số: ?", "");
                need(LayoutRule.NUMBER, line, number.matches("(\\d{2,}\\p{L}?)? ?/\\S.*"), "“" + line.text() + "”");
            });
        }
        first(
                        LayoutRule.PLACE_AND_DATE,
                        line -> line.column() >= 0 && line.text().matches(".*, ngày .*năm.*"))
                .ifPresent(line -> {
                    size(LayoutRule.PLACE_AND_DATE, line, 13, 14);
                    italic(LayoutRule.PLACE_AND_DATE, line);
                    if (head.date() != null) {
                        need(
                                LayoutRule.DATE_FORM,
                                line,
                                DATE.matcher(line.text()).find(),
                                "“" + line.text() + "”");
                    }
                });
    }

    private void title() {
        Paper.Title title = paper.title();
        if (title.name() == null) {
            find(LayoutRule.LETTER_SUBJECT, PaperWords.about(title)).ifPresent(line -> {
                size(LayoutRule.LETTER_SUBJECT, line, 12, 13);
                upright(LayoutRule.LETTER_SUBJECT, line);
                notBold(LayoutRule.LETTER_SUBJECT, line);
                centred(LayoutRule.LETTER_SUBJECT, line);
                need(LayoutRule.LETTER_SUBJECT, line, line.column() == 0, "không ở dưới số, ký hiệu");
            });
        } else {
            find(LayoutRule.KIND, title.name()).ifPresent(line -> {
                size(LayoutRule.KIND, line, 13, 14);
                bold(LayoutRule.KIND, line);
                upright(LayoutRule.KIND, line);
                centred(LayoutRule.KIND, line);
                need(LayoutRule.KIND, line, line.text().equals(PaperWords.capitals(line.text())), "chữ thường");
            });
            find(LayoutRule.SUBJECT, title.subject()).ifPresent(line -> {
                size(LayoutRule.SUBJECT, line, 13, 14);
                bold(LayoutRule.SUBJECT, line);
                upright(LayoutRule.SUBJECT, line);
                centred(LayoutRule.SUBJECT, line);
                rule(LayoutRule.SUBJECT_RULE, line, 1 / 3.0, 0.5);
            });
        }
        if (!paper.to().isEmpty()) {
            addressees();
        }
    }

    private void addressees() {
        first(LayoutRule.ADDRESSEES, line -> line.text().startsWith(PaperWords.TO))
                .ifPresent(line -> {
                    size(LayoutRule.ADDRESSEES, line, 13, 14);
                    upright(LayoutRule.ADDRESSEES, line);
                });
        if (paper.to().size() > 1) {
            for (String to : PaperWords.addressees(paper.to())) {
                find(LayoutRule.ADDRESSEES, to).ifPresent(line -> {
                    size(LayoutRule.ADDRESSEES, line, 13, 14);
                    upright(LayoutRule.ADDRESSEES, line);
                });
            }
        }
    }

    /** The line below the words, as long as a part of them. */
    private void rule(LayoutRule rule, WordLine words, double from, double to) {
        int at = lines.indexOf(words);
        WordLine below = at + 1 < lines.size() ? lines.get(at + 1) : words;
        if (words.drawn() || below.drawn()) {
            return;
        }
        boolean own = words.ruled();
        if (!own && !below.ruled()) {
            found(rule, words.text(), "không có đường kẻ");
            return;
        }
        int room = room(words);
        double length = own ? room : room(below);
        double line = longestLine(words, room);
        if (length < line * from - SLACK || length > line * to + SLACK) {
            found(rule, words.text(), "đường kẻ dài " + millimetres(length) + ", dòng chữ dài " + millimetres(line));
        }
    }

    private static double width(WordLine line) {
        return line.face().width(line.text(), line.size()) * MILLIMETRE;
    }

    /** Of those into which the words are parted, or come by themselves where there is no more room. */
    private static double longestLine(WordLine words, double room) {
        double longest = 0;
        for (String line : words.written().split("\n")) {
            double length = 0;
            for (String word : line.strip().split(" ")) {
                double width = words.face().width(word, words.size()) * MILLIMETRE;
                double blank = words.face().width(" ", words.size()) * MILLIMETRE;
                length = length > 0 && length + blank + width <= room ? length + blank + width : width;
                longest = Math.max(longest, length);
            }
        }
        return Math.min(longest, room);
    }

    /** Between the edges of the cell or the margins, without what the line itself is drawn in. */
    private int room(WordLine line) {
        return width(line.element(), line.section()) - line.left() - line.right();
    }

    private int width(Element paragraph, int section) {
        Node parent = paragraph.getParentNode();
        if (!WordParts.is(parent, "tc")) {
            return new WordSection(sections.get(section)).width();
        }
        Element cell = WordParts.child(WordParts.child(parent, "tcPr"), "tcW");
        Element margins =
                WordParts.child(WordParts.child(parent.getParentNode().getParentNode(), "tblPr"), "tblCellMar");
        return WordParts.number(cell, "w", 0)
                - WordParts.number(WordParts.child(margins, "left"), "w", 108)
                - WordParts.number(WordParts.child(margins, "right"), "w", 108);
    }

    // The text

    private void text() {
        blocks(paper.body());
        paper.appendices().forEach(appendix -> blocks(appendix.blocks()));
    }

    private void blocks(List<Block> blocks) {
        for (Block block : blocks) {
            if (block instanceof Heading heading) {
                find(LayoutRule.HEADING, heading.text()).ifPresent(line -> {
                    size(LayoutRule.HEADING, line, 13, 14);
                    if (heading.level() < 3) {
                        bold(LayoutRule.HEADING, line);
                    }
                });
            } else if (block instanceof Paragraph paragraph) {
                var text = new StringBuilder();
                boolean plain = true;
                for (Run run : paragraph.runs()) {
                    text.append(run.text());
                    plain &= !run.italic();
                }
                paragraph(text.toString(), plain);
            } else if (block instanceof Item item) {
                paragraph("- " + item.text(), true);
            }
        }
    }

    private void paragraph(String text, boolean upright) {
        find(LayoutRule.TEXT_SIZE, text).ifPresent(line -> {
            size(LayoutRule.TEXT_SIZE, line, 13, 14);
            if (upright) {
                upright(LayoutRule.TEXT_SIZE, line);
            }
            need(LayoutRule.TEXT_JUSTIFIED, line, line.align().equals("both"), "không canh đều hai lề");
            double indent = line.firstLine() / MILLIMETRE;
            need(
                    LayoutRule.TEXT_INDENT,
                    line,
                    Math.abs(indent - 10) < 0.3 || Math.abs(indent - 12.7) < 0.3,
                    "lùi " + millimetres(line.firstLine()));
            double between = Math.max(line.before(), line.after()) / 20.0;
            need(LayoutRule.PARAGRAPH_SPACING, line, between >= 6, points(between));
            double spacing = line.lineSpacing();
            need(
                    LayoutRule.LINE_SPACING,
                    line,
                    spacing > 0.99 && spacing < 1.51,
                    "%.2f dòng".formatted(spacing).replace('.', ','));
        });
    }

    // Below the text

    private void signed() {
        if (paper.signature() != null) {
            signature(paper.signature());
        }
        if (!paper.copies().isEmpty()) {
            find(LayoutRule.COPIES, PaperWords.COPIES).ifPresent(line -> {
                size(LayoutRule.COPIES, line, 12, 12);
                bold(LayoutRule.COPIES, line);
                italic(LayoutRule.COPIES, line);
                need(LayoutRule.COPIES, line, line.column() <= 0, "không ở bên trái");
            });
            for (String copy : PaperWords.copies(paper.copies())) {
                find(LayoutRule.COPIES_LIST, copy).ifPresent(line -> {
                    size(LayoutRule.COPIES_LIST, line, 11, 11);
                    upright(LayoutRule.COPIES_LIST, line);
                    notBold(LayoutRule.COPIES_LIST, line);
                });
            }
        }
    }

    private void signature(Paper.Signature signature) {
        Optional<WordLine> last = Optional.empty();
        for (String authority : signature.lines()) {
            last = find(LayoutRule.AUTHORITY, authority);
            last.ifPresent(line -> {
                size(LayoutRule.AUTHORITY, line, 13, 14);
                bold(LayoutRule.AUTHORITY, line);
                upright(LayoutRule.AUTHORITY, line);
                centred(LayoutRule.AUTHORITY, line);
                need(LayoutRule.AUTHORITY, line, line.column() == 1, "không ở bên phải");
            });
        }
        Optional<WordLine> signer =
                signature.name().isEmpty() ? Optional.empty() : find(LayoutRule.SIGNER, signature.name());
        signer.ifPresent(line -> {
            size(LayoutRule.SIGNER, line, 13, 14);
            bold(LayoutRule.SIGNER, line);
            upright(LayoutRule.SIGNER, line);
            centred(LayoutRule.SIGNER, line);
        });
        if (last.isPresent()) {
            int height = last.get().after() + signer.map(WordLine::before).orElse(0);
            for (int i = lines.indexOf(last.get()) + 1; i < lines.size(); i++) {
                WordLine line = lines.get(i);
                if (!line.text().isEmpty() || line.column() != last.get().column()) {
                    break;
                }
                height += line.emptyHeight();
            }
            need(LayoutRule.SIGNATURE_SPACE, last.get(), height >= 20 * MILLIMETRE - SLACK, millimetres(height));
        }
    }

    private void appendices() {
        for (int i = 0; i < paper.appendices().size(); i++) {
            String name = PaperWords.appendix(paper, i);
            find(LayoutRule.APPENDIX_TITLE, name).ifPresent(line -> {
                size(LayoutRule.APPENDIX_TITLE, line, 14, 14);
                bold(LayoutRule.APPENDIX_TITLE, line);
                centred(LayoutRule.APPENDIX_TITLE, line);
                need(LayoutRule.APPENDIX_PAGE, line, beginsPage(line), "không sang trang");
            });
            String title = PaperWords.capitals(paper.appendices().get(i).title());
            find(LayoutRule.APPENDIX_TITLE, title).ifPresent(line -> {
                size(LayoutRule.APPENDIX_TITLE, line, 13, 14);
                bold(LayoutRule.APPENDIX_TITLE, line);
                centred(LayoutRule.APPENDIX_TITLE, line);
            });
            find(LayoutRule.APPENDIX_REFERENCE, PaperWords.attachedTo(paper)).ifPresent(line -> {
                size(LayoutRule.APPENDIX_REFERENCE, line, 13, 14);
                italic(LayoutRule.APPENDIX_REFERENCE, line);
                centred(LayoutRule.APPENDIX_REFERENCE, line);
            });
        }
    }

    private boolean beginsPage(WordLine line) {
        int at = lines.indexOf(line);
        boolean newSection = at > 0 && lines.get(at - 1).section() != line.section();
        String how = WordParts.attribute(WordParts.child(sections.get(line.section()), "type"), "val");
        return line.beginsPage() || newSection && how.matches("|nextPage|oddPage|evenPage");
    }

    // Tables

    private void tables() {
        for (Element table : WordParts.all(document, "tbl")) {
            Element firstRow = WordParts.child(table, "tr");
            String head = headText(firstRow);
            boolean known = Stream.concat(
                            paper.body().stream(),
                            paper.appendices().stream().flatMap(appendix -> appendix.blocks().stream()))
                    .anyMatch(block -> block instanceof Table of && head.equals(headText(of)));
            if (known) {
                if (WordParts.child(WordParts.child(firstRow, "trPr"), "tblHeader") == null) {
                    found(LayoutRule.TABLE_HEAD, head, "dòng tiêu đề không lặp lại");
                }
                width(table, head);
            }
        }
    }

    private static String headText(Element row) {
        var heads = new ArrayList<String>();
        for (Element cell : WordParts.all(row, "tc")) {
            var text = new StringBuilder();
            WordParts.all(cell, "t")
                    .forEach(piece -> text.append(piece.getTextContent()).append(' '));
            heads.add(WordLine.one(text.toString()));
        }
        return String.join(" | ", heads);
    }

    private static String headText(Table table) {
        return String.join(
                " | ",
                table.columns().stream()
                        .map(column -> WordLine.one(column.head()))
                        .toList());
    }

    private void width(Element table, String head) {
        int width = 0;
        for (Element column : WordParts.all(WordParts.child(table, "tblGrid"), "gridCol")) {
            width += WordParts.number(column, "w", 0);
        }
        WordLine any = lines.stream()
                .filter(line -> line.column() >= 0 && table.isSameNode(tableOf(line.element())))
                .findFirst()
                .orElseThrow();
        int room = new WordSection(sections.get(any.section())).width();
        if (width > room + SLACK) {
            found(LayoutRule.TABLE_WIDTH, head, "bảng rộng " + millimetres(width) + ", chỗ có " + millimetres(room));
        }
        for (WordLine line : lines) {
            if (line.column() >= 0 && table.isSameNode(tableOf(line.element()))) {
                double word = 0;
                for (String one : line.text().split(" ")) {
                    word = Math.max(word, line.face().width(one, line.size()) * MILLIMETRE);
                }
                int cell = width(line.element(), line.section());
                need(
                        LayoutRule.TABLE_WIDTH,
                        line,
                        word <= cell + SLACK,
                        "chữ rộng " + millimetres(word) + ", ô rộng " + millimetres(cell));
            }
        }
    }

    private static Node tableOf(Element paragraph) {
        return paragraph.getParentNode().getParentNode().getParentNode();
    }

    // What is looked for

    private Optional<WordLine> find(LayoutRule rule, String text) {
        String sought = WordLine.one(text);
        return first(rule, line -> line.text().equals(sought), text);
    }

    private Optional<WordLine> first(LayoutRule rule, Predicate<WordLine> wanted) {
        return first(rule, wanted, "");
    }

    private Optional<WordLine> first(LayoutRule rule, Predicate<WordLine> wanted, String text) {
        Optional<WordLine> found = lines.stream().filter(wanted).findFirst();
        if (found.isEmpty()) {
            found(rule, text, "không có");
        }
        return found;
    }
}
