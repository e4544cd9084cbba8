package vn.ansinh.reporting.sheet;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.Sheet;

/** The heads of a list in Excel, for tests that read it as people do. */
public final class Heads {

    private Heads() {}

    /** @return the columns by what stands above them */
    public static Map<String, Integer> of(Sheet sheet) {
        Map<String, Integer> columns = new HashMap<>();
        sheet.getRow(row(sheet)).forEach(cell -> columns.put(cell.getStringCellValue(), cell.getColumnIndex()));
        return columns;
    }

    /** The number of their row, from 0: the last that stays in sight. */
    public static int row(Sheet sheet) {
        return sheet.getPaneInformation().getHorizontalSplitPosition() - 1;
    }
}
