package vn.ansinh.reporting.consolidation;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.ansinh.reporting.audit.AuditTrail;
import vn.ansinh.reporting.catalogue.Period;
import vn.ansinh.reporting.consolidation.ConsolidatedFigures.Source;
import vn.ansinh.reporting.consolidation.process.SupplementReportProcess.Messages;
import vn.ansinh.reporting.document.DocumentState;
import vn.ansinh.reporting.engine.Instances;
import vn.ansinh.reporting.engine.Refusal;
import vn.ansinh.reporting.report.AcceptedFigures;
import vn.ansinh.reporting.report.AcceptedSubmission;
import vn.ansinh.reporting.report.AgencyReport;
import vn.ansinh.reporting.report.ReportAccepted;

/**
 * Takes the agencies' figures in, each report into one consolidated report and for good. What is accepted while the main
 * report is unsigned goes into it; what comes later goes into the open supplement, as long as that is unsigned, or opens
 * one. There is one open supplement per cycle: with that one signed and not yet received, a late report waits, and opens
 * the next when the PPC has received it.
 *
 * <p>The coordinators' text is theirs and stays as it is; the figures get a new version, and a signature given on the
 * one before is refused.
 */
@Service
public class FigureIntake {

    private final ConsolidatedReports reports;
    private final ConsolidatedFigures figures;
    private final ConsolidatedTexts sections;
    private final ProvinceFigures province;
    private final EarlierFigures earlier;
    private final FirstDraft firstDraft;
    private final Synthesis synthesis;
    private final Adjustments adjustments;
    private final Instances instances;
    private final AcceptedFigures accepted;
    private final CycleReports cycles;
    private final AuditTrail audit;
    private final Clock clock;

    FigureIntake(
            ConsolidatedReports reports,
            ConsolidatedFigures figures,
            ConsolidatedTexts sections,
            ProvinceFigures province,
            EarlierFigures earlier,
            FirstDraft firstDraft,
            Synthesis synthesis,
            Adjustments adjustments,
            Instances instances,
            AcceptedFigures accepted,
            CycleReports cycles,
            AuditTrail audit,
            Clock clock) {
        this.reports = reports;
        this.figures = figures;
        this.sections = sections;
        this.province = province;
        this.earlier = earlier;
        this.firstDraft = firstDraft;
        this.synthesis = synthesis;
        this.adjustments = adjustments;
        this.instances = instances;
        this.accepted = accepted;
        this.cycles = cycles;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Begins a cycle's main report: its figures, those missing, the first draft of its text. Repeating it takes in what
     * was accepted since, and writes no text again.
     *
     * @throws Refusal when nobody owes anything in the cycle
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public ConsolidatedKey begin(String cycleKey) {
        reports.lockCycle(cycleKey);
        ConsolidatedKey main = ConsolidatedKey.main(cycleKey);
        if (reports.find(main).isPresent()) {
            takeIn(cycleKey);
            return main;
        }
        ConsolidatedReport report = add(main);
        List<AcceptedSubmission> all = accepted.acceptedIn(cycleKey);
        take(report, all, all);
        sections.create(main, firstDraft.assemble(report, all, all));
        synthesis.begun(report);
        return main;
    }

    /** An agency's report counts from now on; before the consolidation has begun there is nothing to do yet. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void accepted(ReportAccepted event) {
        reports.lockCycle(event.key().cycle());
        takeIn(event.key().cycle());
    }

    /** Finds a place for what was accepted and does not count yet. The cycle is locked. */
    void takeIn(String cycleKey) {
        Optional<ConsolidatedReport> main = reports.find(ConsolidatedKey.main(cycleKey));
        if (main.isEmpty()) {
            return;
        }
        List<Source> placed = figures.sources(cycleKey);
        List<AcceptedSubmission> pending = pending(cycleKey, placed);
        if (pending.isEmpty()) {
            return;
        }
        List<ConsolidatedReport> all = reports.ofCycle(cycleKey);
        Optional<ConsolidatedReport> open = all.stream()
                .filter(report -> report.key().supplement() && report.state() != DocumentState.ACCEPTED)
                .findFirst();
        if (!main.get().signed()) {
            take(main.get(), pending, counted(main.get().key(), placed, pending));
            // What a supplement adds stands on top of the main report.
            open.filter(supplement -> !supplement.signed())
                    .ifPresent(supplement -> refresh(supplement, counted(supplement.key(), placed, pending)));
        } else if (open.isEmpty()) {
            ConsolidatedKey next = ConsolidatedKey.supplement(cycleKey, all.size());
            openSupplement(next, pending, counted(next, placed, pending));
        } else if (!open.get().signed()) {
            take(open.get(), pending, counted(open.get().key(), placed, pending));
        }
    }

    private List<AcceptedSubmission> pending(String cycleKey, List<Source> placed) {
        Set<AcceptedSubmission> there = placed.stream().map(Source::submission).collect(Collectors.toSet());
        return accepted.acceptedIn(cycleKey).stream()
                .filter(submission -> !there.contains(submission))
                .toList();
    }

    /** What a report's figures are taken from when the pending have found their place: of a supplement, also the others'. */
    private static List<AcceptedSubmission> counted(
            ConsolidatedKey key, List<Source> placed, List<AcceptedSubmission> pending) {
        return Stream.concat(
                        placed.stream()
                                .filter(source -> source.key().number() <= key.number())
                                .map(Source::submission),
                        pending.stream())
                .toList();
    }

    private void openSupplement(
            ConsolidatedKey key, List<AcceptedSubmission> pending, List<AcceptedSubmission> counted) {
        ConsolidatedReport supplement = add(key);
        take(supplement, pending, counted);
        adjustments.carry(new ConsolidatedKey(key.cycle(), key.number() - 1), key);
        sections.create(key, firstDraft.assemble(supplement, counted, pending));
        synthesis.begun(supplement);
        instances.start(Messages.LATE_REPORT_ACCEPTED, key.toString());
    }

    private ConsolidatedReport add(ConsolidatedKey key) {
        List<AgencyReport> owed = cycles.of(key.cycle());
        if (owed.isEmpty()) {
            throw Refusal.notFound("consolidation.no-obligations", key.cycle());
        }
        AgencyReport one = owed.get(0);
        boolean urgent = owed.stream().anyMatch(AgencyReport::urgent);
        ConsolidatedReport report = reports.add(key, one.regime(), one.period(), one.cutOff(), urgent, clock.instant());
        audit.record(key.toString(), AuditTrail.SYSTEM, "consolidated.begun", "");
        return report;
    }

    private void take(
            ConsolidatedReport report, List<AcceptedSubmission> submissions, List<AcceptedSubmission> counted) {
        figures.take(report.key(), submissions, report.figuresVersion() + 1, clock.instant());
        refresh(report, counted);
        String agencies = submissions.stream()
                .map(submission -> submission.key().agency() + "#" + submission.number())
                .collect(Collectors.joining(", "));
        audit.record(report.key().toString(), AuditTrail.SYSTEM, "consolidated.figures-taken", agencies);
    }

    private void refresh(ConsolidatedReport report, List<AcceptedSubmission> counted) {
        Period period = Period.parse(report.period());
        figures.replace(
                report.key(),
                province.of(
                        report.regime(),
                        report.key().cycle(),
                        period,
                        report.cutOff(),
                        counted,
                        earlier.lastYear(report.regime(), period, report.cutOff())));
        reports.figuresTaken(report.key(), clock.instant());
    }
}
