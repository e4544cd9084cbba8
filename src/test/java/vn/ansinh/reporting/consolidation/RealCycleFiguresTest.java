package vn.ansinh.reporting.consolidation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.LibreOffice;
import vn.ansinh.reporting.NeedsLibreOffice;
import vn.ansinh.reporting.SignedIn;
import vn.ansinh.reporting.catalogue.Period;
import vn.ansinh.reporting.cycle.CycleFixture;
import vn.ansinh.reporting.report.MadeUpFigures;
import vn.ansinh.reporting.report.ReportKey;
import vn.ansinh.reporting.sheet.Heads;

/**
 * A year of all twenty bodies, each figure another one, some without a figure, one body without a report: what the consolidated
 * report says in Word and in Excel is what SQL of its own sums, and what LibreOffice sums over the figures that were taken out.
 */
@EngineTest
@NeedsLibreOffice
class RealCycleFiguresTest {

    private static final String CYCLE = CycleFixture.key(Period.annual(2021));

    /** It has not reported. */
    private static final String LATE = "TRAON";

    /**
     * A figure of the province.
     *
     * @param actual null without a value, as the estimate
     */
    private record Told(BigDecimal actual, BigDecimal estimate) {}

    /**
     * As the test's own statement has it.
     *
     * @param whole whether all that were asked have answered
     * @param sides what a ratio is made of; null of what is typed
     * @param paired whether both sides are asked of the same bodies: then those count that gave both
     */
    private record Expected(
            String code,
            String name,
            Told told,
            int asked,
            int given,
            boolean whole,
            List<String> sides,
            boolean paired) {}

    @LocalServerPort
    private int port;

    @Autowired
    private CycleFixture cycles;

    @Autowired
    private MadeUpFigures figures;

    @Autowired
    private ConsolidationFixture consolidating;

    @Autowired
    private JdbcClient jdbc;

    @TempDir
    private Path room;

    @Test
    void wordAndExcelSayWhatSqlAndLibreOfficeSum() throws IOException {
        cycles.due(Period.annual(2021));
        cycles.asked(CYCLE, "12");
        List<String> bodies = jdbc.sql("select agency from agency_report where cycle_key = :cycle order by agency")
                .param("cycle", CYCLE)
                .query(String.class)
                .list();
        assertThat(bodies).hasSize(20).contains(LATE);
        bodies.stream()
                .filter(body -> !body.equals(LATE))
                .forEach(body -> figures.accepted(new ReportKey(CYCLE, body), "2021-04-12"));
        String report = consolidating.begun(CYCLE);
        var coordinator = SignedIn.as("coordinator", port);

        List<Expected> sums = sums();
        Map<String, Told> expected = new TreeMap<>();
        sums.forEach(sum -> expected.put(sum.code(), sum.told()));
        theCycleIsWorthTheTest(sums);

        assertThat(word(coordinator.file("/api/consolidated/" + report + "/paper.docx"), sums))
                .isEqualTo(expected);
        assertThat(excel(coordinator.file("/tong-hop/" + report + "/excel"))).isEqualTo(expected);
        assertThat(libreOffice(coordinator.file("/so-lieu/excel?ky=2021"), sums))
                .isEqualTo(expected);
    }

    /** Not twenty times the same, nor all of it whole. */
    private static void theCycleIsWorthTheTest(List<Expected> sums) {
        assertThat(sums).hasSizeGreaterThan(60);
        assertThat(sums).filteredOn(sum -> sum.told().actual() != null).hasSizeGreaterThan(50);
        assertThat(sums).filteredOn(sum -> sum.told().estimate() != null).hasSizeGreaterThan(30);
        assertThat(sums).filteredOn(Expected::whole).hasSizeGreaterThan(5);
        assertThat(sums)
                .filteredOn(sum -> !sum.whole() && sum.told().actual() != null)
                .hasSizeGreaterThan(20);
        assertThat(sums)
                .filteredOn(sum -> sum.sides() != null && sum.told().actual() != null)
                .hasSizeGreaterThan(4);
        assertThat(sums)
                .filteredOn(sum -> sum.told().actual() != null
                        && sum.told().actual().stripTrailingZeros().scale() > 2)
                .isNotEmpty();
    }

    /** Sums and ratios as the outline defines them, in one statement that uses nothing of the program's. */
    private List<Expected> sums() {
        return jdbc.sql("""
                        with cycle as (select distinct cut_off from agency_report where cycle_key = :cycle),
                        defined as (
                            select code, name_vi, upper(aggregation) as aggregation, numerator, denominator
                              from indicator_version, cycle
                             where regime = 'KL92' and valid_from <= cut_off and coalesce(valid_to, cut_off) >= cut_off),
                        asked as (
                            select c.indicator, r.agency, v.state, v.actual, v.estimate
                              from agency_report r join report_cell c on c.report_key = r.key
                              left join submission_value v on v.report_key = r.key and v.number = r.accepted_submission
                                                          and v.indicator = c.indicator
                             where r.cycle_key = :cycle),
                        sums as (
                            select indicator, count(*) as asked, count(actual) as given, sum(actual) as actual,
                                   case when count(estimate) = count(actual) then sum(estimate) end as estimate,
                                   bool_and(coalesce(state, '') in ('VALUE', 'NOT_APPLICABLE')) as whole,
                                   array_agg(agency order by agency) as bodies
                              from asked group by indicator),
                        pairs as (
                            select d.code, sum(n.actual) as upper, sum(m.actual) as lower,
                                   case when bool_and(n.estimate is not null and m.estimate is not null)
                                        then sum(n.estimate) end as upper_estimate,
                                   sum(m.estimate) as lower_estimate
                              from defined d
                              join asked n on n.indicator = d.numerator
                              join asked m on m.indicator = d.denominator and m.agency = n.agency
                             where n.actual is not null and m.actual is not null group by d.code)
                        select d.code, d.name_vi, coalesce(s.asked, 0) as asked, coalesce(s.given, 0) as given,
                               coalesce(s.whole, false) as whole, d.numerator, d.denominator, n.bodies = m.bodies as paired,
                               case when d.aggregation = 'SUM' then s.actual
                                    when d.aggregation <> 'WEIGHTED_RATIO' then null
                                    when n.bodies = m.bodies then round(100 * p.upper / p.lower, 2)
                                    when n.whole and m.whole then round(100 * n.actual / m.actual, 2) end as actual,
                               case when d.aggregation = 'SUM' then s.estimate
                                    when d.aggregation <> 'WEIGHTED_RATIO' then null
                                    when n.bodies = m.bodies then round(100 * p.upper_estimate / p.lower_estimate, 2)
                                    when n.whole and m.whole then round(100 * n.estimate / m.estimate, 2) end as estimate
                          from defined d left join sums s on s.indicator = d.code left join pairs p on p.code = d.code
                          left join sums n on n.indicator = d.numerator left join sums m on m.indicator = d.denominator
                         order by d.code
                        """)
                .param("cycle", CYCLE)
                .query((row, number) -> new Expected(
                        row.getString("code"),
                        row.getString("name_vi"),
                        told(row.getBigDecimal("actual"), row.getBigDecimal("estimate")),
                        row.getInt("asked"),
                        row.getInt("given"),
                        row.getBoolean("whole"),
                        row.getString("denominator") == null
                                ? null
                                : List.of(row.getString("numerator"), row.getString("denominator")),
                        row.getBoolean("paired")))
                .list();
    }

    /** The table of the appendix, by the names that stand in it; beside a sum that is not whole stands on how many it rests. */
    private static Map<String, Told> word(byte[] file, List<Expected> sums) throws IOException {
        Map<String, Expected> byName = new HashMap<>();
        sums.forEach(sum -> byName.put(sum.name(), sum));
        Map<String, Told> told = new TreeMap<>();
        try (var document = new XWPFDocument(new ByteArrayInputStream(file))) {
            XWPFTable table = document.getTables().stream()
                    .filter(one -> texts(one.getRow(0)).contains("Chỉ tiêu"))
                    .findFirst()
                    .orElseThrow();
            List<String> heads = texts(table.getRow(0));
            int name = heads.indexOf("Chỉ tiêu");
            int note = heads.indexOf("Ghi chú");
            int estimate = heads.indexOf("Ước thực hiện cả kỳ");
            int actual = heads.indexOf(heads.stream()
                    .filter(head -> head.startsWith("Thực hiện đến "))
                    .findFirst()
                    .orElseThrow());
            for (XWPFTableRow row : table.getRows()) {
                List<String> cells = texts(row);
                Expected sum = cells.size() == heads.size() ? byName.get(cells.get(name)) : null;
                if (sum != null) {
                    told.put(sum.code(), told(number(cells.get(actual)), number(cells.get(estimate))));
                    if (sum.sides() == null && sum.given() > 0 && !sum.whole()) {
                        assertThat(cells.get(note))
                                .contains("Tổng hợp từ " + sum.given() + "/" + sum.asked() + " cơ quan");
                    }
                }
            }
        }
        return told;
    }

    private static List<String> texts(XWPFTableRow row) {
        return row.getTableCells().stream()
                .map(cell -> cell.getText().replaceAll("\\s+", " ").strip())
                .toList();
    }

    /** As a reader takes it: 1.234,5. */
    private static BigDecimal number(String written) {
        return written.isEmpty() || written.equals("–")
                ? null
                : new BigDecimal(written.replace(".", "").replace(',', '.'));
    }

    private static Map<String, Told> excel(byte[] file) throws IOException {
        Map<String, Told> told = new TreeMap<>();
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            Sheet sheet = book.getSheetAt(0);
            Map<String, Integer> column = Heads.of(sheet);
            for (int number = Heads.row(sheet) + 1; number <= sheet.getLastRowNum(); number++) {
                Row row = sheet.getRow(number);
                told.put(
                        row.getCell(column.get("Mã")).getStringCellValue(),
                        told(value(row.getCell(column.get("Thực hiện"))), value(row.getCell(column.get("Ước cả kỳ")))));
            }
        }
        return told;
    }

    /**
     * The figures of all bodies with sheets of formulas beside them, opened and saved by LibreOffice, which works them out: it sums
     * what the bodies gave, and counts who gave it.
     */
    private Map<String, Told> libreOffice(byte[] file, List<Expected> sums) throws IOException {
        Map<String, Told> told = new TreeMap<>();
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(file));
                var out = new ByteArrayOutputStream()) {
            var formulas = new Formulas(book.getSheet("Số liệu"));
            Sheet mine = book.createSheet("Tính lại");
            for (Expected sum : sums) {
                Row row = mine.createRow(mine.getLastRowNum() + 1);
                row.createCell(0).setCellValue(sum.code());
                row.createCell(1).setCellFormula(formulas.count(sum.code(), formulas.actual));
                if (sum.sides() == null) {
                    row.createCell(2).setCellFormula(formulas.sum(sum.code(), formulas.actual));
                    row.createCell(3).setCellFormula(formulas.count(sum.code(), formulas.estimate));
                    row.createCell(4).setCellFormula(formulas.sum(sum.code(), formulas.estimate));
                } else {
                    row.createCell(2).setCellFormula(formulas.ratio(sum, formulas.actual));
                    row.createCell(3).setCellValue(sum.told().estimate() == null ? -1 : 0);
                    row.createCell(4).setCellFormula(formulas.ratio(sum, formulas.estimate));
                }
            }
            book.write(out);
            byte[] saved = new LibreOffice(room).saved(out.toByteArray(), "xlsx", "ods");
            byte[] again = new LibreOffice(room).saved(saved, "ods", "xlsx");
            try (var worked = new XSSFWorkbook(new ByteArrayInputStream(again))) {
                Sheet sheet = worked.getSheet("Tính lại");
                for (int number = 0; number < sums.size(); number++) {
                    Expected sum = sums.get(number);
                    Row row = sheet.getRow(number);
                    told.put(sum.code(), of(sum, row));
                }
            }
        }
        return told;
    }

    private static Told of(Expected sum, Row row) {
        assertThat(row.getCell(0).getStringCellValue()).isEqualTo(sum.code());
        int given = (int) row.getCell(1).getNumericCellValue();
        int estimated = (int) row.getCell(3).getNumericCellValue();
        assertThat(given).as(sum.code()).isEqualTo(sum.given());
        boolean none = sum.sides() == null ? given == 0 : sum.told().actual() == null;
        return none
                ? new Told(null, null)
                : told(
                        value(row.getCell(2)),
                        estimated == given || sum.sides() != null && estimated == 0 ? value(row.getCell(4)) : null);
    }

    private static BigDecimal value(Cell cell) {
        return cell == null || cell.getCellType() == CellType.BLANK || cell.getCellType() == CellType.STRING
                ? null
                : BigDecimal.valueOf(cell.getNumericCellValue()).setScale(3, RoundingMode.HALF_UP);
    }

    private static Told told(BigDecimal actual, BigDecimal estimate) {
        return new Told(plain(actual), plain(estimate));
    }

    private static BigDecimal plain(BigDecimal number) {
        return number == null
                ? null
                : new BigDecimal(number.stripTrailingZeros().toPlainString());
    }

    /** Over the list of figures that was taken out. */
    private static final class Formulas {

        private final String code;
        private final String agency;
        private final String actual;
        private final String estimate;
        private final List<String> agencies = new ArrayList<>();

        Formulas(Sheet list) {
            Map<String, Integer> column = Heads.of(list);
            this.code = range(list, column.get("Mã chỉ tiêu"));
            this.agency = range(list, column.get("Mã cơ quan"));
            this.actual = range(list, column.get("Thực hiện"));
            this.estimate = range(list, column.get("Ước cả kỳ"));
            for (int number = Heads.row(list) + 1; number <= list.getLastRowNum(); number++) {
                String body =
                        list.getRow(number).getCell(column.get("Mã cơ quan")).getStringCellValue();
                if (!agencies.contains(body)) {
                    agencies.add(body);
                }
            }
        }

        private static String range(Sheet list, int column) {
            String letter = CellReference.convertNumToColString(column);
            return "'%s'!$%s$%d:$%s$%d"
                    .formatted(list.getSheetName(), letter, Heads.row(list) + 2, letter, list.getLastRowNum() + 1);
        }

        String sum(String indicator, String of) {
            return "SUMIFS(%s,%s,\"%s\")".formatted(of, code, indicator);
        }

        String count(String indicator, String of) {
            return "COUNTIFS(%s,\"%s\",%s,\">=0\")".formatted(code, indicator, of);
        }

        /** Of those that gave both sides, where both are asked of the same; of the sums otherwise. */
        String ratio(Expected ratio, String of) {
            String upper = ratio.sides().get(0);
            String lower = ratio.sides().get(1);
            if (!ratio.paired()) {
                return "ROUND(100*%s/%s,2)".formatted(sum(upper, of), sum(lower, of));
            }
            return "IFERROR(ROUND(100*(%s)/(%s),2),\"\")"
                    .formatted(both(upper, upper, lower, of), both(lower, upper, lower, of));
        }

        private String both(String summed, String upper, String lower, String of) {
            return String.join(
                    "+",
                    agencies.stream()
                            .map(body -> "SUMIFS(%1$s,%2$s,\"%3$s\",%4$s,\"%5$s\")*%6$s*%7$s"
                                    .formatted(of, code, summed, agency, body, given(upper, body), given(lower, body)))
                            .toList());
        }

        private String given(String indicator, String body) {
            return "COUNTIFS(%s,\"%s\",%s,\"%s\",%s,\">=0\")".formatted(code, indicator, agency, body, actual);
        }
    }
}
