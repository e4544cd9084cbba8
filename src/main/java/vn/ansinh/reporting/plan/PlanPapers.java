package vn.ansinh.reporting.plan;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ansinh.reporting.directory.AgencyCode;
import vn.ansinh.reporting.document.DocumentState;
import vn.ansinh.reporting.document.SuggestedLetter;
import vn.ansinh.reporting.engine.Refusal;
import vn.ansinh.reporting.paper.Paper;
import vn.ansinh.reporting.paper.PaperDownloads;
import vn.ansinh.reporting.paper.PaperDownloads.Format;
import vn.ansinh.reporting.paper.PaperTraces;
import vn.ansinh.reporting.paper.Particulars;
import vn.ansinh.reporting.paper.TypedLetter;
import vn.ansinh.reporting.plan.PlanViews.Shown;
import vn.ansinh.reporting.signing.ToSign;

/** Plans as documents: to each person the versions he may read. */
@Component
class PlanPapers {

    private final PlanViews views;
    private final PlanPaper paper;
    private final PlanAccess access;
    private final PaperTraces traces;
    private final PaperDownloads downloads;

    PlanPapers(PlanViews views, PlanPaper paper, PlanAccess access, PaperTraces traces, PaperDownloads downloads) {
        this.views = views;
        this.paper = paper;
        this.access = access;
        this.traces = traces;
        this.downloads = downloads;
    }

    /**
     * @param number of a version; null for the one this person is shown
     * @param typed what the clerk of a version to be issued has typed of its letter
     */
    @Transactional
    ResponseEntity<byte[]> of(Plan plan, Integer number, TypedLetter typed, Format format) {
        Shown shown = views.shown(plan, number)
                .orElseThrow(() -> Refusal.notFound("plan.unknown", plan.key().slug()));
        PlanVersion version = shown.version();
        boolean worked = version.state().awaited() || !version.issued();
        Particulars letter = worked ? proposed(plan, version, typed) : sent(version);
        Paper printed = paper.of(plan, version, shown.content(), letter);
        boolean approved = !worked || version.state() == DocumentState.ISSUING;
        return downloads.of(
                approved
                        ? traces.traced(
                                printed,
                                version.document().key(),
                                Math.max(1, version.document().round()))
                        : printed,
                () -> paper.reading().of(plan, version, shown.content(), letter),
                new AgencyCode(plan.holder()),
                format,
                name(plan, version));
    }

    /**
     * What is signed now of the version that is worked on, by the leader who approves it or for the body.
     *
     * @param leader the name of who signs while nobody has approved yet
     */
    ToSign toSign(Plan plan, TypedLetter typed, String leader) {
        Shown shown = views.shown(plan, plan.openVersion()).orElseThrow();
        PlanVersion version = shown.version();
        SuggestedLetter proposed = views.suggestion(plan, version, leader);
        Particulars letter = typed.over(proposed);
        Paper document = paper.of(plan, version, shown.content(), letter);
        return new ToSign(
                version.document().key(),
                name(plan, version),
                traces.traced(
                        document,
                        version.document().key(),
                        Math.max(1, version.document().round())),
                letter,
                proposed);
    }

    private static String name(Plan plan, PlanVersion version) {
        return "ke-hoach-" + plan.key().slug() + "-" + version.number();
    }

    private Particulars proposed(Plan plan, PlanVersion version, TypedLetter typed) {
        SuggestedLetter proposed = views.suggestion(plan, version);
        return access.mayIssue(plan, version) ? typed.over(proposed) : Particulars.of(proposed);
    }

    private static Particulars sent(PlanVersion version) {
        return Particulars.of(version.letter());
    }
}
