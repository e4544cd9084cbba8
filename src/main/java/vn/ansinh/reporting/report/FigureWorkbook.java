package vn.ansinh.reporting.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.catalogue.Period;
import vn.ansinh.reporting.catalogue.RegimeWords;
import vn.ansinh.reporting.document.ExcelCells;
import vn.ansinh.reporting.document.ExcelFile;
import vn.ansinh.reporting.engine.Refusal;
import vn.ansinh.reporting.engine.Texts;
import vn.ansinh.reporting.report.FigureSheet.Base;
import vn.ansinh.reporting.report.FigureSheet.Column;
import vn.ansinh.reporting.report.FigureSheet.Kind;
import vn.ansinh.reporting.report.FigureSheet.Mark;
import vn.ansinh.reporting.report.ReportView.IndicatorView;
import vn.ansinh.reporting.written.WrittenNumber;
import vn.ansinh.reporting.written.WrittenNumber.System;

/**
 * Reads figures that were filled in away from the system, in the file of {@link FigureTemplate}, saved by whatever
 * program. What cannot be read is named by its cell; a file that is no template of this report is not read at all.
 */
@Component
class FigureWorkbook {

    /**
     * A cell that cannot be taken over.
     *
     * @param file which of the files that came together, from 0
     * @param cell as Excel names it: {@code G8}
     * @param code of its indicator; empty where it has none
     */
    record Problem(int file, String sheet, String cell, String code, String sentence) {}

    /**
     * What one row says. What is null or empty was not filled in.
     *
     * @param file which of the files that came together, from 0
     * @param row from 0
     * @param base what stood in the draft when the file was made
     */
    record Line(
            int file,
            String sheet,
            Kind kind,
            String part,
            int row,
            String code,
            BigDecimal actual,
            BigDecimal estimate,
            CellState state,
            String reason,
            String note,
            Base base) {

        Problem problem(Column column, String sentence) {
            return new Problem(file, sheet, column.at(row), code, sentence);
        }
    }

    /**
     * What one file says.
     *
     * @param marks of its sheets, in their order
     * @param missing codes that no row has any more
     */
    record Filled(List<Mark> marks, List<Line> lines, List<Problem> problems, List<String> missing) {}

    /** A row far down has nothing to say: a report has some hundred figures. */
    private static final int ROWS_LIMIT = 5_000;

    private static final int SEARCHED = 30;

    private final Texts texts;
    private final RegimeWords words;

    FigureWorkbook(Texts texts, RegimeWords words) {
        this.texts = texts;
        this.words = words;
    }

    /**
     * Reads a filled file.
     *
     * @param name of the file, for sentences
     * @param version of what is asked now, see {@link FigureTemplate#version}
     * @throws Refusal when it is no template, or one of another agency, period or catalogue
     */
    Filled read(ReportView report, String version, int number, String name, byte[] file) {
        return ExcelFile.read(file, FigureSheet.TEMPLATE, book -> read(report, version, number, name, book));
    }

    private Filled read(ReportView report, String version, int number, String name, XSSFWorkbook book) {
        Map<Sheet, Mark> marked = new LinkedHashMap<>();
        Map<Sheet, Integer> heads = new HashMap<>();
        var cells = new ExcelCells();
        for (Sheet sheet : book) {
            for (int line = 0; line < SEARCHED; line++) {
                Row row = sheet.getRow(line);
                Optional<Mark> mark = row == null ? Optional.empty() : Mark.read(cells.text(row.getCell(0)));
                if (mark.isPresent()) {
                    marked.put(sheet, mark.get());
                    heads.put(sheet, line + 1);
                    break;
                }
            }
        }
        if (marked.isEmpty()) {
            throw Refusal.invalid("file", "report.excel.no-template", name);
        }
        marked.values().forEach(mark -> refuseOther(report, version, name, mark));
        var reading = new Reading(report, number, name, cells);
        marked.forEach((sheet, mark) -> reading.collect(sheet, mark, heads.get(sheet)));
        return reading.filled(List.copyOf(marked.values()));
    }

    private void refuseOther(ReportView report, String version, String name, Mark mark) {
        if (!FigureSheet.TEMPLATE.equals(mark.template()) || mark.kind() == null) {
            throw Refusal.invalid("file", "report.excel.no-template", name);
        }
        ReportKey own = ReportKey.parse(report.key());
        ReportKey theirs;
        try {
            theirs = ReportKey.parse(String.valueOf(mark.report()));
        } catch (IllegalArgumentException e) {
            throw Refusal.invalid("file", "report.excel.no-template", name);
        }
        if (!theirs.agency().equals(own.agency())) {
            throw Refusal.invalid(
                    "file", "report.excel.other-agency", name, theirs.agency(), own.agency(), report.agencyName());
        }
        if (!theirs.regime().equals(own.regime())) {
            throw Refusal.invalid("file", "report.excel.other-regime", name, theirs.regime(), own.regime());
        }
        if (!theirs.cycle().equals(own.cycle())) {
            throw Refusal.invalid("file", "report.excel.other-period", name, period(theirs), report.periodLabel());
        }
        if (!version.equals(mark.catalogue())) {
            throw Refusal.invalid("file", "report.excel.other-catalogue", name);
        }
    }

    private String period(ReportKey key) {
        String period = key.cycle().substring(key.cycle().indexOf('/') + 1);
        try {
            Period.parse(period);
            return words.period(key.regime(), period);
        } catch (IllegalArgumentException e) {
            return period;
        }
    }

    /** The sheets of one file being read. */
    private final class Reading {

        private final ReportView report;
        private final int file;
        private final String name;
        private final ExcelCells cells;
        private final Map<String, IndicatorView> indicators;
        private final Map<String, CellState> states = new HashMap<>();
        private final Map<String, Problem> problems = new LinkedHashMap<>();
        private final List<Found> found = new ArrayList<>();
        private final Set<String> present = new HashSet<>();
        private final Set<String> expected = new HashSet<>();

        /** A row with a code of this report. */
        private record Found(Sheet sheet, Mark mark, Row row, IndicatorView indicator, Base base) {}

        Reading(ReportView report, int file, String name, ExcelCells cells) {
            this.report = report;
            this.file = file;
            this.name = name;
            this.cells = cells;
            this.indicators = report.indicators().stream()
                    .collect(Collectors.toMap(indicator -> indicator.facts().code(), indicator -> indicator));
            for (CellState state : CellState.values()) {
                if (state != CellState.EMPTY) {
                    states.put(texts.of("report.excel.state." + state).toLowerCase(Locale.ROOT), state);
                }
            }
        }

        /** Finds the rows; what their cells say is read when all numbers of the file are known. */
        void collect(Sheet sheet, Mark mark, int head) {
            refuseOtherColumns(sheet, head);
            if (mark.kind() != Kind.AREA) {
                indicators.values().stream()
                        .filter(indicator -> indicator.cell() != null)
                        .forEach(indicator -> expected.add(indicator.facts().code()));
            }
            Set<String> codes = new HashSet<>();
            int rows = 0;
            for (Row row : sheet) {
                if (row.getRowNum() > head && ++rows <= ROWS_LIMIT) {
                    collect(sheet, mark, row, codes);
                }
            }
        }

        private void refuseOtherColumns(Sheet sheet, int head) {
            Row names = sheet.getRow(head);
            for (Column column : Column.values()) {
                String wanted = column.named() ? texts.of(column.key()) : null;
                String stands = names == null ? "" : cells.text(names.getCell(column.ordinal()));
                if (wanted != null && !stands.equalsIgnoreCase(wanted)) {
                    throw Refusal.invalid(
                            "file", "report.excel.other-columns", name, sheet.getSheetName(), column.at(head), wanted);
                }
            }
        }

        private void collect(Sheet sheet, Mark mark, Row row, Set<String> codes) {
            String code = text(row, Column.CODE).toUpperCase(Locale.ROOT);
            IndicatorView indicator = indicators.get(code);
            if (indicator == null) {
                // An area's name, or an empty line.
                if (!blank(row)) {
                    problem(
                            sheet,
                            row,
                            Column.CODE,
                            code.isEmpty() ? "report.excel.code-missing" : "report.excel.code-unknown",
                            code);
                }
                return;
            }
            if (!codes.add(code)) {
                problem(sheet, row, Column.CODE, "report.excel.code-twice", code);
                return;
            }
            present.add(code);
            if (indicator.cell() == null) {
                return;
            }
            Optional<Base> base = Base.read(text(row, Column.BASE));
            boolean shifted = base.map(Base::code).filter(code::equals).isEmpty()
                    || !text(row, Column.NAME).equals(indicator.facts().name());
            if (shifted) {
                problem(sheet, row, Column.CODE, "report.excel.shifted", code);
                return;
            }
            found.add(new Found(sheet, mark, row, indicator, base.get()));
        }

        /** Whether nobody has filled anything in. */
        private boolean blank(Row row) {
            return List.of(Column.ACTUAL, Column.ESTIMATE, Column.STATE, Column.REASON, Column.NOTE).stream()
                    .allMatch(column -> text(row, column).isEmpty());
        }

        Filled filled(List<Mark> marks) {
            Optional<System> written = written();
            List<Line> lines = found.stream().map(one -> line(one, written)).toList();
            List<String> missing = expected.stream()
                    .filter(code -> !present.contains(code))
                    .sorted()
                    .toList();
            return new Filled(marks, lines, List.copyOf(problems.values()), missing);
        }

        /** How the numbers are written that stand in the file as texts; empty where nothing says it. */
        private Optional<System> written() {
            var numbers = new ArrayList<String>();
            for (Found one : found) {
                for (Column column : List.of(Column.ACTUAL, Column.ESTIMATE)) {
                    Cell cell = one.row.getCell(column.ordinal());
                    if (cell != null && ExcelCells.type(cell) == CellType.STRING) {
                        numbers.add(cells.text(cell));
                    }
                }
            }
            return WrittenNumber.systemOf(numbers);
        }

        private Line line(Found one, Optional<System> written) {
            Map<Column, BigDecimal> numbers = new EnumMap<>(Column.class);
            for (Column column : List.of(Column.ACTUAL, Column.ESTIMATE)) {
                Cell cell = one.row.getCell(column.ordinal());
                // What the parts come to is summed anew from the parts themselves.
                boolean summed = one.mark.kind() == Kind.TOTAL
                        && cell != null
                        && cell.getCellType() == CellType.FORMULA
                        && cell.getCellFormula().contains("!");
                if (cell != null && !summed) {
                    number(one, column, cell, written).ifPresent(number -> numbers.put(column, number));
                }
            }
            boolean part = one.mark.kind() == Kind.PART;
            return new Line(
                    file,
                    one.sheet.getSheetName(),
                    one.mark.kind(),
                    String.valueOf(one.mark.part()),
                    one.row.getRowNum(),
                    one.indicator.facts().code(),
                    numbers.get(Column.ACTUAL),
                    report.estimated() ? numbers.get(Column.ESTIMATE) : null,
                    part ? null : state(one),
                    part ? "" : words(one, Column.REASON),
                    part ? "" : words(one, Column.NOTE),
                    one.base);
        }

        private Optional<BigDecimal> number(Found one, Column column, Cell cell, Optional<System> written) {
            if (ExcelCells.uncomputed(cell)) {
                problem(one, column, "report.excel.formula");
                return Optional.empty();
            }
            return switch (ExcelCells.type(cell)) {
                case ERROR -> {
                    problem(one, column, "report.excel.error", cells.text(cell));
                    yield Optional.empty();
                }
                case BOOLEAN -> {
                    problem(one, column, "report.excel.boolean", cells.text(cell));
                    yield Optional.empty();
                }
                case NUMERIC -> numeric(one, column, cell);
                default -> read(one, column, cells.text(cell), written);
            };
        }

        /** A number that the program has made something else of on the way: 1/5 a day, 5 % five hundredths. */
        private Optional<BigDecimal> numeric(Found one, Column column, Cell cell) {
            String shown = cells.text(cell);
            if (DateUtil.isCellDateFormatted(cell)) {
                problem(one, column, "report.excel.day", shown);
                return Optional.empty();
            }
            if (cell.getCellStyle().getDataFormatString().contains("%")) {
                problem(one, column, "report.excel.percent", shown);
                return Optional.empty();
            }
            return Optional.of(ExcelCells.number(cell).stripTrailingZeros());
        }

        /** As the file's numbers are written; where nothing says it, the cell is named and nothing guessed. */
        private Optional<BigDecimal> read(Found one, Column column, String text, Optional<System> written) {
            if (text.isEmpty()) {
                return Optional.empty();
            }
            boolean whole = one.indicator.facts().type().equals("COUNT");
            System own = WrittenNumber.systemOf(text, whole);
            if (own == System.OPEN && written.isEmpty()) {
                problem(
                        one,
                        column,
                        "report.excel.number-open",
                        text,
                        plain(WrittenNumber.read(text, whole, System.VIETNAMESE)),
                        plain(WrittenNumber.read(text, whole, System.ENGLISH)));
                return Optional.empty();
            }
            Optional<BigDecimal> number = WrittenNumber.read(text, whole, own == System.OPEN ? written.get() : own);
            if (number.isEmpty()) {
                problem(one, column, whole ? "report.excel.whole-number" : "report.excel.number", text);
            }
            return number.map(BigDecimal::stripTrailingZeros);
        }

        private static String plain(Optional<BigDecimal> number) {
            return number.map(
                            value -> value.stripTrailingZeros().toPlainString().replace('.', ','))
                    .orElse("");
        }

        /** What was pasted carries the list to choose from away, so the words are read, whoever wrote them. */
        private CellState state(Found one) {
            String text = words(one, Column.STATE);
            CellState state = states.get(text.toLowerCase(Locale.ROOT));
            if (state == null && !text.isEmpty()) {
                problem(
                        one,
                        Column.STATE,
                        "report.excel.state",
                        text,
                        texts.of("report.excel.state.NOT_AVAILABLE"),
                        texts.of("report.excel.state.NOT_APPLICABLE"));
            }
            return state;
        }

        private String words(Found one, Column column) {
            Cell cell = one.row.getCell(column.ordinal());
            if (cell == null) {
                return "";
            }
            if (ExcelCells.uncomputed(cell)) {
                problem(one, column, "report.excel.formula");
                return "";
            }
            if (ExcelCells.type(cell) == CellType.ERROR || ExcelCells.type(cell) == CellType.BOOLEAN) {
                problem(
                        one,
                        column,
                        ExcelCells.type(cell) == CellType.ERROR ? "report.excel.error" : "report.excel.boolean",
                        cells.text(cell));
                return "";
            }
            return cells.text(cell);
        }

        private String text(Row row, Column column) {
            return cells.text(row.getCell(column.ordinal()));
        }

        private void problem(Found one, Column column, String key, Object... arguments) {
            problem(one.sheet, one.row, column, key, arguments);
        }

        private void problem(Sheet sheet, Row row, Column column, String key, Object... arguments) {
            String cell = column.at(row.getRowNum());
            problems.putIfAbsent(
                    sheet.getSheetName() + "!" + cell,
                    new Problem(
                            file,
                            sheet.getSheetName(),
                            cell,
                            text(row, Column.CODE).toUpperCase(Locale.ROOT),
                            texts.of(key, arguments)));
        }
    }
}
