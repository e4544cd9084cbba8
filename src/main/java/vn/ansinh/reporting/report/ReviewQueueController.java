package vn.ansinh.reporting.report;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseBody;
import vn.ansinh.reporting.catalogue.Period;
import vn.ansinh.reporting.engine.CurrentUser.Person;
import vn.ansinh.reporting.engine.Groups;
import vn.ansinh.reporting.engine.Place;
import vn.ansinh.reporting.engine.Texts;

/** The page of what waits for review. */
@Controller
@Order(20)
class ReviewQueueController implements Place {

    record Acceptance(List<String> slugs) {}

    record Row(ReviewQueue.Waiting report, String period, String timeliness) {}

    private final ReviewQueue queue;
    private final Texts texts;

    ReviewQueueController(ReviewQueue queue, Texts texts) {
        this.queue = queue;
        this.texts = texts;
    }

    @Override
    public String address() {
        return "/ra-soat";
    }

    @Override
    public String titleKey() {
        return "report.queue.title";
    }

    @Override
    public boolean openTo(Person person) {
        return person.administrator() || person.in(Groups.STANDING_REVIEWERS);
    }

    @GetMapping("/ra-soat")
    String page(Model model) {
        List<Row> rows = queue.waiting().stream()
                .map(report -> new Row(
                        report,
                        Period.parse(report.period()).label(texts.locale()),
                        texts.of("report.timeliness." + report.timeliness())))
                .toList();
        model.addAttribute("rows", rows);
        model.addAttribute("words", new ReportPages.Words());
        return "report/queue";
    }

    @PostMapping("/api/reviews/acceptance")
    @ResponseBody
    List<ReviewQueue.Outcome> accept(@RequestBody Acceptance acceptance) {
        return queue.accept(acceptance.slugs());
    }
}
