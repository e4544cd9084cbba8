package vn.ansinh.reporting.report;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.ansinh.reporting.catalogue.IncludedPeriods.Least;
import vn.ansinh.reporting.catalogue.Indicator;
import vn.ansinh.reporting.catalogue.Outline;

/**
 * What a check looks at.
 *
 * @param locale of the language in which what is noticed is told
 * @param estimated whether the whole period is to be estimated beside what was reached by the cut-off
 * @param outline the sections that the cycle asks for, or some of them
 * @param indicators by code, in the order of the form; computed ones included
 * @param least what the agency's figures include of earlier periods of the year, by indicator code
 * @param usual between what its figures lie usually, by indicator code
 */
public record CheckedReport(
        AgencyReport report,
        Locale locale,
        boolean estimated,
        ReportContent content,
        Outline outline,
        Map<String, Indicator> indicators,
        Map<String, Least> least,
        Map<String, UsualRange> usual) {

    /** Whether the agency says that an indicator does not apply to it. */
    public boolean notApplicable(String indicator) {
        return content.cells().stream()
                .anyMatch(cell -> cell.indicator().equals(indicator) && cell.state() == CellState.NOT_APPLICABLE);
    }

    /** The cell of an indicator, when the agency reports it and has entered a number. */
    public Optional<Cell> value(String indicator) {
        return content.cells().stream()
                .filter(cell -> cell.indicator().equals(indicator) && cell.hasValue())
                .findFirst();
    }
}
