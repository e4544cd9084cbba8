package vn.ansinh.reporting.catalogue;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;
import vn.ansinh.reporting.catalogue.ReferenceEditor.Outcome;
import vn.ansinh.reporting.catalogue.ReferenceEditor.View;
import vn.ansinh.reporting.catalogue.ReferenceEditor.Wish;
import vn.ansinh.reporting.engine.CurrentUser;
import vn.ansinh.reporting.engine.CurrentUser.Person;
import vn.ansinh.reporting.engine.Downloads;
import vn.ansinh.reporting.engine.Formats;
import vn.ansinh.reporting.engine.MenuEntry;
import vn.ansinh.reporting.engine.Refusal;
import vn.ansinh.reporting.engine.Standing;
import vn.ansinh.reporting.engine.Texts;

/**
 * The screens on which regimes are kept: the administrator keeps all of them and what the province has besides, a regime's
 * coordinators theirs.
 */
@Controller
@Order(85)
class RegimeScreens implements MenuEntry {

    /** Stands in addresses where a regime would, for what belongs to none. */
    static final String PROVINCE = "tinh";

    record SetView(String name, String title, int rows) {}

    record RegimeView(String code, String name, String state, boolean runs, String days) {}

    /** One period to come. */
    record Coming(String label, String opens, String deadline, int bodies, int figures, int orphans) {}

    private final ReferenceEditor editor;
    private final RegimeArchive archive;
    private final Effects effects;
    private final ReportingCalendar calendar;
    private final RegimesInService inService;
    private final CurrentUser currentUser;
    private final Texts texts;
    private final Clock clock;

    RegimeScreens(
            ReferenceEditor editor,
            RegimeArchive archive,
            Effects effects,
            ReportingCalendar calendar,
            RegimesInService inService,
            CurrentUser currentUser,
            Texts texts,
            Clock clock) {
        this.editor = editor;
        this.archive = archive;
        this.effects = effects;
        this.calendar = calendar;
        this.inService = inService;
        this.currentUser = currentUser;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public String address() {
        return "/che-do";
    }

    @Override
    public String titleKey() {
        return "catalogue.regimes.place";
    }

    @Override
    public boolean openTo(Person person) {
        return person.administrator() || !person.regimes(Standing.COORDINATORS).isEmpty();
    }

    @GetMapping("/che-do")
    String regimes(Model model) {
        Person person = currentUser.get();
        if (!openTo(person)) {
            throw Refusal.forbidden("engine.page.forbidden");
        }
        model.addAttribute(
                "regimes",
                calendar.regimes().stream()
                        .filter(regime -> keeps(person, regime.code()))
                        .map(this::view)
                        .toList());
        model.addAttribute("administrator", person.administrator());
        model.addAttribute(
                "sets",
                person.administrator()
                        ? Arrays.stream(DataSet.values())
                                .map(EditedSet::of)
                                .filter(EditedSet::ofProvince)
                                .map(set -> view(set, null))
                                .toList()
                        : List.of());
        return "catalogue/regimes";
    }

    @GetMapping("/che-do/{regime}")
    String regime(@PathVariable String regime, Model model) {
        Regime known = kept(regime, currentUser.get());
        Locale locale = texts.locale();
        model.addAttribute("regime", view(known));
        model.addAttribute(
                "sets",
                EditedSet.ofRegimes().stream().map(set -> view(set, regime)).toList());
        List<Coming> coming = new ArrayList<>();
        effects.of(regime, locale)
                .forEach((period, asks) -> coming.add(new Coming(
                        period.label(locale),
                        Formats.day(calendar.opens(known, period)),
                        asks.deadline(),
                        asks.bodies().size(),
                        asks.figures().size(),
                        asks.orphans().size())));
        model.addAttribute("coming", coming);
        return "catalogue/regime";
    }

    @GetMapping("/che-do/{regime}/{set}")
    String set(@PathVariable String regime, @PathVariable String set, Model model) {
        EditedSet known = open(regime, set);
        String code = code(regime);
        model.addAttribute("regime", regime);
        model.addAttribute("of", code == null ? null : calendar.regime(code).name(texts.locale()));
        model.addAttribute("set", set);
        model.addAttribute("title", ReferenceEditor.title(known.set(), texts.locale()));
        return "catalogue/regime-set";
    }

    @GetMapping("/api/regimes/{regime}/{set}")
    @ResponseBody
    View rows(@PathVariable String regime, @PathVariable String set) {
        return editor.view(open(regime, set), code(regime), texts.locale());
    }

    /** Answers 422 when the change is refused; in a dry run what would come of it. */
    @PostMapping("/api/regimes/{regime}/{set}")
    @Transactional
    ResponseEntity<Outcome> change(
            @PathVariable String regime,
            @PathVariable String set,
            @RequestParam boolean dryRun,
            @RequestBody Wish wish) {
        EditedSet known = open(regime, set);
        Outcome outcome = editor.change(known, code(regime), wish, dryRun, currentUser.get(), texts.locale());
        return ResponseEntity.status(outcome.refused() ? HttpStatus.UNPROCESSABLE_ENTITY : HttpStatus.OK)
                .body(outcome);
    }

    /** All that a regime owns, as one file that can be taken in again, here or elsewhere. */
    @GetMapping("/api/regimes/{regime}.zip")
    ResponseEntity<byte[]> archive(@PathVariable String regime) {
        kept(regime, currentUser.get());
        return Downloads.of(regime + ".zip", "application/zip", archive.write(regime));
    }

    /** Answers 422 when it is refused; in a dry run what would come of it. */
    @PostMapping("/api/regimes")
    @Transactional
    ResponseEntity<Outcome> take(@RequestParam MultipartFile file, @RequestParam(defaultValue = "true") boolean dryRun)
            throws IOException {
        Person person = currentUser.get();
        if (!openTo(person)) {
            throw Refusal.forbidden("engine.page.forbidden");
        }
        RegimeArchive.Taken taken = RegimeArchive.read(file.getBytes());
        if (!keeps(person, taken.regime())) {
            throw Refusal.notFound("catalogue.regime.unknown", taken.regime());
        }
        Outcome outcome = editor.take(taken.regime(), taken.files(), dryRun, person, texts.locale());
        return ResponseEntity.status(outcome.refused() ? HttpStatus.UNPROCESSABLE_ENTITY : HttpStatus.OK)
                .body(outcome);
    }

    /** @throws Refusal when there is no such set, or none that this person keeps */
    EditedSet open(String regime, String set) {
        boolean ofProvince = regime.equals(PROVINCE);
        if (ofProvince) {
            currentUser.administrator();
        } else {
            kept(regime, currentUser.get());
        }
        return Arrays.stream(DataSet.values())
                .filter(known -> known.fileName().equals(set))
                .map(EditedSet::of)
                // A regime is begun where all of them stand.
                .filter(known -> known.ofProvince() == ofProvince || ofProvince && known.set() == DataSet.REGIMES)
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("catalogue.regimes.noSet", set));
    }

    /** Null for what is the province's. */
    static String code(String regime) {
        return regime.equals(PROVINCE) ? null : regime;
    }

    /** @throws Refusal when there is no such regime, or none that this person keeps */
    private Regime kept(String code, Person person) {
        return calendar.regimes().stream()
                .filter(regime -> regime.code().equals(code) && keeps(person, code))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("catalogue.regime.unknown", code));
    }

    static boolean keeps(Person person, String regime) {
        return person.is(Standing.COORDINATORS, regime);
    }

    private SetView view(EditedSet set, String regime) {
        return new SetView(
                set.set().fileName(), ReferenceEditor.title(set.set(), texts.locale()), editor.count(set, regime));
    }

    private RegimeView view(Regime regime) {
        LocalDate today = LocalDate.now(clock);
        boolean over = regime.ends() != null && regime.ends().isBefore(today);
        String state = over
                ? texts.of("catalogue.regimes.over")
                : inService
                        .find(regime.code())
                        .map(begun -> texts.of(
                                "catalogue.regimes.runs", begun.firstPeriod().label(texts.locale())))
                        .orElseGet(() -> texts.of("catalogue.regimes.waits"));
        return new RegimeView(
                regime.code(),
                regime.name(texts.locale()),
                state,
                !over && inService.find(regime.code()).isPresent(),
                regime.ends() == null
                        ? texts.of("catalogue.regimes.from", Formats.day(regime.begins()))
                        : texts.of(
                                "catalogue.regimes.fromTo", Formats.day(regime.begins()), Formats.day(regime.ends())));
    }
}
