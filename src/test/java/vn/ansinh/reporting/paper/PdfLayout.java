package vn.ansinh.reporting.paper;

import static vn.ansinh.reporting.paper.PdfPassage.rounded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import vn.ansinh.reporting.paper.PdfMarks.Letter;
import vn.ansinh.reporting.paper.PdfMarks.Line;
import vn.ansinh.reporting.paper.PdfMarks.Sheet;

/** Measures a PDF by every rule of the decree; it knows what has to stand in it, not how it was made. */
final class PdfLayout {

    private static final double NEAR = 0.6;
    private static final double CENTRED = 2.5;
    private static final double MILLIMETRES = 25.4 / 72;

    /** Of the letters' size, above and below the baseline. */
    private static final double ASCENT = 0.891;

    private static final double DESCENT = 0.216;

    /** Single spacing of the font, of its size. */
    private static final double SINGLE = 1.149;

    private static final Pattern DAY = Pattern.compile("ngày(\\d*)tháng(\\d*)năm(\\d*)");

    private final Paper paper;
    private final PdfMarks marks;
    private final PdfFlow flow;
    private final List<LayoutFinding> findings = new ArrayList<>();

    /** Letters of tables, which have edges of their own. */
    private final Set<Letter> inTables = new HashSet<>();

    /** Pages on which a part begins that is numbered by itself, and whether it lies across. */
    private final List<Part> parts = new ArrayList<>();

    /** Of the text, in millimetres. */
    private final double left;

    private final double right;

    private record Part(int firstPage, boolean across) {}

    private PdfLayout(PdfMarks marks, Paper paper) {
        this.paper = paper;
        this.marks = marks;
        this.flow = new PdfFlow(marks.letters);
        List<Letter> main =
                flow.letters().stream().filter(letter -> letter.page() == 1).toList();
        this.left = main.stream().mapToDouble(Letter::x).min().orElse(0);
        this.right = main.stream().mapToDouble(Letter::end).max().orElse(0);
    }

    static List<LayoutFinding> check(byte[] pdf, Paper paper) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            var layout = new PdfLayout(PdfMarks.of(document), paper);
            layout.check();
            return layout.findings;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void check() {
        parts.add(new Part(1, false));
        head();
        title();
        addressees();
        text(paper.body());
        copies();
        signature();
        for (int i = 0; i < paper.appendices().size(); i++) {
            appendix(i);
        }
        sheets();
        margins();
        letters();
        pageNumbers();
    }

    private void head() {
        Paper.Head head = paper.head();
        if (head.superior() != null) {
            find(LayoutRule.SUPERIOR, PaperWords.capitals(head.superior()))
                    .ifPresent(words ->
                            hold(LayoutRule.SUPERIOR, words, words.sizes(12, 13) && words.light() && words.upright()));
        }
        find(LayoutRule.BODY, PaperWords.capitals(head.body())).ifPresent(words -> {
            hold(LayoutRule.BODY, words, words.sizes(12, 13) && words.bold() && words.upright());
            partOfWords(LayoutRule.BODY_RULE, words);
        });
        Optional<PdfPassage> country = find(LayoutRule.COUNTRY, PaperWords.COUNTRY);
        country.ifPresent(words -> {
            boolean there = words.page() == 1 && words.left() > (left + right) / 2 - 30;
            hold(LayoutRule.COUNTRY, words, words.sizes(12, 13) && words.bold() && words.upright() && there);
            hold(
                    LayoutRule.COUNTRY_ON_ONE_LINE,
                    words,
                    words.rows().size() == 1,
                    words.rows().size() + " dòng");
        });
        find(LayoutRule.MOTTO, PaperWords.MOTTO).ifPresent(words -> {
            boolean below = country.map(above -> words.baseline() > above.last().baseline()
                            && Math.abs(words.centre() - above.centre()) < CENTRED)
                    .orElse(true);
            hold(LayoutRule.MOTTO, words, words.sizes(13, 14) && words.bold() && words.upright() && below);
            rule(LayoutRule.MOTTO_RULE, words, 0.95, 1.05);
        });
        Optional<PdfPassage> number = number();
        if (paper.title().name() == null) {
            find(LayoutRule.LETTER_SUBJECT, PaperWords.about(paper.title())).ifPresent(words -> {
                boolean below = number.map(above -> words.baseline() > above.baseline()
                                && Math.abs(words.centre() - above.centre()) < CENTRED)
                        .orElse(true);
                hold(
                        LayoutRule.LETTER_SUBJECT,
                        words,
                        words.sizes(12, 13) && words.upright() && words.light() && below);
            });
        }
        date();
    }

    private Optional<PdfPassage> number() {
        if (paper.head().symbol().isEmpty()) {
            return Optional.empty();
        }
        Optional<PdfPassage> number = find(LayoutRule.NUMBER, PaperWords.number(paper.head()));
        number.ifPresent(words -> {
            boolean form = words.text().matches("Số:(|\\d\\d+\\p{L}*)/.+");
            hold(LayoutRule.NUMBER, words, words.sizes(13, 13) && words.upright() && words.light() && form);
        });
        return number;
    }

    private void date() {
        Optional<PdfPassage> place =
                find(LayoutRule.PLACE_AND_DATE, paper.head().place() + ", ngày");
        if (place.isEmpty()) {
            return;
        }
        PdfPassage rest = flow.restOfLine(place.get());
        var all = new ArrayList<>(place.get().letters());
        all.addAll(rest.letters().subList(1, rest.letters().size()));
        var words = new PdfPassage(all);
        hold(LayoutRule.PLACE_AND_DATE, words, words.sizes(13, 14) && words.italic() && words.light());
        Matcher day = DAY.matcher(words.text());
        boolean form = day.find()
                && (day.group(1).isEmpty()
                        || day.group(1).length() == 2 && day.group(2).matches("0[12]|[3-9]|1[0-2]"));
        hold(LayoutRule.DATE_FORM, words, form, words.text());
    }

    private void title() {
        if (paper.title().name() == null) {
            return;
        }
        find(LayoutRule.KIND, PaperWords.capitals(paper.title().name()))
                .ifPresent(words -> hold(
                        LayoutRule.KIND,
                        words,
                        words.sizes(13, 14) && words.bold() && words.upright() && centred(words)));
        find(LayoutRule.SUBJECT, paper.title().subject()).ifPresent(words -> {
            hold(LayoutRule.SUBJECT, words, words.sizes(13, 14) && words.bold() && words.upright() && centred(words));
            partOfWords(LayoutRule.SUBJECT_RULE, words);
        });
    }

    private boolean centred(PdfPassage words) {
        return words.rows().stream().allMatch(row -> Math.abs(row.centre() - (left + right) / 2) < CENTRED);
    }

    private void addressees() {
        if (paper.to().isEmpty()) {
            return;
        }
        Optional<PdfPassage> label = find(LayoutRule.ADDRESSEES, PaperWords.TO);
        List<String> lines = paper.to().size() == 1 ? paper.to() : PaperWords.addressees(paper.to());
        var dashes = new TreeSet<Double>();
        for (String line : lines) {
            Optional<PdfPassage> words = find(LayoutRule.ADDRESSEES, line);
            if (label.isEmpty() || words.isEmpty()) {
                return;
            }
            boolean below = words.get().first().baseline() > label.get().baseline() + 1;
            hold(
                    LayoutRule.ADDRESSEES,
                    words.get(),
                    words.get().sizes(13, 14) && words.get().upright() && below == lines.size() > 1);
            dashes.add(words.get().first().left());
        }
        hold(
                LayoutRule.ADDRESSEES,
                label.get(),
                label.get().sizes(13, 14) && label.get().upright());
        hold(
                LayoutRule.ADDRESSEES,
                label.get(),
                dashes.last() - dashes.first() < NEAR,
                "gạch đầu dòng không thẳng hàng");
    }

    /** Block by block; what stands below another on the same page is measured beside it. */
    private void text(List<Block> blocks) {
        PdfPassage above = null;
        for (Block block : blocks) {
            if (block instanceof Block.Table table) {
                table(table);
                above = null;
            } else if (block instanceof Block.Heading heading) {
                above = heading(heading, above);
            } else if (block instanceof Block.Item item) {
                above = paragraph("- " + item.text(), true, above);
            } else if (block instanceof Block.Paragraph paragraph) {
                String words = paragraph.runs().stream().map(Block.Run::text).collect(Collectors.joining());
                boolean upright = paragraph.runs().stream().noneMatch(Block.Run::italic);
                above = paragraph(words, upright, above);
            }
        }
    }

    private PdfPassage heading(Block.Heading heading, PdfPassage above) {
        Optional<PdfPassage> words = find(LayoutRule.HEADING, heading.text());
        words.ifPresent(found -> {
            hold(
                    LayoutRule.HEADING,
                    found,
                    found.sizes(13, 14) && (heading.level() == 3 || found.bold()) && found.upright());
            spacing(above, found);
        });
        return words.orElse(null);
    }

    private PdfPassage paragraph(String text, boolean upright, PdfPassage above) {
        Optional<PdfPassage> words = find(LayoutRule.TEXT_SIZE, text);
        if (words.isEmpty()) {
            return null;
        }
        PdfPassage found = words.get();
        hold(LayoutRule.TEXT_SIZE, found, found.sizes(13, 14) && (!upright || found.upright()));
        double in = found.first().left() - left;
        hold(
                LayoutRule.TEXT_INDENT,
                found,
                Math.abs(in - 10) < NEAR || Math.abs(in - 12.7) < NEAR,
                rounded(in) + " mm");
        if (text.indexOf('\n') < 0) {
            edges(found);
        }
        lines(found);
        spacing(above, found);
        return found;
    }

    private void edges(PdfPassage words) {
        List<PdfPassage> rows = words.rows();
        for (int i = 0; i < rows.size(); i++) {
            boolean begins = i == 0 || Math.abs(rows.get(i).left() - left) < NEAR;
            double edge = edge(rows.get(i).page());
            boolean ends = i == rows.size() - 1 || Math.abs(rows.get(i).right() - edge) < 2 * NEAR;
            hold(
                    LayoutRule.TEXT_JUSTIFIED,
                    rows.get(i),
                    begins && ends,
                    "dòng dài " + rounded(rows.get(i).width()) + " mm");
        }
    }

    /** Of the text of a page, on the right. */
    private double edge(int page) {
        return right + marks.sheets.get(page - 1).width() - marks.sheets.get(0).width();
    }

    private void lines(PdfPassage words) {
        List<PdfPassage> rows = words.rows();
        for (int i = 1; i < rows.size(); i++) {
            if (rows.get(i).page() == rows.get(i - 1).page()) {
                double lines =
                        (rows.get(i).baseline() - rows.get(i - 1).baseline()) / MILLIMETRES / words.size() / SINGLE;
                hold(LayoutRule.LINE_SPACING, rows.get(i), lines > 0.98 && lines < 1.52, rounded(lines) + " dòng");
            }
        }
    }

    private void spacing(PdfPassage above, PdfPassage below) {
        if (above == null || above.last().page() != below.page()) {
            return;
        }
        double lines = (pitch(above) + pitch(below)) / 2;
        double between = (below.baseline() - above.last().baseline()) / MILLIMETRES - lines;
        hold(LayoutRule.PARAGRAPH_SPACING, below, between > 5.5, rounded(between) + " pt");
    }

    /** From line to line, in points. */
    private static double pitch(PdfPassage words) {
        List<PdfPassage> rows = words.rows();
        if (rows.size() > 1 && rows.get(0).page() == rows.get(1).page()) {
            return (rows.get(1).baseline() - rows.get(0).baseline()) / MILLIMETRES;
        }
        return words.size() * SINGLE;
    }

    private void table(Block.Table table) {
        int mark = flow.mark();
        table.columns().forEach(column -> find(LayoutRule.TABLE_HEAD, column.head()));
        table.rows()
                .forEach(row ->
                        row.cells().stream().filter(cell -> !cell.isBlank()).forEach(flow::next));
        List<Letter> letters = flow.since(mark);
        inTables.addAll(letters);
        if (letters.isEmpty()) {
            return;
        }
        String head = PdfFlow.squeezed(
                table.columns().stream().map(Block.Column::head).collect(Collectors.joining()));
        letters.stream().map(Letter::page).distinct().forEach(page -> {
            List<Letter> onPage =
                    letters.stream().filter(letter -> letter.page() == page).toList();
            var words = new PdfPassage(onPage);
            if (!words.text().contains(head)) {
                found(LayoutRule.TABLE_HEAD, page, words.first().text(), "không có dòng tiêu đề");
            }
            widths(page, onPage);
        });
    }

    private void widths(int page, List<Letter> letters) {
        double begin = Math.min(left, 30);
        double edge = Math.max(edge(page), marks.sheets.get(page - 1).width() - 15);
        List<Line> between = marks.lines.stream()
                .filter(line -> line.page() == page && !line.level())
                .toList();
        boolean out = letters.stream()
                .anyMatch(letter -> letter.x() < begin - NEAR
                        || letter.end() > edge + NEAR
                        || between.stream().anyMatch(line -> over(line, letter)));
        boolean linesOut = marks.lines.stream()
                .filter(line -> line.page() == page)
                .anyMatch(line -> line.x() < begin - NEAR || line.x() + line.width() > edge + NEAR);
        if (out || linesOut) {
            found(LayoutRule.TABLE_WIDTH, page, new PdfPassage(letters).first().text(), "vượt ra ngoài");
        }
    }

    private static boolean over(Line line, Letter letter) {
        boolean beside = line.y() < letter.baseline() - 0.5 && letter.baseline() - 0.5 < line.y() + line.height();
        return beside && letter.x() + 0.3 < line.x() && line.x() < letter.end() - 0.3;
    }

    private void copies() {
        if (paper.copies().isEmpty()) {
            return;
        }
        find(LayoutRule.COPIES, PaperWords.COPIES)
                .ifPresent(words -> hold(
                        LayoutRule.COPIES,
                        words,
                        words.sizes(12, 12) && words.bold() && words.italic() && words.left() - left < NEAR));
        for (String line : PaperWords.copies(paper.copies())) {
            find(LayoutRule.COPIES_LIST, line)
                    .ifPresent(words -> hold(
                            LayoutRule.COPIES_LIST,
                            words,
                            words.sizes(11, 11) && words.light() && words.upright() && words.left() - left < NEAR));
        }
        String last = paper.copies().get(paper.copies().size() - 1);
        if (!last.startsWith("Lưu:")) {
            found(LayoutRule.COPIES_LIST, 0, last, "dòng cuối không phải “Lưu:”");
        }
    }

    private void signature() {
        if (paper.signature() == null) {
            return;
        }
        PdfPassage authority = null;
        for (String line : paper.signature().lines()) {
            Optional<PdfPassage> words = find(LayoutRule.AUTHORITY, PaperWords.capitals(line));
            if (words.isEmpty()) {
                return;
            }
            authority = words.get();
            boolean there = authority.centre() > (left + right) / 2;
            hold(
                    LayoutRule.AUTHORITY,
                    authority,
                    authority.sizes(13, 14) && authority.bold() && authority.upright() && there);
        }
        Optional<PdfPassage> name = paper.signature().name().isEmpty()
                ? Optional.empty()
                : find(LayoutRule.SIGNER, paper.signature().name());
        if (name.isEmpty() || authority == null) {
            return;
        }
        PdfPassage words = name.get();
        boolean below = Math.abs(words.centre() - authority.centre()) < CENTRED && words.page() == authority.page();
        hold(LayoutRule.SIGNER, words, words.sizes(13, 14) && words.bold() && words.upright() && below);
        double room = words.baseline() - authority.last().baseline() - words.size() * MILLIMETRES;
        hold(LayoutRule.SIGNATURE_SPACE, words, room >= 20, rounded(room) + " mm");
    }

    private void appendix(int index) {
        Paper.Appendix appendix = paper.appendices().get(index);
        Optional<PdfPassage> label = find(LayoutRule.APPENDIX_TITLE, PaperWords.appendix(paper, index));
        if (label.isEmpty()) {
            return;
        }
        PdfPassage words = label.get();
        Letter first = flow.letters().stream()
                .filter(letter -> letter.page() == words.page())
                .findFirst()
                .orElseThrow();
        boolean ownPage = first == words.letters().get(0);
        hold(LayoutRule.APPENDIX_PAGE, words, ownPage, "còn nội dung khác ở phía trên");
        if (ownPage) {
            parts.add(new Part(words.page(), appendix.across()));
        }
        hold(LayoutRule.APPENDIX_TITLE, words, words.sizes(14, 14) && words.bold() && words.upright());
        find(LayoutRule.APPENDIX_TITLE, PaperWords.capitals(appendix.title()))
                .ifPresent(title -> hold(
                        LayoutRule.APPENDIX_TITLE,
                        title,
                        title.sizes(13, 14) && title.bold() && title.upright() && below(words, title)));
        find(LayoutRule.APPENDIX_REFERENCE, PaperWords.attachedTo(paper))
                .ifPresent(line -> hold(
                        LayoutRule.APPENDIX_REFERENCE,
                        line,
                        line.sizes(13, 14) && line.italic() && line.light() && below(words, line)));
        text(appendix.blocks());
    }

    private static boolean below(PdfPassage above, PdfPassage words) {
        return (words.baseline() > above.baseline() || words.page() > above.page())
                && words.rows().stream().allMatch(row -> Math.abs(row.centre() - above.centre()) < CENTRED);
    }

    private void sheets() {
        for (int page = 1; page <= marks.sheets.size(); page++) {
            Sheet sheet = marks.sheets.get(page - 1);
            double narrow = Math.min(sheet.width(), sheet.height());
            double wide = Math.max(sheet.width(), sheet.height());
            if (Math.abs(narrow - 210) > 1 || Math.abs(wide - 297) > 1) {
                found(
                        LayoutRule.PAPER_SIZE,
                        page,
                        "",
                        rounded(sheet.width()) + " x " + rounded(sheet.height()) + " mm");
            }
            boolean across = sheet.width() > sheet.height() == (sheet.turned() % 180 == 0);
            if (across != part(page).across()) {
                found(LayoutRule.ORIENTATION, page, "", across ? "trang ngang" : "trang dọc");
            }
        }
    }

    private Part part(int page) {
        return parts.stream()
                .filter(part -> part.firstPage() <= page)
                .max(Comparator.comparingInt(Part::firstPage))
                .orElseThrow();
    }

    private void margins() {
        for (int page = 1; page <= marks.sheets.size(); page++) {
            Sheet sheet = marks.sheets.get(page - 1);
            int here = page;
            for (Letter letter : flow.letters()) {
                if (letter.page() != here || inTables.contains(letter)) {
                    continue;
                }
                double above = letter.baseline() - ASCENT * letter.size() * MILLIMETRES;
                double below = sheet.height() - letter.baseline() - DESCENT * letter.size() * MILLIMETRES;
                double beside = sheet.width() - letter.end();
                if (above < 20 - NEAR || below < 20 - NEAR || letter.x() < 30 - NEAR || beside < 15 - NEAR) {
                    found(
                            LayoutRule.MARGINS,
                            page,
                            letter.text(),
                            "cách mép trên %s, dưới %s, trái %s, phải %s mm"
                                    .formatted(rounded(above), rounded(below), rounded(letter.x()), rounded(beside)));
                    break;
                }
            }
        }
        double top = flow.letters().stream()
                .filter(letter -> letter.page() == 1)
                .mapToDouble(letter -> letter.baseline() - ASCENT * letter.size() * MILLIMETRES)
                .min()
                .orElse(0);
        double beside = marks.sheets.get(0).width() - right;
        if (left > 35 + NEAR || beside > 20 + NEAR || top > 26 + NEAR) {
            found(
                    LayoutRule.MARGINS,
                    1,
                    "",
                    "cách mép trên %s, trái %s, phải %s mm".formatted(rounded(top), rounded(left), rounded(beside)));
        }
    }

    private void letters() {
        for (Letter letter : marks.letters) {
            boolean named = letter.face().name().replace(" ", "").matches("([A-Z]{6}\\+)?(Tinos|TimesNewRoman).*");
            if (!letter.blank() && (!named || !letter.face().embedded())) {
                found(
                        LayoutRule.FONT,
                        letter.page(),
                        letter.text(),
                        letter.face().name() + (letter.face().embedded() ? "" : ", không nhúng"));
                break;
            }
        }
        marks.letters.stream()
                .filter(letter -> !letter.black())
                .findFirst()
                .ifPresent(letter -> found(LayoutRule.COLOUR, letter.page(), letter.text(), "màu khác"));
    }

    private void pageNumbers() {
        for (int page = 1; page <= marks.sheets.size(); page++) {
            int here = page;
            Sheet sheet = marks.sheets.get(page - 1);
            List<Letter> shown = marks.letters.stream()
                    .filter(letter -> letter.margin() && letter.page() == here && !letter.blank())
                    .toList();
            int number = page - part(page).firstPage() + 1;
            if (shown.isEmpty() || number == 1) {
                if (!shown.isEmpty() || number > 1) {
                    found(LayoutRule.PAGE_NUMBER, page, "", shown.isEmpty() ? "không có số trang" : "có số trang");
                }
                continue;
            }
            var words = new PdfPassage(shown);
            double ofText = (30 + sheet.width() - 15) / 2;
            boolean centred = Math.abs(words.centre() - ofText) < CENTRED
                    || Math.abs(words.centre() - sheet.width() / 2) < CENTRED;
            boolean there = centred && words.baseline() < 20;
            boolean looks = words.sizes(13, 14) && words.upright() && words.light();
            hold(
                    LayoutRule.PAGE_NUMBER,
                    words,
                    words.text().equals(String.valueOf(number)) && there && looks,
                    words.text() + ", " + words.looks());
        }
    }

    private void partOfWords(LayoutRule rule, PdfPassage words) {
        rule(rule, words, 1 / 3.0 - 0.01, 0.51);
    }

    /** The line below words, of a part of their length. */
    private void rule(LayoutRule rule, PdfPassage words, double from, double to) {
        PdfPassage last = words.last();
        Optional<Line> line = marks.lines.stream()
                .filter(each -> each.level() && each.page() == last.page())
                .filter(each -> each.y() > last.baseline() && each.y() < last.baseline() + 5)
                .filter(each -> each.x() < last.right() && each.x() + each.width() > last.left())
                .min(Comparator.comparingDouble(Line::y));
        if (line.isEmpty()) {
            found(rule, words.page(), words.text(), "không có đường kẻ");
            return;
        }
        double part = line.get().width() / words.width();
        double centre = line.get().x() + line.get().width() / 2;
        boolean whole = !line.get().broken();
        hold(
                rule,
                words,
                part > from && part < to && whole && Math.abs(centre - last.centre()) < CENTRED,
                rounded(part * 100) + "% dòng chữ" + (whole ? "" : ", nét đứt"));
    }

    private Optional<PdfPassage> find(LayoutRule rule, String words) {
        Optional<PdfPassage> found = flow.next(words);
        if (found.isEmpty()) {
            found(rule, 0, words, "không có");
        }
        return found;
    }

    private void hold(LayoutRule rule, PdfPassage words, boolean held) {
        hold(rule, words, held, words.looks());
    }

    private void hold(LayoutRule rule, PdfPassage words, boolean held, String found) {
        if (!held) {
            found(rule, words.page(), words.text(), found);
        }
    }

    private void found(LayoutRule rule, int page, String where, String found) {
        findings.add(new LayoutFinding(rule, page, where, found));
    }
}
