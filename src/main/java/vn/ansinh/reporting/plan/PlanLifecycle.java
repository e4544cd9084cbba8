package vn.ansinh.reporting.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.ansinh.reporting.audit.AuditTrail;
import vn.ansinh.reporting.document.CanonicalJson;
import vn.ansinh.reporting.document.Document;
import vn.ansinh.reporting.document.DocumentState;
import vn.ansinh.reporting.document.DocumentSteps;
import vn.ansinh.reporting.document.Edits;
import vn.ansinh.reporting.document.Finding;
import vn.ansinh.reporting.document.Letter;
import vn.ansinh.reporting.document.LetterKind;
import vn.ansinh.reporting.document.NewLetter;
import vn.ansinh.reporting.document.Notes;
import vn.ansinh.reporting.document.StoredFiles;
import vn.ansinh.reporting.engine.Refusal;
import vn.ansinh.reporting.engine.ReportingClock;
import vn.ansinh.reporting.engine.Texts;

/**
 * A version's way from draft to registration: each step checks who may take it and what must be there, and leaves its
 * trace. Called by the process, inside the transaction of the task.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class PlanLifecycle {

    private final Plans plans;
    private final PlanVersions versions;
    private final PlanTasks tasks;
    private final Edits edits;
    private final Notes notes;
    private final PlanGaps gaps;
    private final PlanDays days;
    private final DocumentSteps steps;
    private final StoredFiles files;
    private final AuditTrail audit;
    private final Clock clock;
    private final Texts texts;

    PlanLifecycle(
            Plans plans,
            PlanVersions versions,
            PlanTasks tasks,
            Edits edits,
            Notes notes,
            PlanGaps gaps,
            PlanDays days,
            DocumentSteps steps,
            StoredFiles files,
            AuditTrail audit,
            Clock clock,
            Texts texts) {
        this.plans = plans;
        this.versions = versions;
        this.tasks = tasks;
        this.edits = edits;
        this.notes = notes;
        this.gaps = gaps;
        this.days = days;
        this.steps = steps;
        this.files = files;
        this.audit = audit;
        this.clock = clock;
        this.texts = texts;
    }

    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Plan get(PlanKey key) {
        return plans.get(key);
    }

    /** When the agency's part of the work is due: the last minute of its last day, so that lists show that day. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Date workDue(PlanKey key) {
        LocalDate last = open(plans.get(key)).workDue();
        return Date.from(last.atTime(23, 59).atZone(ReportingClock.ZONE).toInstant());
    }

    /** By when the standing agency looks at a plan that is sent now. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Date reviewDue(PlanKey key) {
        return Date.from(days.reviewDue(key));
    }

    /**
     * The officer hands the draft on.
     *
     * @throws Refusal while anything is missing
     */
    public void drafted(PlanKey key, String actor) {
        PlanVersion version = locked(key);
        refuseIncomplete(version);
        steps.move(version.document(), DocumentState.APPROVING);
        audit.record(key.toString(), actor, "plan.drafted", String.valueOf(version.number()));
    }

    /** The leader sends the draft back. */
    public void sentBack(PlanKey key, String actor, String reason) {
        PlanVersion version = locked(key);
        steps.sendBack(version.document(), PlanNote.RETURNED_BY_LEADER, reason, actor);
        audit.record(key.toString(), actor, "plan.sent-back", reason);
    }

    /**
     * The leader approves what stands there now.
     *
     * @throws Refusal when the leader is one of its drafters
     */
    public void approved(PlanKey key, String actor) {
        PlanVersion version = locked(key);
        DocumentSteps.refuseMaker(edits.drafters(version.document().key()), actor, "plan.four-eyes.approver");
        refuseIncomplete(version);
        steps.approve(version.document(), actor);
        audit.record(key.toString(), actor, "plan.approved", String.valueOf(version.number()));
    }

    /**
     * The letter gets its number from the agency's register, and what it carries is fixed.
     *
     * @throws Refusal when the number is taken or the signed file is missing
     */
    public void issued(PlanKey key, String actor, NewLetter letter) {
        PlanVersion version = locked(key);
        Document document = version.document();
        String content = new PlanContent(tasks.of(key, version.number()), files.of(document.key())).canonical();
        Letter sent = steps.send(document, document.holder(), LetterKind.PLAN, letter, content, actor);
        audit.record(key.toString(), actor, "plan.issued", sent.reference() + " " + CanonicalJson.sha256(content));
    }

    /**
     * Nobody decides on what he drafted or approved himself.
     *
     * @throws Refusal when this person did
     */
    public void refuseOwnReview(PlanKey key, String actor) {
        PlanVersion version = open(plans.get(key));
        if (edits.drafters(version.document().key()).contains(actor) || actor.equals(version.approver())) {
            throw Refusal.forbidden("plan.four-eyes.reviewer");
        }
    }

    /**
     * The standing agency asks for completion.
     *
     * @param due a working day ahead
     */
    public void completionAsked(PlanKey key, String actor, String reason, LocalDate due) {
        PlanVersion version = locked(key);
        if (!due.isAfter(days.today())) {
            throw Refusal.invalid("completionDue", "plan.review.due-past");
        }
        if (!days.workingDay(due)) {
            throw Refusal.invalid("completionDue", "plan.review.due-not-working-day", days.say(due));
        }
        Document document = version.document();
        steps.askCompletion(document, due, PlanNote.COMPLETION_ASKED, actor);
        notes.add(document.key(), document.round(), PlanNote.COMPLETION_ASKED, reason, actor);
        audit.record(key.toString(), actor, "plan.completion-asked", due + " " + reason);
    }

    /** The standing agency registers what was sent. */
    public void registrationDecided(PlanKey key, String actor) {
        PlanVersion version = locked(key);
        steps.decide(version.document(), PlanState.REGISTERED, actor);
        audit.record(key.toString(), actor, "plan.registration-decided", String.valueOf(version.number()));
    }

    /** From now on this version is in force, in the place of the one before. */
    public void register(PlanKey key) {
        PlanVersion version = locked(key);
        steps.move(version.document(), DocumentState.ACCEPTED);
        versions.registered(version, clock.instant());
        audit.record(key.toString(), AuditTrail.SYSTEM, "plan.registered", version.number() + " " + version.sha256());
    }

    /** The agency gives its amendment up; what is registered stays in force. */
    public void withdrawn(PlanKey key) {
        PlanVersion version = locked(key);
        steps.move(version.document(), DocumentState.WITHDRAWN);
        plans.withdrawn(key);
        audit.record(key.toString(), AuditTrail.SYSTEM, "plan.withdrawn", String.valueOf(version.number()));
    }

    private PlanVersion locked(PlanKey key) {
        return versions.get(key, plans.lockedOpenVersion(key));
    }

    private PlanVersion open(Plan plan) {
        return versions.get(plan.key(), plan.openVersion());
    }

    private void refuseIncomplete(PlanVersion version) {
        Finding.refuseAny(gaps.of(version), "plan.incomplete", texts);
    }
}
