package vn.ansinh.reporting.cycle;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ansinh.reporting.catalogue.RegimeBodies;
import vn.ansinh.reporting.cycle.UrgingContent.Urged;
import vn.ansinh.reporting.document.Letter;
import vn.ansinh.reporting.document.SuggestedLetter;
import vn.ansinh.reporting.engine.Refusal;
import vn.ansinh.reporting.paper.Paper;
import vn.ansinh.reporting.paper.PaperDownloads;
import vn.ansinh.reporting.paper.PaperDownloads.Format;
import vn.ansinh.reporting.paper.PaperTraces;
import vn.ansinh.reporting.paper.Particulars;
import vn.ansinh.reporting.paper.TypedLetter;
import vn.ansinh.reporting.report.Obligations;
import vn.ansinh.reporting.signing.ToSign;

/** A cycle's letters as files. Whoever asks may read the cycle. */
@Component
class CycleLetters {

    private final ReportingCycles cycles;
    private final CycleViews views;
    private final CyclePapers papers;
    private final Obligations obligations;
    private final RegimeBodies bodies;
    private final PaperTraces traces;
    private final PaperDownloads downloads;
    private final Clock clock;

    CycleLetters(
            ReportingCycles cycles,
            CycleViews views,
            CyclePapers papers,
            Obligations obligations,
            RegimeBodies bodies,
            PaperTraces traces,
            PaperDownloads downloads,
            Clock clock) {
        this.cycles = cycles;
        this.views = views;
        this.papers = papers;
        this.obligations = obligations;
        this.bodies = bodies;
        this.traces = traces;
        this.downloads = downloads;
        this.clock = clock;
    }

    /** @param typed what the clerk of one to be issued has typed */
    @Transactional
    ResponseEntity<byte[]> request(ReportingCycle cycle, TypedLetter typed, Format format) {
        Optional<Letter> issued = cycles.letter(cycle.key());
        Particulars letter =
                issued.map(Particulars::of).orElseGet(() -> typed.over(views.proposed(cycle, cycle.key())));
        Paper paper = papers.request(cycle, letter);
        return file(
                cycle,
                cycle.signedBy() == null ? paper : traces.traced(paper, cycle.key(), 1),
                () -> papers.reading().request(cycle, letter),
                format,
                name(cycle));
    }

    /**
     * What is signed now of the letter that asks for the reports, by a leader of the standing agency or for it.
     *
     * @param leader the name of who signs while nobody has yet
     */
    ToSign toSign(ReportingCycle cycle, TypedLetter typed, String leader) {
        SuggestedLetter proposed = views.proposed(cycle, cycle.key(), leader);
        Particulars letter = typed.over(proposed);
        return new ToSign(
                cycle.key(),
                name(cycle),
                traces.traced(papers.request(cycle, letter), cycle.key(), 1),
                letter,
                proposed);
    }

    private static String name(ReportingCycle cycle) {
        return "yeu-cau-bao-cao-" + cycle.slug();
    }

    /**
     * A letter of urging that nobody has drafted yet.
     *
     * @param agencies whom it goes to; empty for all that are late
     * @throws Refusal when it would go to nobody
     */
    @Transactional(readOnly = true)
    ResponseEntity<byte[]> urging(ReportingCycle cycle, List<String> agencies, TypedLetter typed, Format format) {
        List<Urged> late = obligations.ofCycle(cycle.key()).stream()
                .filter(obligations::missing)
                .filter(report -> agencies.isEmpty() ? obligations.overdue(report) : agencies.contains(report.agency()))
                .map(report -> Urged.of(report, obligations))
                .toList();
        if (late.isEmpty()) {
            throw Refusal.conflict("cycle.paper.urging.nobody");
        }
        String key = cycle.key() + "/urging";
        var content = new UrgingContent(
                key, cycle.key(), late.stream().map(Urged::agency).toList(), "", late, cycle.letterReference());
        Particulars letter = typed.over(views.proposed(cycle, key));
        return file(
                cycle,
                papers.urging(cycle, content, letter),
                () -> papers.reading().urging(cycle, content, letter),
                format,
                "don-doc-" + cycle.slug());
    }

    /**
     * A letter of the standing agency about the cycle.
     *
     * @param reading the same in the language of the installation
     */
    ResponseEntity<byte[]> file(
            ReportingCycle cycle, Paper paper, Supplier<Paper> reading, Format format, String name) {
        return downloads.of(
                paper,
                reading,
                bodies.standingAgency(cycle.regime(), LocalDate.now(clock)).code(),
                format,
                name);
    }
}
