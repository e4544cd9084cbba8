package vn.ansinh.reporting.report;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import vn.ansinh.reporting.catalogue.Indicator;

/**
 * What a check looks at.
 *
 * @param indicators by code, in the order of the form; computed ones included
 * @param previous the agency's accepted figures of the period before, by indicator code
 */
public record CheckedReport(
        AgencyReport report,
        ReportContent content,
        Map<String, Indicator> indicators,
        Map<String, BigDecimal> previous) {

    /** The cell of an indicator, when the agency reports it and has entered a number. */
    public Optional<Cell> value(String indicator) {
        return content.cells().stream()
                .filter(cell -> cell.indicator().equals(indicator) && cell.hasValue())
                .findFirst();
    }
}
