package vn.ansinh.reporting.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.CreationHelper;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.document.ExcelFile;
import vn.ansinh.reporting.engine.Texts;
import vn.ansinh.reporting.report.FigureWorkbook.Problem;

/** The officer's own file with what is wrong written beside its cells, as comments. */
@Component
class MarkedWorkbook {

    private static final String WRONG = "F8CBAD";

    /** How large a comment is shown, in columns and rows. */
    private static final int WIDE = 3;

    private static final int HIGH = 5;

    private final Texts texts;

    MarkedWorkbook(Texts texts) {
        this.texts = texts;
    }

    byte[] mark(byte[] file, List<Problem> problems) {
        return ExcelFile.read(file, FigureSheet.TEMPLATE, book -> marked(book, problems));
    }

    private byte[] marked(XSSFWorkbook book, List<Problem> problems) {
        Map<Short, XSSFCellStyle> styles = new HashMap<>();
        for (Problem problem : problems) {
            Sheet sheet = book.getSheet(problem.sheet());
            var address = new CellAddress(problem.cell());
            Row row = sheet.getRow(address.getRow());
            Cell cell = row.getCell(address.getColumn(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
            cell.removeCellComment();
            cell.setCellComment(comment(sheet, cell, problem.sentence()));
            cell.setCellStyle(styles.computeIfAbsent(cell.getCellStyle().getIndex(), index -> wrong(book, cell)));
        }
        try (var out = new ByteArrayOutputStream()) {
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Comment comment(Sheet sheet, Cell cell, String sentence) {
        CreationHelper helper = sheet.getWorkbook().getCreationHelper();
        ClientAnchor anchor = helper.createClientAnchor();
        anchor.setCol1(cell.getColumnIndex() + 1);
        anchor.setCol2(cell.getColumnIndex() + 1 + WIDE);
        anchor.setRow1(cell.getRowIndex());
        anchor.setRow2(cell.getRowIndex() + HIGH);
        Comment comment = sheet.createDrawingPatriarch().createCellComment(anchor);
        comment.setAuthor(texts.of("report.excel.comment-author"));
        comment.setString(helper.createRichTextString(sentence));
        return comment;
    }

    private static XSSFCellStyle wrong(XSSFWorkbook book, Cell cell) {
        XSSFCellStyle style = book.createCellStyle();
        style.cloneStyleFrom(cell.getCellStyle());
        style.setFillForegroundColor(FigureStyles.colour(WRONG));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        return style;
    }
}
