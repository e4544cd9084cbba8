package vn.ansinh.reporting.difficulty;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.ansinh.reporting.difficulty.DifficultyView.Row;
import vn.ansinh.reporting.engine.CurrentUser.Person;
import vn.ansinh.reporting.engine.MenuEntry;
import vn.ansinh.reporting.engine.Position;

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

    DifficultyPages(DifficultyViews views, DifficultyAccess access) {
        this.views = views;
        this.access = access;
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
    String all(Model model) {
        access.requireConcerned();
        List<Row> rows = views.rows();
        model.addAttribute(
                "open",
                rows.stream()
                        .filter(row -> row.state().open())
                        .sorted(WHAT_WAITS_LONGEST)
                        .toList());
        model.addAttribute(
                "closed",
                rows.stream()
                        .filter(row -> !row.state().open())
                        .sorted(Comparator.comparing(Row::key).reversed())
                        .toList());
        model.addAttribute(
                "mayRaise", !access.person().agencies(Position.OFFICERS).isEmpty());
        return "difficulty/all";
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
