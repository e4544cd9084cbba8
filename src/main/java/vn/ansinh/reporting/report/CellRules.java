package vn.ansinh.reporting.report;

import java.math.BigDecimal;
import java.util.Optional;
import vn.ansinh.reporting.catalogue.Indicator;

/** What may stand in a cell at all, whatever the other cells say. */
final class CellRules {

    private static final BigDecimal LIMIT = new BigDecimal("1e15");

    private CellRules() {}

    /** The key of the sentence that says what is wrong; empty when the cell may stand so. */
    static Optional<String> refusal(Indicator indicator, Cell cell, int noteLimit) {
        if (length(cell.note()) > noteLimit || length(cell.reason()) > noteLimit) {
            return Optional.of("report.cell.too-long");
        }
        if (cell.state() != CellState.VALUE) {
            return Optional.empty();
        }
        return refusal(indicator, cell.actual()).or(() -> refusal(indicator, cell.estimate()));
    }

    private static Optional<String> refusal(Indicator indicator, BigDecimal number) {
        if (number == null) {
            return Optional.empty();
        }
        if (number.signum() < 0) {
            return Optional.of("report.cell.negative");
        }
        if (number.compareTo(LIMIT) >= 0) {
            return Optional.of("report.cell.too-large");
        }
        int decimals = Math.max(0, number.stripTrailingZeros().scale());
        if (indicator.type() == Indicator.ValueType.COUNT && decimals > 0) {
            return Optional.of("report.cell.whole-number");
        }
        return decimals > 3 ? Optional.of("report.cell.decimals") : Optional.empty();
    }

    private static int length(String text) {
        return text == null ? 0 : text.length();
    }
}
