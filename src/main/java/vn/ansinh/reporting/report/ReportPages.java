package vn.ansinh.reporting.report;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.ansinh.reporting.catalogue.RegimeWords;
import vn.ansinh.reporting.directory.BodyNames;
import vn.ansinh.reporting.document.DocumentState;
import vn.ansinh.reporting.engine.CurrentUser.Person;
import vn.ansinh.reporting.engine.MenuEntry;
import vn.ansinh.reporting.engine.Refusal;
import vn.ansinh.reporting.engine.Texts;
import vn.ansinh.reporting.sheet.Column;
import vn.ansinh.reporting.sheet.ListFiles;
import vn.ansinh.reporting.sheet.ListSheet;

/** "Báo cáo của cơ quan": an agency's reports with their state and history, and one report to read. */
@Controller
@Order(10)
class ReportPages implements MenuEntry {
    /**
     * @param period in words
     * @param subject of what was asked out of turn; null for a periodic report
     */
    record Row(
            AgencyReport report,
            String slug,
            String period,
            String subject,
            String state,
            String deadline,
            boolean overdue,
            String timeliness) {}

    private final AgencyReports reports;
    private final ReportViews views;
    private final ReportDeadlines deadlines;
    private final CycleRequests requests;
    private final ReportAccess access;
    private final Texts texts;
    private final BodyNames bodyNames;
    private final RegimeWords words;
    private final ListFiles files;

    ReportPages(
            AgencyReports reports,
            ReportViews views,
            ReportDeadlines deadlines,
            CycleRequests requests,
            ReportAccess access,
            Texts texts,
            BodyNames bodyNames,
            RegimeWords words,
            ListFiles files) {
        this.reports = reports;
        this.views = views;
        this.deadlines = deadlines;
        this.requests = requests;
        this.access = access;
        this.texts = texts;
        this.bodyNames = bodyNames;
        this.words = words;
        this.files = files;
    }

    @Override
    public String address() {
        return "/bao-cao";
    }

    @Override
    public String titleKey() {
        return "report.page.own.title";
    }

    @Override
    public boolean openTo(Person person) {
        return !person.agencies().isEmpty();
    }

    @GetMapping("/bao-cao")
    String own(Model model) {
        Set<String> agencies = access.person().agencies();
        model.addAttribute("rows", rows(agencies));
        model.addAttribute("agencies", agencies);
        return "report/own";
    }

    /** The list as Excel. */
    @GetMapping("/bao-cao/excel")
    ResponseEntity<InputStreamResource> excel() {
        String title = texts.of("report.page.own.title");
        List<Row> rows = rows(access.person().agencies());
        return files.excel("bao-cao-cua-co-quan", ListSheet.of(title, title, List.of(), columns(), rows));
    }

    private List<Column<Row>> columns() {
        return List.of(
                Column.text(texts.of("report.page.period"), 28, Row::period),
                Column.text(texts.of("report.list.subject"), 36, Row::subject),
                Column.text(
                        texts.of("report.queue.agency"),
                        36,
                        row -> bodyNames.shown(row.report().agencyName())),
                Column.moment(
                        texts.of("report.list.before"), row -> row.report().dueBefore()),
                Column.text(texts.of("report.page.deadline"), 46, Row::deadline),
                Column.text(texts.of("report.page.state"), 26, Row::state),
                Column.text(
                        texts.of("report.page.overdue"), 10, row -> row.overdue() ? texts.of("report.list.yes") : ""),
                Column.count(
                        texts.of("report.page.submissions"), row -> row.report().submissions()),
                Column.text(texts.of("report.page.timeliness"), 18, Row::timeliness));
    }

    private List<Row> rows(Set<String> agencies) {
        List<AgencyReport> held = agencies.isEmpty() ? List.of() : reports.heldBy(agencies);
        Map<String, String> subjects = requests.subjects(
                held.stream().map(report -> report.key().cycle()).collect(Collectors.toSet()));
        return held.stream()
                .map(report -> row(report, subjects.get(report.key().cycle())))
                .toList();
    }

    @GetMapping("/bao-cao/{slug}")
    String one(@PathVariable String slug, Model model) {
        AgencyReport report = reports.findBySlug(slug).orElseThrow(() -> Refusal.notFound("report.unknown", slug));
        return page(report, views.of(report), model);
    }

    /** A submission as it was filed. */
    @GetMapping("/bao-cao/{slug}/{number}")
    String submission(@PathVariable String slug, @PathVariable int number, Model model) {
        AgencyReport report = reports.findBySlug(slug).orElseThrow(() -> Refusal.notFound("report.unknown", slug));
        ReportView view =
                views.of(report, number).orElseThrow(() -> Refusal.notFound("report.unknown", slug + "/" + number));
        return page(report, view, model);
    }

    private String page(AgencyReport report, ReportView view, Model model) {
        boolean mayRecall = report.state() == DocumentState.UNDER_REVIEW && access.isOfficer(report);
        model.addAttribute("report", view);
        model.addAttribute("urged", requests.urged(report.key()));
        model.addAttribute("mayRecall", mayRecall);
        model.addAttribute(
                "anchors",
                view.remarks().stream()
                        .map(ReportView.RemarkView::anchor)
                        .distinct()
                        .collect(Collectors.toMap(Function.identity(), anchor -> place(view, anchor))));
        return "report/one";
    }

    /** What a reader calls the place a remark is pinned to. */
    private String place(ReportView view, String anchor) {
        String code = anchor.substring(anchor.indexOf(':') + 1);
        if (anchor.startsWith("cell:")) {
            return view.indicators().stream()
                    .filter(indicator -> indicator.facts().code().equals(code))
                    .map(indicator -> code + ". " + indicator.facts().name())
                    .findFirst()
                    .orElse(code);
        }
        if (anchor.startsWith("section:")) {
            return view.sections().stream()
                    .filter(section -> section.code().equals(code))
                    .map(ReportView.SectionView::title)
                    .findFirst()
                    .orElse(code);
        }
        return texts.of("report.page.place." + anchor);
    }

    private Row row(AgencyReport report, String subject) {
        return new Row(
                report,
                report.key().slug(),
                words.period(report.regime(), report.period()),
                subject,
                texts.of("report.state." + report.state()),
                deadlines.explain(report),
                deadlines.overdue(report),
                report.timeliness() == null ? "" : texts.of("report.timeliness." + report.timeliness()));
    }
}
