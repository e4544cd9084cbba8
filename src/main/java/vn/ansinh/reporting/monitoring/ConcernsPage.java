package vn.ansinh.reporting.monitoring;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.ansinh.reporting.engine.Texts;
import vn.ansinh.reporting.monitoring.Concerns.Area;
import vn.ansinh.reporting.monitoring.Concerns.Finding;
import vn.ansinh.reporting.monitoring.Concerns.Step;
import vn.ansinh.reporting.monitoring.Concerns.Task;
import vn.ansinh.reporting.sheet.Column;
import vn.ansinh.reporting.sheet.ListFiles;
import vn.ansinh.reporting.sheet.ListSheet;

/** "Vướng mắc, nhiệm vụ, cảnh báo": difficulties by area, state and age, overdue tasks of plans, findings not reviewed. */
@Controller
@RequestMapping(ConcernsPage.ADDRESS)
class ConcernsPage {

    static final String ADDRESS = OverviewPages.ADDRESS + "/vuong-mac";

    private record Of<T>(String regime, T row) {}

    private final Viewers viewers;
    private final Narrowing narrowing;
    private final Shown chosen;
    private final Concerns concerns;
    private final ListFiles files;
    private final Texts texts;

    ConcernsPage(Viewers viewers, Narrowing narrowing, Shown chosen, Concerns concerns, ListFiles files, Texts texts) {
        this.viewers = viewers;
        this.narrowing = narrowing;
        this.chosen = chosen;
        this.concerns = concerns;
        this.files = files;
        this.texts = texts;
    }

    @GetMapping
    String page(Filter filter, Model model, HttpServletResponse response) {
        Viewer viewer = viewers.get();
        Map<String, String> names = narrowing.regimes(viewer);
        model.addAttribute("viewer", viewer);
        model.addAttribute("regimes", concerns.of(viewer, chosen.of(filter, names, model, response), names));
        return "monitoring/concerns";
    }

    @GetMapping("/excel")
    ResponseEntity<InputStreamResource> excel(Filter filter) {
        Viewer viewer = viewers.get();
        Map<String, String> names = narrowing.regimes(viewer);
        var areas = new ArrayList<Of<Area>>();
        var steps = new ArrayList<Of<Step>>();
        var tasks = new ArrayList<Of<Task>>();
        var findings = new ArrayList<Of<Finding>>();
        concerns.of(viewer, narrowing.regimes(names, filter.regime()), names).forEach(regime -> {
            regime.areas().forEach(row -> areas.add(new Of<>(regime.name(), row)));
            regime.steps().forEach(row -> steps.add(new Of<>(regime.name(), row)));
            regime.tasks().forEach(row -> tasks.add(new Of<>(regime.name(), row)));
            regime.findings().forEach(row -> findings.add(new Of<>(regime.name(), row)));
        });
        return files.excel(
                "vuong-mac-nhiem-vu-canh-bao",
                sheet("monitoring.cases", areaColumns(), areas),
                sheet("monitoring.steps", stepColumns(), steps),
                sheet("monitoring.tasks", taskColumns(), tasks),
                sheet("monitoring.findings", findingColumns(), findings));
    }

    private <T> ListSheet<T> sheet(String title, List<Column<T>> columns, List<T> rows) {
        return ListSheet.of(texts.of(title), texts.of(title), List.of(), columns, rows);
    }

    private List<Column<Of<Area>>> areaColumns() {
        return List.of(
                Column.text(texts.of("monitoring.column.regime"), 40, Of::regime),
                Column.text(texts.of("monitoring.column.area"), 36, one -> one.row.name()),
                Column.count(texts.of("monitoring.column.open"), one -> one.row.open()),
                Column.count(texts.of("monitoring.part.young"), one -> one.row.young()),
                Column.count(texts.of("monitoring.part.grown"), one -> one.row.grown()),
                Column.count(texts.of("monitoring.part.old"), one -> one.row.old()),
                Column.count(texts.of("monitoring.column.confirming"), one -> one.row.confirming()),
                Column.count(texts.of("monitoring.column.resolved"), one -> one.row.resolved()),
                Column.text(texts.of("monitoring.column.where"), 50, one -> String.join("; ", one.row.states())));
    }

    private List<Column<Of<Step>>> stepColumns() {
        return List.of(
                Column.text(texts.of("monitoring.column.regime"), 40, Of::regime),
                Column.text(texts.of("monitoring.column.step"), 50, one -> one.row.name()),
                Column.count(texts.of("monitoring.column.cases"), one -> one.row.open()),
                Column.count(texts.of("monitoring.part.young"), one -> one.row.young()),
                Column.count(texts.of("monitoring.part.grown"), one -> one.row.grown()),
                Column.count(texts.of("monitoring.part.old"), one -> one.row.old()));
    }

    private List<Column<Of<Task>>> taskColumns() {
        return List.of(
                Column.text(texts.of("monitoring.column.regime"), 40, Of::regime),
                Column.text(texts.of("monitoring.column.agency"), 40, one -> one.row.agencyName()),
                Column.text(texts.of("monitoring.column.deliverable"), 60, one -> one.row.deliverable()),
                Column.text(texts.of("monitoring.column.unit-in-charge"), 24, one -> one.row.unit()),
                Column.day(texts.of("monitoring.column.due"), one -> one.row.due()),
                Column.count(texts.of("monitoring.column.days"), one -> one.row.days()),
                Column.text(texts.of("monitoring.column.told"), 24, one -> one.row.told()),
                Column.text(texts.of("monitoring.column.reason"), 40, one -> one.row.reason()));
    }

    private List<Column<Of<Finding>>> findingColumns() {
        return List.of(
                Column.text(texts.of("monitoring.column.regime"), 40, Of::regime),
                Column.text(texts.of("monitoring.column.agency"), 40, one -> one.row.agencyName()),
                Column.text(texts.of("monitoring.column.period"), 26, one -> one.row.period()),
                Column.count(texts.of("monitoring.column.findings"), one -> one.row.findings()),
                Column.text(
                        texts.of("monitoring.column.first-findings"),
                        80,
                        one -> String.join("\n", one.row.sentences())));
    }
}
