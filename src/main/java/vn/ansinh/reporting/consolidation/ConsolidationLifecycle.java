package vn.ansinh.reporting.consolidation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.ansinh.reporting.audit.AuditTrail;
import vn.ansinh.reporting.catalogue.RegimeBodies;
import vn.ansinh.reporting.document.CanonicalJson;
import vn.ansinh.reporting.document.DocumentState;
import vn.ansinh.reporting.document.DocumentSteps;
import vn.ansinh.reporting.document.Edits;
import vn.ansinh.reporting.document.Letter;
import vn.ansinh.reporting.document.LetterKind;
import vn.ansinh.reporting.document.NewLetter;
import vn.ansinh.reporting.document.Notes;
import vn.ansinh.reporting.engine.Refusal;

/**
 * A consolidated report's way from draft to the PPC's receipt. Each step locks its cycle first, checks, and leaves its
 * trace. Called by the processes, inside the transaction of the task.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class ConsolidationLifecycle {

    private static final int WORDS_LIMIT = 10_000;

    private final ConsolidatedReports reports;
    private final ConsolidatedContents contents;
    private final SectionsWanted wanted;
    private final AdjustmentWork adjustments;
    private final DocumentSteps steps;
    private final Edits edits;
    private final Notes notes;
    private final FigureIntake intake;
    private final RegimeBodies bodies;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ConsolidationLifecycle(
            ConsolidatedReports reports,
            ConsolidatedContents contents,
            SectionsWanted wanted,
            AdjustmentWork adjustments,
            DocumentSteps steps,
            Edits edits,
            Notes notes,
            FigureIntake intake,
            RegimeBodies bodies,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.reports = reports;
        this.contents = contents;
        this.wanted = wanted;
        this.adjustments = adjustments;
        this.steps = steps;
        this.edits = edits;
        this.notes = notes;
        this.intake = intake;
        this.bodies = bodies;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** The report as it stands; empty before its cycle's consolidation has begun. */
    public Optional<ConsolidatedReport> find(ConsolidatedKey key) {
        return reports.find(key);
    }

    /**
     * The coordinators hand it up.
     *
     * @throws Refusal while a section without which it is no report is empty, or was written from what says something else now
     */
    public void prepared(ConsolidatedKey key, String actor) {
        ConsolidatedReport report = reports.lock(key);
        wanted.refuseUnready(report);
        reports.prepared(report.document().to(DocumentState.APPROVING), actor);
        audit.record(key.toString(), actor, "consolidated.prepared", "");
    }

    /**
     * The leader signs what he sees: it is frozen with its hash.
     *
     * @param figuresSeen the version of the figures his form showed; null when it showed none
     * @throws Refusal when figures were taken in since, or when he has himself worked on it
     */
    public void signed(ConsolidatedKey key, String actor, Integer figuresSeen) {
        ConsolidatedReport report = reports.lock(key);
        if (edits.drafters(key.toString()).contains(actor)
                || actor.equals(report.preparedBy())
                || adjustments.proposers(key).contains(actor)) {
            throw Refusal.forbidden("consolidation.four-eyes");
        }
        if (figuresSeen == null || figuresSeen != report.figuresVersion()) {
            throw Refusal.conflict("consolidation.stale").with("figuresVersion", report.figuresVersion());
        }
        adjustments.refuseStale(report);
        report.document().require(DocumentState.ISSUING);
        String content = CanonicalJson.write(ConsolidatedContents.toSign(contents.ofDraft(report)));
        String hash = steps.approve(report.document(), content, report.figuresVersion(), actor);
        audit.record(key.toString(), actor, "consolidated.signed", hash);
        events.publishEvent(new ConsolidatedReportSigned(key));
    }

    /** The leader sends it back to the coordinators. */
    public void sentBack(ConsolidatedKey key, String actor, String reason) {
        ConsolidatedReport report = reports.lock(key);
        refuseLong("reason", reason);
        steps.sendBack(report.document(), ConsolidatedNote.RETURNED, reason, actor);
        audit.record(key.toString(), actor, "consolidated.sent-back", reason);
    }

    /**
     * The letter gets its number from the standing agency's register and goes to the PPC.
     *
     * @throws Refusal when the number is taken or the signed file is missing
     */
    public void issued(ConsolidatedKey key, String actor, NewLetter letter) {
        ConsolidatedReport report = reports.lock(key);
        String agency =
                bodies.standingAgency(key.regime(), LocalDate.now(clock)).code().value();
        Letter sent = steps.send(report.document(), agency, LetterKind.REPORT, letter, actor);
        audit.record(key.toString(), actor, "consolidated.issued", sent.reference());
        events.publishEvent(new ConsolidatedReportSent(key));
    }

    /**
     * The PPC's office receives it. A late report that had to wait for this supplement opens the next.
     *
     * @param directions what the PPC directs; empty when nothing
     */
    public void received(ConsolidatedKey key, String actor, String directions) {
        ConsolidatedReport report = reports.lock(key);
        steps.accept(report.document(), ConsolidatedState.RECEIVED, actor);
        if (!directions.isBlank()) {
            note(report, ConsolidatedNote.DIRECTIONS, "directions", directions, actor);
        }
        audit.record(key.toString(), actor, "consolidated.received", directions);
        intake.takeIn(key.cycle());
        events.publishEvent(new ConsolidatedReportReceived(key));
    }

    /**
     * The PPC's office asks for something to be made clear: the next round begins, to be signed and issued anew. What
     * was sent stays as it was.
     */
    public void clarificationAsked(ConsolidatedKey key, String actor, String question) {
        ConsolidatedReport report = reports.lock(key);
        note(report, ConsolidatedNote.CLARIFICATION, "question", question, actor);
        steps.reopen(report.document(), ConsolidatedNote.CLARIFICATION, actor);
        audit.record(key.toString(), actor, "consolidated.clarification-asked", question);
        intake.takeIn(key.cycle());
    }

    private void note(ConsolidatedReport report, ConsolidatedNote kind, String field, String words, String actor) {
        refuseLong(field, words);
        notes.add(report.key().toString(), report.round(), kind, words, actor);
    }

    private static void refuseLong(String field, String words) {
        if (words.length() > WORDS_LIMIT) {
            throw Refusal.invalid(field, "consolidation.words-too-long", WORDS_LIMIT);
        }
    }
}
