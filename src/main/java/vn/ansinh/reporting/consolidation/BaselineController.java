package vn.ansinh.reporting.consolidation;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import vn.ansinh.reporting.catalogue.Regime;
import vn.ansinh.reporting.catalogue.ReportingCalendar;
import vn.ansinh.reporting.consolidation.Baseline.State;
import vn.ansinh.reporting.engine.CurrentUser;
import vn.ansinh.reporting.engine.CurrentUser.Person;
import vn.ansinh.reporting.engine.MenuEntry;
import vn.ansinh.reporting.engine.People;
import vn.ansinh.reporting.engine.Refusal;
import vn.ansinh.reporting.engine.Standing;
import vn.ansinh.reporting.sheet.Column;
import vn.ansinh.reporting.sheet.ListFiles;
import vn.ansinh.reporting.sheet.ListSheet;

/** Recalculated figures of earlier periods: proposed by the coordinators of a regime, confirmed by its leaders. */
@Controller
@Order(56)
class BaselineController implements MenuEntry {

    static final String PAGE = "/so-goc";

    /**
     * One of them as its page shows it. Public, because the page asks it.
     *
     * @param name of the figure
     * @param mayDecide whether this person may confirm it now
     */
    public record Line(
            Baseline baseline, String name, String periodLabel, String state, String people, boolean mayDecide) {}

    private final Baselines baselines;
    private final BaselineWork work;
    private final ReportingCalendar calendar;
    private final ConsolidationFormats formats;
    private final People people;
    private final CurrentUser currentUser;
    private final ListFiles files;

    BaselineController(
            Baselines baselines,
            BaselineWork work,
            ReportingCalendar calendar,
            ConsolidationFormats formats,
            People people,
            CurrentUser currentUser,
            ListFiles files) {
        this.baselines = baselines;
        this.work = work;
        this.calendar = calendar;
        this.formats = formats;
        this.people = people;
        this.currentUser = currentUser;
        this.files = files;
    }

    @Override
    public String address() {
        return PAGE;
    }

    @Override
    public String titleKey() {
        return "consolidation.baseline.menu";
    }

    /** For those who confirm; who proposes comes from his regime or from a consolidated report, and his bar is full. */
    @Override
    public boolean openTo(Person person) {
        return !person.regimes(Standing.LEADERS).isEmpty();
    }

    @GetMapping(PAGE)
    String page(Model model) {
        Person person = currentUser.get();
        List<String> own = own(person);
        model.addAttribute("lines", lines(baselines.of(own), person));
        List<String> coordinated = own.stream()
                .filter(regime -> person.is(Standing.COORDINATORS, regime))
                .toList();
        model.addAttribute(
                "regimes",
                calendar.regimes().stream()
                        .filter(regime -> coordinated.contains(regime.code()))
                        .toList());
        model.addAttribute("figures", work.figures(coordinated, formats::name));
        model.addAttribute("consolidatedFormats", formats);
        return "consolidation/baselines";
    }

    /** Regimes whose figures he sees here. */
    private List<String> own(Person person) {
        List<String> own = calendar.regimes().stream()
                .map(Regime::code)
                .filter(regime -> person.administrator() || person.standing(regime))
                .toList();
        if (own.isEmpty()) {
            throw Refusal.forbidden("engine.page.forbidden");
        }
        return own;
    }

    /** The list of the page as Excel. */
    @GetMapping(PAGE + "/excel")
    ResponseEntity<InputStreamResource> excel() {
        Person person = currentUser.get();
        String title = formats.of("consolidation.baseline.place");
        return files.excel(
                "so-goc",
                ListSheet.of(
                        title,
                        title,
                        List.of(),
                        List.of(
                                column("regime", 12, line -> line.baseline().regime()),
                                column("indicator", 12, line -> line.baseline().indicator()),
                                column("name", 48, Line::name),
                                column("period", 24, Line::periodLabel),
                                Column.number(
                                        formats.of("consolidation.baseline.value"),
                                        line -> line.baseline().value()),
                                Column.day(
                                        formats.of("consolidation.baseline.ground"),
                                        line -> line.baseline().groundDay()),
                                column("document", 24, line -> line.baseline().document()),
                                Column.day(
                                        formats.of("consolidation.baseline.document-date"),
                                        line -> line.baseline().documentDate()),
                                column("source", 48, line -> line.baseline().source()),
                                column("state", 24, Line::state),
                                column("people", 36, Line::people)),
                        lines(baselines.of(own(person)), person)));
    }

    private Column<Line> column(String name, int width, Function<Line, String> value) {
        return Column.text(formats.of("consolidation.baseline." + name), width, value);
    }

    /** The latest first: of two confirmed ones the earlier has been replaced. */
    private List<Line> lines(Collection<Baseline> all, Person person) {
        Map<String, String> names = people.names(all.stream()
                .flatMap(one -> Stream.of(one.proposedBy(), one.decidedBy()))
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        List<Baseline> byDecision = all.stream()
                .filter(one -> one.state() == State.CONFIRMED)
                .sorted((one, other) -> other.decidedAt().compareTo(one.decidedAt()))
                .toList();
        Set<String> seen = new HashSet<>();
        Set<Long> replaced = new HashSet<>();
        byDecision.forEach(one -> {
            if (!seen.add(one.regime() + " " + one.indicator() + " " + one.period())) {
                replaced.add(one.id());
            }
        });
        return all.stream()
                .map(one -> new Line(
                        one,
                        work.indicator(one).map(formats::name).orElse(""),
                        formats.period(one.period()),
                        formats.of("consolidation.baseline.state."
                                + (replaced.contains(one.id()) ? "REPLACED" : one.state())),
                        Stream.of(one.proposedBy(), one.decidedBy())
                                .filter(Objects::nonNull)
                                .map(id -> names.getOrDefault(id, id))
                                .reduce((first, second) -> first + "; " + second)
                                .orElse(""),
                        one.state() == State.PROPOSED
                                && person.is(Standing.LEADERS, one.regime())
                                && !one.proposedBy().equals(person.id())))
                .toList();
    }

    @PostMapping("/api/baselines")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void propose(@RequestBody BaselineWork.Proposal proposal) {
        work.propose(proposal);
    }

    @PostMapping("/api/baselines/{id}/decision")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void decide(@PathVariable long id, @RequestBody BaselineWork.Decision decision) {
        work.decide(id, decision);
    }
}
