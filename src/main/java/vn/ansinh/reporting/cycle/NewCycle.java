package vn.ansinh.reporting.cycle;

import java.time.Instant;
import java.time.LocalDate;
import vn.ansinh.reporting.catalogue.Period;
import vn.ansinh.reporting.report.Selection;

/**
 * A cycle that is about to be opened.
 *
 * @param urgent whether its deadlines are counted in hours
 */
record NewCycle(String regime, Period period, boolean urgent, Directive directive, Selection selection, Times times) {

    /**
     * What an ad hoc request follows.
     *
     * @param subject empty for a periodic cycle, like the instructions
     * @param number of the PPC's directive; null for a periodic cycle, like its date
     */
    record Directive(String subject, String number, LocalDate date, String instructions) {
        static final Directive NONE = new Directive("", null, null, "");
    }

    /**
     * When what is due.
     *
     * @param dueBefore before this instant reports are due
     * @param latestRequest from this instant the agencies are told without waiting for the letter
     */
    record Times(
            LocalDate cutOff, Instant dueBefore, Instant latestRequest, Instant consolidationAt, Instant closingAt) {}

    String key() {
        return regime + "/" + period;
    }
}
