package vn.ansinh.reporting.report;

import java.time.Instant;
import java.time.LocalDate;
import vn.ansinh.reporting.document.Document;
import vn.ansinh.reporting.document.DocumentState;
import vn.ansinh.reporting.engine.Rows;

/**
 * An agency's report as it stands: what is owed, by when, and how far it has come.
 *
 * @param agencyName the agency's name when the cycle was opened; later reorganisations do not change it
 * @param originalDueBefore due before this instant; stays for statistics when an extension moves {@code dueBefore}
 * @param letterDay an earlier working day the request letter asks for; null when it sets none
 * @param document where it stands, and whose people have it
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
        String agencyName,
        String duty,
        boolean urgent,
        LocalDate cutOff,
        Instant originalDueBefore,
        Instant dueBefore,
        LocalDate letterDay,
        Document document,
        boolean nilReport,
        int submissions,
        Instant firstSubmittedAt,
        String timeliness,
        Integer acceptedSubmission,
        Instant acceptedAt,
        String requestLetter) {

    /** The agency whose people have the tasks: its own, or its successor. */
    public String holder() {
        return document.holder();
    }

    public DocumentState state() {
        return document.state();
    }

    /** By when a requested completion is due; null when none is requested. */
    public LocalDate completionDue() {
        return document.completionDue();
    }

    public String instanceId() {
        return document.instanceId();
    }

    AgencyReport with(Document now) {
        return now.equals(document) ? this : Rows.changed(this, "document", now);
    }

    /** Whether DOLISA has asked for completion and the agency has not answered yet. */
    public boolean completionAsked() {
        return completionDue() != null;
    }
}
