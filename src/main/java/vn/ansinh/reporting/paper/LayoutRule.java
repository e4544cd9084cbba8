package vn.ansinh.reporting.paper;

import java.util.Locale;

/**
 * What Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I asks of a document's layout, one rule each. What a rule asks stands in the message
 * {@link #key}; Word and PDF are measured against the same list ({@code PdfLayout}, {@code WordLayout}).
 *
 * <p>Sizes are in points of the font, lengths on paper in millimetres.
 */
public enum LayoutRule {
    /** A4, 210 × 297 mm. */
    PAPER_SIZE("I, 1"),
    /** Upright; across only where a table of an appendix needs it. */
    ORIENTATION("I, 2"),
    /** Above and below 20–25 mm, left 30–35 mm, right 15–20 mm; nothing but the page number stands in them. */
    MARGINS("I, 3"),
    /** Times New Roman, or a font of the same widths that is embedded. */
    FONT("I, 4"),
    /** Black. */
    COLOUR("I, 4"),
    /** Arabic, 13–14, upright, centred in the upper margin, from the second page of the text and of each appendix. */
    PAGE_NUMBER("I, 7"),
    /** Quốc hiệu: 12–13, capitals, bold, upper right. */
    COUNTRY("II, 1"),
    /** Quốc hiệu is not broken. */
    COUNTRY_ON_ONE_LINE("II, 1"),
    /** Tiêu ngữ: 13–14, bold, below quốc hiệu. */
    MOTTO("II, 1"),
    /** Below the motto a full line, as long as its words. */
    MOTTO_RULE("II, 1"),
    /** The superior body: 12–13, capitals, not bold. */
    SUPERIOR("II, 2"),
    /** The issuing body: 12–13, capitals, bold. */
    BODY("II, 2"),
    /** Below the body a line of a third to a half of its words, in their middle. */
    BODY_RULE("II, 2"),
    /** {@code Số: 05/BC-SYT}, 13, upright, a nought below ten; blank before it is given. */
    NUMBER("II, 3"),
    /** {@code Vĩnh Long, ngày 05 tháng 01 năm 2021}: 13–14, italic. */
    PLACE_AND_DATE("II, 4"),
    /** A nought before days below ten and before January and February, and before no other month. */
    DATE_FORM("II, 4"),
    /** The kind of document: 13–14, capitals, bold, centred. */
    KIND("II, 5"),
    /** What it is about: 13–14, bold, centred. */
    SUBJECT("II, 5"),
    /** Below the subject a line of a third to a half of its words, in their middle. */
    SUBJECT_RULE("II, 5"),
    /** Of an official letter: {@code V/v …}, 12–13, upright, centred under the number. */
    LETTER_SUBJECT("II, 5"),
    /** The text: 13–14, upright. */
    TEXT_SIZE("II, 6"),
    /** Both edges of the text are straight. */
    TEXT_JUSTIFIED("II, 6"),
    /** A paragraph's first line goes in by 1 or 1.27 cm. */
    TEXT_INDENT("II, 6"),
    /** At least 6 points between two paragraphs. */
    PARAGRAPH_SPACING("II, 6"),
    /** From single to one and a half. */
    LINE_SPACING("II, 6"),
    /** Headings of the text: 13–14, those of the first two levels bold. */
    HEADING("II, 6"),
    /** In whose name and place, and the title: 13–14, capitals, bold, on the right. */
    AUTHORITY("II, 7"),
    /** The signer's name: 13–14, bold, in the middle under the title. */
    SIGNER("II, 7"),
    /** Between title and name there is room for the signature, 20 mm or more. */
    SIGNATURE_SPACE("II, 8"),
    /** {@code Kính gửi:} 13–14, upright; several one below the other with dashes. */
    ADDRESSEES("II, 9"),
    /** {@code Nơi nhận:} 12, bold, italic, at the left. */
    COPIES("II, 9"),
    /** Who has copies: 11, upright, dashes before, semicolons after, {@code Lưu: …} with a full stop last. */
    COPIES_LIST("II, 9"),
    /** An appendix begins on a page of its own. */
    APPENDIX_PAGE("III, 1"),
    /** {@code Phụ lục} 14, bold; its title 13–14, capitals, bold, centred. */
    APPENDIX_TITLE("III, 1"),
    /** {@code (Kèm theo Báo cáo số … ngày … của …)}: 13–14, italic, centred. */
    APPENDIX_REFERENCE("III, 1"),
    /** The head of a table stands above it on every page. */
    TABLE_HEAD("III, 1"),
    /** A table ends within the margins and none of its words stands over a line of it. */
    TABLE_WIDTH("III, 1");

    private final String item;

    LayoutRule(String item) {
        this.item = item;
    }

    /** Where it stands in Phụ lục I, Phần I: {@code II, 6}. */
    public String item() {
        return item;
    }

    /** Of the message that says what is asked. */
    public String key() {
        return "paper.layout." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
