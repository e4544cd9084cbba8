package vn.ansinh.reporting.monitoring;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.ansinh.reporting.cycle.CycleBoard.Line;
import vn.ansinh.reporting.engine.Part;
import vn.ansinh.reporting.engine.Refusal;
import vn.ansinh.reporting.engine.RefusedPart;
import vn.ansinh.reporting.engine.Texts;
import vn.ansinh.reporting.monitoring.Matrix.Cell;
import vn.ansinh.reporting.monitoring.Matrix.Head;
import vn.ansinh.reporting.monitoring.Matrix.OfRegime;
import vn.ansinh.reporting.monitoring.Matrix.Row;
import vn.ansinh.reporting.monitoring.Matrix.Year;
import vn.ansinh.reporting.sheet.Column;
import vn.ansinh.reporting.sheet.ListFiles;
import vn.ansinh.reporting.sheet.ListSheet;

/** "Cơ quan × kỳ": how each agency has reported in the periods of one regime, and how timely all have over the years. */
@Controller
@RequestMapping(MatrixPage.ADDRESS)
class MatrixPage {

    static final String ADDRESS = OverviewPages.ADDRESS + "/co-quan-ky";

    /**
     * What is asked for.
     *
     * @param regimes those with a cycle, by code with their names
     * @param periods of the chosen regime
     */
    private record Asked(
            Map<String, String> regimes, String regime, List<Line> lines, Map<String, String> periods, String period) {}

    private final Viewers viewers;
    private final Narrowing narrowing;
    private final Matrix matrix;
    private final RefusedPart refused;
    private final ListFiles files;
    private final Texts texts;

    MatrixPage(Viewers viewers, Narrowing narrowing, Matrix matrix, RefusedPart refused, ListFiles files, Texts texts) {
        this.viewers = viewers;
        this.narrowing = narrowing;
        this.matrix = matrix;
        this.refused = refused;
        this.files = files;
        this.texts = texts;
    }

    @GetMapping
    String page(Filter filter, Part.Wanted wanted, Model model, HttpServletResponse response) {
        Viewer viewer = viewers.get();
        Map<String, List<Line>> lines = matrix.lines();
        Asked asked;
        try {
            asked = asked(viewer, lines, filter);
        } catch (Refusal refusal) {
            refused.tell(refusal, model, response);
            asked = nearest(viewer, lines, filter);
        }
        model.addAttribute("viewer", viewer);
        model.addAttribute("names", asked == null ? Map.of() : asked.regimes);
        model.addAttribute("chosen", asked == null ? "" : asked.regime);
        if (asked != null && !asked.lines.isEmpty()) {
            model.addAttribute("periods", asked.periods);
            model.addAttribute("period", asked.period);
            model.addAttribute("regimeName", asked.regimes.get(asked.regime));
            model.addAttribute("matrix", matrix.of(viewer, asked.regime, asked.lines, asked.period, wanted));
        }
        return "monitoring/matrix";
    }

    /** Null where nothing has been opened; without lines of a regime that is named and has no cycle yet. */
    private Asked asked(Viewer viewer, Map<String, List<Line>> lines, Filter filter) {
        Map<String, String> all = narrowing.regimes(viewer);
        Map<String, String> names = new LinkedHashMap<>(all);
        names.keySet().retainAll(lines.keySet());
        if (names.isEmpty()) {
            return null;
        }
        String regime = narrowing
                .regimes(filter.regime().isEmpty() ? names : all, filter.regime())
                .get(0);
        if (!lines.containsKey(regime)) {
            return new Asked(names, regime, List.of(), Map.of(), "");
        }
        Map<String, String> periods = matrix.periods(lines.get(regime));
        return new Asked(names, regime, lines.get(regime), periods, narrowing.period(periods, filter.period()));
    }

    /** What is shown where something is named that there is not: the regime where there is that, else the first. */
    private Asked nearest(Viewer viewer, Map<String, List<Line>> lines, Filter filter) {
        try {
            return asked(viewer, lines, new Filter(filter.regime(), ""));
        } catch (Refusal unknownToo) {
            return asked(viewer, lines, new Filter("", ""));
        }
    }

    /** All agencies that are looked for, with the periods that are shown. */
    @GetMapping("/excel")
    ResponseEntity<InputStreamResource> excel(Filter filter, Part.Wanted wanted) {
        Viewer viewer = viewers.get();
        Asked asked = asked(viewer, matrix.lines(), filter);
        if (asked == null || asked.lines.isEmpty()) {
            throw Refusal.notFound("monitoring.nothing");
        }
        OfRegime found = matrix.of(viewer, asked.regime, asked.lines, asked.period, wanted.ofAll());
        String name = asked.regimes.get(asked.regime);
        return files.excel(
                "co-quan-ky",
                ListSheet.of(
                        texts.of("monitoring.matrix"),
                        texts.of("monitoring.matrix"),
                        List.of(name, wanted.words().isEmpty() ? "" : texts.of("sheet.found", wanted.words())),
                        columns(found.heads()),
                        found.part().rows()),
                ListSheet.of(
                        texts.of("monitoring.years"),
                        texts.of("monitoring.years"),
                        List.of(name),
                        yearColumns(),
                        found.years()));
    }

    private List<Column<Row>> columns(List<Head> heads) {
        var columns = new ArrayList<Column<Row>>(List.of(
                Column.text(texts.of("monitoring.column.code"), 16, Row::agency),
                Column.text(texts.of("monitoring.column.agency"), 42, Row::agencyName)));
        for (int i = 0; i < heads.size(); i++) {
            int at = i;
            columns.add(Column.text(
                    heads.get(i).label(), 26, row -> said(row.cells().get(at))));
            columns.add(Column.count(
                    texts.of("monitoring.column.filled", heads.get(i).label()),
                    row -> row.cells().get(at).sent() == null
                            ? null
                            : row.cells().get(at).sent().percent()));
        }
        return columns;
    }

    private String said(Cell cell) {
        if (cell.kind().equals(Matrix.NOT_ASKED)) {
            return "";
        }
        return cell.completing() ? cell.said() + "; " + texts.of("monitoring.part.completing") : cell.said();
    }

    private List<Column<Year>> yearColumns() {
        return List.of(
                Column.text(texts.of("monitoring.column.year"), 10, year -> String.valueOf(year.year())),
                Column.count(texts.of("monitoring.column.due-reports"), Year::due),
                Column.count(texts.of("monitoring.part.on-time"), Year::onTime),
                Column.count(texts.of("monitoring.part.late"), Year::late),
                Column.count(texts.of("monitoring.column.missing"), Year::missing),
                Column.count(
                        texts.of("monitoring.column.on-time-percent"),
                        // Of none that is due, none is late: the page has a dash there.
                        year -> year.due() == 0 ? null : year.percent()));
    }
}
