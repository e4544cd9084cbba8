package vn.ansinh.reporting.consolidation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.ansinh.reporting.consolidation.ConsolidatedView.EarlierView;
import vn.ansinh.reporting.consolidation.ConsolidatedView.FigureView;
import vn.ansinh.reporting.consolidation.DrillDown.PlanRow;
import vn.ansinh.reporting.consolidation.DrillDown.Row;
import vn.ansinh.reporting.engine.Formats;
import vn.ansinh.reporting.engine.Part;
import vn.ansinh.reporting.engine.Refusal;
import vn.ansinh.reporting.sheet.Column;
import vn.ansinh.reporting.sheet.ListFiles;
import vn.ansinh.reporting.sheet.ListSheet;

/** The province's figures of a consolidated report, and what stands behind one of them, as Excel. */
@Controller
@RequestMapping("/tong-hop/{slug}")
class ConsolidatedLists {

    private record FigureLine(String area, FigureView figure) {}

    private record SourceLine(DrillDown.Input input, Row row) {}

    private final ConsolidatedReports reports;
    private final ConsolidatedViews views;
    private final DrillDown drillDown;
    private final ConsolidationFormats formats;
    private final ListFiles files;

    ConsolidatedLists(
            ConsolidatedReports reports,
            ConsolidatedViews views,
            DrillDown drillDown,
            ConsolidationFormats formats,
            ListFiles files) {
        this.reports = reports;
        this.views = views;
        this.drillDown = drillDown;
        this.formats = formats;
        this.files = files;
    }

    /** As far as the person sees the report. */
    @GetMapping("/excel")
    ResponseEntity<InputStreamResource> figures(@PathVariable String slug) {
        ConsolidatedReport report = get(slug);
        ConsolidatedView view = views.of(report, true);
        List<FigureLine> lines = view.areas().stream()
                .flatMap(area -> area.figures().stream().map(figure -> new FigureLine(area.name(), figure)))
                .toList();
        String coverage =
                formats.of("consolidation.page.coverage", view.accepted(), view.expected(), Formats.day(view.cutOff()));
        return files.excel(
                "so-lieu-" + report.key().slug(),
                ListSheet.of(
                        formats.of("consolidation.list.figures"),
                        head(report),
                        facts(view.frozen(), report, coverage),
                        figureColumns(view),
                        lines));
    }

    private String head(ConsolidatedReport report) {
        return formats.title(report) + " " + formats.subject(report);
    }

    private List<String> facts(boolean frozen, ConsolidatedReport report, String... others) {
        var facts = new ArrayList<String>();
        facts.add(frozen ? "" : formats.of("consolidation.page.draft", formats.state(report)));
        facts.addAll(List.of(others));
        return facts;
    }

    private List<Column<FigureLine>> figureColumns(ConsolidatedView view) {
        var columns = new ArrayList<Column<FigureLine>>(List.of(
                Column.text(of("area"), 26, FigureLine::area),
                Column.text(page("code"), 9, line -> line.figure().facts().code()),
                Column.text(page("indicator"), 46, line -> line.figure().facts().name()),
                Column.text(page("unit"), 12, line -> line.figure().facts().unit()),
                Column.number(
                        page("before"),
                        line -> line.figure().earlier().stream()
                                .findFirst()
                                .map(EarlierView::actual)
                                .orElse(null))));
        if (view.compared()) {
            columns.add(Column.number(
                    page("signed-before"),
                    line -> line.figure().signedBefore() == null
                            ? null
                            : line.figure().signedBefore().actual()));
        }
        columns.add(Column.number(page("actual"), line -> line.figure().actual()));
        if (view.estimated()) {
            columns.add(Column.number(page("estimate"), line -> line.figure().estimate()));
        }
        columns.addAll(List.of(
                Column.number(page("change"), line -> line.figure().change()),
                Column.number(of("change-percent"), line -> line.figure().changePercent()),
                Column.text(page("completeness"), 24, line -> state(line.figure())),
                Column.text(
                        of("missing"),
                        34,
                        line -> String.join("; ", line.figure().missing().names())),
                Column.text(
                        of("not-available"),
                        34,
                        line -> String.join("; ", line.figure().notAvailable().names())),
                Column.text(of("notes"), 34, line -> notes(line.figure()))));
        return columns;
    }

    private static String state(FigureView figure) {
        return figure.actual() == null && !figure.reason().isEmpty() ? figure.reason() : figure.stateLabel();
    }

    private static String notes(FigureView figure) {
        return String.join(
                "\n",
                Stream.concat(Stream.of(figure.notComparable(), figure.standard()), figure.notes().stream())
                        .filter(note -> note != null && !note.isEmpty())
                        .toList());
    }

    /** Who said it, as the list is looked for and sorted; of the count of plans the plans too. */
    @GetMapping("/chi-tieu/{indicator}/excel")
    ResponseEntity<InputStreamResource> figure(
            @PathVariable String slug, @PathVariable String indicator, Part.Wanted wanted) {
        ConsolidatedReport report = get(slug);
        DrillDown.View view = drillDown.of(report, indicator, wanted.ofAll());
        String title = view.indicator() + ". " + view.name() + " (" + view.unit() + ")";
        var facts = new ArrayList<>(facts(true, report, head(report), province(view)));
        facts.addAll(view.notes());
        facts.add(wanted.words().isEmpty() ? null : formats.of("sheet.found", wanted.words()));
        facts.add(view.notAsked().isEmpty() ? null : of("not-asked") + ": " + String.join("; ", view.notAsked()));
        List<SourceLine> lines = view.inputs().stream()
                .flatMap(input -> input.rows().stream().map(row -> new SourceLine(input, row)))
                .toList();
        var sheets = new ArrayList<ListSheet<?>>();
        sheets.add(ListSheet.of(indicator, title, facts, sourceColumns(), lines));
        if (view.register() != null) {
            sheets.add(ListSheet.of(
                    page("plan"),
                    title,
                    List.of(formats.of(
                            "consolidation.page.register",
                            Formats.moment(view.register().at()))),
                    planColumns(),
                    view.register().rows()));
        }
        return files.excel("nguon-" + report.key().slug() + "-" + view.indicator(), sheets.toArray(ListSheet[]::new));
    }

    private String province(DrillDown.View view) {
        String said = view.actual() == null
                ? view.reason()
                : Formats.number(view.actual()) + " " + view.unit()
                        + (view.estimate() == null
                                ? ""
                                : formats.of("consolidation.page.estimate-is", Formats.number(view.estimate())));
        return page("province") + ": " + said;
    }

    private List<Column<SourceLine>> sourceColumns() {
        return List.of(
                Column.text(page("code"), 9, line -> line.input().indicator()),
                Column.text(page("indicator"), 34, line -> line.input().name()),
                Column.text(of("agency-code"), 12, line -> line.row().agency()),
                Column.text(page("agency"), 34, line -> line.row().agencyName()),
                Column.number(page("actual"), line -> line.row().actual()),
                Column.number(page("estimate"), line -> line.row().estimate()),
                Column.text(of("state"), 18, line -> line.row().stateLabel()),
                Column.text(of("reason"), 28, line -> line.row().reason()),
                Column.text(page("note"), 28, line -> line.row().note()),
                Column.count(page("submission"), line -> line.row().submission()),
                Column.text(of("letter"), 18, line -> line.row().letter()),
                Column.text(
                        page("drafters"),
                        24,
                        line -> String.join(", ", line.row().drafters())),
                Column.text(page("approver"), 22, line -> line.row().approver()),
                Column.text(page("signer"), 22, line -> line.row().signer()),
                Column.moment(page("submitted"), line -> line.row().submittedAt()),
                Column.text(of("timeliness"), 16, line -> line.row().timelinessLabel()));
    }

    private List<Column<PlanRow>> planColumns() {
        return List.of(
                Column.text(page("agency"), 38, PlanRow::agencyName),
                Column.text(of("counted"), 10, row -> row.counted() ? of("yes") : ""),
                Column.text(of("letter"), 20, PlanRow::letter),
                Column.count(of("version"), PlanRow::version),
                Column.day(page("plan-date"), PlanRow::date),
                Column.moment(page("registered"), PlanRow::registeredAt),
                Column.text(page("registered-by"), 24, PlanRow::registeredBy),
                Column.text(page("note"), 34, row -> Objects.toString(row.stateLabel(), "")));
    }

    private String page(String key) {
        return formats.of("consolidation.page." + key);
    }

    private String of(String key) {
        return formats.of("consolidation.list." + key);
    }

    private ConsolidatedReport get(String slug) {
        return reports.findBySlug(slug).orElseThrow(() -> Refusal.notFound("consolidation.unknown", slug));
    }
}
