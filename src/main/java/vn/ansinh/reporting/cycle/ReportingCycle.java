package vn.ansinh.reporting.cycle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import vn.ansinh.reporting.catalogue.Period;

/**
 * One regime × one period.
 *
 * @param key {@code KL92/2021-H1}; for an ad hoc request {@code KL92/2021-DX-03}
 * @param urgent whether its deadlines are counted in hours
 * @param subject of an ad hoc request; empty for a periodic cycle
 * @param directiveNumber of the PPC's directive; null for a periodic cycle
 * @param agencies whom it asks; empty for all that report
 * @param indicators what it asks; empty for all of the period
 * @param sections which sections; empty for all
 * @param dueBefore before this instant reports are due
 * @param letterDay an earlier working day that the letter asks for; null when it sets none
 * @param latestRequest from this instant the agencies are told without waiting for the letter
 * @param letterReference the request letter; null while it is not issued
 * @param noticeGivenAt null unless the agencies were told without the letter
 * @param cancelReason null unless called off
 */
public record ReportingCycle(
        String key,
        String regime,
        Period period,
        boolean urgent,
        String subject,
        String directiveNumber,
        LocalDate directiveDate,
        Set<String> agencies,
        Set<String> indicators,
        Set<String> sections,
        LocalDate cutOff,
        Instant dueBefore,
        LocalDate letterDay,
        Instant latestRequest,
        Instant consolidationAt,
        Instant closingAt,
        CycleState state,
        String instructions,
        String openedBy,
        Instant openedAt,
        String preparedBy,
        String signedBy,
        String letterReference,
        Instant noticeGivenAt,
        String cancelReason) {

    /** For addresses: {@code KL92-2021-H1}. */
    public String slug() {
        return key.replace('/', '-');
    }
}
