package vn.ansinh.reporting.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The layout check is green for what the program writes, and sees each rule broken. */
class WordLayoutTest {

    private static final String DOCUMENT = WordParts.DOCUMENT;

    /** @param part of the file in which one thing is changed so that the rule is broken */
    private record Breaking(PaperKind kind, String part, UnaryOperator<String> change) {}

    private static final Map<LayoutRule, Breaking> BREAKINGS = new EnumMap<>(LayoutRule.class);

    static {
        put(LayoutRule.PAPER_SIZE, DOCUMENT, text -> text.replace("w:h=\"16838\"", "w:h=\"15840\""));
        put(
                LayoutRule.ORIENTATION,
                DOCUMENT,
                text -> text.replaceFirst("w:h=\"16838\" w:w=\"11906\"", "w:h=\"11906\" w:w=\"16838\""));
        put(LayoutRule.MARGINS, DOCUMENT, text -> text.replace("w:left=\"1701\"", "w:left=\"1418\""));
        style(LayoutRule.FONT, "NoiDung", "<w:sz ", "<w:rFonts w:ascii=\"Arial\" w:hAnsi=\"Arial\"/><w:sz ");
        style(LayoutRule.COLOUR, "NoiDung", "<w:sz ", "<w:color w:val=\"FF0000\"/><w:sz ");
        put(LayoutRule.PAGE_NUMBER, "word/header1.xml", text -> text.replace(" PAGE ", " DATE "));
        style(LayoutRule.COUNTRY, "QuocHieu", "w:val=\"24\"", "w:val=\"28\"");
        style(LayoutRule.COUNTRY_ON_ONE_LINE, "QuocHieu", "w:val=\"24\"", "w:val=\"28\"");
        style(LayoutRule.MOTTO, "TieuNgu", "<w:b/>", "");
        style(LayoutRule.MOTTO_RULE, "KeTieuNgu", "w:val=\"single\"", "w:val=\"nil\"");
        style(LayoutRule.SUPERIOR, "CoQuanChuQuan", "<w:sz ", "<w:b/><w:sz ");
        style(LayoutRule.BODY, "CoQuanBanHanh", "<w:b/>", "");
        put(
                LayoutRule.BODY_RULE,
                DOCUMENT,
                text -> text.replaceFirst("(\"KeCoQuan\"/><w:ind w:left=\")\\d+(\" w:right=\")\\d+", "$10$20"));
        put(LayoutRule.NUMBER, DOCUMENT, text -> text.replace("Số: 68/", "Số: 8/"));
        style(LayoutRule.PLACE_AND_DATE, "DiaDanhNgay", "<w:i/>", "");
        put(LayoutRule.DATE_FORM, DOCUMENT, text -> text.replaceFirst("tháng 6 năm", "tháng 06 năm"));
        style(LayoutRule.KIND, "TenLoai", "w:val=\"center\"", "w:val=\"left\"");
        style(LayoutRule.SUBJECT, "TrichYeu", "<w:b/>", "");
        put(
                LayoutRule.SUBJECT_RULE,
                DOCUMENT,
                text -> text.replaceFirst("(\"KeTrichYeu\"/><w:ind w:left=\")\\d+(\" w:right=\")\\d+", "$1600$2600"));
        BREAKINGS.put(
                LayoutRule.LETTER_SUBJECT,
                new Breaking(
                        PaperKind.REQUEST,
                        WordParts.STYLES,
                        inStyle("TrichYeuCongVan", "w:val=\"24\"", "w:val=\"28\"")));
        style(LayoutRule.TEXT_SIZE, "NoiDung", "w:val=\"28\"", "w:val=\"24\"");
        style(LayoutRule.TEXT_JUSTIFIED, "NoiDung", "w:val=\"both\"", "w:val=\"left\"");
        style(LayoutRule.TEXT_INDENT, "NoiDung", "w:firstLine=\"720\"", "w:firstLine=\"0\"");
        style(LayoutRule.PARAGRAPH_SPACING, "NoiDung", "w:after=\"120\"", "w:after=\"60\"");
        style(LayoutRule.LINE_SPACING, "NoiDung", "w:line=\"276\"", "w:line=\"480\"");
        style(LayoutRule.HEADING, "DeMuc1", "<w:b/>", "");
        style(LayoutRule.AUTHORITY, "QuyenHan", "w:val=\"28\"", "w:val=\"24\"");
        style(LayoutRule.SIGNER, "NguoiKy", "<w:b/>", "");
        style(LayoutRule.SIGNATURE_SPACE, "ChoKy", "w:line=\"1418\"", "w:line=\"567\"");
        style(LayoutRule.ADDRESSEES, "KinhGui", "<w:sz ", "<w:i/><w:sz ");
        style(LayoutRule.COPIES, "NoiNhan", "<w:i/>", "");
        put(LayoutRule.COPIES_LIST, DOCUMENT, text -> text.replace("- Như trên;", "- Như trên"));
        put(LayoutRule.APPENDIX_PAGE, DOCUMENT, text -> text.replace("w:val=\"nextPage\"", "w:val=\"continuous\""));
        style(LayoutRule.APPENDIX_TITLE, "TenPhuLuc", "<w:b/>", "");
        style(LayoutRule.APPENDIX_REFERENCE, "KemTheo", "<w:i/>", "");
        put(LayoutRule.TABLE_HEAD, DOCUMENT, text -> text.replaceFirst("<w:tblHeader/>", ""));
        put(LayoutRule.TABLE_WIDTH, DOCUMENT, text -> text.replace("Thị xã An Hòa<", "Thị" + "xã".repeat(40) + "<"));
    }

    private static void put(LayoutRule rule, String part, UnaryOperator<String> change) {
        BREAKINGS.put(rule, new Breaking(PaperKind.CONSOLIDATED_REPORT, part, change));
    }

    private static void style(LayoutRule rule, String style, String from, String to) {
        put(rule, WordParts.STYLES, inStyle(style, from, to));
    }

    private static UnaryOperator<String> inStyle(String style, String from, String to) {
        return text -> {
            int start = text.indexOf("w:styleId=\"" + style + "\"");
            int end = text.indexOf("</w:style>", start);
            return text.substring(0, start) + text.substring(start, end).replace(from, to) + text.substring(end);
        };
    }

    @ParameterizedTest
    @EnumSource(PaperKind.class)
    void whatIsWrittenKeepsEveryRule(PaperKind kind) {
        Paper paper = SamplePapers.of(kind);

        assertThat(WordLayout.check(WordFiles.of(paper), paper)).isEmpty();
    }

    @Test
    void everyRuleIsBrokenOnce() {
        assertThat(BREAKINGS).containsOnlyKeys(LayoutRule.values());
    }

    @ParameterizedTest
    @EnumSource(LayoutRule.class)
    void aBrokenRuleIsSeen(LayoutRule rule) {
        Breaking breaking = BREAKINGS.get(rule);
        Paper paper = SamplePapers.of(breaking.kind());
        byte[] broken = WordFiles.changed(WordFiles.of(paper), breaking.part(), breaking.change());

        assertThat(WordLayout.check(broken, paper))
                .extracting(LayoutFinding::rule)
                .contains(rule);
    }
}
