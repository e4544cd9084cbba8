package vn.ansinh.reporting.monitoring;

import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.ansinh.reporting.consolidation.TargetBoard.Line;
import vn.ansinh.reporting.engine.Formats;
import vn.ansinh.reporting.engine.Texts;
import vn.ansinh.reporting.monitoring.Targets.InPeriod;
import vn.ansinh.reporting.monitoring.Targets.Row;
import vn.ansinh.reporting.sheet.Column;
import vn.ansinh.reporting.sheet.ListFiles;
import vn.ansinh.reporting.sheet.ListSheet;

/** "Chỉ tiêu": how far each target is, beside the year before, how fast it has to go, and what that rests on. */
@Controller
@RequestMapping(TargetsPage.ADDRESS)
class TargetsPage {

    static final String ADDRESS = OverviewPages.ADDRESS + "/chi-tieu";

    private record Of(String regime, String period, Row row) {

        private <R> R told(Function<Line, R> part) {
            return row.line() == null ? null : part.apply(row.line());
        }
    }

    private final Viewers viewers;
    private final Narrowing narrowing;
    private final Shown chosen;
    private final Targets targets;
    private final ListFiles files;
    private final Texts texts;

    TargetsPage(Viewers viewers, Narrowing narrowing, Shown chosen, Targets targets, ListFiles files, Texts texts) {
        this.viewers = viewers;
        this.narrowing = narrowing;
        this.chosen = chosen;
        this.targets = targets;
        this.files = files;
        this.texts = texts;
    }

    @GetMapping
    String page(Filter filter, Model model, HttpServletResponse response) {
        Viewer viewer = viewers.get();
        Map<String, String> names = narrowing.regimes(viewer);
        model.addAttribute("viewer", viewer);
        model.addAttribute("regimes", targets.of(viewer, chosen.of(filter, names, model, response), names));
        return "monitoring/targets";
    }

    @GetMapping("/excel")
    ResponseEntity<InputStreamResource> excel(Filter filter) {
        Viewer viewer = viewers.get();
        Map<String, String> names = narrowing.regimes(viewer);
        var rows = new ArrayList<Of>();
        var running = new ArrayList<Of>();
        var runs = new ArrayList<String>();
        targets.of(viewer, narrowing.regimes(names, filter.regime()), names).forEach(regime -> {
            regime.rows().forEach(row -> rows.add(new Of(regime.name(), regime.period(), row)));
            if (regime.running() != null) {
                InPeriod now = regime.running();
                runs.add(texts.of(
                        "monitoring.targets.running.seen", now.accepted(), now.owed(), Formats.day(now.cutOff())));
                now.rows().forEach(row -> running.add(new Of(regime.name(), now.period(), row)));
            }
        });
        String title = texts.of("monitoring.targets");
        ListSheet<Of> signed = ListSheet.of(title, title, List.of(), columns(), rows);
        if (running.isEmpty()) {
            return files.excel("chi-tieu", signed);
        }
        String heading = texts.of("monitoring.targets.running.sheet");
        return files.excel("chi-tieu", signed, ListSheet.of(heading, heading, runs, columns(), running));
    }

    private List<Column<Of>> columns() {
        return List.of(
                Column.text(texts.of("monitoring.column.regime"), 40, Of::regime),
                Column.text(texts.of("monitoring.column.period"), 24, Of::period),
                Column.text(texts.of("monitoring.column.code"), 12, one -> one.row.code()),
                Column.text(texts.of("monitoring.column.target"), 50, one -> one.row.name()),
                Column.text(texts.of("monitoring.column.unit"), 16, one -> one.row.unit()),
                Column.text(texts.of("monitoring.column.wanted"), 20, one -> one.row.wanted()),
                number("monitoring.column.actual", Line::actual),
                number("monitoring.column.estimate", Line::estimate),
                number("monitoring.column.last-year", Line::lastYear),
                Column.text(texts.of("monitoring.column.verdict"), 24, one -> one.told(Line::verdict)),
                Column.text(texts.of("monitoring.column.pace"), 50, one -> one.row.pace()),
                Column.text(texts.of("monitoring.column.rests-on"), 40, one -> one.told(Line::state)));
    }

    private Column<Of> number(String head, Function<Line, BigDecimal> part) {
        return Column.number(texts.of(head), one -> one.told(part));
    }
}
