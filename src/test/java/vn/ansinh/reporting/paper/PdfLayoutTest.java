package vn.ansinh.reporting.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.ansinh.reporting.paper.Block.Align;
import vn.ansinh.reporting.paper.Block.Column;
import vn.ansinh.reporting.paper.Block.Item;
import vn.ansinh.reporting.paper.Block.Paragraph;
import vn.ansinh.reporting.paper.Block.Row;
import vn.ansinh.reporting.paper.Block.Table;
import vn.ansinh.reporting.paper.Paper.Appendix;
import vn.ansinh.reporting.paper.Paper.Head;

/** A document that breaks one rule on purpose is found by that rule, and by no other. */
class PdfLayoutTest {

    private static final String CSS = PaperPdf.read("/paper/paper.css");

    private static final Paper REPORT = SamplePapers.of(PaperKind.CONSOLIDATED_REPORT);
    private static final Paper LETTER = SamplePapers.of(PaperKind.REQUEST);

    private static final Paper LONG = longPaper();

    /** A rule, and what breaks it. */
    private record Broken(LayoutRule rule, Paper paper, String css) {

        @Override
        public String toString() {
            return rule + (css.isEmpty() ? " by what is written" : " by " + css);
        }
    }

    static Stream<Broken> broken() {
        return Stream.concat(byItsLooks(), byWhatIsWritten());
    }

    private static Stream<Broken> byItsLooks() {
        return Stream.of(
                report(LayoutRule.PAPER_SIZE, "@page { size: 216mm 303mm; } .head, .figures { width: 165mm }"),
                report(LayoutRule.ORIENTATION, "@page across { size: 210mm 297mm; } .across { width: 165mm; }"),
                report(LayoutRule.MARGINS, "@page { margin-left: 25mm; } body { margin-right: 5mm; }"),
                letter(LayoutRule.MARGINS, "@page { margin-top: 10mm; }"),
                letter(LayoutRule.MARGINS, "@page { margin-top: 30mm; }"),
                new Broken(LayoutRule.MARGINS, LONG, "@page { margin-bottom: 10mm; }"),
                report(LayoutRule.COLOUR, "html, .text { color: #333333; }"),
                report(LayoutRule.PAGE_NUMBER, ".page-number { text-align: right; }"),
                report(LayoutRule.PAGE_NUMBER, ".page-number { font-size: 10pt; }"),
                report(LayoutRule.PAGE_NUMBER, "@page { @top-center { content: element(page-number, last) } }"),
                report(LayoutRule.PAGE_NUMBER, "@page { @top-center { content: none } }"),
                report(LayoutRule.PAGE_NUMBER, ".appendix { -fs-page-sequence: auto; }"),
                report(LayoutRule.COUNTRY, ".country { font-weight: normal; }"),
                report(LayoutRule.COUNTRY, ".country { font-size: 11pt; }"),
                report(LayoutRule.COUNTRY, ".country { text-transform: lowercase; }"),
                report(LayoutRule.COUNTRY_ON_ONE_LINE, ".country { white-space: normal; padding: 0 8mm; }"),
                report(LayoutRule.MOTTO, ".motto { font-size: 12pt; letter-spacing: 0.45pt; }"),
                report(
                        LayoutRule.MOTTO,
                        ".motto { text-align: left; padding-left: 0; } .head .right .rule { margin-left: 0; }"),
                report(LayoutRule.MOTTO_RULE, ".right .rule { max-width: 20mm; }"),
                report(LayoutRule.MOTTO_RULE, ".right .rule { display: none; }"),
                report(LayoutRule.MOTTO_RULE, ".right .rule { border-top-style: dashed; }"),
                report(LayoutRule.SUPERIOR, ".superior { font-weight: bold; }"),
                report(LayoutRule.BODY, ".body { font-weight: normal; }"),
                report(LayoutRule.BODY_RULE, ".left .rule { max-width: 10mm; }"),
                report(LayoutRule.BODY_RULE, ".left .rule { min-width: 60mm; }"),
                report(LayoutRule.NUMBER, ".number { font-size: 12pt; }"),
                report(LayoutRule.PLACE_AND_DATE, ".date { font-style: normal; }"),
                report(LayoutRule.KIND, ".kind { font-size: 16pt; }"),
                report(LayoutRule.KIND, ".kind { text-align: left; }"),
                report(LayoutRule.SUBJECT, ".subject { font-weight: normal; }"),
                report(LayoutRule.SUBJECT_RULE, ".main > .rule { display: none; }"),
                letter(LayoutRule.LETTER_SUBJECT, ".about { font-style: italic; }"),
                report(LayoutRule.TEXT_SIZE, ".text { font-size: 12pt; line-height: 1.4; }"),
                report(LayoutRule.TEXT_SIZE, ".text { font-style: italic; }"),
                report(LayoutRule.TEXT_JUSTIFIED, ".text { text-align: left; }"),
                report(LayoutRule.TEXT_INDENT, ".text { text-indent: 5mm; }"),
                report(LayoutRule.TEXT_INDENT, ".text { text-indent: 0; }"),
                report(LayoutRule.PARAGRAPH_SPACING, ".text, .heading { margin-top: 3pt; }"),
                report(LayoutRule.LINE_SPACING, ".text { line-height: 1.9; }"),
                report(LayoutRule.LINE_SPACING, ".text { line-height: 1.05; }"),
                report(LayoutRule.HEADING, ".level1 { font-weight: normal; }"),
                report(LayoutRule.HEADING, ".level2 { font-size: 16pt; }"),
                report(LayoutRule.AUTHORITY, ".authority { font-weight: normal; }"),
                report(LayoutRule.SIGNER, ".name { text-align: left; }"),
                report(LayoutRule.SIGNER, ".name { font-weight: normal; }"),
                report(LayoutRule.SIGNATURE_SPACE, ".hand { height: 10mm; }"),
                report(LayoutRule.ADDRESSEES, ".to { font-style: italic; }"),
                letter(LayoutRule.ADDRESSEES, ".to-line { font-size: 12pt; }"),
                report(LayoutRule.COPIES, ".copies-label { font-style: normal; }"),
                report(LayoutRule.COPIES_LIST, ".copy { font-size: 13pt; }"),
                letter(LayoutRule.APPENDIX_PAGE, ".appendix { page-break-before: auto; }"),
                report(LayoutRule.APPENDIX_TITLE, ".appendix-title { font-weight: normal; }"),
                report(LayoutRule.APPENDIX_TITLE, ".appendix-label { font-size: 12pt; }"),
                report(LayoutRule.APPENDIX_REFERENCE, ".attached { font-style: normal; }"),
                report(LayoutRule.TABLE_HEAD, ".figures { -fs-table-paginate: auto; }"),
                report(LayoutRule.TABLE_WIDTH, ".figures { width: 102%; }"),
                report(
                        LayoutRule.TABLE_WIDTH,
                        ".figures td { white-space: nowrap; padding-left: 8mm; overflow: visible; }"));
    }

    private static Stream<Broken> byWhatIsWritten() {
        Head head = REPORT.head();
        return Stream.of(
                new Broken(
                        LayoutRule.NUMBER,
                        with(new Head(head.superior(), head.body(), "5", head.symbol(), head.place(), head.date())),
                        ""),
                new Broken(
                        LayoutRule.DATE_FORM,
                        with(new Head(
                                head.superior(),
                                head.body(),
                                head.number(),
                                head.symbol(),
                                "Bình An, ngày 4 tháng 06 năm 2021",
                                head.date())),
                        ""),
                new Broken(
                        LayoutRule.COPIES_LIST,
                        new Paper(
                                REPORT.kind(),
                                head,
                                REPORT.title(),
                                REPORT.to(),
                                REPORT.body(),
                                REPORT.signature(),
                                List.of("Như trên"),
                                List.of(),
                                null),
                        ""));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void eachRuleFindsWhatBreaksItAndNoOtherDoes(Broken broken) {
        byte[] pdf = PrintedPaper.of(broken.paper(), new PaperPdf(CSS + broken.css()));

        assertThat(rules(PdfLayout.check(pdf, broken.paper()))).containsExactly(broken.rule());
    }

    @Test
    void aFontThatIsNamedOtherwiseOrNotEmbeddedIsFound() throws IOException {
        assertThat(rules(PdfLayout.check(changed("BaseFont"), LETTER))).containsExactly(LayoutRule.FONT);
        assertThat(rules(PdfLayout.check(changed("FontFile2"), LETTER))).contains(LayoutRule.FONT);
    }

    @Test
    void noRuleIsWithoutSomethingThatBreaksIt() {
        Set<LayoutRule> tried = broken().map(Broken::rule).collect(Collectors.toSet());
        tried.add(LayoutRule.FONT);

        assertThat(tried).containsExactlyInAnyOrderElementsOf(Arrays.asList(LayoutRule.values()));
    }

    @Test
    void whatIsMissingIsFoundToo() {
        byte[] pdf = PrintedPaper.of(SamplePapers.of(PaperKind.RECEIPT));

        assertThat(rules(PdfLayout.check(pdf, SamplePapers.of(PaperKind.URGING))))
                .contains(LayoutRule.NUMBER, LayoutRule.LETTER_SUBJECT, LayoutRule.AUTHORITY, LayoutRule.COPIES);
    }

    @Test
    void longTextsAndTablesStayWhereTheyBelong() {
        assertThat(PdfLayout.check(PrintedPaper.of(LONG), LONG)).isEmpty();
    }

    private static Paper longPaper() {
        var columns = IntStream.range(0, 14)
                .mapToObj(i -> new Column(
                        i == 1 ? "Tên cơ quan, địa phương" : "Chỉ tiêu số " + i, i == 1 ? 5 : 3, Align.RIGHT))
                .toList();
        var rows = IntStream.range(0, 120)
                .mapToObj(i -> new Row(
                        false,
                        IntStream.range(0, 14)
                                .mapToObj(j -> i + "." + j + "00.000")
                                .toList()))
                .toList();
        var text = Paragraph.of("Kết quả thực hiện các chính sách an sinh xã hội trên địa bàn tỉnh. ".repeat(60));
        return new Paper(
                PaperKind.CONSOLIDATED_REPORT,
                new Head(
                        "Ủy ban nhân dân tỉnh Bình An",
                        "Ban Quản lý các khu công nghiệp và khu kinh tế cửa khẩu tỉnh Bình An",
                        "05",
                        "BC-BQL",
                        "Bình An",
                        LocalDate.of(2021, 1, 5)),
                new Paper.Title("BÁO CÁO", "Kết quả thực hiện ".repeat(12)),
                List.of("Ủy ban nhân dân tỉnh"),
                List.of(text, new Item("Một nội dung dài hơn một dòng. ".repeat(9)), text),
                REPORT.signature(),
                REPORT.copies(),
                List.of(
                        new Appendix("Số liệu", true, List.of(new Table(columns, rows))),
                        new Appendix("Phần chữ", true, List.of(text))),
                null);
    }

    private static Broken report(LayoutRule rule, String css) {
        return new Broken(rule, REPORT, css);
    }

    private static Broken letter(LayoutRule rule, String css) {
        return new Broken(rule, LETTER, css);
    }

    private static Paper with(Head head) {
        return new Paper(
                REPORT.kind(),
                head,
                REPORT.title(),
                REPORT.to(),
                REPORT.body(),
                REPORT.signature(),
                REPORT.copies(),
                REPORT.appendices(),
                REPORT.trace());
    }

    private static Set<LayoutRule> rules(List<LayoutFinding> findings) {
        return findings.stream()
                .map(LayoutFinding::rule)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(LayoutRule.class)));
    }

    /** The letter with its fonts called otherwise, or without their files. */
    private static byte[] changed(String what) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(PrintedPaper.of(LETTER))) {
            var changed = new HashSet<COSDictionary>();
            for (PDPage page : pdf.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    COSDictionary font = page.getResources()
                            .getCOSObject()
                            .getCOSDictionary(COSName.FONT)
                            .getCOSDictionary(name);
                    var descendant = (COSDictionary)
                            font.getCOSArray(COSName.DESCENDANT_FONTS).getObject(0);
                    if (changed.add(font)) {
                        if (what.equals("BaseFont")) {
                            font.setName(COSName.BASE_FONT, "ABCDEF+Arial-" + font.getNameAsString(COSName.BASE_FONT));
                        } else {
                            descendant.getCOSDictionary(COSName.FONT_DESC).removeItem(COSName.getPDFName(what));
                        }
                    }
                }
            }
            var out = new ByteArrayOutputStream();
            pdf.save(out);
            return out.toByteArray();
        }
    }
}
