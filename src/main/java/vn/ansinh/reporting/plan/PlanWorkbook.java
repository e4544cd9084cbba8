package vn.ansinh.reporting.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.catalogue.IndicatorCatalogue;
import vn.ansinh.reporting.document.ExcelCells;
import vn.ansinh.reporting.document.ExcelFile;
import vn.ansinh.reporting.engine.Refusal;
import vn.ansinh.reporting.engine.Texts;
import vn.ansinh.reporting.plan.PlanTemplate.Column;
import vn.ansinh.reporting.written.WrittenDay;
import vn.ansinh.reporting.written.WrittenNumber;
import vn.ansinh.reporting.written.WrittenNumber.System;

/**
 * Reads a plan that was filled in away from the system, in the file of {@link PlanTemplate}. What cannot be read is named
 * by its cell, as Excel names it; a file with one such cell changes nothing.
 */
@Component
class PlanWorkbook {

    private final IndicatorCatalogue catalogue;
    private final AgencyIndicators indicators;
    private final PlanDays days;
    private final Texts texts;

    PlanWorkbook(IndicatorCatalogue catalogue, AgencyIndicators indicators, PlanDays days, Texts texts) {
        this.catalogue = catalogue;
        this.indicators = indicators;
        this.days = days;
        this.texts = texts;
    }

    /**
     * Reads a filled file.
     *
     * @param known the tasks of the draft, and of what is in force: their codes may stand in the file
     * @return number 0 for a new task
     * @throws Refusal that names every cell that cannot be taken over
     */
    List<PlanTask> read(Plan plan, byte[] file, Set<Integer> known) {
        return ExcelFile.read(file, workbook -> {
            Sheet named = workbook.getSheet(texts.of("plan.excel.sheet"));
            return new Reading(plan, named == null ? workbook.getSheetAt(0) : named, known).tasks();
        });
    }

    /** One file being read; its problems by cell. */
    private final class Reading {

        private final Plan plan;
        private final Sheet sheet;
        private final Set<Integer> known;
        private final Map<String, String> areas = new HashMap<>();
        private final Set<String> allowed = new HashSet<>();
        private final Map<String, String> problems = new LinkedHashMap<>();
        private final Set<Integer> used = new HashSet<>();
        private final ExcelCells cells = new ExcelCells();
        // POI builds the list anew each time it is asked.
        private final List<CellRangeAddress> mergedRegions;
        /** How the numbers are written that stand in it as texts; empty where nothing says it. */
        private Optional<System> written = Optional.empty();

        private int line;

        Reading(Plan plan, Sheet sheet, Set<Integer> known) {
            this.plan = plan;
            this.sheet = sheet;
            this.known = known;
            this.mergedRegions = sheet.getMergedRegions();
            catalogue.of(plan.regime()).areas(plan.requestedOn()).forEach(area -> {
                areas.put(area.code().toLowerCase(Locale.ROOT), area.code());
                areas.put(area.nameVi().toLowerCase(Locale.ROOT), area.code());
                areas.put(area.nameEn().toLowerCase(Locale.ROOT), area.code());
            });
            indicators.of(plan, days.today()).forEach(indicator -> allowed.add(indicator.code()));
        }

        List<PlanTask> tasks() {
            refuseOtherSheet();
            written = WrittenNumber.systemOf(budgetTexts());
            var tasks = new ArrayList<PlanTask>();
            for (Row row : sheet) {
                line = row.getRowNum();
                if (line > PlanTemplate.HEAD && !blank(row)) {
                    tasks.add(task(row));
                }
                if (tasks.size() > PlanDrafting.TASK_LIMIT) {
                    throw Refusal.invalid("file", "plan.too-many-tasks", PlanDrafting.TASK_LIMIT);
                }
            }
            if (tasks.isEmpty()) {
                throw Refusal.invalid("file", "plan.excel.empty", PlanTemplate.HEAD + 2);
            }
            if (!problems.isEmpty()) {
                List<String> sentences = List.copyOf(problems.values());
                throw Refusal.invalid("file", "plan.excel.refused", sentences.size(), sentences.get(0))
                        .with("problems", sentences);
            }
            return tasks;
        }

        private List<String> budgetTexts() {
            var found = new ArrayList<String>();
            for (Row row : sheet) {
                Cell cell = row.getCell(Column.BUDGET.ordinal());
                if (row.getRowNum() > PlanTemplate.HEAD && cell != null && ExcelCells.type(cell) == CellType.STRING) {
                    found.add(text(row, Column.BUDGET));
                }
            }
            return found;
        }

        /** Whatever else is uploaded by mistake has other columns. */
        private void refuseOtherSheet() {
            Row names = sheet.getRow(PlanTemplate.HEAD);
            for (Column column : Column.values()) {
                String found = names == null ? "" : text(names, column);
                if (!found.equalsIgnoreCase(texts.of(column.key()))) {
                    throw Refusal.invalid(
                            "file",
                            "plan.excel.other-file",
                            PlanTemplate.HEAD + 1,
                            column.letter(),
                            texts.of(column.key()));
                }
            }
        }

        private boolean blank(Row row) {
            return Arrays.stream(Column.values())
                    .filter(column -> column != Column.CODE)
                    .allMatch(column -> text(row, column).isEmpty());
        }

        private PlanTask task(Row row) {
            for (Column column : Column.values()) {
                Cell cell = row.getCell(column.ordinal());
                if (cell != null) {
                    checkKind(column, cell);
                }
            }
            String area = area(row);
            String deliverable = required(row, Column.DELIVERABLE, PlanDrafting.DELIVERABLE_LIMIT);
            String unit = required(row, Column.UNIT, PlanDrafting.UNIT_LIMIT);
            LocalDate due = due(row);
            BigDecimal budget = budget(row);
            List<String> codes = chosenIndicators(row);
            return new PlanTask(number(row), area, deliverable, unit, due, budget, codes, 0);
        }

        /** What a spreadsheet shows in place of a value is none: "#N/A" is no name of a task, TRUE no unit. */
        private void checkKind(Column column, Cell cell) {
            if (ExcelCells.uncomputed(cell)) {
                problem(column, "plan.excel.formula");
            } else if (ExcelCells.type(cell) == CellType.ERROR) {
                problem(column, "plan.excel.error", cells.text(cell));
            } else if (ExcelCells.type(cell) == CellType.BOOLEAN) {
                problem(column, "plan.excel.boolean", cells.text(cell));
            }
        }

        private String required(Row row, Column column, int limit) {
            String text = text(row, column);
            if (text.isEmpty()) {
                missing(row, column);
            } else if (text.length() > limit) {
                problem(column, "plan.excel.too-long", limit);
            }
            return text;
        }

        private String area(Row row) {
            String text = text(row, Column.AREA);
            String lower = text.toLowerCase(Locale.ROOT);
            String code = areas.get(lower);
            if (code == null && lower.indexOf('.') > 0) {
                code = areas.get(lower.substring(0, lower.indexOf('.')).strip());
            }
            if (text.isEmpty()) {
                missing(row, Column.AREA);
            } else if (code == null) {
                problem(Column.AREA, "plan.excel.area", text, texts.of("plan.excel.lists"));
            }
            return code;
        }

        private void missing(Row row, Column column) {
            problem(column, merged(row, column) ? "plan.excel.merged" : "plan.excel.missing");
        }

        /** Of cells that are merged only the first holds what they show. */
        private boolean merged(Row row, Column column) {
            return mergedRegions.stream().anyMatch(region -> region.isInRange(row.getRowNum(), column.ordinal()));
        }

        private LocalDate due(Row row) {
            Cell cell = row.getCell(Column.DUE.ordinal());
            if (cell != null
                    && ExcelCells.type(cell) == CellType.NUMERIC
                    && DateUtil.isValidExcelDate(cell.getNumericCellValue())) {
                LocalDate day = cell.getLocalDateTimeCellValue().toLocalDate();
                return inReach(day, String.valueOf(cell.getNumericCellValue()));
            }
            String text = text(row, Column.DUE);
            if (text.isEmpty()) {
                missing(row, Column.DUE);
                return null;
            }
            return WrittenDay.read(text).map(day -> inReach(day, text)).orElseGet(() -> {
                problem(Column.DUE, "plan.excel.day", text);
                return null;
            });
        }

        /** A number typed into a cell for days is a day of the nineteenth or some other century. */
        private LocalDate inReach(LocalDate day, String text) {
            if (Math.abs(day.getYear() - days.today().getYear()) > 20) {
                problem(Column.DUE, "plan.excel.day", text);
            }
            return day;
        }

        private BigDecimal budget(Row row) {
            Cell cell = row.getCell(Column.BUDGET.ordinal());
            BigDecimal budget = null;
            String text = text(row, Column.BUDGET);
            if (cell != null && ExcelCells.type(cell) == CellType.NUMERIC) {
                budget = ExcelCells.number(cell);
            } else if (text.isEmpty()) {
                problem(Column.BUDGET, merged(row, Column.BUDGET) ? "plan.excel.merged" : "plan.excel.budget-missing");
                return null;
            } else {
                budget = decimal(text).orElse(null);
            }
            if (budget == null) {
                problem(Column.BUDGET, "plan.excel.number", text);
            } else if (budget.signum() < 0) {
                problem(Column.BUDGET, "plan.excel.negative", text);
            } else if (budget.stripTrailingZeros().scale() > 3) {
                problem(Column.BUDGET, "plan.excel.decimals", text);
            } else if (budget.compareTo(PlanDrafting.BUDGET_LIMIT) >= 0) {
                problem(Column.BUDGET, "plan.excel.too-much", text);
            }
            return budget;
        }

        /** As the file's numbers are written; where nothing says it, the cell is named and nothing guessed. */
        private Optional<BigDecimal> decimal(String text) {
            if (WrittenNumber.systemOf(text, false) == System.OPEN && written.isEmpty()) {
                problem(
                        Column.BUDGET,
                        "plan.excel.number-open",
                        text,
                        plain(WrittenNumber.read(text, false, System.VIETNAMESE)),
                        plain(WrittenNumber.read(text, false, System.ENGLISH)));
            }
            return WrittenNumber.read(text, false, written.orElse(WrittenNumber.systemOf(text, false)));
        }

        private static String plain(Optional<BigDecimal> number) {
            return number.map(
                            value -> value.stripTrailingZeros().toPlainString().replace('.', ','))
                    .orElse("");
        }

        private List<String> chosenIndicators(Row row) {
            List<String> codes = Arrays.stream(text(row, Column.INDICATORS).split("[,;\\s]+"))
                    .map(code -> code.toUpperCase(Locale.ROOT))
                    .filter(code -> !code.isEmpty())
                    .toList();
            codes.stream()
                    .filter(code -> !allowed.contains(code))
                    .findFirst()
                    .ifPresent(code -> problem(Column.INDICATORS, "plan.excel.indicator", code));
            return codes;
        }

        private int number(Row row) {
            String text = text(row, Column.CODE).toUpperCase(Locale.ROOT);
            if (text.isEmpty()) {
                return 0;
            }
            String prefix = plan.agency() + "-";
            boolean form =
                    text.startsWith(prefix) && text.substring(prefix.length()).matches("[0-9]{1,6}");
            int number = form ? Integer.parseInt(text.substring(prefix.length())) : 0;
            if (!known.contains(number)) {
                problem(Column.CODE, "plan.excel.code", text);
            } else if (!used.add(number)) {
                problem(Column.CODE, "plan.excel.code-twice", text);
            }
            return number;
        }

        private void problem(Column column, String key, Object... arguments) {
            String place =
                    texts.of("plan.excel.place", String.valueOf(line + 1), column.letter(), texts.of(column.key()));
            problems.putIfAbsent(column.letter() + line, place + " " + texts.of(key, arguments));
        }

        private String text(Row row, Column column) {
            return cells.text(row.getCell(column.ordinal()));
        }
    }
}
