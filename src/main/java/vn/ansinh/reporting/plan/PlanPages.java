package vn.ansinh.reporting.plan;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.ansinh.reporting.catalogue.RegimeWords;
import vn.ansinh.reporting.directory.BodyNames;
import vn.ansinh.reporting.document.DocumentState;
import vn.ansinh.reporting.engine.CurrentUser.Person;
import vn.ansinh.reporting.engine.MenuEntry;
import vn.ansinh.reporting.engine.Part;
import vn.ansinh.reporting.engine.Refusal;
import vn.ansinh.reporting.engine.Texts;
import vn.ansinh.reporting.plan.PlanVersions.Awaited;
import vn.ansinh.reporting.sheet.Column;
import vn.ansinh.reporting.sheet.ListFiles;
import vn.ansinh.reporting.sheet.ListSheet;

/** "Kế hoạch": whose plan stands where, and one plan with its versions. */
@Controller
@Order(12)
class PlanPages implements MenuEntry {
    /**
     * A plan in the list.
     *
     * @param slug null where there is nothing yet that this person may read
     * @param regime its short name; null where no other runs beside it
     * @param state of the version being worked on, else of the one in force
     */
    record Row(
            String slug,
            String agencyName,
            String regime,
            Integer registeredVersion,
            String state,
            String stateLabel,
            LocalDate due,
            boolean overdue) {}

    private static final Part.Lookup<Row> LOOKUP = new Part.Lookup<>(
            row -> row.agencyName() + " " + row.stateLabel() + " " + (row.regime() == null ? "" : row.regime()),
            Map.of(
                    "co-quan", Part.byName(Row::agencyName),
                    "tinh-trang", Part.byName(Row::stateLabel),
                    "han", Comparator.comparing(Row::due, Comparator.nullsLast(Comparator.naturalOrder())),
                    "hieu-luc",
                            Comparator.comparing(
                                    Row::registeredVersion, Comparator.nullsFirst(Comparator.naturalOrder()))));

    private final Plans plans;
    private final PlanVersions versions;
    private final PlanViews views;
    private final PlanAccess access;
    private final PlanDays days;
    private final Texts texts;
    private final BodyNames bodyNames;
    private final RegimeWords words;
    private final ListFiles files;

    PlanPages(
            Plans plans,
            PlanVersions versions,
            PlanViews views,
            PlanAccess access,
            PlanDays days,
            Texts texts,
            BodyNames bodyNames,
            RegimeWords words,
            ListFiles files) {
        this.plans = plans;
        this.versions = versions;
        this.views = views;
        this.access = access;
        this.days = days;
        this.texts = texts;
        this.bodyNames = bodyNames;
        this.words = words;
        this.files = files;
    }

    @Override
    public String address() {
        return "/ke-hoach";
    }

    @Override
    public String titleKey() {
        return "plan.page.place";
    }

    @Override
    public boolean openTo(Person person) {
        return PlanAccess.follows(person)
                || PlanAccess.reads(person)
                || !person.agencies().isEmpty();
    }

    @GetMapping("/ke-hoach")
    String all(Part.Wanted wanted, Model model) {
        List<Plan> listed = listed(access.person());
        model.addAttribute("lead", lead(listed));
        model.addAttribute("part", part(listed, wanted));
        return "plan/all";
    }

    /** The list as Excel, as it is looked for and sorted. */
    @GetMapping("/ke-hoach/excel")
    ResponseEntity<InputStreamResource> excel(Part.Wanted wanted) {
        List<Plan> listed = listed(access.person());
        String title = texts.of("plan.page.title");
        return files.excel(
                "ke-hoach",
                ListSheet.of(
                        title,
                        title,
                        List.of(
                                listed.isEmpty() ? "" : texts.of("plan.page.lead", lead(listed)),
                                wanted.words().isEmpty() ? "" : texts.of("sheet.found", wanted.words())),
                        columns(),
                        part(listed, wanted.ofAll()).rows()));
    }

    private List<Column<Row>> columns() {
        return List.of(
                Column.text(texts.of("plan.page.agency"), 42, Row::agencyName),
                Column.text(texts.of("plan.list.regime"), 14, Row::regime),
                Column.text(texts.of("plan.page.state"), 30, Row::stateLabel),
                Column.text(texts.of("plan.page.overdue"), 12, row -> row.overdue() ? texts.of("plan.list.yes") : ""),
                Column.day(texts.of("plan.page.due"), Row::due),
                Column.count(texts.of("plan.page.in-force"), Row::registeredVersion));
    }

    private Part<Row> part(List<Plan> listed, Part.Wanted wanted) {
        Person person = access.person();
        Map<PlanKey, Awaited> awaited = versions.awaited(listed);
        return LOOKUP.of(
                listed.stream()
                        .map(plan -> row(plan, person, awaited.get(plan.key())))
                        .toList(),
                wanted);
    }

    /** What plans are listed, each with what it is owed by. */
    private String lead(List<Plan> listed) {
        Map<String, LocalDate> regimes = new TreeMap<>();
        listed.forEach(plan -> regimes.merge(plan.regime(), plan.requestedOn(), PlanPages::later));
        return regimes.entrySet().stream()
                .map(regime -> texts.of(
                        "plan.page.lead.of",
                        words.plan(regime.getKey(), regime.getValue()),
                        words.planBasis(regime.getKey(), regime.getValue())))
                .collect(Collectors.joining("; "));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private List<Plan> listed(Person person) {
        // Who reads what is registered is told of nothing because it was sent.
        return PlanAccess.follows(person) || PlanAccess.reads(person)
                ? plans.all().stream()
                        .filter(plan -> PlanAccess.follows(person, plan.regime())
                                || access.find(plan, false).isPresent())
                        .toList()
                : plans.of(person.agencies());
    }

    /**
     * Who reads what is registered learns nothing of an amendment in the making.
     *
     * @param open null when no version is worked on
     */
    private Row row(Plan plan, Person person, Awaited open) {
        Optional<PlanAccess.ReadScope> scope = access.find(plan, open != null && open.issued());
        boolean own = scope.filter(PlanAccess.ReadScope.OWN::equals).isPresent();
        boolean worked = open != null && (own || PlanAccess.follows(person, plan.regime()));
        DocumentState state = worked || !plan.registered() ? plan.document().state() : DocumentState.ACCEPTED;
        String name = PlanState.of(state).name();
        return new Row(
                scope.isPresent() ? plan.key().slug() : null,
                bodyNames.shown(plan.agencyName()),
                words.apart(plan.regime()).orElse(null),
                plan.registeredVersion(),
                name.toLowerCase(Locale.ROOT),
                views.stateLabel(plan, state),
                worked && state.awaited() ? open.due() : null,
                worked && days.overdue(plan.key(), state, open.due(), open.sentAt()));
    }

    @GetMapping("/ke-hoach/{slug}")
    String one(@PathVariable String slug, Model model) {
        return page(views.of(get(slug)), model);
    }

    @GetMapping("/ke-hoach/{slug}/{number}")
    String version(@PathVariable String slug, @PathVariable int number, Model model) {
        return page(
                views.of(get(slug), number).orElseThrow(() -> Refusal.notFound("plan.unknown", slug + "/" + number)),
                model);
    }

    private String page(PlanView view, Model model) {
        model.addAttribute("plan", view);
        return "plan/one";
    }

    private Plan get(String slug) {
        return plans.findBySlug(slug).orElseThrow(() -> Refusal.notFound("plan.unknown", slug));
    }
}
