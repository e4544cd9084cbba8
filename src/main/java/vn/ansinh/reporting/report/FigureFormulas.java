package vn.ansinh.reporting.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFFormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.ansinh.reporting.catalogue.IndicatorFacts;
import vn.ansinh.reporting.report.FigureSheet.Column;
import vn.ansinh.reporting.report.FigureSheet.Kind;
import vn.ansinh.reporting.report.ReportView.IndicatorView;

/** What is computed in a file of {@link FigureTemplate}: sums of parts, ratios, decreases. */
final class FigureFormulas {

    /** @param row from 0 */
    private record Place(String sheet, int row) {}

    private record Sum(Cell cell, String formula) {}

    /** Where a computed figure stands, and what it is computed from. */
    private record Computed(XSSFSheet sheet, int row, Kind kind, IndicatorView indicator) {}

    /** Parts that a sum names one by one, as every program reads; beyond, from the first to the last sheet. */
    private static final int NAMED_PARTS = 40;

    private final XSSFWorkbook workbook;
    private final ReportView report;
    private final Map<String, IndicatorView> indicators;
    /** Where each indicator's figures are entered or summed. */
    private final Map<String, Place> places = new HashMap<>();

    private final List<Computed> computed = new ArrayList<>();
    private final List<Sum> sums = new ArrayList<>();

    FigureFormulas(XSSFWorkbook workbook, ReportView report) {
        this.workbook = workbook;
        this.report = report;
        this.indicators = report.indicators().stream()
                .collect(Collectors.toMap(indicator -> indicator.facts().code(), indicator -> indicator));
    }

    /** Where the figures of the agency stand, from which others are computed. */
    void entered(String code, XSSFSheet sheet, int row) {
        places.put(code, new Place(sheet.getSheetName(), row));
    }

    /** This row is computed. */
    void compute(XSSFSheet sheet, int row, Kind kind, IndicatorView indicator) {
        computed.add(new Computed(sheet, row, kind, indicator));
    }

    /**
     * What the parts come to, where all of them together are what is reported.
     *
     * @param sheets of the parts, each with the rows of this one
     */
    void sum(Row row, List<String> sheets, String type) {
        if (type.equals("PERCENT")) {
            return;
        }
        for (Column column : List.of(Column.ACTUAL, Column.ESTIMATE)) {
            // Every sheet of a file that is summed has the same rows.
            String at = column.at(row.getRowNum());
            String cells = sheets.size() <= NAMED_PARTS
                    ? sheets.stream().map(sheet -> quoted(sheet) + "!" + at).collect(Collectors.joining(","))
                    : "'" + doubled(sheets.get(0)) + ":" + doubled(sheets.get(sheets.size() - 1)) + "'!" + at;
            sums.add(new Sum(row.getCell(column.ordinal()), "IF(COUNT(" + cells + ")=0,\"\",SUM(" + cells + "))"));
        }
    }

    private static String quoted(String sheet) {
        return "'" + doubled(sheet) + "'";
    }

    private static String doubled(String sheet) {
        return sheet.replace("'", "''");
    }

    /** Once every sheet is there: the sums first, since ratios are made of them. */
    void write() {
        sums.forEach(sum -> sum.cell().setCellFormula(sum.formula()));
        for (Computed one : computed) {
            for (Column column : List.of(Column.ACTUAL, Column.ESTIMATE)) {
                String formula = formula(one, column);
                if (formula != null) {
                    one.sheet().getRow(one.row()).getCell(column.ordinal()).setCellFormula(formula);
                }
            }
        }
        // What was not worked out would be read, and shown on a phone, as nothing.
        XSSFFormulaEvaluator.evaluateAllFormulaCells(workbook);
    }

    /** Null for what is not computed from figures of this report. */
    private String formula(Computed one, Column column) {
        IndicatorFacts facts = one.indicator().facts();
        IndicatorView source = indicators.get(facts.numerator());
        if (source == null) {
            return null;
        }
        if (facts.denominator() != null) {
            return ratio(one, facts, column);
        }
        // A decrease: last year's figure or rate minus this year's; a part has no last year of its own.
        BigDecimal before = one.kind() == Kind.PART ? null : lastYear(source);
        String now = place(one, source.facts().code(), column);
        return before == null || now == null
                ? null
                : "IF(%2$s=\"\",\"\",ROUND(%1$s-%2$s,2))".formatted(before.toPlainString(), now);
    }

    private String ratio(Computed one, IndicatorFacts facts, Column column) {
        String numerator = place(one, facts.numerator(), column);
        String denominator = place(one, facts.denominator(), column);
        return numerator == null || denominator == null
                ? null
                : "IF(OR(%1$s=\"\",%2$s=\"\",%2$s=0),\"\",ROUND(%1$s/%2$s*100,2))".formatted(numerator, denominator);
    }

    /** On the same sheet where it is there, so that the sheet may be taken out of its file. */
    private String place(Computed one, String code, Column column) {
        Place place = places.get(code);
        if (place == null) {
            return null;
        }
        String at = column.at(place.row());
        boolean here =
                one.kind() == Kind.PART || place.sheet().equals(one.sheet().getSheetName());
        return here ? at : quoted(place.sheet()) + "!" + at;
    }

    /** Of the same period a year ago, as far as it is comparable; null otherwise. */
    private BigDecimal lastYear(IndicatorView indicator) {
        if (indicator.facts().denominator() != null) {
            BigDecimal numerator = known(indicator.facts().numerator());
            BigDecimal denominator = known(indicator.facts().denominator());
            return numerator == null || denominator == null || denominator.signum() == 0
                    ? null
                    : numerator.multiply(BigDecimal.valueOf(100)).divide(denominator, 6, RoundingMode.HALF_UP);
        }
        String period = (Integer.parseInt(report.period().substring(0, 4)) - 1)
                + report.period().substring(4);
        return indicator.earlier().stream()
                .filter(figure -> figure.period().equals(period) && figure.apart() == null && figure.actual() != null)
                .map(ReportView.EarlierView::actual)
                .findFirst()
                .orElse(null);
    }

    private BigDecimal known(String code) {
        return indicators.containsKey(code) ? lastYear(indicators.get(code)) : null;
    }
}
