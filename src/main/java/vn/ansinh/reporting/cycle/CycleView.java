package vn.ansinh.reporting.cycle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.ansinh.reporting.document.StoredFile;
import vn.ansinh.reporting.document.SuggestedLetter;
import vn.ansinh.reporting.engine.Part;

/**
 * A cycle as the forms and pages of the standing agency and the PPC see it. A list of cycles leaves out what follows
 * {@code cancelReason}.
 *
 * @param explanation the deadline in words
 * @param latestRequest from then on the agencies are told without waiting for the letter
 * @param letterReference null while the letter is not issued
 * @param noticeGivenAt null unless the agencies were told without the letter
 * @param suggestedLetter what its letter will probably carry; null unless it is to be issued
 * @param notes newest first
 * @param counts of the agencies' reports, see {@link ObligationList#counts}
 * @param recipients whom the request goes to, those with the same deadline together
 * @param contacts the newest calls and reminders, newest first
 * @param contactCount how many there are
 */
record CycleView(
        String key,
        String slug,
        String period,
        String periodLabel,
        CycleState state,
        String stateLabel,
        boolean urgent,
        String subject,
        String directiveNumber,
        LocalDate directiveDate,
        LocalDate cutOff,
        Instant dueBefore,
        String explanation,
        LocalDate letterDay,
        Instant latestRequest,
        Instant consolidationAt,
        Instant closingAt,
        String instructions,
        String openedBy,
        Instant openedAt,
        String preparedBy,
        String letterReference,
        Instant noticeGivenAt,
        String cancelReason,
        SuggestedLetter suggestedLetter,
        OutlineView outline,
        List<NoteView> notes,
        List<StoredFile> files,
        Map<String, Integer> counts,
        List<RecipientsView> recipients,
        List<ContactView> contacts,
        int contactCount) {

    /** What the cycle asks every agency for: the sections, and the figures of which each has its own part. */
    record OutlineView(List<SectionView> sections, List<AreaView> areas) {}

    /** @param heading above it; null where it stands for itself */
    record SectionView(String code, String heading, String title) {}

    record AreaView(String code, String name, List<IndicatorView> indicators) {}

    record IndicatorView(String code, String name, String unit) {}

    /**
     * @param explanation the deadline in words
     * @param count how many they are
     * @param agencies the first of them
     */
    record RecipientsView(String explanation, int count, List<RecipientView> agencies) {}

    record RecipientView(String agencyName, String duty) {}

    /** @param agencyName whom it was said to */
    record ContactView(String agencyName, NoteView note) {}

    /** A part of the agencies' reports, and how many there are of each kind. */
    record ObligationsView(Map<String, Integer> counts, Part<ObligationView> part) {}

    /** An agency that a reminder would reach. */
    record RemindableView(String agency, String agencyName) {}

    /** @param actor a name */
    record NoteView(String kind, String content, String actor, Instant at) {}

    /**
     * @param originalDueBefore the regime's; another {@code dueBefore} says that more time was granted
     * @param explanation the agency's own deadline in words
     * @param completionDue by when a completion that was asked for is due; null when none is
     * @param submittedAt null before the first submission
     * @param remindable whether a reminder would reach the agency: it has not sent its report, or has to complete it
     * @param readable whether there is something of the report that the reader may read
     * @param contacts newest first
     */
    record ObligationView(
            String agency,
            String agencyName,
            String slug,
            String duty,
            String state,
            String stateLabel,
            Instant dueBefore,
            Instant originalDueBefore,
            String explanation,
            LocalDate completionDue,
            boolean overdue,
            int submissions,
            Instant submittedAt,
            String timeliness,
            String timelinessLabel,
            boolean remindable,
            boolean readable,
            List<NoteView> contacts) {}
}
