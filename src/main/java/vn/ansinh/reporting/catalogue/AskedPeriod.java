package vn.ansinh.reporting.catalogue;

import java.time.LocalDate;
import java.util.Set;

/**
 * A period in which bodies have been asked: what it asked stays as it was.
 *
 * @param opened the day on which it was decided who is asked
 * @param cutOff the day on which figures and their reporters are looked up
 * @param agencies whom it asks; empty for all that report
 * @param indicators what it asks; empty for all of the period
 */
public record AskedPeriod(
        String regime,
        Period period,
        LocalDate opened,
        LocalDate cutOff,
        Set<String> agencies,
        Set<String> indicators) {

    boolean asks(String agency) {
        return agencies.isEmpty() || agencies.contains(agency);
    }

    boolean asks(Indicator indicator) {
        return indicators.isEmpty() ? indicator.reportedIn(period) : indicators.contains(indicator.code());
    }

    /** The first day from which a change touches nothing that it asked. */
    LocalDate free() {
        return (cutOff.isAfter(opened) ? cutOff : opened).plusDays(1);
    }
}
