package vn.ansinh.reporting.integrity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.ansinh.reporting.engine.CurrentUser;
import vn.ansinh.reporting.engine.CurrentUser.Person;
import vn.ansinh.reporting.engine.MenuEntry;
import vn.ansinh.reporting.engine.Refusal;
import vn.ansinh.reporting.engine.Standing;
import vn.ansinh.reporting.engine.Texts;
import vn.ansinh.reporting.integrity.DataCheck.Place;
import vn.ansinh.reporting.integrity.DataCheck.Topic;
import vn.ansinh.reporting.integrity.MasterData.RegimeFacts;
import vn.ansinh.reporting.sheet.Column;
import vn.ansinh.reporting.sheet.ListFiles;
import vn.ansinh.reporting.sheet.ListSheet;

/**
 * All checks with what was found and what to do: for the administrator, and for a regime's coordinators as far as it
 * concerns their regime or the province.
 */
@Controller
@Order(92)
class IntegrityPage implements MenuEntry {

    /** @param good the titles of the rules that hold */
    record TopicView(String title, List<CheckView> broken, List<String> good) {}

    /**
     * @param stops whether it keeps cycles from opening today
     * @param found the names, a line for each regime
     * @param link where it is mended; null where only the administrator can go
     */
    record CheckView(String key, boolean stops, String title, List<String> found, String toDo, Link link) {}

    record Link(String address, String text) {}

    private record Line(String topic, CheckView check, String found) {}

    private final MasterDataReader reader;
    private final FindingWords words;
    private final List<CyclesNotOpened> cycles;
    private final CurrentUser currentUser;
    private final Texts texts;
    private final ListFiles files;

    IntegrityPage(
            MasterDataReader reader,
            FindingWords words,
            List<CyclesNotOpened> cycles,
            CurrentUser currentUser,
            Texts texts,
            ListFiles files) {
        this.reader = reader;
        this.words = words;
        this.cycles = cycles;
        this.currentUser = currentUser;
        this.texts = texts;
        this.files = files;
    }

    @Override
    public String address() {
        return MasterDataChecks.PAGE;
    }

    @Override
    public String titleKey() {
        return "integrity.place";
    }

    @Override
    public boolean openTo(Person person) {
        return person.administrator() || !person.regimes(Standing.COORDINATORS).isEmpty();
    }

    @GetMapping(MasterDataChecks.PAGE)
    String page(Model model) {
        Person person = reader();
        MasterData data = reader.whole();
        Set<String> regimes = regimes(person, data);
        Map<DataCheck, List<Finding>> findings = new LinkedHashMap<>();
        MasterDataChecks.findings(data).forEach((check, found) -> findings.put(check, ofReader(found, regimes)));

        List<TopicView> topics = Arrays.stream(Topic.values())
                .map(topic -> topic(topic, findings, regimes.size() > 1, person.administrator()))
                .toList();
        model.addAttribute("topics", topics);
        model.addAttribute("waiting", waiting(findings, regimes));
        List<CheckView> broken =
                topics.stream().flatMap(topic -> topic.broken().stream()).toList();
        long stops = broken.stream().filter(CheckView::stops).count();
        model.addAttribute("stops", stops);
        model.addAttribute("mend", broken.size() - stops);
        model.addAttribute("good", findings.size() - broken.size());
        model.addAttribute(
                "regimes",
                data.regimes().stream()
                        .filter(regime -> regimes.contains(regime.code()))
                        .map(regime -> regime.name(texts.locale()))
                        .toList());
        return "integrity/page";
    }

    private Person reader() {
        Person person = currentUser.get();
        if (!openTo(person)) {
            throw Refusal.forbidden("integrity.page.not-yours");
        }
        return person;
    }

    /** What was found, as Excel: a line for each rule and what it is broken by. */
    @GetMapping(MasterDataChecks.PAGE + "/excel")
    ResponseEntity<InputStreamResource> excel() {
        Person person = reader();
        MasterData data = reader.whole();
        Set<String> regimes = regimes(person, data);
        var lines = new ArrayList<Line>();
        MasterDataChecks.findings(data).forEach((check, all) -> {
            List<Finding> found = ofReader(all, regimes);
            if (!found.isEmpty()) {
                CheckView view = view(check, found, regimes.size() > 1, person.administrator());
                String topic = texts.of("integrity.topic." + check.topic());
                view.found().forEach(line -> lines.add(new Line(topic, view, line)));
            }
        });
        String title = texts.of("integrity.page.title");
        return files.excel("kiem-tra-danh-muc", ListSheet.of(title, title, List.of(), columns(), lines));
    }

    private List<Column<Line>> columns() {
        return List.of(
                Column.text(texts.of("integrity.list.topic"), 20, Line::topic),
                Column.text(
                        texts.of("integrity.list.state"),
                        16,
                        line -> texts.of(line.check.stops() ? "integrity.state.stops" : "integrity.state.mend")),
                Column.text(texts.of("integrity.list.rule"), 44, line -> line.check.title()),
                Column.text(texts.of("integrity.list.found"), 60, Line::found),
                Column.text(texts.of("integrity.list.to-do"), 50, line -> line.check.toDo()));
    }

    private static Set<String> regimes(Person person, MasterData data) {
        return person.administrator()
                ? data.regimes().stream().map(RegimeFacts::code).collect(Collectors.toCollection(TreeSet::new))
                : person.regimes(Standing.COORDINATORS);
    }

    private static List<Finding> ofReader(List<Finding> found, Set<String> regimes) {
        return found.stream()
                .filter(finding -> finding.regime() == null || regimes.contains(finding.regime()))
                .toList();
    }

    private TopicView topic(
            Topic topic, Map<DataCheck, List<Finding>> findings, boolean several, boolean administrator) {
        var broken = new ArrayList<CheckView>();
        var good = new ArrayList<String>();
        findings.forEach((check, found) -> {
            if (check.topic() == topic && found.isEmpty()) {
                good.add(words.title(check));
            } else if (check.topic() == topic) {
                broken.add(view(check, found, several, administrator));
            }
        });
        broken.sort((one, other) -> Boolean.compare(other.stops(), one.stops()));
        return new TopicView(texts.of("integrity.topic." + topic), broken, good);
    }

    private CheckView view(DataCheck check, List<Finding> found, boolean several, boolean administrator) {
        boolean open = administrator || check.place() == Place.CYCLES;
        return new CheckView(
                check.key(),
                check.stops() && found.stream().anyMatch(Finding::now),
                words.title(check),
                lines(found, several),
                words.toDo(check),
                open ? new Link(check.place().address(), texts.of("integrity.to." + check.place())) : null);
    }

    private List<String> lines(List<Finding> found, boolean several) {
        Map<String, List<Finding>> ofRegime = found.stream()
                .collect(Collectors.groupingBy(
                        finding -> several && finding.regime() != null ? finding.regime() : "",
                        LinkedHashMap::new,
                        Collectors.toList()));
        return ofRegime.entrySet().stream()
                .map(one -> one.getKey().isEmpty()
                        ? words.names(one.getValue())
                        : one.getKey() + ": " + words.names(one.getValue()))
                .toList();
    }

    /** The cycles that should be open and are kept back by something red. */
    private List<String> waiting(Map<DataCheck, List<Finding>> findings, Set<String> regimes) {
        return cycles.stream()
                .flatMap(source -> source.notOpened().stream())
                .filter(due -> regimes.contains(due.regime().code()))
                .filter(due -> findings.entrySet().stream()
                        .filter(check -> check.getKey().stops())
                        .flatMap(check -> check.getValue().stream())
                        .anyMatch(finding ->
                                finding.now() && finding.concerns(due.regime().code())))
                .map(due -> texts.of(
                        "integrity.page.waiting",
                        due.period().label(texts.locale()),
                        due.regime().name(texts.locale())))
                .toList();
    }
}
