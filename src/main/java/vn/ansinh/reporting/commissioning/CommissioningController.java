package vn.ansinh.reporting.commissioning;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import vn.ansinh.reporting.audit.AuditTrail;
import vn.ansinh.reporting.catalogue.BundledSet;
import vn.ansinh.reporting.catalogue.FirstData;
import vn.ansinh.reporting.catalogue.InService;
import vn.ansinh.reporting.catalogue.Regime;
import vn.ansinh.reporting.catalogue.RegimesInService;
import vn.ansinh.reporting.catalogue.ReportingCalendar;
import vn.ansinh.reporting.commissioning.Check.Link;
import vn.ansinh.reporting.commissioning.Check.State;
import vn.ansinh.reporting.commissioning.CheckList.AgencyStaff;
import vn.ansinh.reporting.commissioning.FirstPeriods.Choice;
import vn.ansinh.reporting.engine.CurrentUser;
import vn.ansinh.reporting.engine.CurrentUser.Person;
import vn.ansinh.reporting.engine.Formats;
import vn.ansinh.reporting.engine.Landing;
import vn.ansinh.reporting.engine.MenuEntry;
import vn.ansinh.reporting.engine.Part;
import vn.ansinh.reporting.engine.People;
import vn.ansinh.reporting.engine.Texts;
import vn.ansinh.reporting.integrity.MasterDataChecks.Found;
import vn.ansinh.reporting.notification.MailTrial;
import vn.ansinh.reporting.notification.MailTrial.Outcome;
import vn.ansinh.reporting.notification.MailsWithoutRecipient;

/** The administrator's page between {@code docker compose up} and the first request. */
@Controller
@Order(95)
class CommissioningController implements MenuEntry, Landing {

    /**
     * @param begun from which period on it runs, who said so and when; null while nobody has
     * @param choices none once something has been opened
     */
    record RegimeView(String code, String name, List<Check> checks, String begun, String chosen, List<Choice> choices) {

        /** Public, because the page asks it. */
        public boolean blocked() {
            return checks.stream().anyMatch(Check::blocks);
        }
    }

    /** A set of reference data the application brings. */
    record SetView(String code, String title, String sentence) {

        private static SetView of(BundledSet set, Locale locale) {
            return new SetView(set.code(), set.title(locale), set.sentence(locale));
        }
    }

    record Decision(String period, boolean confirmed) {}

    /** @param sentence the mail server's answer in one */
    record TrialView(boolean taken, String sentence) {}

    private static final Part.Lookup<AgencyStaff> AGENCIES = new Part.Lookup<>(
            AgencyStaff::name,
            Map.of("co-quan", Part.byName(AgencyStaff::name), "thieu", Comparator.comparing(AgencyStaff::complete)));

    private final FirstData firstData;
    private final CheckList checkList;
    private final FirstPeriods firstPeriods;
    private final Commissioning commissioning;
    private final RegimesInService inService;
    private final ReportingCalendar calendar;
    private final MailTrial trial;
    private final MailsWithoutRecipient kept;
    private final CurrentUser currentUser;
    private final People people;
    private final Texts texts;
    private final Clock clock;

    CommissioningController(
            FirstData firstData,
            CheckList checkList,
            FirstPeriods firstPeriods,
            Commissioning commissioning,
            RegimesInService inService,
            ReportingCalendar calendar,
            MailTrial trial,
            MailsWithoutRecipient kept,
            CurrentUser currentUser,
            People people,
            Texts texts,
            Clock clock) {
        this.firstData = firstData;
        this.checkList = checkList;
        this.firstPeriods = firstPeriods;
        this.commissioning = commissioning;
        this.inService = inService;
        this.calendar = calendar;
        this.trial = trial;
        this.kept = kept;
        this.currentUser = currentUser;
        this.people = people;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public String address() {
        return "/dua-vao-van-hanh";
    }

    @Override
    public String titleKey() {
        return "commissioning.place";
    }

    @Override
    public boolean openTo(Person person) {
        return person.administrator();
    }

    /** On an empty database nobody has anything to do before its data are chosen. */
    @Override
    public Optional<String> of(Person person) {
        return person.administrator() && firstData.missing() ? Optional.of(address()) : Optional.empty();
    }

    @GetMapping("/dua-vao-van-hanh")
    String page(Part.Wanted wanted, Model model) {
        Person person = currentUser.administrator();
        if (firstData.missing()) {
            model.addAttribute("sets", sets());
            return "commissioning/first-data";
        }
        Found found = checkList.found();
        model.addAttribute("checks", checkList.ofProvince(found));
        model.addAttribute("mail", mail(person));
        model.addAttribute("address", address(person));
        model.addAttribute("kept", kept());
        model.addAttribute("part", AGENCIES.of(checkList.agencies(found), wanted));
        LocalDate today = LocalDate.now(clock);
        List<Regime> regimes = calendar.regimes().stream()
                .filter(regime -> regime.ends() == null || !regime.ends().isBefore(today))
                .toList();
        Map<String, String> names = deciders(regimes);
        model.addAttribute(
                "regimes",
                regimes.stream().map(regime -> view(regime, found, names)).toList());
        return "commissioning/page";
    }

    @PutMapping("/api/commissioning/{regime}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void begin(@PathVariable String regime, @RequestBody Decision decision) {
        Person person = currentUser.administrator();
        commissioning.begin(regime, decision.period(), decision.confirmed(), person);
    }

    @PostMapping("/api/commissioning/trial-mail")
    @ResponseBody
    TrialView sendTrial() {
        Outcome outcome = trial.send(currentUser.administrator().id());
        String server = trial.settings().server();
        return new TrialView(
                outcome.taken(),
                outcome.taken()
                        ? texts.of("commissioning.trial.taken", server, outcome.address())
                        : texts.of("commissioning.trial.failed", server, outcome.address(), outcome.words()));
    }

    private List<SetView> sets() {
        return firstData.offered().stream()
                .map(set -> SetView.of(set, texts.locale()))
                .toList();
    }

    /** Who chose first periods, by id; the program itself is nobody. */
    private Map<String, String> deciders(List<Regime> regimes) {
        return people.names(regimes.stream()
                .flatMap(regime -> inService.find(regime.code()).stream())
                .map(InService::decidedBy)
                .filter(id -> !id.equals(AuditTrail.SYSTEM))
                .toList());
    }

    private RegimeView view(Regime regime, Found found, Map<String, String> names) {
        Optional<InService> begun = inService.find(regime.code());
        return new RegimeView(
                regime.code(),
                regime.name(texts.locale()),
                checkList.of(regime, found),
                begun.map(decided -> said(decided, names)).orElse(null),
                begun.map(decided -> decided.firstPeriod().toString()).orElse(""),
                commissioning.open(regime.code()) ? firstPeriods.of(regime) : List.of());
    }

    private String said(InService begun, Map<String, String> names) {
        String id = begun.decidedBy();
        return texts.of(
                "commissioning.begun",
                begun.firstPeriod().label(texts.locale()),
                id.equals(AuditTrail.SYSTEM) ? texts.of("commissioning.system") : names.getOrDefault(id, id),
                Formats.moment(begun.decidedAt()));
    }

    private List<Check> mail(Person person) {
        MailTrial.Settings settings = trial.settings();
        Optional<Instant> last = trial.lastTaken();
        return List.of(
                new Check(
                        texts.of("commissioning.check.mail"),
                        last.isPresent() ? State.DONE : State.LACKING,
                        false,
                        last.map(at -> texts.of(
                                        "commissioning.check.mail.taken",
                                        settings.server(),
                                        settings.from(),
                                        Formats.moment(at)))
                                .orElseGet(() -> texts.of(
                                        "commissioning.check.mail.untried", settings.server(), settings.from())),
                        null),
                new Check(
                        texts.of("commissioning.check.address"),
                        settings.local() ? State.LACKING : State.DONE,
                        false,
                        texts.of(
                                settings.local()
                                        ? "commissioning.check.address.local"
                                        : "commissioning.check.address.there",
                                settings.baseUrl()),
                        null));
    }

    private String address(Person person) {
        return trial.addressOf(person.id()).orElse(null);
    }

    private Check kept() {
        long waiting = kept.count();
        return new Check(
                texts.of("commissioning.kept.title"),
                waiting == 0 ? State.DONE : State.LACKING,
                false,
                texts.of(waiting == 0 ? "commissioning.check.kept.none" : "commissioning.check.kept.waiting", waiting),
                new Link("/thu-cho-dia-chi", texts.of("commissioning.to.kept")));
    }
}
