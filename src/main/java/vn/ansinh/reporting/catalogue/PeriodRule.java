package vn.ansinh.reporting.catalogue;

import java.time.LocalDate;
import java.time.MonthDay;

/**
 * The days of one kind of period, in the period's year. For ad hoc periods all days are null: the request sets them.
 *
 * @param legalSource the paragraph that makes it an obligation, for example {@code III.13}
 * @param opens the day its cycle opens
 * @param dueBefore the first day that is too late: "trước ngày 10/5"
 * @param cutOff the last day of what is actual; at least one working day before the deadline (Nghị định 09/2019)
 * @param requestLatest the last day for the request letter; after it the agencies are told all the same
 * @param consolidation when consolidation begins without those missing
 * @param closing when reports never submitted are closed
 * @param reviewWorkingDays how long a review may take
 */
public record PeriodRule(
        Period.Kind kind,
        String legalSource,
        MonthDay opens,
        MonthDay dueBefore,
        MonthDay cutOff,
        MonthDay requestLatest,
        MonthDay consolidation,
        MonthDay closing,
        RollPolicy rollPolicy,
        int reviewWorkingDays,
        LocalDate validFrom,
        LocalDate validTo) {

    boolean validOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }
}
