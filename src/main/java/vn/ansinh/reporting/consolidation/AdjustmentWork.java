package vn.ansinh.reporting.consolidation;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ansinh.reporting.audit.AuditTrail;
import vn.ansinh.reporting.catalogue.Indicator;
import vn.ansinh.reporting.catalogue.IndicatorCatalogue;
import vn.ansinh.reporting.consolidation.Adjustment.Proposal;
import vn.ansinh.reporting.consolidation.ConsolidatedContent.Counted;
import vn.ansinh.reporting.consolidation.ConsolidatedContent.Figure;
import vn.ansinh.reporting.engine.Formats;
import vn.ansinh.reporting.engine.Refusal;
import vn.ansinh.reporting.report.AcceptedFigures;
import vn.ansinh.reporting.report.AcceptedFigures.Source;
import vn.ansinh.reporting.report.AcceptedSubmission;
import vn.ansinh.reporting.report.ReportKey;

/**
 * Coordinators correct sums in which bodies counted the same thing. The leader's signature on the report confirms what they
 * proposed; where a sum changes afterwards they confirm it anew before it is handed up or signed.
 */
@Service
class AdjustmentWork {

    private final ConsolidatedReports reports;
    private final ConsolidatedContents contents;
    private final Adjustments adjustments;
    private final AcceptedFigures accepted;
    private final IndicatorCatalogue catalogue;
    private final ConsolidationAccess access;
    private final AuditTrail audit;
    private final Clock clock;

    AdjustmentWork(
            ConsolidatedReports reports,
            ConsolidatedContents contents,
            Adjustments adjustments,
            AcceptedFigures accepted,
            IndicatorCatalogue catalogue,
            ConsolidationAccess access,
            AuditTrail audit,
            Clock clock) {
        this.reports = reports;
        this.contents = contents;
        this.adjustments = adjustments;
        this.accepted = accepted;
        this.catalogue = catalogue;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Proposes a correction, or the same anew for a sum that has changed.
     *
     * @throws Refusal when the report is not this person's to change now, a colleague was faster, or it cannot be
     */
    @Transactional
    void propose(ConsolidatedKey key, String code, Proposal proposal) {
        ConsolidatedReport report = reports.lock(key);
        access.requireEdit(report);
        ConsolidatedContent content = contents.ofDraft(report);
        Figure figure = content.figures().stream()
                .filter(line -> line.code().equals(code))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("consolidation.figure-unknown", code));
        refuseOvertaken(key, code, proposal.version());
        Indicator indicator = catalogue.of(report.regime()).get(code, report.cutOff());
        BigDecimal delta = Adjustment.checked(indicator, figure, reporters(report, content, code), proposal);
        String actor = access.person().id();
        List<String> agencies = proposal.agencies().stream().distinct().sorted().toList();
        adjustments.put(
                key,
                new Adjustment(
                        code,
                        delta,
                        proposal.reason().strip(),
                        agencies,
                        figure.actual(),
                        figure.reported(),
                        proposal.version() + 1,
                        actor,
                        clock.instant()));
        audit.record(
                key.toString(),
                actor,
                "consolidated.adjusted",
                "%s: %s (%s); %s"
                        .formatted(
                                code,
                                signed(delta),
                                String.join(", ", agencies),
                                proposal.reason().strip()));
    }

    /**
     * Takes a correction back.
     *
     * @param version of the correction the person saw
     * @throws Refusal as {@link #propose}
     */
    @Transactional
    void withdraw(ConsolidatedKey key, String code, int version) {
        ConsolidatedReport report = reports.lock(key);
        access.requireEdit(report);
        Adjustment adjustment = adjustments.of(key).get(code);
        if (adjustment == null) {
            throw Refusal.notFound("consolidation.adjustment.unknown", code);
        }
        refuseOvertaken(key, code, version);
        adjustments.remove(key, code);
        audit.record(
                key.toString(),
                access.person().id(),
                "consolidated.adjustment-withdrawn",
                code + ": " + signed(adjustment.delta()));
    }

    private void refuseOvertaken(ConsolidatedKey key, String code, int version) {
        Adjustment there = adjustments.of(key).get(code);
        if (version != (there == null ? 0 : there.version())) {
            throw Refusal.conflict("consolidation.adjustment.conflict", code);
        }
    }

    /** Codes of the bodies that gave a number. */
    private List<String> reporters(ConsolidatedReport report, ConsolidatedContent content, String code) {
        List<AcceptedSubmission> counted = content.counted().stream()
                .map((Counted one) -> new AcceptedSubmission(ReportKey.parse(one.report()), one.submission()))
                .toList();
        return accepted.sources(report.key().cycle(), Set.of(code), counted).stream()
                .filter(source -> source.filed() != null && source.actual() != null)
                .map(Source::agency)
                .toList();
    }

    /** @throws Refusal at the first correction of a sum that has changed since */
    void refuseStale(ConsolidatedReport report) {
        Map<String, Adjustment> all = adjustments.of(report.key());
        if (all.isEmpty()) {
            return;
        }
        contents.figures(report).stream()
                .filter(figure -> figure.adjustment() != null
                        && Boolean.TRUE.equals(figure.adjustment().stale()))
                .findFirst()
                .ifPresent(figure -> {
                    throw Refusal.invalid(
                            "figure:" + figure.code(), "consolidation.adjustment.stale", figure.code(), figure.name());
                });
    }

    /** Ids of all who proposed one that stands. */
    Set<String> proposers(ConsolidatedKey key) {
        var people = new HashSet<String>();
        adjustments.of(key).values().forEach(adjustment -> people.add(adjustment.proposedBy()));
        return people;
    }

    /** "−34", "+34". */
    static String signed(BigDecimal delta) {
        return (delta.signum() < 0 ? "−" : "+") + Formats.number(delta.abs());
    }
}
