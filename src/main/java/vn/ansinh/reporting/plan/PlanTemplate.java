package vn.ansinh.reporting.plan;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.catalogue.Area;
import vn.ansinh.reporting.catalogue.Indicator;
import vn.ansinh.reporting.catalogue.IndicatorCatalogue;
import vn.ansinh.reporting.catalogue.RegimeWords;
import vn.ansinh.reporting.directory.BodyNames;
import vn.ansinh.reporting.document.PaperSheet;
import vn.ansinh.reporting.engine.Texts;

/** The Excel file in which a plan is filled in away from the system; {@link PlanWorkbook} reads it back. */
@Component
class PlanTemplate {

    /** In the order of the sheet: A, B, C… */
    enum Column {
        AREA(34),
        DELIVERABLE(60),
        UNIT(28),
        DUE(14),
        BUDGET(16),
        INDICATORS(22),
        CODE(14);

        private final int width;

        Column(int width) {
            this.width = width;
        }

        String letter() {
            return String.valueOf((char) ('A' + ordinal()));
        }

        String key() {
            return "plan.excel.column." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** Of the row with the columns' names, from 0; the tasks follow below. */
    static final int HEAD = 5;

    /** Rows that are prepared with lists to choose from. */
    private static final int PREPARED = 200;

    private final IndicatorCatalogue catalogue;
    private final AgencyIndicators indicators;
    private final PlanDays days;
    private final Texts texts;
    private final RegimeWords words;
    private final BodyNames bodyNames;

    PlanTemplate(
            IndicatorCatalogue catalogue,
            AgencyIndicators indicators,
            PlanDays days,
            Texts texts,
            RegimeWords words,
            BodyNames bodyNames) {
        this.catalogue = catalogue;
        this.indicators = indicators;
        this.days = days;
        this.texts = texts;
        this.words = words;
        this.bodyNames = bodyNames;
    }

    /** The file to fill in, with the tasks there are. */
    byte[] write(Plan plan, List<PlanTask> tasks) {
        try (var workbook = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            Sheet sheet = workbook.createSheet(texts.of("plan.excel.sheet"));
            PaperSheet.asWideAsThePaper(sheet);
            head(workbook, sheet, plan);
            lists(workbook, sheet, plan);
            CellStyle wrapped = workbook.createCellStyle();
            wrapped.setWrapText(true);
            wrapped.setVerticalAlignment(VerticalAlignment.TOP);
            CellStyle day = workbook.createCellStyle();
            day.cloneStyleFrom(wrapped);
            day.setDataFormat(workbook.createDataFormat().getFormat("dd/mm/yyyy"));
            CellStyle amount = workbook.createCellStyle();
            amount.cloneStyleFrom(wrapped);
            // Without a fixed decimal, Excel leaves its sign behind a whole number.
            amount.setDataFormat(workbook.createDataFormat().getFormat("#,##0.0##"));
            for (int i = 0; i < Math.max(PREPARED, tasks.size()); i++) {
                Row row = sheet.createRow(HEAD + 1 + i);
                for (Column column : Column.values()) {
                    CellStyle style = column == Column.DUE ? day : column == Column.BUDGET ? amount : wrapped;
                    row.createCell(column.ordinal()).setCellStyle(style);
                }
                if (i < tasks.size()) {
                    fill(row, plan, tasks.get(i));
                }
            }
            PaperSheet.headAlwaysThere(sheet, HEAD);
            sheet.setPrintGridlines(true);
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void head(XSSFWorkbook workbook, Sheet sheet, Plan plan) {
        CellStyle bold = workbook.createCellStyle();
        Font font = workbook.createFont();
        font.setBold(true);
        bold.setFont(font);
        text(
                sheet.createRow(0),
                0,
                texts.of(
                        "plan.excel.title",
                        words.plan(plan.regime(), plan.requestedOn()).toUpperCase(texts.locale()),
                        bodyNames.shown(plan.agencyName())),
                bold);
        for (int line = 1; line <= 3; line++) {
            text(sheet.createRow(line), 0, texts.of("plan.excel.hint." + line), null);
        }
        CellStyle heading = workbook.createCellStyle();
        heading.cloneStyleFrom(bold);
        heading.setWrapText(true);
        heading.setVerticalAlignment(VerticalAlignment.CENTER);
        heading.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
        heading.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        Row names = sheet.createRow(HEAD);
        names.setHeightInPoints(2 * sheet.getDefaultRowHeightInPoints() + 2);
        for (Column column : Column.values()) {
            text(names, column.ordinal(), texts.of(column.key()), heading);
            sheet.setColumnWidth(column.ordinal(), column.width * 256);
        }
    }

    /** A second sheet with what may be entered; areas are chosen from it. */
    private void lists(XSSFWorkbook workbook, Sheet sheet, Plan plan) {
        String name = texts.of("plan.excel.lists");
        Sheet lists = workbook.createSheet(name);
        PaperSheet.asWideAsThePaper(lists);
        lists.setColumnWidth(0, 60 * 256);
        lists.setColumnWidth(1, 100 * 256);
        text(lists.createRow(0), 0, texts.of(Column.AREA.key()), null);
        text(lists.getRow(0), 1, texts.of(Column.INDICATORS.key()), null);
        List<Area> areas = catalogue.of(plan.regime()).areas(plan.requestedOn());
        List<Indicator> own = indicators.of(plan, days.today());
        for (int i = 0; i < Math.max(areas.size(), own.size()); i++) {
            Row row = lists.createRow(i + 1);
            if (i < areas.size()) {
                text(row, 0, said(areas.get(i)), null);
            }
            if (i < own.size()) {
                text(row, 1, own.get(i).code() + ". " + own.get(i).name(texts.locale()), null);
            }
        }
        DataValidationHelper helper = sheet.getDataValidationHelper();
        DataValidation choice = helper.createValidation(
                helper.createFormulaListConstraint("'" + name + "'!$A$2:$A$" + (areas.size() + 1)),
                new CellRangeAddressList(HEAD + 1, HEAD + PREPARED, Column.AREA.ordinal(), Column.AREA.ordinal()));
        sheet.addValidationData(choice);
        sheet.setAutoFilter(new CellRangeAddress(HEAD, HEAD, 0, Column.values().length - 1));
    }

    private void fill(Row row, Plan plan, PlanTask task) {
        catalogue.of(plan.regime()).areas(plan.requestedOn()).stream()
                .filter(area -> area.code().equals(task.area()))
                .findFirst()
                .ifPresent(area -> row.getCell(Column.AREA.ordinal()).setCellValue(said(area)));
        row.getCell(Column.DELIVERABLE.ordinal()).setCellValue(task.deliverable());
        row.getCell(Column.UNIT.ordinal()).setCellValue(task.unit());
        if (task.due() != null) {
            row.getCell(Column.DUE.ordinal()).setCellValue(task.due());
        }
        if (task.budget() != null) {
            row.getCell(Column.BUDGET.ordinal()).setCellValue(task.budget().doubleValue());
        }
        row.getCell(Column.INDICATORS.ordinal()).setCellValue(String.join(", ", task.indicators()));
        row.getCell(Column.CODE.ordinal()).setCellValue(task.code(plan.key()));
    }

    /** {@code A7. Y tế} */
    private String said(Area area) {
        return area.code() + ". " + area.name(texts.locale());
    }

    private static void text(Row row, int column, String text, CellStyle style) {
        Cell cell = row.createCell(column);
        cell.setCellValue(text);
        if (style != null) {
            cell.setCellStyle(style);
        }
    }
}
