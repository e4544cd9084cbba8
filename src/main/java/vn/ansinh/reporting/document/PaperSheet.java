package vn.ansinh.reporting.document;

import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;

/** An Excel sheet as it is printed and scrolled. */
public final class PaperSheet {

    private PaperSheet() {}

    /** On A4 across, all columns on one page. */
    public static void asWideAsThePaper(Sheet sheet) {
        sheet.setFitToPage(true);
        PrintSetup paper = sheet.getPrintSetup();
        paper.setPaperSize(PrintSetup.A4_PAPERSIZE);
        paper.setLandscape(true);
        paper.setFitWidth((short) 1);
        paper.setFitHeight((short) 0);
    }

    /** @param head the row with the heads, from 0: on every page, and in scope however far one scrolls */
    public static void headAlwaysThere(Sheet sheet, int head) {
        sheet.createFreezePane(0, head + 1);
        sheet.setRepeatingRows(new CellRangeAddress(head, head, -1, -1));
    }
}
