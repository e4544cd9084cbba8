package vn.ansinh.reporting.cycle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.ansinh.reporting.consolidation.ConsolidatedLinks;
import vn.ansinh.reporting.consolidation.ConsolidatedLinks.Link;
import vn.ansinh.reporting.cycle.CycleView.NoteView;
import vn.ansinh.reporting.cycle.CycleView.ObligationView;
import vn.ansinh.reporting.engine.Part;
import vn.ansinh.reporting.engine.Texts;
import vn.ansinh.reporting.report.CycleProgress;
import vn.ansinh.reporting.report.Obligations;
import vn.ansinh.reporting.sheet.Column;
import vn.ansinh.reporting.sheet.ListFiles;
import vn.ansinh.reporting.sheet.ListSheet;

/** The cycles, and the follow-up of one as it is filtered, as Excel: for those who read their pages. */
@Controller
@RequestMapping("/dot-bao-cao")
class CycleLists {

    private record Line(CycleView cycle, CycleProgress progress, List<Link> reports) {}

    private final ReportingCycles cycles;
    private final CycleViews views;
    private final CycleAccess access;
    private final Obligations obligations;
    private final ConsolidatedLinks consolidated;
    private final ListFiles files;
    private final Texts texts;

    CycleLists(
            ReportingCycles cycles,
            CycleViews views,
            CycleAccess access,
            Obligations obligations,
            ConsolidatedLinks consolidated,
            ListFiles files,
            Texts texts) {
        this.cycles = cycles;
        this.views = views;
        this.access = access;
        this.obligations = obligations;
        this.consolidated = consolidated;
        this.files = files;
        this.texts = texts;
    }

    @GetMapping("/excel")
    ResponseEntity<InputStreamResource> all() {
        access.requireReaderOfPages();
        Map<String, CycleProgress> progress = obligations.progress();
        Map<String, List<Link>> reports = consolidated.readable();
        List<Line> lines = access.readable(cycles.all()).stream()
                .map(views::line)
                .map(cycle -> new Line(
                        cycle,
                        progress.getOrDefault(cycle.key(), CycleProgress.NONE),
                        reports.getOrDefault(cycle.key(), List.of())))
                .toList();
        String title = texts.of("cycle.page.title");
        return files.excel("dot-bao-cao", ListSheet.of(title, title, List.of(), columns(), lines));
    }

    private List<Column<Line>> columns() {
        return List.of(
                Column.text(
                        texts.of("cycle.page.cycle"), 30, line -> line.cycle().periodLabel()),
                Column.text(
                        texts.of("cycle.page.subject"), 40, line -> line.cycle().subject()),
                Column.text(
                        texts.of("cycle.page.state"), 20, line -> line.cycle().stateLabel()),
                Column.day(texts.of("cycle.list.cut-off"), line -> line.cycle().cutOff()),
                Column.text(
                        texts.of("cycle.page.deadline"),
                        50,
                        line -> line.cycle().explanation()),
                Column.text(
                        texts.of("cycle.page.letter"), 20, line -> line.cycle().letterReference()),
                Column.count(
                        texts.of("cycle.list.owed"), line -> line.progress().owed()),
                Column.count(
                        texts.of("cycle.list.accepted"), line -> line.progress().accepted()),
                Column.count(
                        texts.of("cycle.list.late"), line -> line.progress().late()),
                Column.count(
                        texts.of("cycle.list.unsent"), line -> line.progress().unsent()),
                Column.count(
                        texts.of("cycle.list.never-sent"),
                        line -> line.progress().neverSent()),
                Column.text(
                        texts.of("cycle.page.consolidated"),
                        40,
                        line -> line.reports().stream()
                                .map(report -> report.title() + ": " + report.state())
                                .collect(Collectors.joining("\n"))));
    }

    /** @param filter one of {@link ObligationList}'s */
    @GetMapping("/{slug}/excel")
    ResponseEntity<InputStreamResource> one(
            @PathVariable String slug,
            Part.Wanted wanted,
            @RequestParam(name = "loc", defaultValue = "all") String filter) {
        ReportingCycle read = access.read(slug);
        CycleViews.Whole whole = views.whole(read);
        Part<ObligationView> found =
                ObligationList.LOOKUP.of(ObligationList.filtered(whole.obligations(), filter), wanted.ofAll());
        String title = texts.of("cycle.list.title", whole.cycle().periodLabel());
        var facts = new ArrayList<String>();
        facts.add(whole.cycle().subject());
        facts.add(texts.of("cycle.list.filter", texts.of("cycle.list.filter." + filter)));
        facts.add(wanted.words().isEmpty() ? null : texts.of("sheet.found", wanted.words()));
        boolean notes = access.seesNotes(read.regime());
        var sheets = new ArrayList<ListSheet<?>>();
        sheets.add(
                ListSheet.of(texts.of("cycle.page.obligations"), title, facts, followUpColumns(notes), found.rows()));
        if (notes) {
            sheets.add(ListSheet.of(
                    texts.of("cycle.page.history"),
                    texts.of("cycle.page.history") + " – " + title,
                    List.of(),
                    historyColumns(),
                    CycleHistory.of(whole.cycle(), whole.obligations())));
        }
        return files.excel("theo-doi-" + whole.cycle().slug(), sheets.toArray(ListSheet[]::new));
    }

    private List<Column<ObligationView>> followUpColumns(boolean notes) {
        var columns = new ArrayList<Column<ObligationView>>(List.of(
                Column.text(texts.of("cycle.list.code"), 12, ObligationView::agency),
                Column.text(texts.of("cycle.page.agency"), 38, ObligationView::agencyName),
                Column.text(texts.of("cycle.list.duty"), 14, owed -> texts.of("cycle.list.duty." + owed.duty())),
                Column.text(texts.of("cycle.page.state"), 24, ObligationView::stateLabel),
                Column.text(
                        texts.of("cycle.page.overdue"), 10, owed -> owed.overdue() ? texts.of("cycle.list.yes") : ""),
                Column.moment(texts.of("cycle.list.before"), ObligationView::dueBefore),
                Column.text(
                        texts.of("cycle.list.extended"),
                        14,
                        owed -> owed.dueBefore().equals(owed.originalDueBefore()) ? "" : texts.of("cycle.list.yes")),
                Column.day(texts.of("cycle.list.completion"), ObligationView::completionDue),
                Column.moment(texts.of("cycle.page.submitted"), ObligationView::submittedAt),
                Column.count(texts.of("cycle.list.submissions"), ObligationView::submissions),
                Column.text(texts.of("cycle.page.timeliness"), 18, ObligationView::timelinessLabel)));
        if (notes) {
            columns.add(Column.moment(
                    texts.of("cycle.list.contact"),
                    owed -> owed.contacts().isEmpty()
                            ? null
                            : owed.contacts().get(0).at()));
            columns.add(Column.text(
                    texts.of("cycle.list.contact.content"),
                    40,
                    owed -> owed.contacts().isEmpty()
                            ? null
                            : said(owed.contacts().get(0))));
        }
        return columns;
    }

    private String said(NoteView note) {
        return texts.of("cycle.page.note." + note.kind()) + ": " + note.content();
    }

    private List<Column<CycleHistory.Entry>> historyColumns() {
        return List.of(
                Column.moment(texts.of("cycle.list.at"), entry -> entry.note().at()),
                Column.text(
                        texts.of("cycle.list.what"),
                        26,
                        entry -> texts.of("cycle.page.note." + entry.note().kind())),
                Column.text(texts.of("cycle.page.agency"), 38, CycleHistory.Entry::agencyName),
                Column.text(
                        texts.of("cycle.list.content"),
                        60,
                        entry -> entry.note().content()),
                Column.text(
                        texts.of("cycle.list.who"), 24, entry -> entry.note().actor()));
    }
}
