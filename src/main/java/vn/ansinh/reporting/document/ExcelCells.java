package vn.ansinh.reporting.document;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFCell;
import vn.ansinh.reporting.engine.CleanText;

/** What stands in the cells of a file from whatever program, of formulas what they came to; for one reading. */
public final class ExcelCells {

    /** What arithmetic in a spreadsheet leaves behind. */
    private static final BigDecimal NOISE = new BigDecimal("0.0000001");

    private static final int DECIMALS = 3;

    private final DataFormatter formatter = new DataFormatter(Locale.ROOT);

    public ExcelCells() {
        formatter.setUseCachedValuesForFormulaCells(true);
    }

    /** As the cell shows it, cleaned as every text that comes in; empty where there is none. */
    public String text(Cell cell) {
        return cell == null
                ? ""
                : CleanText.salvaged(formatter.formatCellValue(cell))
                        .replace('\u00a0', ' ')
                        .strip();
    }

    /** Of a formula, what it came to when the file was saved. */
    public static CellType type(Cell cell) {
        return cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
    }

    /** A formula that no spreadsheet has worked out, as a script writes it: it would read as 0. */
    public static boolean uncomputed(Cell cell) {
        return cell.getCellType() == CellType.FORMULA
                && !((XSSFCell) cell).getCTCell().isSetV();
    }

    /** The number of a cell that has one, without what arithmetic leaves behind. */
    public static BigDecimal number(Cell cell) {
        BigDecimal number = BigDecimal.valueOf(cell.getNumericCellValue());
        BigDecimal rounded = number.setScale(DECIMALS, RoundingMode.HALF_UP);
        return rounded.subtract(number).abs().compareTo(NOISE) < 0 ? rounded : number;
    }
}
