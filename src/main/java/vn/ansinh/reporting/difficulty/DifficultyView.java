package vn.ansinh.reporting.difficulty;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A case as its forms and its page see it. What is not there yet is null.
 *
 * @param due of the most pressing open task
 * @param step what is being done now, in words; null when nobody has a task
 * @param waitingFor who has it, in words
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record DifficultyView(
        String key,
        String regime,
        DifficultyState state,
        String stateName,
        String raiser,
        String raiserName,
        String area,
        String areaName,
        Severity severity,
        String severityName,
        String subject,
        String description,
        String cause,
        String proposal,
        LocalDate raisedOn,
        Origin origin,
        int round,
        String step,
        String waitingFor,
        LocalDate due,
        boolean overdue,
        AnswerView answer,
        DirectionView direction,
        EscalationView escalation,
        MinistryAnswer ministryAnswer,
        List<OpinionView> opinions,
        List<MeasureView> measures,
        Reference mergedInto,
        List<MergedView> merged,
        String clarification,
        String returnReason,
        List<HistoryView> history,
        List<FileView> files,
        May may) {

    /**
     * Where the case comes from.
     *
     * @param label in words; null when the first of the reports says it
     * @param reports which told it: the first raised it when it is out of a report, all others told it again
     */
    record Origin(Difficulty.Origin kind, String label, List<ToldIn> reports) {}

    /**
     * @param submission null where it was not kept
     * @param label in words, with what the report has to do with the case
     * @param page its address; null for who may not read the report
     */
    record ToldIn(String report, Integer submission, String label, String page) {}

    record Named(String code, String name) {}

    /** @param subject for who may read that case; null for the raiser, who only learns that there is one */
    record Reference(String key, String subject) {}

    record AnswerView(String text, String by, String byName, String letter, Instant at) {}

    record DirectionView(
            Directions.Kind kind,
            String guidance,
            String lead,
            String leadName,
            List<Named> cooperating,
            LocalDate deadline,
            String ministry,
            String letter,
            Instant at) {}

    record EscalationView(String text, String letter, Instant at) {}

    record MinistryAnswer(String text, String letter, LocalDate on) {}

    /** @param stoppedAt when it was no longer waited for; null while it is, and when it was given */
    record OpinionView(
            String agency,
            String agencyName,
            String question,
            String askedBy,
            Instant askedAt,
            LocalDate due,
            String opinion,
            Instant givenAt,
            Instant stoppedAt) {}

    /** @param withdrawnAt when there was nothing to carry out any more; null otherwise */
    record MeasureView(
            String agency,
            String agencyName,
            boolean lead,
            LocalDate due,
            String done,
            LocalDate finishedOn,
            Instant reportedAt,
            Instant withdrawnAt) {}

    record MergedView(String key, String raiserName, String subject) {}

    record HistoryView(
            Instant at,
            String actor,
            String actorName,
            String body,
            String kind,
            String kindName,
            String text,
            String letter) {}

    /**
     * @param place which side put it there: RAISER, STANDING, PPC, an agency's code, ESCALATION or DIRECTION
     * @param removable whether this person may take it out now
     */
    record FileView(
            long id,
            String name,
            String purpose,
            String mediaType,
            int size,
            String place,
            String placeName,
            boolean removable) {}

    record May(boolean withdraw, boolean unmerge, boolean stopWaiting, boolean attach) {}

    /** A line of the list. */
    record Row(
            String key,
            String subject,
            String raiserName,
            String area,
            String areaName,
            Severity severity,
            String severityName,
            DifficultyState state,
            String stateName,
            String waitingFor,
            LocalDate due,
            boolean overdue,
            LocalDate raisedOn) {}

    /** What a coordinator is advised. */
    record RoutingView(
            RoutingPolicy.Proposal proposal,
            String proposalName,
            List<Named> competent,
            List<Named> agencies,
            List<LimitView> limits,
            List<Named> severities,
            List<Named> areas,
            LocalDate opinionDue,
            LocalDate directionDeadline) {}

    record LimitView(String code, String name, int days, LocalDate dueDay) {}

    record Mergeable(
            String key, String subject, String raiserName, String stateName, String areaName, String description) {}
}
