package vn.ansinh.reporting.report;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.ansinh.reporting.audit.AuditTrail;
import vn.ansinh.reporting.document.Document;
import vn.ansinh.reporting.document.DocumentState;
import vn.ansinh.reporting.document.DocumentSteps;
import vn.ansinh.reporting.document.Finding;
import vn.ansinh.reporting.document.Letter;
import vn.ansinh.reporting.document.LetterKind;
import vn.ansinh.reporting.document.NewLetter;
import vn.ansinh.reporting.document.Notes;
import vn.ansinh.reporting.document.Rounds.Round;
import vn.ansinh.reporting.engine.Refusal;
import vn.ansinh.reporting.engine.Texts;

/**
 * A report's way from draft to acceptance: each step checks who may take it and what must be there, and leaves its
 * trace. Called by the process, inside the transaction of the task.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class ReportLifecycle {

    private final AgencyReports reports;
    private final Drafts drafts;
    private final Contents contents;
    private final Submissions submissions;
    private final DocumentSteps steps;
    private final Remarks remarks;
    private final Notes notes;
    private final ReportDeadlines deadlines;
    private final Issuing issuing;
    private final AuditTrail audit;
    private final Clock clock;
    private final Texts texts;

    ReportLifecycle(
            AgencyReports reports,
            Drafts drafts,
            Contents contents,
            Submissions submissions,
            DocumentSteps steps,
            Remarks remarks,
            Notes notes,
            ReportDeadlines deadlines,
            Issuing issuing,
            AuditTrail audit,
            Clock clock,
            Texts texts) {
        this.reports = reports;
        this.drafts = drafts;
        this.contents = contents;
        this.submissions = submissions;
        this.steps = steps;
        this.remarks = remarks;
        this.notes = notes;
        this.deadlines = deadlines;
        this.issuing = issuing;
        this.audit = audit;
        this.clock = clock;
        this.texts = texts;
    }

    public AgencyReport get(ReportKey key) {
        return reports.get(key);
    }

    /**
     * The officer hands the draft on.
     *
     * @throws Refusal while anything is missing, or a remark of DOLISA is unanswered
     */
    public AgencyRules drafted(ReportKey key, String actor) {
        AgencyReport report = reports.lock(key);
        refuseIncomplete(report, drafts.of(key).content());
        // What was never sent has no remarks.
        List<Remark> unanswered = report.submissions() == 0
                ? List.of()
                : remarks.of(key).stream().filter(Remark::unanswered).toList();
        if (!unanswered.isEmpty()) {
            throw Refusal.invalid("remark:" + unanswered.get(0).id(), "report.remarks-unanswered", unanswered.size());
        }
        AgencyRules rules = issuing.rules(report);
        steps.move(report.document(), rules.checkStep() ? DocumentState.CHECKING : DocumentState.APPROVING);
        audit.record(key.toString(), actor, "report.drafted", "");
        return rules;
    }

    /** The division head has looked and passes the draft to the leader. */
    public void checked(ReportKey key, String actor) {
        AgencyReport report = reports.lock(key);
        steps.move(report.document(), DocumentState.APPROVING);
        audit.record(key.toString(), actor, "report.checked", "");
    }

    /** The division head or the leader sends the draft back. */
    public void sentBack(ReportKey key, String actor, String reason) {
        AgencyReport report = reports.lock(key);
        ReportNote kind =
                report.state() == DocumentState.CHECKING ? ReportNote.RETURNED_BY_HEAD : ReportNote.RETURNED_BY_LEADER;
        steps.sendBack(report.document(), kind, reason, actor);
        audit.record(key.toString(), actor, "report.sent-back", reason);
    }

    /**
     * The leader approves what stands there now.
     *
     * @throws Refusal when the leader is one of its drafters, or his own changes left something missing
     */
    public AgencyRules approved(ReportKey key, String actor) {
        AgencyReport report = reports.lock(key);
        Drafts.Draft draft = drafts.of(key);
        DocumentSteps.refuseMaker(draft.drafters(), actor, "report.four-eyes.approver");
        refuseIncomplete(report, draft.content());
        AgencyRules rules = issuing.rules(report);
        if (rules.issueWithApproval()) {
            steps.approveToIssue(report.document(), actor);
        } else {
            steps.approve(report.document(), actor);
        }
        audit.record(key.toString(), actor, "report.approved", "");
        return rules;
    }

    /**
     * The letter gets its number from the agency's register.
     *
     * @throws Refusal when the number is taken or the signed file is missing
     */
    public void issued(ReportKey key, String actor, NewLetter letter) {
        AgencyReport report = reports.lock(key);
        Letter issued = steps.issue(report.document(), report.holder(), LetterKind.REPORT, letter, actor);
        audit.record(key.toString(), actor, "report.issued", issued.reference());
    }

    /** Freezes what was approved as the next submission and hands it to DOLISA. */
    public void submit(ReportKey key) {
        AgencyReport report = reports.lock(key);
        Document sent = report.document().to(DocumentState.UNDER_REVIEW);
        int number = sent.round();
        Drafts.Draft draft = drafts.of(key);
        ReportContent content = contents.of(report, draft.content());
        List<KeptFinding> findings = contents.said(report, content);
        Instant now = clock.instant();
        String timeliness = report.timeliness() != null ? report.timeliness() : deadlines.judge(report, now);
        String hash = submissions.add(key, number, content, draft.drafters(), findings, now, timeliness);
        reports.submitted(sent, now, timeliness);
        audit.record(key.toString(), AuditTrail.SYSTEM, "report.submitted", number + " " + hash);
    }

    /**
     * DOLISA asks for completion.
     *
     * @param due a working day ahead, by when the agency completes
     * @throws Refusal when no remark says what is asked for, or nobody but its makers would decide on it
     */
    public void completionAsked(ReportKey key, String actor, LocalDate due) {
        AgencyReport report = reports.lock(key);
        Round over = steps.askCompletion(report.document(), due, DocumentState.RETURNED, actor);
        DocumentSteps.refuseMaker(over, actor, "report.four-eyes.reviewer");
        boolean said = remarks.of(key).stream().anyMatch(remark -> remark.publishedAt() == null);
        if (!said) {
            throw Refusal.invalid("remarks", "report.review.no-remark");
        }
        if (!due.isAfter(LocalDate.now(clock))) {
            throw Refusal.invalid("completionDue", "report.review.due-past");
        }
        if (!deadlines.workingDay(due)) {
            throw Refusal.invalid("completionDue", "report.review.due-not-working-day", deadlines.say(due));
        }
        remarks.publish(key, true, clock.instant());
        audit.record(key.toString(), actor, "report.completion-asked", due.toString());
    }

    /**
     * Publishes the reviewer's remarks with an acceptance; they need no answer.
     *
     * @throws Refusal when there is a remark and the acceptance says there is none, or the other way round
     */
    public void acceptanceDecided(ReportKey key, String actor, boolean withRemarks) {
        AgencyReport report = reports.lock(key);
        Round decided = steps.decide(report.document(), DocumentState.ACCEPTED, actor);
        DocumentSteps.refuseMaker(decided, actor, "report.four-eyes.reviewer");
        boolean said = remarks.of(key).stream().anyMatch(remark -> remark.publishedAt() == null);
        if (withRemarks && !said) {
            throw Refusal.invalid("remarks", "report.review.no-remark");
        }
        if (!withRemarks && said) {
            throw Refusal.invalid("remarks", "report.review.remark-left");
        }
        if (said) {
            remarks.publish(key, false, clock.instant());
        }
        audit.record(key.toString(), actor, "report.acceptance-decided", "");
    }

    /** The figures of the latest submission count from now on. */
    public ReportAccepted accept(ReportKey key) {
        AgencyReport report = reports.lock(key);
        reports.accepted(report.document().to(DocumentState.ACCEPTED), clock.instant());
        audit.record(key.toString(), AuditTrail.SYSTEM, "report.accepted", String.valueOf(report.submissions()));
        return new ReportAccepted(key, report.submissions());
    }

    /** The agency takes a submission back that no reviewer has begun with. */
    public void recalled(ReportKey key, String actor, String reason) {
        AgencyReport report = reports.lock(key);
        remarks.removeUnpublished(key);
        steps.reopen(report.document(), ReportNote.RECALLED, actor);
        notes.add(key.toString(), report.document().round() + 1, ReportNote.RECALLED, reason, actor);
        audit.record(key.toString(), actor, "report.recalled", reason);
    }

    /** The cycle was called off. */
    public void cancelled(ReportKey key) {
        AgencyReport report = reports.lock(key);
        steps.move(report.document(), DocumentState.CANCELLED);
        audit.record(key.toString(), AuditTrail.SYSTEM, "report.cancelled", "");
    }

    private void refuseIncomplete(AgencyReport report, Drafts.Content draft) {
        Finding.refuseAny(contents.hindrances(report, draft), "report.incomplete", texts);
    }
}
