package vn.ansinh.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.ansinh.reporting.catalogue.Indicator;
import vn.ansinh.reporting.catalogue.Indicator.ValueType;
import vn.ansinh.reporting.catalogue.Period;

/** What may be typed into a cell at all. */
class CellRulesTest {

    private static final int NOTE_LIMIT = 20;

    @ParameterizedTest
    @CsvSource({"COUNT, 0", "COUNT, 12.000", "MONEY, 46500.125", "PERCENT, 99.5", "COUNT, 999999999999999"})
    void aNumberOfItsKindIsTaken(ValueType type, BigDecimal number) {
        assertThat(actual(type, number)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "COUNT, -1, report.cell.negative",
        "COUNT, 1.5, report.cell.whole-number",
        "MONEY, 1.0001, report.cell.decimals",
        "COUNT, 1000000000000000, report.cell.too-large"
    })
    void anotherIsRefusedAsActualAndAsEstimate(ValueType type, BigDecimal number, String refusal) {
        assertThat(actual(type, number)).contains(refusal);
        assertThat(refusal(type, new Cell("A7-01", CellState.VALUE, BigDecimal.ONE, number, "", "", 1)))
                .contains(refusal);
    }

    @ParameterizedTest
    @ValueSource(strings = {"reason", "note"})
    void wordsHaveALimit(String field) {
        String words = "x".repeat(NOTE_LIMIT + 1);
        var cell = new Cell(
                "A7-01",
                CellState.NOT_AVAILABLE,
                null,
                null,
                field.equals("reason") ? words : "",
                field.equals("note") ? words : "",
                1);

        assertThat(refusal(ValueType.COUNT, cell)).contains("report.cell.too-long");
    }

    @Test
    void aHalfTypedCellMayStandInADraft() {
        assertThat(refusal(ValueType.COUNT, new Cell("A7-01", CellState.VALUE, null, null, "", "", 1)))
                .isEmpty();
    }

    private static Optional<String> actual(ValueType type, BigDecimal number) {
        return refusal(type, new Cell("A7-01", CellState.VALUE, number, null, "", "", 1));
    }

    private static Optional<String> refusal(ValueType type, Cell cell) {
        var indicator = new Indicator(
                "KL92",
                "A7-01",
                "A7",
                "Số ổ dịch",
                "Outbreaks",
                "ổ dịch",
                type,
                Indicator.TimeAxis.FLOW,
                Indicator.Aggregation.SUM,
                null,
                null,
                null,
                Set.of(Period.Kind.ANNUAL),
                Indicator.Split.SINGLE,
                null,
                null,
                null,
                null,
                LocalDate.of(2021, 1, 1),
                null,
                null);
        return CellRules.refusal(indicator, cell, NOTE_LIMIT);
    }
}
