package vn.ansinh.reporting.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.ansinh.reporting.audit.AuditTrail;
import vn.ansinh.reporting.document.CanonicalJson;
import vn.ansinh.reporting.document.Edits;
import vn.ansinh.reporting.document.Finding;
import vn.ansinh.reporting.document.LetterKind;
import vn.ansinh.reporting.document.NewLetter;
import vn.ansinh.reporting.document.Notes;
import vn.ansinh.reporting.document.OutgoingRegister;
import vn.ansinh.reporting.document.OutgoingRegister.Entered;
import vn.ansinh.reporting.document.StoredFile;
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
    private final OutgoingRegister register;
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
            OutgoingRegister register,
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
        this.register = register;
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
    public Date reviewDue() {
        return Date.from(days.reviewDue());
    }

    /**
     * The officer hands the draft on.
     *
     * @throws Refusal while anything is missing
     */
    public void drafted(PlanKey key, String actor) {
        PlanVersion version = open(plans.lock(key));
        refuseIncomplete(version);
        versions.state(version, version.state().to(PlanState.APPROVING));
        audit.record(key.toString(), actor, "plan.drafted", String.valueOf(version.number()));
    }

    /** The leader sends the draft back. */
    public void sentBack(PlanKey key, String actor, String reason) {
        PlanVersion version = open(plans.lock(key));
        PlanState drafting = version.completionDue() == null ? PlanState.DRAFTING : PlanState.RETURNED;
        versions.state(version, version.state().to(drafting));
        notes.add(version.document(), version.round(), PlanNote.RETURNED_BY_LEADER, reason, actor);
        audit.record(key.toString(), actor, "plan.sent-back", reason);
    }

    /**
     * The leader approves what stands there now.
     *
     * @throws Refusal when the leader is one of its drafters
     */
    public void approved(PlanKey key, String actor) {
        PlanVersion version = open(plans.lock(key));
        if (edits.drafters(version.document()).contains(actor)) {
            throw Refusal.forbidden("plan.four-eyes.approver");
        }
        refuseIncomplete(version);
        version.state().to(PlanState.ISSUING);
        versions.approved(version, actor, clock.instant());
        audit.record(key.toString(), actor, "plan.approved", String.valueOf(version.number()));
    }

    /**
     * The letter gets its number from the agency's register, and what it carries is fixed.
     *
     * @throws Refusal when the number is taken or the signed file is missing
     */
    public void issued(PlanKey key, String actor, NewLetter letter) {
        Plan plan = plans.lock(key);
        PlanVersion version = open(plan);
        version.state().to(PlanState.UNDER_REVIEW);
        String object = version.document();
        Entered entered = register.enter(plan.holder(), LetterKind.PLAN, letter, object, object);
        String content = new PlanContent(tasks.of(key, version.number()), files.of(object)).canonical();
        String hash = CanonicalJson.sha256(content);
        versions.issued(version, entered.id(), actor, clock.instant(), content, hash);
        audit.record(key.toString(), actor, "plan.issued", entered.letter().reference() + " " + hash);
    }

    /**
     * Nobody decides on what he drafted or approved himself.
     *
     * @throws Refusal when this person did
     */
    public void refuseOwnReview(PlanKey key, String actor) {
        PlanVersion version = open(plans.get(key));
        if (edits.drafters(version.document()).contains(actor) || actor.equals(version.approver())) {
            throw Refusal.forbidden("plan.four-eyes.reviewer");
        }
    }

    /**
     * The standing agency asks for completion.
     *
     * @param due a working day ahead
     */
    public void completionAsked(PlanKey key, String actor, String reason, LocalDate due) {
        PlanVersion version = open(plans.lock(key));
        if (!due.isAfter(days.today())) {
            throw Refusal.invalid("completionDue", "plan.review.due-past");
        }
        if (!days.workingDay(due)) {
            throw Refusal.invalid("completionDue", "plan.review.due-not-working-day", days.say(due));
        }
        version.state().to(PlanState.RETURNED);
        putSignedLetterAside(version);
        versions.completionAsked(version, actor, clock.instant(), due);
        notes.add(version.document(), version.round(), PlanNote.COMPLETION_ASKED, reason, actor);
        audit.record(key.toString(), actor, "plan.completion-asked", due + " " + reason);
    }

    /** The standing agency registers what was sent. */
    public void registrationDecided(PlanKey key, String actor) {
        PlanVersion version = open(plans.lock(key));
        version.state().to(PlanState.REGISTERED);
        versions.decided(version, actor, clock.instant());
        audit.record(key.toString(), actor, "plan.registration-decided", String.valueOf(version.number()));
    }

    /** From now on this version is in force, in the place of the one before. */
    public void register(PlanKey key) {
        PlanVersion version = open(plans.lock(key));
        version.state().to(PlanState.REGISTERED);
        versions.registered(version, clock.instant());
        plans.registered(key, version.number());
        audit.record(key.toString(), AuditTrail.SYSTEM, "plan.registered", version.number() + " " + version.sha256());
    }

    /** The agency gives its amendment up; what is registered stays in force. */
    public void withdrawn(PlanKey key) {
        PlanVersion version = open(plans.lock(key));
        versions.state(version, version.state().to(PlanState.WITHDRAWN));
        plans.withdrawn(key);
        audit.record(key.toString(), AuditTrail.SYSTEM, "plan.withdrawn", String.valueOf(version.number()));
    }

    private PlanVersion open(Plan plan) {
        return versions.get(plan.key(), plan.openVersion());
    }

    /** What was signed belongs to what was sent; the next needs a letter of its own. */
    private void putSignedLetterAside(PlanVersion version) {
        String object = version.key().files(version.number());
        files.of(object).stream().filter(StoredFile::signed).forEach(file -> files.remove(object, file.id()));
    }

    private void refuseIncomplete(PlanVersion version) {
        Finding.refuseAny(gaps.of(version), "plan.incomplete", texts);
    }
}
