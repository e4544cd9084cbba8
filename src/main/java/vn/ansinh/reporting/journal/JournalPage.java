package vn.ansinh.reporting.journal;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.ansinh.reporting.audit.AuditEntry;
import vn.ansinh.reporting.audit.AuditJournal;
import vn.ansinh.reporting.audit.AuditJournal.Place;
import vn.ansinh.reporting.audit.AuditJournal.Wanted;
import vn.ansinh.reporting.engine.CurrentUser;
import vn.ansinh.reporting.engine.CurrentUser.Person;
import vn.ansinh.reporting.engine.Refusal;
import vn.ansinh.reporting.engine.RefusedPart;
import vn.ansinh.reporting.engine.Texts;
import vn.ansinh.reporting.journal.JournalLines.Line;
import vn.ansinh.reporting.sheet.Column;
import vn.ansinh.reporting.sheet.ListFiles;
import vn.ansinh.reporting.sheet.ListSheet;

/**
 * "Nhật ký": who did what to what, newest first. Found on the account's page, and by an administrator beside what he looks
 * after: the bar is full.
 */
@Controller
@RequestMapping("/nhat-ky")
class JournalPage {

    private static final int ROWS = 50;

    /** So many lines at most are taken out at once, read so many at a time. */
    private static final int MOST = 10_000;

    private static final int AT_ONCE = 500;

    /** Of a kind in the list of actions: all of it, and each. */
    record Choice(String prefix, String title, Map<String, String> actions) {}

    private final JournalSearch search;
    private final JournalLines lines;
    private final AuditJournal journal;
    private final RefusedPart refused;
    private final ListFiles files;
    private final CurrentUser currentUser;
    private final Texts texts;

    private final List<Choice> kinds;

    JournalPage(
            JournalSearch search,
            JournalLines lines,
            AuditJournal journal,
            RefusedPart refused,
            ListFiles files,
            CurrentUser currentUser,
            Texts texts) {
        this.search = search;
        this.lines = lines;
        this.journal = journal;
        this.refused = refused;
        this.files = files;
        this.currentUser = currentUser;
        this.texts = texts;
        this.kinds = kinds(texts);
    }

    @GetMapping
    String page(Asked asked, Model model, HttpServletResponse response) {
        Person person = currentUser.get();
        model.addAttribute("asked", asked);
        model.addAttribute("administrator", person.administrator());
        model.addAttribute("regimes", search.regimes());
        model.addAttribute("kinds", kinds);
        model.addAttribute("locale", texts.locale());
        model.addAttribute("query", asked.endless() ? "" : asked.query());
        try {
            Wanted wanted = search.wanted(asked);
            List<AuditEntry> entries = journal.newest(wanted, JournalSearch.place(asked.after()), ROWS + 1);
            boolean more = entries.size() > ROWS;
            List<AuditEntry> shown = more ? entries.subList(0, ROWS) : entries;
            model.addAttribute("lines", lines.of(shown, wanted));
            model.addAttribute("older", more ? asked.query(JournalSearch.place(shown.get(ROWS - 1))) : null);
        } catch (Refusal refusal) {
            refused.tell(refusal, model, response);
            model.addAttribute("lines", List.of());
        }
        return "journal/page";
    }

    private static List<Choice> kinds(Texts texts) {
        return Actions.KINDS.stream()
                .map(kind -> new Choice(
                        kind.prefix(),
                        texts.of("journal.kind." + kind.name()),
                        kind.actions().stream()
                                .map(action -> kind.prefix() + action)
                                .collect(Collectors.toMap(
                                        action -> action,
                                        action -> texts.of("journal.action." + action),
                                        (one, other) -> one,
                                        LinkedHashMap::new))))
                .toList();
    }

    @GetMapping("/excel")
    ResponseEntity<InputStreamResource> excel(Asked asked) {
        return files.excel("nhat-ky", sheet(asked));
    }

    @GetMapping("/csv")
    ResponseEntity<InputStreamResource> csv(Asked asked) {
        return files.csv("nhat-ky", sheet(asked));
    }

    private ListSheet<Line> sheet(Asked asked) {
        Wanted wanted = search.wanted(asked);
        Place first = JournalSearch.place(asked.after());
        String title = texts.of("journal.page.title");
        return new ListSheet<>(
                title,
                title,
                List.of(texts.of("journal.sheet.most", MOST), filter(asked)),
                columns(),
                writer -> write(wanted, first, writer));
    }

    private String filter(Asked asked) {
        String words = Stream.of(
                        asked.regime(),
                        asked.object(),
                        asked.person(),
                        asked.action().isEmpty() ? "" : actionWords(asked.action()),
                        asked.from().isEmpty() ? "" : texts.of("journal.sheet.from", asked.from()),
                        asked.until().isEmpty() ? "" : texts.of("journal.sheet.until", asked.until()))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining("; "));
        return words.isEmpty() ? "" : texts.of("journal.sheet.filter", words);
    }

    private String actionWords(String action) {
        return action.endsWith(".")
                ? texts.of("journal.kind." + action.substring(0, action.length() - 1))
                : texts.of("journal.action." + action);
    }

    private List<Column<Line>> columns() {
        return List.of(
                Column.moment(texts.of("journal.column.at"), Line::at),
                Column.text(texts.of("journal.column.person"), 26, Line::person),
                Column.text(texts.of("journal.column.user"), 20, Line::actor),
                Column.text(texts.of("journal.column.action"), 40, Line::action),
                Column.text(texts.of("journal.column.object"), 28, Line::object),
                Column.text(texts.of("journal.column.detail"), 60, Line::detail));
    }

    private void write(Wanted wanted, Place first, Consumer<Line> writer) {
        Place after = first;
        for (int written = 0; written < MOST; written += AT_ONCE) {
            List<AuditEntry> entries = journal.newest(wanted, after, AT_ONCE);
            lines.of(entries, wanted).forEach(writer);
            if (entries.size() < AT_ONCE) {
                return;
            }
            AuditEntry last = entries.get(entries.size() - 1);
            after = new Place(last.at(), last.objectKey(), last.seq());
        }
    }
}
