package vn.ansinh.reporting.report;

import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** How the cells of {@link FigureTemplate} look: what is to be filled in stands out, the rest is quiet. */
final class FigureStyles {

    /** The height of a line, in points. */
    static final float LINE = 14.5f;

    private static final String FONT = "Times New Roman";
    private static final String WHOLE = "#,##0";
    /** Without a fixed decimal, Excel leaves its sign behind a whole number. */
    private static final String DECIMAL = "#,##0.0##";

    private static final String INPUT = "FFF8DC";
    private static final String SUMMED = "E4F0E8";
    private static final String QUIET = "F1F3F4";
    private static final String HEADING = "D7E3EF";

    final XSSFCellStyle title;
    final XSSFCellStyle who;
    final XSSFCellStyle hint;
    final XSSFCellStyle guide;
    final XSSFCellStyle head;
    final XSSFCellStyle area;
    final XSSFCellStyle code;
    final XSSFCellStyle name;
    final XSSFCellStyle computedName;
    final XSSFCellStyle before;
    final XSSFCellStyle limits;
    final XSSFCellStyle computed;
    final XSSFCellStyle words;
    final XSSFCellStyle locked;
    private final XSSFCellStyle inputWhole;
    private final XSSFCellStyle inputDecimal;
    private final XSSFCellStyle sumWhole;
    private final XSSFCellStyle sumDecimal;
    private final XSSFWorkbook workbook;

    FigureStyles(XSSFWorkbook workbook) {
        this.workbook = workbook;
        title = style(11, font -> {
            font.setBold(true);
            font.setFontHeightInPoints((short) 14);
        });
        who = style(11, font -> {
            font.setBold(true);
            font.setFontHeightInPoints((short) 12);
        });
        hint = style(10, font -> font.setItalic(true));
        guide = wrapped(style(12, font -> {}));
        head = boxed(wrapped(style(11, font -> font.setBold(true))), HEADING);
        head.setAlignment(HorizontalAlignment.CENTER);
        head.setVerticalAlignment(VerticalAlignment.CENTER);
        area = boxed(style(11, font -> font.setBold(true)), QUIET);
        area.setVerticalAlignment(VerticalAlignment.CENTER);
        code = boxed(style(11, font -> {}), null);
        name = boxed(wrapped(style(11, font -> {})), null);
        computedName = boxed(wrapped(style(11, font -> font.setItalic(true))), QUIET);
        before = boxed(style(11, font -> {}), null);
        format(before, "#,##0.###");
        limits = boxed(wrapped(style(10, font -> font.setItalic(true))), null);
        computed = boxed(style(11, font -> font.setItalic(true)), QUIET);
        computed.setAlignment(HorizontalAlignment.RIGHT);
        format(computed, "#,##0.00");
        locked = boxed(style(11, font -> {}), QUIET);
        words = open(boxed(wrapped(style(11, font -> {})), INPUT));
        // A text stays one, also where it begins with "-" or "=".
        format(words, "@");
        words.setQuotePrefixed(true);
        inputWhole = number(INPUT, WHOLE);
        inputDecimal = number(INPUT, DECIMAL);
        sumWhole = number(SUMMED, WHOLE);
        sumDecimal = number(SUMMED, DECIMAL);
    }

    XSSFCellStyle input(boolean whole) {
        return whole ? inputWhole : inputDecimal;
    }

    XSSFCellStyle sum(boolean whole) {
        return whole ? sumWhole : sumDecimal;
    }

    /**
     * How many lines a text takes in a column of so many characters, of which words have a few more: programs do not grow
     * a row for it by themselves.
     */
    static int lines(String text, int width) {
        int room = width * 11 / 10;
        return Math.max(
                1,
                text.lines()
                        .mapToInt(line -> Math.max(1, (line.length() + room - 1) / room))
                        .sum());
    }

    private XSSFCellStyle number(String fill, String format) {
        XSSFCellStyle style = open(boxed(style(11, font -> {}), fill));
        style.setAlignment(HorizontalAlignment.RIGHT);
        format(style, format);
        return style;
    }

    private XSSFCellStyle style(int points, Consumer<XSSFFont> how) {
        XSSFFont font = workbook.createFont();
        font.setFontName(FONT);
        font.setFontHeightInPoints((short) points);
        how.accept(font);
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFont(font);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setLocked(true);
        return style;
    }

    private static XSSFCellStyle wrapped(XSSFCellStyle style) {
        style.setWrapText(true);
        return style;
    }

    private static XSSFCellStyle open(XSSFCellStyle style) {
        style.setLocked(false);
        return style;
    }

    private void format(XSSFCellStyle style, String format) {
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
    }

    /** @param fill null for none */
    private static XSSFCellStyle boxed(XSSFCellStyle style, String fill) {
        var grey = colour("B8BEC4");
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        style.setTopBorderColor(grey);
        style.setBottomBorderColor(grey);
        style.setLeftBorderColor(grey);
        style.setRightBorderColor(grey);
        if (fill != null) {
            style.setFillForegroundColor(colour(fill));
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        }
        return style;
    }

    static XSSFColor colour(String hexadecimal) {
        return new XSSFColor(java.util.HexFormat.of().parseHex("FF" + hexadecimal), null);
    }
}
