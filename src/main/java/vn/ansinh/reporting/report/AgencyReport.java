package vn.ansinh.reporting.report;

import java.time.Instant;
import java.time.LocalDate;

/**
 * An agency's report as it stands: what is owed, by when, and how far it has come.
 *
 * @param holder the agency whose people have the tasks: its own, or its successor
 * @param agencyName the agency's name when the cycle was opened; later reorganisations do not change it
 * @param originalDueBefore due before this instant; stays for statistics when an extension moves {@code dueBefore}
 * @param letterDay an earlier working day the request letter asks for; null when it sets none
 * @param completionDue by when a requested completion is due; null when none is requested
 * @param submissions how many were filed so far
 * @param firstSubmittedAt null before the first submission
 * @param timeliness of the first submission; null before it
 * @param acceptedSubmission null until accepted
 * @param requestLetter the letter that asked for it; null when the agency was told without one
 */
public record AgencyReport(
        ReportKey key,
        String regime,
        String period,
        String agency,
        String holder,
        String agencyName,
        String duty,
        boolean urgent,
        LocalDate cutOff,
        Instant originalDueBefore,
        Instant dueBefore,
        LocalDate letterDay,
        LocalDate completionDue,
        ReportState state,
        boolean nilReport,
        int submissions,
        Instant firstSubmittedAt,
        String timeliness,
        Integer acceptedSubmission,
        Instant acceptedAt,
        String requestLetter,
        String instanceId,
        int version) {

    /** Whether DOLISA has asked for completion and the agency has not answered yet. */
    public boolean completionAsked() {
        return completionDue != null;
    }
}
