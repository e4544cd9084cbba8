package vn.ansinh.reporting.cycle;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.ansinh.reporting.audit.AuditTrail;
import vn.ansinh.reporting.catalogue.RegimeBodies;
import vn.ansinh.reporting.catalogue.ReportingCalendar;
import vn.ansinh.reporting.consolidation.ConsolidationBegun;
import vn.ansinh.reporting.document.LetterKind;
import vn.ansinh.reporting.document.NewLetter;
import vn.ansinh.reporting.document.Notes;
import vn.ansinh.reporting.document.OutgoingRegister;
import vn.ansinh.reporting.document.OutgoingRegister.Entered;
import vn.ansinh.reporting.engine.Refusal;
import vn.ansinh.reporting.engine.ReportingClock;
import vn.ansinh.reporting.report.AgencyReport;
import vn.ansinh.reporting.report.Obligations;
import vn.ansinh.reporting.report.ReportMails;

/** A cycle's way after it was opened. Called by the process, inside the transaction of the task or job. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class CycleLifecycle {

    /** How many agencies one transaction works on: no transaction grows with the province. */
    private static final int BATCH = 10;

    private static final int TEXT_LIMIT = 10_000;

    private final ReportingCycles cycles;
    private final Obligations obligations;
    private final ReportMails mails;
    private final OutgoingRegister register;
    private final Notes notes;
    private final ReportingCalendar calendar;
    private final RegimeBodies bodies;
    private final AuditTrail audit;
    private final Clock clock;

    CycleLifecycle(
            ReportingCycles cycles,
            Obligations obligations,
            ReportMails mails,
            OutgoingRegister register,
            Notes notes,
            ReportingCalendar calendar,
            RegimeBodies bodies,
            AuditTrail audit,
            Clock clock) {
        this.cycles = cycles;
        this.obligations = obligations;
        this.mails = mails;
        this.register = register;
        this.notes = notes;
        this.calendar = calendar;
        this.bodies = bodies;
        this.audit = audit;
        this.clock = clock;
    }

    public ReportingCycle get(String key) {
        return cycles.get(key);
    }

    /**
     * The request letter is drafted.
     *
     * @param letterDay an earlier working day that the letter asks for; null for none
     */
    public void requestPrepared(String key, String actor, String instructions, LocalDate letterDay) {
        ReportingCycle cycle = cycles.lock(key);
        if (instructions.length() > TEXT_LIMIT) {
            throw Refusal.invalid("instructions", "cycle.request.instructions-long", TEXT_LIMIT);
        }
        if (letterDay != null) {
            refuseLetterDay(cycle, letterDay);
        }
        cycles.prepared(key, actor, instructions, letterDay);
        obligations.letterAsksFor(key, letterDay);
        audit.record(key, actor, "request.prepared", letterDay == null ? "" : letterDay.toString());
    }

    private void refuseLetterDay(ReportingCycle cycle, LocalDate day) {
        LocalDate lastDay =
                cycle.dueBefore().atZone(ReportingClock.ZONE).minusNanos(1).toLocalDate();
        if (!day.isBefore(lastDay) || day.isBefore(LocalDate.now(clock))) {
            throw Refusal.invalid("letterDay", "cycle.request.letter-day-range");
        }
        if (!calendar.workingCalendar().isWorkingDay(day)) {
            throw Refusal.invalid("letterDay", "cycle.request.letter-day-off");
        }
    }

    /** A leader signs; not the one who drafted the letter. */
    public void requestSigned(String key, String actor) {
        ReportingCycle cycle = cycles.lock(key);
        if (actor.equals(cycle.preparedBy())) {
            throw Refusal.forbidden("cycle.request.four-eyes");
        }
        cycles.signed(key, actor, clock.instant());
        audit.record(key, actor, "request.signed", "");
    }

    public void requestReturned(String key, String actor, String reason) {
        cycles.lock(key);
        notes.add(key, 1, CycleNote.REQUEST_RETURNED, reason, actor);
        audit.record(key, actor, "request.returned", reason);
    }

    /** The letter gets its number from the standing agency's register. */
    public void requestIssued(String key, String actor, NewLetter letter) {
        String regime = cycles.lock(key).regime();
        String agency =
                bodies.standingAgency(regime, LocalDate.now(clock)).code().value();
        Entered entered = register.enter(agency, LetterKind.OFFICIAL_LETTER, letter, key, key, actor);
        cycles.issued(key, entered.id(), entered.letter().reference(), actor, clock.instant());
        audit.record(key, actor, "request.issued", entered.letter().reference());
    }

    /** The agencies are told without waiting for the letter: the plan obliges them anyway. */
    public void noticeGiven(String key) {
        cycles.lock(key);
        cycles.noticeGiven(key, clock.instant());
        audit.record(key, AuditTrail.SYSTEM, "request.notice-given", "");
    }

    /**
     * Asks the next agencies.
     *
     * @return whether more are left
     */
    public boolean askNext(String key) {
        ReportingCycle cycle = cycles.lock(key);
        int left = obligations.askNext(CycleOpening.asked(cycle), cycle.letterReference(), BATCH);
        if (left == 0 && cycle.state() == CycleState.REQUESTING) {
            cycles.state(key, cycle.state().to(CycleState.FOLLOWING_UP));
        }
        return left > 0;
    }

    /** A coordinator ends the follow-up before everything has come in; a reason is needed while reports are open. */
    public void followUpClosed(String key, String actor, String reason) {
        if (reason.isEmpty() && obligations.openCount(key) > 0) {
            throw Refusal.invalid("reason", "cycle.follow-up.reason-missing", obligations.openCount(key));
        }
        cycles.lock(key);
        notes.add(key, 1, CycleNote.CLOSED_EARLY, reason, actor);
        audit.record(key, actor, "cycle.follow-up-closed", reason);
    }

    /** The figures are taken in from now on. */
    @EventListener
    public void consolidating(ConsolidationBegun begun) {
        String key = begun.cycleKey();
        ReportingCycle cycle = cycles.lock(key);
        if (cycle.state() == CycleState.FOLLOWING_UP) {
            cycles.state(key, cycle.state().to(CycleState.CONSOLIDATING));
        }
    }

    /**
     * Ends the next reports that were never submitted.
     *
     * @return whether more are left
     */
    public boolean closeNext(String key) {
        ReportingCycle cycle = cycles.lock(key);
        boolean more = obligations.closeNext(key, BATCH) > 0;
        if (!more) {
            cycles.state(key, cycle.state().to(CycleState.CLOSED));
            audit.record(key, AuditTrail.SYSTEM, "cycle.closed", "");
        }
        return more;
    }

    /** Calls the cycle off, with the reason the agencies are told. */
    void cancelled(String key, String actor, String reason) {
        ReportingCycle cycle = cycles.lock(key);
        if (cycle.state() != CycleState.FOLLOWING_UP && cycle.state() != CycleState.REQUESTING) {
            throw Refusal.conflict("cycle.cancel.too-late", key);
        }
        cycles.cancelled(key, actor, reason);
        audit.record(key, actor, "cycle.cancelled", reason);
    }

    /**
     * Ends the next reports of a cycle that was called off, and tells their agencies why.
     *
     * @return whether more are left
     */
    public boolean cancelNext(String key) {
        ReportingCycle cycle = cycles.lock(key);
        for (AgencyReport report : obligations.cancelNext(key, BATCH)) {
            if (report.instanceId() != null) {
                mails.cancelled(report.key(), cycle.cancelReason());
            }
        }
        return obligations.openCount(key) > 0;
    }
}
