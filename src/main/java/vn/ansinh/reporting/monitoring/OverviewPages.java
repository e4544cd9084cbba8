package vn.ansinh.reporting.monitoring;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.ansinh.reporting.engine.CurrentUser.Person;
import vn.ansinh.reporting.engine.MenuEntry;
import vn.ansinh.reporting.engine.Refusal;
import vn.ansinh.reporting.engine.RefusedPart;
import vn.ansinh.reporting.engine.StartPage;
import vn.ansinh.reporting.engine.Texts;
import vn.ansinh.reporting.monitoring.Progress.CycleRow;
import vn.ansinh.reporting.monitoring.Progress.LateRow;
import vn.ansinh.reporting.sheet.Column;
import vn.ansinh.reporting.sheet.ListFiles;
import vn.ansinh.reporting.sheet.ListSheet;

/** "Tổng quan": how far the cycles have come and who is late, with the ways to all that is told beside it. */
@Controller
@Order(5)
@RequestMapping(OverviewPages.ADDRESS)
class OverviewPages implements MenuEntry, StartPage {

    static final String ADDRESS = "/tong-quan";
    static final String WAITING = ADDRESS + "/cho-xu-ly";

    private record Of<T>(String regime, T row) {}

    private final Viewers viewers;
    private final Narrowing narrowing;
    private final Shown chosen;
    private final RefusedPart refused;
    private final Progress progress;
    private final Waiting waiting;
    private final Targets targets;
    private final ListFiles files;
    private final Texts texts;

    OverviewPages(
            Viewers viewers,
            Narrowing narrowing,
            Shown chosen,
            RefusedPart refused,
            Progress progress,
            Waiting waiting,
            Targets targets,
            ListFiles files,
            Texts texts) {
        this.viewers = viewers;
        this.narrowing = narrowing;
        this.chosen = chosen;
        this.refused = refused;
        this.progress = progress;
        this.waiting = waiting;
        this.targets = targets;
        this.files = files;
        this.texts = texts;
    }

    @Override
    public String address() {
        return ADDRESS;
    }

    @Override
    public String titleKey() {
        return "monitoring.place";
    }

    /** The administrator's bar is full; he finds the way beside the cycles. */
    @Override
    public boolean openTo(Person person) {
        return Viewers.looks(person) && !person.administrator();
    }

    @Override
    public Optional<String> startOf(Person person) {
        return Viewers.beginsHere(person) ? Optional.of(ADDRESS) : Optional.empty();
    }

    @GetMapping
    String page(
            Filter filter,
            @RequestParam(name = "da-gui", required = false) Integer sent,
            @RequestParam(name = "da-soan", required = false) Integer drafted,
            Model model,
            HttpServletResponse response) {
        model.addAttribute("sent", sent);
        model.addAttribute("drafted", drafted);
        return shown(filter, model, response);
    }

    /** The page as it is narrowed, beside whatever the model has to say already. */
    String shown(Filter filter, Model model, HttpServletResponse response) {
        Viewer viewer = viewers.get();
        Map<String, String> names = narrowing.regimes(viewer);
        List<String> shown = chosen.of(filter, names, model, response);
        model.addAttribute("viewer", viewer);
        model.addAttribute("regimes", progress.of(viewer, shown, names));
        model.addAttribute("waiting", waiting.inShort(viewer, shown));
        model.addAttribute("targets", shown.stream().collect(Collectors.toMap(regime -> regime, targets::count)));
        return "monitoring/progress";
    }

    /**
     * @param office whose tasks are told one by one
     * @param tasks which part of the list of tasks, where one regime is shown
     * @param offices which part of the list of offices, likewise
     * @param whole anything but empty: both are to be printed
     */
    @GetMapping("/cho-xu-ly")
    String waiting(
            Filter filter,
            @RequestParam(name = "co-quan", defaultValue = "") String office,
            @RequestParam(name = "trang", defaultValue = "") String tasks,
            @RequestParam(name = "trang-co-quan", defaultValue = "") String offices,
            @RequestParam(name = "in", defaultValue = "") String whole,
            Model model,
            HttpServletResponse response) {
        Viewer viewer = viewers.get();
        Map<String, String> names = narrowing.regimes(viewer);
        List<String> shown = chosen.of(filter, names, model, response);
        Waiting.Wanted wanted = shown.size() == 1
                ? Waiting.Wanted.of(offices, tasks, whole)
                : whole.isEmpty() ? Waiting.Wanted.FIRST : Waiting.Wanted.ALL;
        model.addAttribute("viewer", viewer);
        model.addAttribute("only", office.strip());
        try {
            model.addAttribute("regimes", waiting.of(viewer, shown, names, office.strip(), wanted));
        } catch (Refusal refusal) {
            if (!"co-quan".equals(refusal.field())) {
                throw refusal;
            }
            refused.tell(refusal, model, response);
            model.addAttribute("only", "");
            model.addAttribute("regimes", waiting.of(viewer, shown, names, "", Waiting.Wanted.FIRST));
        }
        model.addAttribute("kinds", waiting.kinds());
        model.addAttribute("most", Waiting.MOST);
        return "monitoring/waiting";
    }

    /** Cycles and late reports, as they are narrowed. */
    @GetMapping("/excel")
    ResponseEntity<InputStreamResource> excel(Filter filter) {
        Viewer viewer = viewers.get();
        Map<String, String> names = narrowing.regimes(viewer);
        var cycles = new ArrayList<Of<CycleRow>>();
        var late = new ArrayList<Of<LateRow>>();
        progress.of(viewer, narrowing.regimes(names, filter.regime()), names).forEach(regime -> {
            regime.cycles().forEach(row -> cycles.add(new Of<>(regime.name(), row)));
            regime.late().forEach(row -> late.add(new Of<>(regime.name(), row)));
        });
        return files.excel(
                "tong-quan",
                ListSheet.of(
                        texts.of("monitoring.cycles"),
                        texts.of("monitoring.cycles"),
                        List.of(),
                        cycleColumns(),
                        cycles),
                ListSheet.of(texts.of("monitoring.late"), texts.of("monitoring.late"), List.of(), lateColumns(), late));
    }

    private List<Column<Of<CycleRow>>> cycleColumns() {
        return List.of(
                Column.text(texts.of("monitoring.column.regime"), 40, Of::regime),
                Column.text(texts.of("monitoring.column.period"), 28, one -> one.row.label()),
                Column.text(texts.of("monitoring.column.state"), 24, one -> one.row.stateLabel()),
                Column.text(texts.of("monitoring.column.last-day"), 18, one -> one.row.lastDay()),
                Column.count(
                        texts.of("monitoring.column.owed"),
                        one -> one.row.count().owed()),
                Column.count(
                        texts.of("monitoring.part.accepted"),
                        one -> one.row.count().accepted()),
                Column.count(
                        texts.of("monitoring.part.in-review"),
                        one -> one.row.count().inReview()),
                Column.count(
                        texts.of("monitoring.part.completing"),
                        one -> one.row.count().completing()),
                Column.count(
                        texts.of("monitoring.part.awaited"),
                        one -> one.row.count().awaited()),
                Column.count(
                        texts.of("monitoring.part.overdue"),
                        one -> one.row.count().overdue()),
                Column.count(
                        texts.of("monitoring.part.never-sent"),
                        one -> one.row.count().neverSent()));
    }

    private List<Column<Of<LateRow>>> lateColumns() {
        return List.of(
                Column.text(texts.of("monitoring.column.regime"), 40, Of::regime),
                Column.text(texts.of("monitoring.column.code"), 16, one -> one.row.agency()),
                Column.text(texts.of("monitoring.column.agency"), 40, one -> one.row.agencyName()),
                Column.text(texts.of("monitoring.column.period"), 28, one -> one.row.period()),
                Column.text(texts.of("monitoring.column.what"), 28, one -> one.row.what()),
                Column.text(texts.of("monitoring.column.state"), 28, one -> one.row.stateLabel()),
                Column.text(texts.of("monitoring.column.last-day"), 18, one -> one.row.lastDay()),
                Column.count(texts.of("monitoring.column.days"), one -> one.row.days()));
    }

    /** What waits, one by one, as it is narrowed. */
    @GetMapping("/cho-xu-ly/excel")
    ResponseEntity<InputStreamResource> waitingExcel(
            Filter filter, @RequestParam(name = "co-quan", defaultValue = "") String office) {
        Viewer viewer = viewers.get();
        Map<String, String> names = narrowing.regimes(viewer);
        var rows = new ArrayList<Of<Waiting.Row>>();
        List<Waiting.OfRegime> found = waiting.of(
                viewer, narrowing.regimes(names, filter.regime()), names, office.strip(), Waiting.Wanted.ALL);
        found.forEach(regime -> regime.rows().rows().forEach(row -> rows.add(new Of<>(regime.name(), row))));
        String title = texts.of("monitoring.waiting");
        List<String> narrowed = found.stream()
                .map(Waiting.OfRegime::only)
                .filter(only -> !only.isEmpty())
                .distinct()
                .map(only -> texts.of("monitoring.waiting.of", only))
                .toList();
        return files.excel("viec-dang-cho", ListSheet.of(title, title, narrowed, waitingColumns(), rows));
    }

    private List<Column<Of<Waiting.Row>>> waitingColumns() {
        return List.of(
                Column.text(texts.of("monitoring.column.regime"), 40, Of::regime),
                Column.text(texts.of("monitoring.column.kind"), 18, one -> one.row.kindName()),
                Column.text(texts.of("monitoring.column.task"), 60, one -> one.row.what()),
                Column.text(texts.of("monitoring.column.office"), 40, one -> one.row.office()),
                Column.text(texts.of("monitoring.column.part"), 22, one -> one.row.part()),
                Column.day(texts.of("monitoring.column.since"), one -> one.row.since()),
                Column.count(texts.of("monitoring.column.waited"), one -> one.row.days()),
                Column.day(texts.of("monitoring.column.due"), one -> one.row.due()),
                Column.text(
                        texts.of("monitoring.part.overdue"),
                        10,
                        one -> one.row.overdue() ? texts.of("monitoring.yes") : ""));
    }
}
