package vn.ansinh.reporting.report;

import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;

/**
 * One figure of a report.
 *
 * @param actual done up to the cut-off (thực hiện), in the indicator's unit; null unless the state is VALUE
 * @param estimate expected for the whole period (ước thực hiện cả kỳ), same unit; null unless the state is VALUE
 * @param reason why there is no figure, or why none applies; empty otherwise
 * @param note the agency's explanation; empty when it gives none
 * @param version counts the changes of this cell, so that two people never overwrite each other unseen
 */
public record Cell(
        @NotNull String indicator,
        @NotNull CellState state,
        BigDecimal actual,
        BigDecimal estimate,
        String reason,
        String note,
        int version) {

    boolean hasValue() {
        return state == CellState.VALUE && actual != null;
    }
}
