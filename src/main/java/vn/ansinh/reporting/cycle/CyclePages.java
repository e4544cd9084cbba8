package vn.ansinh.reporting.cycle;

import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.ansinh.reporting.consolidation.ConsolidatedLinks;
import vn.ansinh.reporting.consolidation.ConsolidatedLinks.Link;
import vn.ansinh.reporting.engine.CurrentUser.Person;
import vn.ansinh.reporting.engine.Place;
import vn.ansinh.reporting.report.CycleProgress;
import vn.ansinh.reporting.report.Obligations;

/** "Đợt báo cáo": how far each cycle has come, and one cycle to read, agency by agency. */
@Controller
@Order(30)
class CyclePages implements Place {

    /** @param reports the consolidated ones that the reader may read */
    record Row(CycleView cycle, CycleProgress progress, List<Link> reports) {}

    private final ReportingCycles cycles;
    private final CycleViews views;
    private final CycleAccess access;
    private final Obligations obligations;
    private final ConsolidatedLinks consolidated;
    private final CycleWords words;

    CyclePages(
            ReportingCycles cycles,
            CycleViews views,
            CycleAccess access,
            Obligations obligations,
            ConsolidatedLinks consolidated,
            CycleWords words) {
        this.cycles = cycles;
        this.views = views;
        this.access = access;
        this.obligations = obligations;
        this.consolidated = consolidated;
        this.words = words;
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
        List<Row> rows = cycles.all().stream()
                .map(views::line)
                .map(cycle -> row(cycle, progress, reports))
                .toList();
        model.addAttribute("rows", rows);
        return "cycle/all";
    }

    @GetMapping("/dot-bao-cao/{slug}")
    String one(@PathVariable String slug, Model model) {
        CycleView cycle = views.whole(access.read(slug));
        model.addAttribute("row", row(cycle, obligations.progress(), consolidated.readable()));
        model.addAttribute("cycle", cycle);
        model.addAttribute("history", access.seesNotes() ? CycleHistory.of(cycle) : List.of());
        model.addAttribute("words", words);
        return "cycle/one";
    }

    private static Row row(CycleView cycle, Map<String, CycleProgress> progress, Map<String, List<Link>> reports) {
        return new Row(
                cycle,
                progress.getOrDefault(cycle.key(), CycleProgress.NONE),
                reports.getOrDefault(cycle.key(), List.of()));
    }
}
