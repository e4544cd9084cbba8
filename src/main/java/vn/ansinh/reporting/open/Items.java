package vn.ansinh.reporting.open;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/** What programs are sent, item by item; a new field may come, none goes or changes its meaning within {@code v1}. */
final class Items {

    private Items() {}

    /** @param ends the last day; null while it is in force */
    record RegimeItem(String code, String name, String legalBasis, LocalDate begins, LocalDate ends) {}

    /**
     * @param dueBefore before this instant, without extensions
     * @param owed how many reports
     */
    record PeriodItem(String regime, String period, String name, LocalDate cutOff, Instant dueBefore, int owed) {}

    /**
     * @param unit in which its figures are
     * @param validTo the last day; null while it is in use
     */
    record IndicatorItem(
            String regime,
            String code,
            String name,
            String area,
            String areaName,
            String unit,
            String type,
            String timeAxis,
            String standard,
            LocalDate validFrom,
            LocalDate validTo) {}

    /**
     * @param dueBefore before this instant, an extension included
     * @param state OWED, DELIVERED, ACCEPTED, NOT_DELIVERED, CANCELLED
     * @param deliveredAt of the first time; null while it was not sent
     * @param timeliness ON_TIME, NEXT_WORKING_DAY, LATE; null while it was not sent
     */
    record ObligationItem(
            String regime,
            String period,
            String agency,
            String agencyName,
            LocalDate cutOff,
            Instant dueBefore,
            String state,
            Instant deliveredAt,
            String timeliness,
            Instant acceptedAt) {}

    /**
     * @param state VALUE, NOT_AVAILABLE, NOT_APPLICABLE
     * @param actual up to the cut-off; null without a value
     * @param estimate of the whole period; null without one
     * @param submission which of the report's submissions was accepted
     * @param document number and symbol of its letter; null where it had none
     */
    record FigureItem(
            String regime,
            String period,
            String agency,
            String agencyName,
            String indicator,
            LocalDate cutOff,
            String state,
            BigDecimal actual,
            BigDecimal estimate,
            int submission,
            Instant acceptedAt,
            String document) {}

    /**
     * Accepted figures of a period added up over the bodies.
     *
     * @param total of what was done up to the cut-off; null when nobody gave a number, or it is withheld
     * @param reported how many bodies gave a number; null when it is withheld
     * @param asked of how many bodies it was asked
     * @param withheld whether the sum is not told, so that no body's hidden figure follows from it
     */
    record TotalItem(
            String regime,
            String period,
            String indicator,
            String indicatorName,
            String area,
            String areaName,
            String unit,
            LocalDate cutOff,
            BigDecimal total,
            Integer reported,
            int asked,
            boolean withheld) {}

    /** Since the first of January of this year; confirming and overdue as of now. */
    record CaseItem(
            String regime,
            String area,
            String areaName,
            int raised,
            int answered,
            int resolved,
            int confirming,
            int overdue) {}

    /** @param purpose SIGNED or SUPPORTING */
    record FileItem(
            String regime,
            String period,
            String agency,
            String purpose,
            String name,
            String mediaType,
            int size,
            String sha256) {}
}
