package vn.ansinh.reporting.report;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseBody;
import vn.ansinh.reporting.catalogue.RegimeWords;
import vn.ansinh.reporting.directory.BodyNames;
import vn.ansinh.reporting.engine.CurrentUser.Person;
import vn.ansinh.reporting.engine.MenuEntry;
import vn.ansinh.reporting.engine.Part;
import vn.ansinh.reporting.engine.People;
import vn.ansinh.reporting.engine.Standing;
import vn.ansinh.reporting.engine.Texts;
import vn.ansinh.reporting.sheet.Column;
import vn.ansinh.reporting.sheet.ListFiles;
import vn.ansinh.reporting.sheet.ListSheet;

/** The page of what waits for review. */
@Controller
@Order(20)
class ReviewQueueController implements MenuEntry {

    record Acceptance(@NotNull List<String> slugs) {}

    /** @param reviewer the name of who has taken it; empty while nobody has */
    record Row(ReviewQueue.Waiting report, String period, String subject, String timeliness, String reviewer) {}

    private static final Part.Lookup<ReviewQueue.Filed> LOOKUP = new Part.Lookup<>(
            ReviewQueue.Filed::agencyName,
            Map.of(
                    "co-quan", Part.byName(ReviewQueue.Filed::agencyName),
                    "gui", Comparator.comparing(ReviewQueue.Filed::submittedAt),
                    "canh-bao", Comparator.comparing(ReviewQueue.Filed::findings)));

    private final ReviewQueue queue;
    private final People people;
    private final CycleRequests requests;
    private final Texts texts;
    private final RegimeWords words;
    private final ListFiles files;
    private final BodyNames bodyNames;

    ReviewQueueController(
            ReviewQueue queue,
            People people,
            CycleRequests requests,
            Texts texts,
            RegimeWords words,
            ListFiles files,
            BodyNames bodyNames) {
        this.queue = queue;
        this.people = people;
        this.requests = requests;
        this.texts = texts;
        this.words = words;
        this.files = files;
        this.bodyNames = bodyNames;
    }

    @Override
    public String address() {
        return "/ra-soat";
    }

    @Override
    public String titleKey() {
        return "report.queue.title";
    }

    /** An administrator may look at it, and has no work there. */
    @Override
    public boolean openTo(Person person) {
        return !person.regimes(Standing.REVIEWERS).isEmpty();
    }

    @GetMapping("/ra-soat")
    String page(Part.Wanted wanted, Model model) {
        model.addAttribute("part", LOOKUP.of(queue.filed(), wanted).map(this::rows));
        return "report/queue";
    }

    /** The list as Excel, as it is looked for and sorted. */
    @GetMapping("/ra-soat/excel")
    ResponseEntity<InputStreamResource> excel(Part.Wanted wanted) {
        String title = texts.of("report.queue.title");
        return files.excel(
                "cho-ra-soat",
                ListSheet.of(
                        title,
                        title,
                        List.of(wanted.words().isEmpty() ? "" : texts.of("sheet.found", wanted.words())),
                        columns(),
                        rows(LOOKUP.of(queue.filed(), wanted.ofAll()).rows())));
    }

    private List<Column<Row>> columns() {
        return List.of(
                Column.text(
                        texts.of("report.queue.agency"),
                        38,
                        row -> bodyNames.shown(row.report().agencyName())),
                Column.text(texts.of("report.page.period"), 28, Row::period),
                Column.text(texts.of("report.list.subject"), 36, Row::subject),
                Column.moment(
                        texts.of("report.queue.submitted"), row -> row.report().submittedAt()),
                Column.text(texts.of("report.page.timeliness"), 18, Row::timeliness),
                Column.count(
                        texts.of("report.page.submissions"), row -> row.report().submission()),
                Column.count(
                        texts.of("report.queue.findings"), row -> row.report().findings()),
                Column.text(texts.of("report.queue.reviewer"), 26, Row::reviewer));
    }

    private List<Row> rows(List<ReviewQueue.Filed> filed) {
        List<ReviewQueue.Waiting> waiting = queue.waiting(filed);
        Map<String, String> names =
                people.names(waiting.stream().map(ReviewQueue.Waiting::reviewer).toList());
        Map<String, String> subjects = requests.subjects(waiting.stream()
                .map(report -> ReportKey.parse(report.key()).cycle())
                .collect(Collectors.toSet()));
        return waiting.stream()
                .map(report -> new Row(
                        report,
                        words.period(ReportKey.parse(report.key()).regime(), report.period()),
                        subjects.get(ReportKey.parse(report.key()).cycle()),
                        texts.of("report.timeliness." + report.timeliness()),
                        report.reviewer() == null ? "" : names.getOrDefault(report.reviewer(), report.reviewer())))
                .toList();
    }

    @PostMapping("/api/reviews/acceptance")
    @ResponseBody
    List<ReviewQueue.Outcome> accept(@Valid @RequestBody Acceptance acceptance) {
        return queue.accept(acceptance.slugs());
    }
}
