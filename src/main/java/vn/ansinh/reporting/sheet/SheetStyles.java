package vn.ansinh.reporting.sheet;

import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** How the cells of a list look, each made once: a workbook holds only so many. */
final class SheetStyles {

    private static final String FONT = "Times New Roman";

    /** With what Excel begins a formula as soon as somebody edits the cell, unless it is marked as text. */
    private static final Pattern FORMULA = Pattern.compile("(?s)\\s*[=+\\-@\\t\\r\\n].*");

    private final SXSSFWorkbook workbook;
    private final CellStyle title;
    private final CellStyle fact;
    private final CellStyle head;
    private final CellStyle text;
    private final CellStyle quoted;
    private final CellStyle whole;
    private final CellStyle decimal;
    private final CellStyle longNumber;
    private final CellStyle day;
    private final CellStyle moment;

    SheetStyles(SXSSFWorkbook workbook) {
        this.workbook = workbook;
        // Of cells without a style, and by it Excel measures the widths of columns.
        Font usual = workbook.getXSSFWorkbook().getFontAt(0);
        usual.setFontName(FONT);
        usual.setFontHeightInPoints((short) 11);
        title = words(font(13, true), false);
        fact = words(font(11, false), false);
        head = headStyle();
        text = cell();
        text.setWrapText(true);
        quoted = cell();
        quoted.setWrapText(true);
        quoted.setQuotePrefixed(true);
        whole = formatted("#,##0");
        decimal = formatted("#,##0.0##");
        longNumber = cell();
        longNumber.setAlignment(HorizontalAlignment.RIGHT);
        day = formatted("dd/mm/yyyy");
        day.setAlignment(HorizontalAlignment.CENTER);
        moment = formatted("dd/mm/yyyy hh:mm");
        moment.setAlignment(HorizontalAlignment.CENTER);
    }

    private Font font(int size, boolean bold) {
        Font font = workbook.createFont();
        font.setFontName(FONT);
        font.setFontHeightInPoints((short) size);
        font.setBold(bold);
        return font;
    }

    private CellStyle words(Font font, boolean wrapped) {
        CellStyle style = workbook.createCellStyle();
        style.setFont(font);
        style.setWrapText(wrapped);
        style.setQuotePrefixed(true);
        return style;
    }

    private CellStyle headStyle() {
        CellStyle style = framed(words(font(11, true), true));
        style.setAlignment(HorizontalAlignment.CENTER);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        return style;
    }

    private CellStyle cell() {
        CellStyle style = framed(workbook.createCellStyle());
        style.setFont(workbook.getXSSFWorkbook().getFontAt(0));
        style.setVerticalAlignment(VerticalAlignment.TOP);
        return style;
    }

    private CellStyle formatted(String format) {
        CellStyle style = cell();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        return style;
    }

    private static CellStyle framed(CellStyle style) {
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        short grey = IndexedColors.GREY_40_PERCENT.getIndex();
        style.setTopBorderColor(grey);
        style.setBottomBorderColor(grey);
        style.setLeftBorderColor(grey);
        style.setRightBorderColor(grey);
        return style;
    }

    CellStyle title() {
        return title;
    }

    CellStyle fact() {
        return fact;
    }

    CellStyle head() {
        return head;
    }

    CellStyle of(Column.Kind kind) {
        return switch (kind) {
            case TEXT -> text;
            case NUMBER -> whole;
            case DAY -> day;
            case MOMENT -> moment;
        };
    }

    CellStyle text(String words) {
        return FORMULA.matcher(words).matches() ? quoted : text;
    }

    /** @param fraction whether it has decimals: a format that leaves them open would leave the mark */
    CellStyle number(boolean fraction) {
        return fraction ? decimal : whole;
    }

    CellStyle longNumber() {
        return longNumber;
    }
}
