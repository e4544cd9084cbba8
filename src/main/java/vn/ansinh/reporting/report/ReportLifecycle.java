package vn.ansinh.reporting.report;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.ansinh.reporting.audit.AuditTrail;
import vn.ansinh.reporting.document.Finding;
import vn.ansinh.reporting.document.LetterKind;
import vn.ansinh.reporting.document.NewLetter;
import vn.ansinh.reporting.document.Notes;
import vn.ansinh.reporting.document.OutgoingRegister;
import vn.ansinh.reporting.document.OutgoingRegister.Entered;
import vn.ansinh.reporting.document.Rounds;
import vn.ansinh.reporting.document.StoredFile;
import vn.ansinh.reporting.document.StoredFiles;
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
    private final Rounds rounds;
    private final Remarks remarks;
    private final Notes notes;
    private final OutgoingRegister register;
    private final StoredFiles files;
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
            Rounds rounds,
            Remarks remarks,
            Notes notes,
            OutgoingRegister register,
            StoredFiles files,
            ReportDeadlines deadlines,
            Issuing issuing,
            AuditTrail audit,
            Clock clock,
            Texts texts) {
        this.reports = reports;
        this.drafts = drafts;
        this.contents = contents;
        this.submissions = submissions;
        this.rounds = rounds;
        this.remarks = remarks;
        this.notes = notes;
        this.register = register;
        this.files = files;
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
        ReportState next = rules.checkStep() ? ReportState.CHECKING : ReportState.APPROVING;
        reports.state(key, report.state().to(next));
        audit.record(key.toString(), actor, "report.drafted", "");
        return rules;
    }

    /** The division head has looked and passes the draft to the leader. */
    public void checked(ReportKey key, String actor) {
        AgencyReport report = reports.lock(key);
        reports.state(key, report.state().to(ReportState.APPROVING));
        audit.record(key.toString(), actor, "report.checked", "");
    }

    /** The division head or the leader sends the draft back. */
    public void sentBack(ReportKey key, String actor, String reason) {
        AgencyReport report = reports.lock(key);
        ReportNote kind =
                report.state() == ReportState.CHECKING ? ReportNote.RETURNED_BY_HEAD : ReportNote.RETURNED_BY_LEADER;
        reports.state(key, report.state().to(draftingState(report)));
        notes.add(key.toString(), report.submissions() + 1, kind, reason, actor);
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
        if (draft.drafters().contains(actor)) {
            throw Refusal.forbidden("report.four-eyes.approver");
        }
        refuseIncomplete(report, draft.content());
        AgencyRules rules = issuing.rules(report);
        rounds.approve(key.toString(), report.submissions() + 1, actor);
        if (!rules.issueWithApproval()) {
            reports.state(key, report.state().to(ReportState.ISSUING));
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
        int round = report.submissions() + 1;
        Entered entered = register.enter(report.holder(), LetterKind.REPORT, letter, key.toString(), key + "#" + round);
        rounds.issue(key.toString(), round, entered.id(), actor);
        audit.record(key.toString(), actor, "report.issued", entered.letter().reference());
    }

    /** Freezes what was approved as the next submission and hands it to DOLISA. */
    public void submit(ReportKey key) {
        AgencyReport report = reports.lock(key);
        int number = report.submissions() + 1;
        Drafts.Draft draft = drafts.of(key);
        ReportContent content = contents.of(report, draft.content());
        List<KeptFinding> findings = contents.said(report, content);
        Instant now = clock.instant();
        String timeliness = report.timeliness() != null ? report.timeliness() : deadlines.judge(report, now);
        String hash = submissions.add(key, number, content, draft.drafters(), findings, now, timeliness);
        report.state().to(ReportState.UNDER_REVIEW);
        reports.submitted(key, number, now, timeliness);
        audit.record(key.toString(), AuditTrail.SYSTEM, "report.submitted", number + " " + hash);
    }

    /**
     * What came of the submission that is there.
     *
     * @throws Refusal when this person drafted or approved it himself
     */
    private AgencyReport decided(ReportKey key, ReportState decision, String actor) {
        AgencyReport report = reports.lock(key);
        report.state().to(decision);
        if (rounds.decide(key.toString(), report.submissions(), decision, actor).madeBy(actor)) {
            throw Refusal.forbidden("report.four-eyes.reviewer");
        }
        return report;
    }

    /**
     * DOLISA asks for completion.
     *
     * @param due a working day ahead, by when the agency completes
     * @throws Refusal when no remark says what is asked for, or nobody but its makers would decide on it
     */
    public void completionAsked(ReportKey key, String actor, LocalDate due) {
        AgencyReport report = decided(key, ReportState.RETURNED, actor);
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
        putSignedLetterAside(key);
        reports.state(key, report.state().to(ReportState.RETURNED));
        reports.completionDue(key, due);
        audit.record(key.toString(), actor, "report.completion-asked", due.toString());
    }

    /**
     * Publishes the reviewer's remarks with an acceptance; they need no answer.
     *
     * @throws Refusal when there is a remark and the acceptance says there is none, or the other way round
     */
    public void acceptanceDecided(ReportKey key, String actor, boolean withRemarks) {
        decided(key, ReportState.ACCEPTED, actor);
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
        report.state().to(ReportState.ACCEPTED);
        reports.accepted(key, report.submissions(), clock.instant());
        audit.record(key.toString(), AuditTrail.SYSTEM, "report.accepted", String.valueOf(report.submissions()));
        return new ReportAccepted(key, report.submissions());
    }

    /** The agency takes a submission back that no reviewer has begun with. */
    public void recalled(ReportKey key, String actor, String reason) {
        AgencyReport report = reports.lock(key);
        remarks.removeUnpublished(key);
        putSignedLetterAside(key);
        report.state().to(ReportState.DRAFTING);
        reports.recalled(report, actor, clock.instant());
        notes.add(key.toString(), report.submissions() + 1, ReportNote.RECALLED, reason, actor);
        audit.record(key.toString(), actor, "report.recalled", reason);
    }

    /** The cycle was called off. */
    public void cancelled(ReportKey key) {
        AgencyReport report = reports.lock(key);
        reports.state(key, report.state().to(ReportState.CANCELLED));
        audit.record(key.toString(), AuditTrail.SYSTEM, "report.cancelled", "");
    }

    /** What was signed belongs to its submission, which keeps it; the next needs a letter of its own. */
    private void putSignedLetterAside(ReportKey key) {
        files.of(key.toString()).stream()
                .filter(StoredFile::signed)
                .forEach(file -> files.remove(key.toString(), file.id()));
    }

    private void refuseIncomplete(AgencyReport report, Drafts.Content draft) {
        Finding.refuseAny(contents.hindrances(report, draft), "report.incomplete", texts);
    }

    private static ReportState draftingState(AgencyReport report) {
        return report.completionAsked() ? ReportState.RETURNED : ReportState.DRAFTING;
    }
}
