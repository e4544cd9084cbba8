package vn.ansinh.reporting.catalogue;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import vn.ansinh.reporting.audit.AuditTrail;
import vn.ansinh.reporting.directory.AgencyDirectory;
import vn.ansinh.reporting.engine.CleanText;
import vn.ansinh.reporting.engine.CurrentUser;
import vn.ansinh.reporting.engine.CurrentUser.Person;
import vn.ansinh.reporting.engine.Formats;
import vn.ansinh.reporting.engine.MenuEntry;
import vn.ansinh.reporting.engine.Refusal;
import vn.ansinh.reporting.engine.Standing;
import vn.ansinh.reporting.engine.Texts;
import vn.ansinh.reporting.sheet.Column;
import vn.ansinh.reporting.sheet.ListFiles;
import vn.ansinh.reporting.sheet.ListSheet;

/**
 * What the reference data say without a source: for the administrator, who confirms it, and for the coordinators, who
 * see what their regimes and the directory are missing.
 */
@Controller
@Order(92)
class ToConfirmController implements MenuEntry {

    private static final int LONGEST = 500;

    /**
     * @param about the name of the body or figure; its code where it has none
     * @param confirmed who has confirmed it and by what, as a sentence; null while nobody has
     */
    record ItemView(long id, String code, String about, String regime, String what, String source, String confirmed) {}

    /** Those in one kind of file. */
    record KindView(String title, List<ItemView> items) {}

    /** @param basis the document, or where it was found */
    record Confirmation(String basis) {}

    private final ToConfirmRows rows;
    private final CurrentCatalogue catalogue;
    private final AgencyDirectory directory;
    private final AuditTrail audit;
    private final CurrentUser currentUser;
    private final Texts texts;
    private final Clock clock;
    private final ListFiles files;

    ToConfirmController(
            ToConfirmRows rows,
            CurrentCatalogue catalogue,
            AgencyDirectory directory,
            AuditTrail audit,
            CurrentUser currentUser,
            Texts texts,
            Clock clock,
            ListFiles files) {
        this.rows = rows;
        this.catalogue = catalogue;
        this.directory = directory;
        this.audit = audit;
        this.currentUser = currentUser;
        this.texts = texts;
        this.clock = clock;
        this.files = files;
    }

    @Override
    public String address() {
        return "/can-xac-nhan";
    }

    @Override
    public String titleKey() {
        return "catalogue.confirm.place";
    }

    /** In the coordinators' bar while something is open; the administrator's is full, and his way is the reference data. */
    @Override
    public boolean openTo(Person person) {
        return !person.administrator() && reads(person) && seenBy(person).anyMatch(ToConfirm::open);
    }

    @GetMapping("/can-xac-nhan")
    String page(Model model) {
        Person person = reader();
        List<ToConfirm> seen = seenBy(person).toList();
        model.addAttribute("open", byKind(seen.stream().filter(ToConfirm::open).toList()));
        model.addAttribute(
                "confirmed", byKind(seen.stream().filter(item -> !item.open()).toList()));
        model.addAttribute("count", seen.stream().filter(ToConfirm::open).count());
        model.addAttribute("confirms", person.administrator());
        return "catalogue/to-confirm";
    }

    private Person reader() {
        Person person = currentUser.get();
        if (!reads(person)) {
            throw Refusal.forbidden("engine.page.forbidden");
        }
        return person;
    }

    /** All of it as Excel, what is confirmed too. */
    @GetMapping("/can-xac-nhan/excel")
    ResponseEntity<InputStreamResource> excel() {
        Map<String, String> indicators = indicators();
        String title = texts.of("catalogue.confirm.title");
        return files.excel(
                "can-xac-nhan",
                ListSheet.of(
                        title,
                        title,
                        List.of(),
                        columns(indicators),
                        seenBy(reader()).toList()));
    }

    private List<Column<ToConfirm>> columns(Map<String, String> indicators) {
        Map<String, String> kinds = Arrays.stream(DataSet.values())
                .collect(Collectors.toMap(DataSet::fileName, kind -> texts.of("catalogue.page.kind." + kind)));
        return List.of(
                Column.text(texts.of("catalogue.list.kind"), 24, item -> kinds.get(item.about())),
                Column.text(texts.of("catalogue.list.regime"), 12, ToConfirm::regime),
                Column.text(texts.of("catalogue.list.code"), 12, ToConfirm::code),
                Column.text(texts.of("catalogue.list.name"), 36, item -> name(item, indicators)),
                Column.text(texts.of("catalogue.confirm.title"), 54, item -> item.what(texts.locale())),
                Column.text(texts.of("catalogue.list.source"), 40, ToConfirm::source),
                Column.text(texts.of("catalogue.list.confirmed-by"), 18, ToConfirm::confirmedBy),
                Column.moment(texts.of("catalogue.list.confirmed-at"), ToConfirm::confirmedAt),
                Column.text(texts.of("catalogue.list.confirmed-with"), 40, ToConfirm::confirmedWith));
    }

    @PutMapping("/api/to-confirm/{id}")
    @Transactional
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void confirm(@PathVariable long id, @RequestBody Confirmation confirmation) {
        Person person = currentUser.administrator();
        String basis = confirmation.basis() == null
                ? ""
                : CleanText.salvaged(confirmation.basis()).strip();
        if (basis.isEmpty() || basis.length() > LONGEST) {
            throw Refusal.invalid("basis", "catalogue.confirm.basis.missing", LONGEST);
        }
        ToConfirm item = rows.load().stream()
                .filter(row -> row.id() == id)
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("catalogue.confirm.gone"));
        if (!rows.confirm(id, person.id(), clock.instant(), basis)) {
            throw Refusal.conflict("catalogue.confirm.already");
        }
        rows.changed();
        audit.record(
                ReferenceDataController.OBJECT,
                person.id(),
                "reference-data.confirmed",
                item.said().key() + ": " + basis);
    }

    private static boolean reads(Person person) {
        return person.administrator() || !person.regimes(Standing.COORDINATORS).isEmpty();
    }

    private Stream<ToConfirm> seenBy(Person person) {
        Set<String> regimes = person.regimes(Standing.COORDINATORS);
        return rows.all().stream()
                .filter(item -> person.administrator() || item.regime() == null || regimes.contains(item.regime()));
    }

    private List<KindView> byKind(List<ToConfirm> items) {
        Map<String, List<ToConfirm>> kinds = items.stream()
                .collect(Collectors.groupingBy(ToConfirm::about, LinkedHashMap::new, Collectors.toList()));
        Map<String, String> indicators = indicators();
        List<KindView> views = new ArrayList<>();
        Arrays.stream(DataSet.values())
                .filter(kind -> kinds.containsKey(kind.fileName()))
                .forEach(kind -> views.add(new KindView(
                        texts.of("catalogue.page.kind." + kind),
                        kinds.get(kind.fileName()).stream()
                                .map(item -> view(item, indicators))
                                .toList())));
        return views;
    }

    /** The latest name of each, by regime and code. */
    private Map<String, String> indicators() {
        return catalogue.get().indicators().stream()
                .collect(Collectors.toMap(
                        indicator -> indicator.regime() + " " + indicator.code(),
                        indicator -> indicator.name(texts.locale()),
                        (earlier, later) -> later));
    }

    private ItemView view(ToConfirm item, Map<String, String> indicators) {
        return new ItemView(
                item.id(),
                item.code(),
                name(item, indicators),
                item.regime(),
                item.what(texts.locale()),
                item.source(),
                item.open()
                        ? null
                        : texts.of(
                                "catalogue.confirm.confirmed",
                                item.confirmedBy(),
                                Formats.moment(item.confirmedAt()),
                                item.confirmedWith()));
    }

    private String name(ToConfirm item, Map<String, String> indicators) {
        String indicator = indicators.get(item.regime() + " " + item.code());
        if (indicator != null) {
            return indicator;
        }
        Optional<String> area = catalogue.get().of(item.regime() == null ? "" : item.regime()).stream()
                .flatMap(contents -> contents.areas().near(LocalDate.now(clock)).stream())
                .filter(known -> known.code().equals(item.code()))
                .map(known -> known.name(texts.locale()))
                .findFirst();
        if (area.isPresent()) {
            return area.get();
        }
        return directory.all().stream()
                .filter(agency -> agency.code().value().equals(item.code()))
                .reduce((earlier, later) -> later)
                .map(agency -> agency.name(texts.locale()))
                .orElse(item.code());
    }
}
