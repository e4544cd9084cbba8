package vn.ansinh.reporting.difficulty;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.ansinh.reporting.difficulty.DifficultyView.Row;
import vn.ansinh.reporting.engine.CurrentUser.Person;
import vn.ansinh.reporting.engine.Place;
import vn.ansinh.reporting.engine.ReportingClock;

/** "Khó khăn, vướng mắc": the cases a person may see, what waits longest first, and each one's whole file. */
@Controller
@Order(40)
class DifficultyPages implements Place {

    /** How a page writes days and lines, whatever the reader's computer. */
    public static final class Words {

        private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
        private static final DateTimeFormatter MOMENT =
                DateTimeFormatter.ofPattern("HH:mm, dd/MM/yyyy").withZone(ReportingClock.ZONE);

        public String day(LocalDate day) {
            return day == null ? "" : DAY.format(day);
        }

        public String moment(Instant instant) {
            return instant == null ? "" : MOMENT.format(instant);
        }

        /** What is known of these, one behind the other. */
        public String line(String... parts) {
            return Stream.of(parts)
                    .filter(part -> part != null && !part.isBlank())
                    .collect(Collectors.joining(", "));
        }
    }

    /** Overdue ones, then those due soonest; a case without a limit of its own waits with another. */
    private static final Comparator<Row> WHAT_WAITS_LONGEST = Comparator.comparing(Row::overdue)
            .reversed()
            .thenComparing(Row::due, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Row::key);

    private static final Pattern OFFICERS = Pattern.compile("(?!standing-|ppc-)[a-z0-9]+-officers");

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
                "mayRaise",
                access.person().groups().stream()
                        .anyMatch(group -> OFFICERS.matcher(group).matches()));
        model.addAttribute("words", new Words());
        return "difficulty/all";
    }

    @GetMapping("/kho-khan/{key}")
    String one(@PathVariable String key, Model model) {
        DifficultyView view = views.of(access.read(key));
        model.addAttribute("view", view);
        List<DifficultyView.HistoryView> newestFirst = new ArrayList<>(view.history());
        Collections.reverse(newestFirst);
        model.addAttribute("history", newestFirst);
        model.addAttribute("words", new Words());
        return "difficulty/one";
    }
}
