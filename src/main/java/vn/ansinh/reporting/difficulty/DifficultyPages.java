package vn.ansinh.reporting.difficulty;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.ansinh.reporting.difficulty.DifficultyView.Row;
import vn.ansinh.reporting.engine.CurrentUser.Person;
import vn.ansinh.reporting.engine.MenuEntry;
import vn.ansinh.reporting.engine.Position;
import vn.ansinh.reporting.engine.Refusal;
import vn.ansinh.reporting.engine.Texts;
import vn.ansinh.reporting.sheet.Column;
import vn.ansinh.reporting.sheet.ListFiles;
import vn.ansinh.reporting.sheet.ListSheet;

/** "Khó khăn, vướng mắc": the cases a person may see, what waits longest first, and each one's whole file. */
@Controller
@Order(40)
class DifficultyPages implements MenuEntry {
    /** Overdue ones, then those due soonest; a case without a limit of its own waits with another. */
    private static final Comparator<Row> WHAT_WAITS_LONGEST = Comparator.comparing(Row::overdue)
            .reversed()
            .thenComparing(Row::due, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Row::key);

    private final DifficultyViews views;
    private final DifficultyAccess access;
    private final DifficultyFormats formats;
    private final ListFiles files;
    private final Texts texts;

    DifficultyPages(
            DifficultyViews views, DifficultyAccess access, DifficultyFormats formats, ListFiles files, Texts texts) {
        this.views = views;
        this.access = access;
        this.formats = formats;
        this.files = files;
        this.texts = texts;
    }

    @Override
    public String address() {
        return "/kho-khan";
    }

    @Override
    public String titleKey() {
        return "difficulty.page.title";
    }

    @Override
    public boolean openTo(Person person) {
        return access.concerned(person);
    }

    @GetMapping("/kho-khan")
    String all(Narrowed narrowed, Model model, HttpServletResponse response) {
        access.requireConcerned();
        List<Row> rows;
        try {
            rows = views.rows(narrowed.of(access.visible(), formats));
            model.addAttribute("some", !narrowed.everything());
        } catch (Refusal refusal) {
            response.setStatus(refusal.kind().status());
            model.addAttribute("refused", refusal.sentence(texts));
            rows = views.rows();
        }
        model.addAttribute("open", open(rows));
        model.addAttribute("closed", closed(rows));
        model.addAttribute(
                "mayRaise", !access.person().agencies(Position.OFFICERS).isEmpty());
        return "difficulty/all";
    }

    private static List<Row> open(List<Row> rows) {
        return rows.stream()
                .filter(row -> row.state().open())
                .sorted(WHAT_WAITS_LONGEST)
                .toList();
    }

    private static List<Row> closed(List<Row> rows) {
        return rows.stream()
                .filter(row -> !row.state().open())
                .sorted(Comparator.comparing(Row::key).reversed())
                .toList();
    }

    /** Both lists as Excel as they are looked for, those that are open first. */
    @GetMapping("/kho-khan/excel")
    ResponseEntity<InputStreamResource> excel(Narrowed narrowed) {
        access.requireConcerned();
        List<Row> rows = views.rows(narrowed.of(access.visible(), formats));
        String title = texts.of("difficulty.page.title");
        return files.excel(
                "kho-khan-vuong-mac",
                ListSheet.of(
                        title,
                        title,
                        narrowed.everything() ? List.of() : List.of(texts.of("difficulty.page.narrowed", rows.size())),
                        columns(),
                        Stream.concat(open(rows).stream(), closed(rows).stream())
                                .toList()));
    }

    private List<Column<Row>> columns() {
        return List.of(
                Column.text(texts.of("difficulty.list.key"), 18, Row::key),
                Column.text(texts.of("difficulty.page.difficulty"), 50, Row::subject),
                Column.text(texts.of("difficulty.list.raiser"), 34, Row::raiserName),
                Column.text(texts.of("difficulty.page.area"), 26, Row::areaName),
                Column.text(texts.of("difficulty.page.severity"), 13, Row::severityName),
                Column.text(texts.of("difficulty.page.state"), 26, Row::stateName),
                Column.text(texts.of("difficulty.page.waiting-for"), 34, Row::waitingFor),
                Column.day(texts.of("difficulty.page.due"), Row::due),
                Column.text(
                        texts.of("difficulty.page.overdue"),
                        10,
                        row -> row.overdue() ? texts.of("difficulty.list.yes") : ""),
                Column.day(texts.of("difficulty.page.raised-on"), Row::raisedOn));
    }

    @GetMapping("/kho-khan/{key}")
    String one(@PathVariable String key, Model model) {
        DifficultyView view = views.of(access.read(key));
        model.addAttribute("view", view);
        List<DifficultyView.HistoryView> newestFirst = new ArrayList<>(view.history());
        Collections.reverse(newestFirst);
        model.addAttribute("history", newestFirst);
        return "difficulty/one";
    }
}
