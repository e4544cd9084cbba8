package vn.ansinh.reporting.consolidation;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.ansinh.reporting.catalogue.RegimeBodies;
import vn.ansinh.reporting.engine.Menu;
import vn.ansinh.reporting.engine.Part;
import vn.ansinh.reporting.engine.Refusal;
import vn.ansinh.reporting.engine.Texts;
import vn.ansinh.reporting.paper.PaperParts;

/** A consolidated report to read and to print, with the way from each figure down to the agencies' reports. */
@Controller
@RequestMapping("/tong-hop/{slug}")
class ConsolidatedPage {

    private final ConsolidatedReports reports;
    private final ConsolidatedViews views;
    private final DrillDown drillDown;
    private final ConsolidationFormats formats;
    private final ConsolidationAccess access;
    private final RegimeBodies bodies;
    private final Menu places;
    private final Texts texts;
    private final Clock clock;
    private final PaperParts parts;

    ConsolidatedPage(
            ConsolidatedReports reports,
            ConsolidatedViews views,
            DrillDown drillDown,
            ConsolidationFormats formats,
            ConsolidationAccess access,
            RegimeBodies bodies,
            Menu places,
            Texts texts,
            Clock clock,
            PaperParts parts) {
        this.reports = reports;
        this.views = views;
        this.drillDown = drillDown;
        this.formats = formats;
        this.access = access;
        this.bodies = bodies;
        this.places = places;
        this.texts = texts;
        this.clock = clock;
        this.parts = parts;
    }

    @GetMapping
    String report(@PathVariable String slug, Part.Wanted wanted, Model model) {
        ConsolidatedReport found = get(slug);
        String regime = found.key().regime();
        ConsolidatedView view = views.of(found, wanted.all());
        LocalDate day =
                view.letter() == null ? LocalDate.now(clock) : view.letter().date();
        model.addAttribute("report", view);
        model.addAttribute("headed", headed(view));
        model.addAttribute("standing", bodies.standingAgency(regime, day));
        model.addAttribute("read", parts.reading());
        model.addAttribute("committee", bodies.recipient(regime, day));
        model.addAttribute("baselines", access.mayKeepBaselines(regime));
        model.addAttribute("consolidatedFormats", formats);
        return "consolidation/report";
    }

    /** Below which section with words each heading stands: the first of its own. */
    private static Map<String, String> headed(ConsolidatedView view) {
        var first = new HashMap<String, String>();
        view.sections().stream()
                .filter(section -> section.heading() != null)
                .filter(section ->
                        section.content() == null || !section.content().isEmpty())
                .forEach(section -> first.putIfAbsent(section.heading(), section.code()));
        return first;
    }

    @GetMapping("/chi-tieu/{indicator}")
    String figure(@PathVariable String slug, @PathVariable String indicator, Part.Wanted wanted, Model model) {
        ConsolidatedReport report = get(slug);
        model.addAttribute("figure", drillDown.of(report, indicator, wanted));
        model.addAttribute("address", "/tong-hop/" + report.key().slug() + "/chi-tieu/" + indicator);
        model.addAttribute("subject", formats.title(report) + " " + formats.subject(report));
        model.addAttribute("slug", report.key().slug());
        model.addAttribute("consolidatedFormats", formats);
        return "consolidation/figure";
    }

    /** A page for people, not the problem details of the API. */
    @ExceptionHandler
    String refused(Refusal refusal, Model model, HttpServletResponse response) {
        response.setStatus(refusal.kind().status());
        model.addAttribute("places", places.links());
        model.addAttribute("person", places.person());
        model.addAttribute("sentence", refusal.sentence(texts));
        return "consolidation/refused";
    }

    private ConsolidatedReport get(String slug) {
        return reports.findBySlug(slug).orElseThrow(() -> Refusal.notFound("consolidation.unknown", slug));
    }
}
