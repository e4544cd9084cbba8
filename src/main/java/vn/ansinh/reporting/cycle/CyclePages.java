package vn.ansinh.reporting.cycle;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.ansinh.reporting.consolidation.ConsolidatedLinks;
import vn.ansinh.reporting.consolidation.ConsolidatedLinks.Link;
import vn.ansinh.reporting.cycle.CycleView.ObligationView;
import vn.ansinh.reporting.engine.CurrentUser.Person;
import vn.ansinh.reporting.engine.MenuEntry;
import vn.ansinh.reporting.engine.Part;
import vn.ansinh.reporting.report.CycleProgress;
import vn.ansinh.reporting.report.Obligations;

/** "Đợt báo cáo": how far each cycle has come, and one cycle to read, agency by agency. */
@Controller
@Order(30)
class CyclePages implements MenuEntry {

    /** @param reports the consolidated ones that the reader may read */
    record Row(CycleView cycle, CycleProgress progress, List<Link> reports) {}

    /** So many entries of the history stand on the page; the others where the whole list is printed. */
    private static final int LATEST = 50;

    private final ReportingCycles cycles;
    private final CycleViews views;
    private final CycleAccess access;
    private final UrgingLetters urging;
    private final Obligations obligations;
    private final ConsolidatedLinks consolidated;

    CyclePages(
            ReportingCycles cycles,
            CycleViews views,
            CycleAccess access,
            UrgingLetters urging,
            Obligations obligations,
            ConsolidatedLinks consolidated) {
        this.cycles = cycles;
        this.views = views;
        this.access = access;
        this.urging = urging;
        this.obligations = obligations;
        this.consolidated = consolidated;
    }

    @Override
    public String address() {
        return "/dot-bao-cao";
    }

    @Override
    public String titleKey() {
        return "cycle.page.title";
    }

    @Override
    public boolean openTo(Person person) {
        return access.reads(person);
    }

    @GetMapping("/dot-bao-cao")
    String all(Model model) {
        access.requireReaderOfPages();
        Map<String, CycleProgress> progress = obligations.progress();
        Map<String, List<Link>> reports = consolidated.readable();
        List<Row> rows = access.readable(cycles.all()).stream()
                .map(views::line)
                .map(cycle -> row(cycle, progress, reports))
                .toList();
        model.addAttribute("rows", rows);
        return "cycle/all";
    }

    @GetMapping("/dot-bao-cao/{slug}")
    String one(@PathVariable String slug, Part.Wanted wanted, Model model) {
        ReportingCycle read = access.read(slug);
        CycleViews.Whole whole = views.whole(read);
        CycleView cycle = whole.cycle();
        Part<ObligationView> part = ObligationList.LOOKUP.of(whole.obligations(), wanted);
        List<CycleHistory.Entry> history =
                access.seesNotes(read.regime()) ? CycleHistory.of(cycle, whole.obligations()) : List.of();
        model.addAttribute("row", row(cycle, obligations.progress(), consolidated.readable()));
        model.addAttribute("cycle", cycle);
        model.addAttribute("part", part);
        model.addAttribute("address", "/dot-bao-cao/" + cycle.slug());
        model.addAttribute(
                "history",
                part.isWhole() ? history : history.stream().limit(LATEST).toList());
        model.addAttribute("said", history.size());
        model.addAttribute("urged", urged(read, whole.obligations()));
        return "cycle/one";
    }

    /** They belong to the standing agency's people: each agency reads those to itself on its report's page. */
    private List<UrgedLetter> urged(ReportingCycle cycle, List<ObligationView> asked) {
        if (!access.seesNotes(cycle.regime())) {
            return List.of();
        }
        Map<String, String> names = asked.stream()
                .collect(Collectors.toMap(ObligationView::agency, ObligationView::agencyName, (one, other) -> one));
        return urging.ofCycle(cycle.key()).stream()
                .map(letter -> UrgedLetter.of(letter, names))
                .toList();
    }

    private static Row row(CycleView cycle, Map<String, CycleProgress> progress, Map<String, List<Link>> reports) {
        return new Row(
                cycle,
                progress.getOrDefault(cycle.key(), CycleProgress.NONE),
                reports.getOrDefault(cycle.key(), List.of()));
    }
}
