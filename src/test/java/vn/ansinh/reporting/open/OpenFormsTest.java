package vn.ansinh.reporting.open;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.ansinh.reporting.open.Items.FigureItem;
import vn.ansinh.reporting.open.Items.TotalItem;

/** Figures as a cube and as CSV, by themselves. */
class OpenFormsTest {

    @Test
    void aCubeHasItsValuesByPlaceAndSaysWhyOneIsMissing() {
        Map<String, Object> cube = JsonStat.of(
                "Chế độ",
                List.of(
                        figure("2021-H1", "SYT", "A1", "VALUE", "12", null),
                        figure("2021-H1", "STC", "A1", "NOT_AVAILABLE", null, null),
                        figure("2021", "SYT", "A2", "VALUE", "3.5", "4")),
                side -> side,
                period -> period,
                indicator -> indicator);

        assertThat(cube.get("id")).isEqualTo(List.of("period", "agency", "indicator", "measure"));
        assertThat(cube.get("size")).isEqualTo(List.of(2, 2, 2, 2));
        // 2021 before 2021-H1, STC before SYT; of each agency A1 and A2, actual and estimate.
        assertThat(cube.get("value"))
                .isEqualTo(Map.of("12", new BigDecimal("12"), "6", new BigDecimal("3.5"), "7", new BigDecimal("4")));
        assertThat(cube.get("status")).isEqualTo(Map.of("8", "NOT_AVAILABLE"));
    }

    @Test
    void totalsAreACubeThatSaysWhatIsNotTold() {
        Map<String, Object> cube = JsonStat.ofTotals(
                "Chế độ",
                List.of(total("A2", "3.5", 2, false), total("A1", null, 0, false), total("A3", null, null, true)),
                side -> side,
                period -> period);

        assertThat(cube.get("id")).isEqualTo(List.of("period", "indicator", "measure"));
        assertThat(cube.get("size")).isEqualTo(List.of(1, 3, 3));
        // In the catalogue's order; of each the sum, how many gave a number, how many were asked.
        assertThat(cube.get("value"))
                .isEqualTo(Map.of("0", new BigDecimal("3.5"), "1", 2, "2", 4, "4", 0, "5", 4, "8", 4));
        assertThat(cube.get("status")).isEqualTo(Map.of("3", "NOT_AVAILABLE", "6", "WITHHELD", "7", "WITHHELD"));
    }

    private static TotalItem total(String indicator, String total, Integer reported, boolean withheld) {
        return new TotalItem(
                "R",
                "2021",
                indicator,
                indicator,
                "A",
                "A",
                "người",
                LocalDate.EPOCH,
                total == null ? null : new BigDecimal(total),
                reported,
                4,
                withheld);
    }

    @Test
    void nothingIsACubeOfNothing() {
        Map<String, Object> cube = JsonStat.of("Chế độ", List.of(), side -> side, one -> one, one -> one);

        assertThat(cube.get("size")).isEqualTo(List.of(0, 0, 0, 2));
        assertThat(cube.get("value")).isEqualTo(Map.of());
    }

    @Test
    void aTextThatLooksLikeAFormulaStaysAText() {
        FigureItem figure = new FigureItem(
                "R",
                "2021",
                "X",
                "=cmd()",
                "A1",
                LocalDate.EPOCH,
                "VALUE",
                new BigDecimal("-5"),
                null,
                1,
                Instant.EPOCH,
                "1, 2");

        assertThat(new String(CsvRows.of(FigureItem.class, List.of(figure)), StandardCharsets.UTF_8))
                .isEqualTo(
                        "regime,period,agency,agencyName,indicator,cutOff,state,actual,estimate,submission,acceptedAt,document\r\n"
                                + "R,2021,X,'=cmd(),A1,1970-01-01,VALUE,-5,,1,1970-01-01T00:00:00Z,\"1, 2\"\r\n");
    }

    private static FigureItem figure(
            String period, String agency, String indicator, String state, String actual, String estimate) {
        return new FigureItem(
                "R",
                period,
                agency,
                agency,
                indicator,
                LocalDate.EPOCH,
                state,
                actual == null ? null : new BigDecimal(actual),
                estimate == null ? null : new BigDecimal(estimate),
                1,
                Instant.EPOCH,
                null);
    }
}
