package vn.ansinh.reporting.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.ansinh.reporting.catalogue.IndicatorFacts;
import vn.ansinh.reporting.document.CanonicalJson;
import vn.ansinh.reporting.document.PaperSheet;
import vn.ansinh.reporting.engine.Formats;
import vn.ansinh.reporting.engine.Texts;
import vn.ansinh.reporting.report.FigureSheet.Base;
import vn.ansinh.reporting.report.FigureSheet.Column;
import vn.ansinh.reporting.report.FigureSheet.Kind;
import vn.ansinh.reporting.report.FigureSheet.Mark;
import vn.ansinh.reporting.report.ReportView.AreaView;
import vn.ansinh.reporting.report.ReportView.IndicatorView;

/** One file of {@link FigureTemplate} being written: its sheets, and what stands in them. */
final class FigureBook {

    private static final int SHEET_NAME_LIMIT = 31;

    /** Earlier periods that are shown. */
    private static final int EARLIER = 2;

    private final Texts texts;
    private final XSSFWorkbook workbook;
    private final ReportView report;
    private final String version;
    private final FigureStyles styles;
    private final List<String> periods;
    private final FigureFormulas formulas;
    private final Set<String> names = new HashSet<>();
    private final List<String> partSheets = new ArrayList<>();

    FigureBook(XSSFWorkbook workbook, ReportView report, String version, Texts texts) {
        this.texts = texts;
        this.workbook = workbook;
        this.report = report;
        this.version = version;
        this.styles = new FigureStyles(workbook);
        this.formulas = new FigureFormulas(workbook, report);
        this.periods = report.indicators().stream()
                .flatMap(indicator -> indicator.earlier().stream())
                .map(ReportView.EarlierView::period)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .limit(EARLIER)
                .toList();
    }

    void sheet(String name, Kind kind, String part, List<String> parts, List<IndicatorView> shown) {
        XSSFSheet sheet = workbook.createSheet(free(name));
        PaperSheet.asWideAsThePaper(sheet);
        sheet.getPrintSetup().setLandscape(kind != Kind.PART);
        head(sheet, kind, part, parts);
        int line = FigureSheet.HEAD;
        for (AreaView area : report.areas()) {
            List<IndicatorView> own = shown.stream()
                    .filter(indicator -> indicator.facts().area().equals(area.code()))
                    .toList();
            if (!own.isEmpty()) {
                area(sheet.createRow(++line), area);
            }
            for (IndicatorView indicator : own) {
                row(sheet, ++line, kind, parts, indicator);
            }
        }
        checks(sheet, kind, line);
        for (Column column : Column.values()) {
            sheet.setColumnWidth(column.ordinal(), column.width() * 256);
            sheet.setColumnHidden(column.ordinal(), hidden(kind, column));
        }
        PaperSheet.headAlwaysThere(sheet, FigureSheet.HEAD);
        sheet.getFooter().setRight("&P/&N");
        sheet.setMargin(PageMargin.LEFT, 0.5);
        sheet.setMargin(PageMargin.RIGHT, 0.5);
        // Against a slip of the hand, so without a password; heights and widths are everybody's own.
        sheet.enableLocking();
        sheet.lockFormatColumns(false);
        sheet.lockFormatRows(false);
    }

    private boolean hidden(Kind kind, Column column) {
        return switch (column) {
            case BASE -> true;
            case ESTIMATE -> !report.estimated();
            case BEFORE -> kind == Kind.PART || periods.isEmpty();
            case BEFORE_THAT -> kind == Kind.PART || periods.size() < EARLIER;
            case LIMITS, STATE, REASON, NOTE -> kind == Kind.PART;
            default -> false;
        };
    }

    private void head(XSSFSheet sheet, Kind kind, String part, List<String> parts) {
        String title = texts.of(
                "report.excel.title",
                report.title().toUpperCase(texts.locale()),
                report.periodLabel().toUpperCase(texts.locale()));
        text(sheet.createRow(0), Column.CODE, title, styles.title);
        String who = part.isEmpty() ? report.agencyName() : texts.of("report.excel.part-of", report.agencyName(), part);
        text(sheet.createRow(1), Column.CODE, who, styles.who);
        text(
                sheet.createRow(2),
                Column.CODE,
                texts.of("report.excel.days", Formats.day(report.cutOff()), report.explanation()),
                styles.hint);
        text(sheet.createRow(3), Column.CODE, texts.of("report.excel.hint." + kind), styles.hint);
        Row mark = sheet.createRow(FigureSheet.MARK);
        mark.setZeroHeight(true);
        text(
                mark,
                Column.CODE,
                CanonicalJson.write(new Mark(
                        FigureSheet.TEMPLATE, report.key(), report.submissions() + 1, version, kind, part, parts)),
                styles.hint);
        Row names = sheet.createRow(FigureSheet.HEAD);
        names.setHeightInPoints(3 * FigureStyles.LINE);
        for (Column column : Column.values()) {
            text(names, column, name(column), styles.head);
        }
    }

    private String name(Column column) {
        return switch (column) {
            case BEFORE -> periodName(0);
            case BEFORE_THAT -> periodName(1);
            case BASE -> "";
            default -> texts.of(column.key());
        };
    }

    private String periodName(int back) {
        return back < periods.size()
                ? report.indicators().stream()
                        .flatMap(indicator -> indicator.earlier().stream())
                        .filter(earlier -> earlier.period().equals(periods.get(back)))
                        .findFirst()
                        .map(ReportView.EarlierView::label)
                        .map(label -> label.substring(0, 1).toUpperCase(texts.locale()) + label.substring(1))
                        .orElse("")
                : "";
    }

    private void area(Row row, AreaView area) {
        text(row, Column.CODE, area.code(), styles.area);
        text(row, Column.NAME, area.name(), styles.area);
        for (Column column : Column.values()) {
            if (column.ordinal() > Column.NAME.ordinal()) {
                text(row, column, "", styles.area);
            }
        }
        row.setHeightInPoints(FigureStyles.LINE + 4);
    }

    private void row(XSSFSheet sheet, int line, Kind kind, List<String> parts, IndicatorView indicator) {
        IndicatorFacts facts = indicator.facts();
        Row row = sheet.createRow(line);
        boolean typed = indicator.cell() != null;
        boolean whole = facts.type().equals("COUNT");
        String limits = limits(indicator);
        text(row, Column.CODE, facts.code(), styles.code);
        text(row, Column.NAME, facts.name(), typed ? styles.name : styles.computedName);
        text(row, Column.UNIT, facts.unit(), styles.name);
        earlier(row, Column.BEFORE, 0, indicator);
        earlier(row, Column.BEFORE_THAT, 1, indicator);
        text(row, Column.LIMITS, limits, styles.limits);
        CellStyle number = typed ? kind == Kind.TOTAL ? styles.sum(whole) : styles.input(whole) : styles.computed;
        for (Column column : List.of(Column.ACTUAL, Column.ESTIMATE)) {
            row.createCell(column.ordinal()).setCellStyle(number);
        }
        for (Column column : List.of(Column.STATE, Column.REASON, Column.NOTE)) {
            text(row, column, "", typed ? styles.words : styles.locked);
        }
        text(row, Column.BASE, "", styles.hint);
        int lines = Math.max(
                FigureStyles.lines(facts.name(), Column.NAME.width()),
                FigureStyles.lines(limits, Column.LIMITS.width()));
        if (typed) {
            lines = Math.max(lines, fill(row, kind, indicator));
            if (kind == Kind.TOTAL) {
                formulas.sum(row, partSheets(parts), facts.type());
            }
        } else {
            formulas.compute(sheet, line, kind, indicator);
        }
        if (kind != Kind.PART) {
            formulas.entered(facts.code(), sheet, line);
        }
        row.setHeightInPoints(lines * FigureStyles.LINE + 3);
    }

    /** What stands in the draft. @return how many lines its words take */
    private int fill(Row row, Kind kind, IndicatorView indicator) {
        ReportView.CellView cell = indicator.cell();
        text(row, Column.BASE, CanonicalJson.write(Base.of(indicator.facts().code(), cell)), styles.hint);
        if (kind == Kind.PART) {
            return 1;
        }
        if (kind != Kind.TOTAL) {
            number(row, Column.ACTUAL, cell.actual());
            number(row, Column.ESTIMATE, cell.estimate());
        }
        if (cell.state().wantsReason()) {
            row.getCell(Column.STATE.ordinal()).setCellValue(texts.of("report.excel.state." + cell.state()));
        }
        row.getCell(Column.REASON.ordinal()).setCellValue(cell.reason());
        row.getCell(Column.NOTE.ordinal()).setCellValue(cell.note());
        return Math.max(
                FigureStyles.lines(cell.reason(), Column.REASON.width()),
                FigureStyles.lines(cell.note(), Column.NOTE.width()));
    }

    private static void number(Row row, Column column, BigDecimal number) {
        if (number != null) {
            row.getCell(column.ordinal()).setCellValue(number.doubleValue());
        }
    }

    private void earlier(Row row, Column column, int back, IndicatorView indicator) {
        Cell cell = row.createCell(column.ordinal());
        cell.setCellStyle(styles.before);
        if (back < periods.size()) {
            indicator.earlier().stream()
                    .filter(figure -> figure.period().equals(periods.get(back)))
                    .map(ReportView.EarlierView::actual)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .ifPresent(figure -> cell.setCellValue(figure.doubleValue()));
        }
    }

    /** What the form says beside a figure. */
    private String limits(IndicatorView indicator) {
        var said = new ArrayList<String>();
        if (indicator.partOf() != null) {
            said.add(texts.of("report.excel.limit.part-of", indicator.partOf()));
        }
        if (indicator.least() != null) {
            said.add(texts.of(
                    "report.excel.limit.least",
                    indicator.least().figure(),
                    indicator.least().periods()));
        }
        if (indicator.usual() != null) {
            said.add(texts.of(
                    "report.excel.limit.usual",
                    indicator.usual().min(),
                    indicator.usual().max()));
        }
        if (!indicator.standard().isEmpty()) {
            said.add(texts.of("report.excel.limit.standard", indicator.standard()));
        }
        if (indicator.since() != null) {
            said.add(texts.of("report.excel.limit.since", Formats.day(indicator.since())));
        }
        if (indicator.target() != null) {
            said.add(texts.of(
                    "report.excel.limit.target." + indicator.target().direction(),
                    indicator.target().value()));
        }
        if (indicator.cell() == null) {
            said.add(texts.of("report.excel.limit.computed"));
        }
        return String.join("; ", said);
    }

    private List<String> partSheets(List<String> parts) {
        if (partSheets.isEmpty()) {
            Set<String> taken = new HashSet<>(names);
            parts.forEach(part -> partSheets.add(free(part, taken)));
        }
        return partSheets;
    }

    /** A name that no sheet has yet, of what a sheet may be called. */
    private String free(String name) {
        return free(name, names);
    }

    private static String free(String name, Set<String> taken) {
        String safe = WorkbookUtil.createSafeSheetName(name).strip();
        String free = safe;
        for (int number = 2; !taken.add(free.toLowerCase(Locale.ROOT)); number++) {
            String end = " (" + number + ")";
            free = safe.substring(0, Math.min(safe.length(), SHEET_NAME_LIMIT - end.length())) + end;
        }
        return free;
    }

    /** Once every sheet is there. */
    void formulas() {
        formulas.write();
    }

    /** Helps who types; what is pasted carries it away, so everything is checked again when it comes in. */
    private void checks(XSSFSheet sheet, Kind kind, int last) {
        DataValidationHelper helper = sheet.getDataValidationHelper();
        int first = FigureSheet.HEAD + 1;
        DataValidationConstraint number = helper.createDecimalConstraint(OperatorType.BETWEEN, "0", "999999999999999");
        DataValidation figures = helper.createValidation(
                number, new CellRangeAddressList(first, last, Column.ACTUAL.ordinal(), Column.ESTIMATE.ordinal()));
        figures.setShowErrorBox(true);
        figures.createErrorBox(texts.of("report.excel.check.title"), texts.of("report.excel.check.number"));
        sheet.addValidationData(figures);
        if (kind != Kind.PART) {
            DataValidation states = helper.createValidation(
                    helper.createExplicitListConstraint(new String[] {
                        texts.of("report.excel.state.VALUE"),
                        texts.of("report.excel.state.NOT_AVAILABLE"),
                        texts.of("report.excel.state.NOT_APPLICABLE")
                    }),
                    new CellRangeAddressList(first, last, Column.STATE.ordinal(), Column.STATE.ordinal()));
            states.setShowErrorBox(true);
            states.createErrorBox(texts.of("report.excel.check.title"), texts.of("report.excel.check.state"));
            sheet.addValidationData(states);
        }
    }

    /** How the file is filled in, on a sheet of its own. */
    void guide() {
        XSSFSheet sheet = workbook.createSheet(free(texts.of("report.excel.guide")));
        PaperSheet.asWideAsThePaper(sheet);
        sheet.setColumnWidth(0, 120 * 256);
        text(sheet.createRow(0), Column.CODE, texts.of("report.excel.guide.title"), styles.title);
        for (int line = 1; line <= 8; line++) {
            String said = texts.of("report.excel.guide." + line);
            Row row = sheet.createRow(line);
            text(row, Column.CODE, said, styles.guide);
            row.setHeightInPoints(FigureStyles.lines(said, 120) * FigureStyles.LINE + 4);
        }
        sheet.enableLocking();
    }

    private static void text(Row row, Column column, String text, CellStyle style) {
        Cell cell = row.getCell(column.ordinal());
        if (cell == null) {
            cell = row.createCell(column.ordinal());
        }
        cell.setCellValue(text);
        cell.setCellStyle(style);
    }
}
