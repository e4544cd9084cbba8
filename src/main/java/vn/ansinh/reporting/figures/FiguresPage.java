package vn.ansinh.reporting.figures;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.util.UriComponentsBuilder;
import vn.ansinh.reporting.engine.CurrentUser;
import vn.ansinh.reporting.engine.CurrentUser.Person;
import vn.ansinh.reporting.engine.MenuEntry;
import vn.ansinh.reporting.engine.Refusal;
import vn.ansinh.reporting.engine.RefusedPart;
import vn.ansinh.reporting.engine.Texts;
import vn.ansinh.reporting.figures.FigureSearch.Found;
import vn.ansinh.reporting.report.AcceptedList;
import vn.ansinh.reporting.report.AcceptedList.Report;
import vn.ansinh.reporting.sheet.ListFiles;
import vn.ansinh.reporting.sheet.ListSheet;

/** "Số liệu": the accepted figures a person may read, found by regime, period, agency and indicator, to take out. */
@Controller
@Order(35)
@RequestMapping("/so-lieu")
class FiguresPage implements MenuEntry {

    /** So many are shown, for a reader to see whether they are what he means. */
    private static final int SHOWN = 20;

    private final FigureSearch search;
    private final FigureSheets sheets;
    private final AcceptedList accepted;
    private final RefusedPart refused;
    private final ListFiles files;
    private final CurrentUser currentUser;
    private final Texts texts;

    FiguresPage(
            FigureSearch search,
            FigureSheets sheets,
            AcceptedList accepted,
            RefusedPart refused,
            ListFiles files,
            CurrentUser currentUser,
            Texts texts) {
        this.search = search;
        this.sheets = sheets;
        this.accepted = accepted;
        this.refused = refused;
        this.files = files;
        this.currentUser = currentUser;
        this.texts = texts;
    }

    @Override
    public String address() {
        return "/so-lieu";
    }

    @Override
    public String titleKey() {
        return "figures.place";
    }

    /** Others find the way beside their reports or cycles: their bar is full. */
    @Override
    public boolean openTo(Person person) {
        return accepted.readsAll(person)
                && !person.administrator()
                && person.regimes().isEmpty();
    }

    @GetMapping
    String page(Asked asked, Model model, HttpServletResponse response) {
        Found all = all();
        model.addAttribute("asked", asked);
        model.addAttribute("choices", all.choices());
        model.addAttribute("none", all.reports().isEmpty());
        try {
            Found found = search.of(asked, all);
            List<Report> reports = found.reports();
            model.addAttribute("found", found);
            model.addAttribute("lines", sheets.first(found, SHOWN));
            model.addAttribute("figures", accepted.count(reports, found.wanted().indicators()));
            model.addAttribute(
                    "agencies", count(reports.stream().map(Report::agency).collect(Collectors.toSet())));
            model.addAttribute(
                    "cycles", count(reports.stream().map(Report::cycleKey).collect(Collectors.toSet())));
            model.addAttribute("coverage", sheets.coverageFor(found));
            model.addAttribute("query", query(found.wanted()));
        } catch (Refusal refusal) {
            refused.tell(refusal, model, response);
        }
        return "figures/page";
    }

    private static int count(Set<String> different) {
        return different.size();
    }

    /** The same filter for the files. */
    private static String query(FigureSearch.Wanted wanted) {
        var address = UriComponentsBuilder.newInstance();
        wanted.regimes().forEach(code -> address.queryParam("che-do", code));
        wanted.periods().forEach(code -> address.queryParam("ky", code));
        if (!wanted.agencies().isEmpty()) {
            address.queryParam("co-quan", String.join(",", wanted.agencies()));
        }
        if (!wanted.indicators().isEmpty()) {
            address.queryParam("chi-tieu", String.join(",", wanted.indicators()));
        }
        return address.encode().build().toUriString();
    }

    /** All in one workbook. */
    @GetMapping("/excel")
    ResponseEntity<InputStreamResource> excel(Asked asked) {
        Found found = search.of(asked, all());
        var lists = new ArrayList<ListSheet<?>>(List.of(sheets.figures(found), sheets.definitions(found)));
        if (sheets.coverageFor(found)) {
            lists.add(sheets.coverage(found));
        }
        return files.excel("so-lieu", lists.toArray(ListSheet[]::new));
    }

    @GetMapping("/csv/so-lieu")
    ResponseEntity<InputStreamResource> figures(Asked asked) {
        return files.csv("so-lieu", sheets.figures(search.of(asked, all())));
    }

    @GetMapping("/csv/chi-tieu")
    ResponseEntity<InputStreamResource> definitions(Asked asked) {
        return files.csv("chi-tieu", sheets.definitions(search.of(asked, all())));
    }

    @GetMapping("/csv/ty-le")
    ResponseEntity<InputStreamResource> coverage(Asked asked) {
        Found found = search.of(asked, all());
        if (!accepted.readsAll(currentUser.get())) {
            throw Refusal.forbidden("figures.coverage.not-yours");
        }
        return files.csv("ty-le-co-quan-co-so-lieu", sheets.coverage(found));
    }

    private Found all() {
        Person person = currentUser.get();
        if (!accepted.readsAll(person) && person.agencies().isEmpty()) {
            throw Refusal.forbidden("figures.not-yours");
        }
        return search.all();
    }
}
