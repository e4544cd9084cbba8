package vn.ansinh.reporting.monitoring;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.ansinh.reporting.catalogue.Indicator;
import vn.ansinh.reporting.catalogue.IndicatorCatalogue;
import vn.ansinh.reporting.catalogue.Period;
import vn.ansinh.reporting.directory.BodyNames;
import vn.ansinh.reporting.engine.Refusal;
import vn.ansinh.reporting.engine.Texts;
import vn.ansinh.reporting.report.Obligations;
import vn.ansinh.reporting.report.ReportBoard;
import vn.ansinh.reporting.report.ReportBoard.Marked;
import vn.ansinh.reporting.report.ReportKey;
import vn.ansinh.reporting.sheet.Column;
import vn.ansinh.reporting.sheet.ListFiles;
import vn.ansinh.reporting.sheet.ListSheet;

/** "Số liệu cần theo dõi": what reviewers pinned to figures, of all reports in one list, with what was answered. */
@Controller
@RequestMapping(MarksPage.ADDRESS)
class MarksPage {

    static final String ADDRESS = OverviewPages.ADDRESS + "/danh-dau";

    /** So many are listed, those without an answer first. */
    private static final int MOST = 2_000;

    /**
     * @param regime its name
     * @param figure code and name
     * @param link to the report
     */
    record Row(String regime, String period, String agency, String figure, String link, Marked mark) {}

    private final Viewers viewers;
    private final Narrowing narrowing;
    private final Shown chosen;
    private final ReportBoard reports;
    private final Obligations obligations;
    private final IndicatorCatalogue catalogue;
    private final ListFiles files;
    private final Texts texts;
    private final BodyNames bodyNames;

    MarksPage(
            Viewers viewers,
            Narrowing narrowing,
            Shown chosen,
            ReportBoard reports,
            Obligations obligations,
            IndicatorCatalogue catalogue,
            ListFiles files,
            Texts texts,
            BodyNames bodyNames) {
        this.viewers = viewers;
        this.narrowing = narrowing;
        this.chosen = chosen;
        this.reports = reports;
        this.obligations = obligations;
        this.catalogue = catalogue;
        this.files = files;
        this.texts = texts;
        this.bodyNames = bodyNames;
    }

    @GetMapping
    String page(Filter filter, Model model, HttpServletResponse response) {
        Viewer viewer = reader();
        Map<String, String> names = narrowing.regimes(viewer);
        model.addAttribute("viewer", viewer);
        model.addAttribute("rows", rows(viewer, chosen.of(filter, names, model, response), names));
        return "monitoring/marks";
    }

    @GetMapping("/excel")
    ResponseEntity<InputStreamResource> excel(Filter filter) {
        Viewer viewer = reader();
        Map<String, String> names = narrowing.regimes(viewer);
        String title = texts.of("monitoring.marks");
        return files.excel(
                "so-lieu-can-theo-doi",
                ListSheet.of(
                        title,
                        title,
                        List.of(),
                        columns(),
                        rows(viewer, narrowing.regimes(names, filter.regime()), names)));
    }

    /** What was pinned is between the standing agency and the agency whose figure it is. */
    private Viewer reader() {
        Viewer viewer = viewers.get();
        if (!viewer.readsMarks()) {
            throw Refusal.forbidden("monitoring.marks.not-yours");
        }
        return viewer;
    }

    private List<Row> rows(Viewer viewer, List<String> regimes, Map<String, String> names) {
        List<Marked> marks = reports.marked(MOST).stream()
                .filter(mark -> regimes.contains(mark.regime()))
                .filter(mark -> viewer.notes(mark.regime()) || viewer.own(mark.agency(), mark.holder()))
                .toList();
        Set<ReportKey> readable =
                obligations.readable(marks.stream().map(Marked::key).collect(Collectors.toSet()));
        return marks.stream()
                .filter(mark -> readable.contains(mark.key()))
                .map(mark -> new Row(
                        names.get(mark.regime()),
                        Period.parse(mark.period()).label(texts.locale()),
                        bodyNames.shown(mark.agencyName()),
                        figure(mark),
                        "/bao-cao/" + mark.key().slug() + "#chi-tieu-" + mark.indicator(),
                        mark))
                .toList();
    }

    private String figure(Marked mark) {
        return catalogue.of(mark.regime()).all().stream()
                .filter(indicator -> indicator.code().equals(mark.indicator()))
                .reduce((before, last) -> last)
                .map((Indicator indicator) -> indicator.code() + ". " + indicator.name(texts.locale()))
                .orElse(mark.indicator());
    }

    private List<Column<Row>> columns() {
        return List.of(
                Column.text(texts.of("monitoring.column.regime"), 40, Row::regime),
                Column.text(texts.of("monitoring.column.period"), 26, Row::period),
                Column.text(texts.of("monitoring.column.agency"), 40, Row::agency),
                Column.text(texts.of("monitoring.column.figure"), 50, Row::figure),
                Column.text(
                        texts.of("monitoring.column.mark"),
                        60,
                        row -> row.mark().content()),
                Column.moment(
                        texts.of("monitoring.column.marked-at"),
                        row -> row.mark().publishedAt()),
                Column.text(
                        texts.of("monitoring.column.answer"),
                        60,
                        row -> row.mark().open() || !row.mark().answer().isEmpty()
                                ? row.mark().answer()
                                : texts.of("monitoring.marks.no-answer")),
                Column.moment(
                        texts.of("monitoring.column.answered-at"),
                        row -> row.mark().answeredAt()));
    }
}
