package vn.ansinh.reporting.paper;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.multipart.MultipartFile;
import vn.ansinh.reporting.directory.Agency;
import vn.ansinh.reporting.directory.AgencyCode;
import vn.ansinh.reporting.directory.AgencyDirectory;
import vn.ansinh.reporting.engine.CurrentUser;
import vn.ansinh.reporting.engine.Downloads;
import vn.ansinh.reporting.engine.Formats;
import vn.ansinh.reporting.engine.Refusal;
import vn.ansinh.reporting.engine.Texts;
import vn.ansinh.reporting.paper.WordTemplates.InForce;
import vn.ansinh.reporting.paper.WordTemplates.Template;

/** The administrator's page of Word templates: taken away, changed in Word, brought back, tried, put in force. */
@Controller
class WordTemplateController {

    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /** @param held what holds today, and what will, as sentences */
    record KindView(PaperKind kind, String title, List<HeldView> held) {}

    /**
     * @param template null where there is no file
     * @param body empty for all
     * @param now whether it holds today and can be ended
     */
    record HeldView(String sentence, Long template, String body, boolean now) {}

    record TriedView(long id, String kind, String sentence) {}

    record FieldView(String braces, String meaning, boolean block) {}

    record Taken(long id) {}

    /** @param body a code; null for all */
    record Decision(LocalDate from, String body) {}

    private final WordTemplates templates;
    private final WordTemplateTrial trial;
    private final AgencyDirectory directory;
    private final CurrentUser currentUser;
    private final Texts texts;

    WordTemplateController(
            WordTemplates templates,
            WordTemplateTrial trial,
            AgencyDirectory directory,
            CurrentUser currentUser,
            Texts texts) {
        this.templates = templates;
        this.trial = trial;
        this.directory = directory;
        this.currentUser = currentUser;
        this.texts = texts;
    }

    @GetMapping("/mau-van-ban")
    String page(Model model) {
        currentUser.administrator();
        List<InForce> history = templates.history();
        model.addAttribute(
                "kinds",
                Arrays.stream(PaperKind.values())
                        .map(kind -> view(kind, history))
                        .toList());
        model.addAttribute("tried", templates.tried().stream().map(this::view).toList());
        model.addAttribute("history", history.stream().map(this::told).toList());
        model.addAttribute(
                "fields",
                Arrays.stream(TemplateField.values())
                        .map(field -> new FieldView(
                                field.inBraces(), texts.of("paper.word.field." + field.name()), field.block()))
                        .toList());
        model.addAttribute("bodies", bodies());
        model.addAttribute("today", trial.today());
        return "paper/word-templates";
    }

    @GetMapping("/mau-van-ban/{id}")
    String trial(@PathVariable long id, Model model) {
        currentUser.administrator();
        Template template = template(id);
        model.addAttribute("template", view(template));
        model.addAttribute("findings", trial.findings(template));
        model.addAttribute("today", trial.today());
        return "paper/word-template";
    }

    /** The program's own template, to begin with. */
    @GetMapping("/api/word-templates/kinds/{kind}/default")
    ResponseEntity<byte[]> standard(@PathVariable String kind) {
        currentUser.administrator();
        PaperKind known = kind(kind);
        return Downloads.of(
                texts.of("paper.word.file", title(known)) + ".docx",
                DOCX,
                DefaultTemplate.of(known).file());
    }

    @PostMapping("/api/word-templates/kinds/{kind}")
    @ResponseBody
    Taken take(@PathVariable String kind, @RequestParam MultipartFile file, @RequestParam(required = false) String body)
            throws IOException {
        String administrator = currentUser.administrator().id();
        PaperKind known = kind(kind);
        if (file.getSize() > SafeWord.FILE_LIMIT) {
            throw SafeWord.oversized();
        }
        return new Taken(trial.take(known, body, file.getOriginalFilename(), file.getBytes(), administrator));
    }

    @GetMapping("/api/word-templates/{id}/file")
    ResponseEntity<byte[]> file(@PathVariable long id) {
        currentUser.administrator();
        Template template = template(id);
        return Downloads.of(template.name(), DOCX, templates.content(id));
    }

    /** Filled with sample content. */
    @GetMapping("/api/word-templates/{id}/sample")
    ResponseEntity<byte[]> sample(@PathVariable long id) {
        currentUser.administrator();
        Template template = template(id);
        return Downloads.of(
                texts.of("paper.word.sample-file", title(template.kind())) + ".docx", DOCX, trial.sample(template));
    }

    @PutMapping("/api/word-templates/{id}/in-force")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void putInForce(@PathVariable long id, @RequestBody Decision decision) {
        String administrator = currentUser.administrator().id();
        trial.putInForce(template(id), decision.from(), administrator);
    }

    @PutMapping("/api/word-templates/kinds/{kind}/default")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void putOutOfForce(@PathVariable String kind, @RequestBody Decision decision) {
        String administrator = currentUser.administrator().id();
        trial.putOutOfForce(kind(kind), decision.body(), decision.from(), administrator);
    }

    private Template template(long id) {
        return templates.find(id).orElseThrow(() -> Refusal.notFound("paper.word.unknown"));
    }

    private static PaperKind kind(String name) {
        return Arrays.stream(PaperKind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("paper.word.unknown"));
    }

    private String title(PaperKind kind) {
        return texts.of("paper.word.kind." + kind);
    }

    private String name(AgencyCode body) {
        return body == null
                ? texts.of("paper.word.all-bodies")
                : directory.nearest(body, trial.today()).name(texts.locale());
    }

    private Map<String, String> bodies() {
        return directory.activeOn(trial.today()).stream()
                .collect(Collectors.toMap(
                        agency -> agency.code().value(),
                        (Agency agency) -> agency.name(texts.locale()),
                        (one, other) -> one,
                        java.util.LinkedHashMap::new));
    }

    private KindView view(PaperKind kind, List<InForce> history) {
        LocalDate today = trial.today();
        // The newest first: of each body what is to come, and the first whose day has come.
        var begun = new java.util.HashSet<String>();
        var held = new java.util.ArrayList<HeldView>();
        for (InForce one : history) {
            if (one.kind() == kind && !begun.contains(String.valueOf(one.body()))) {
                boolean now = !one.from().isAfter(today);
                if (now) {
                    begun.add(String.valueOf(one.body()));
                }
                if (!now || one.template() != null) {
                    held.add(held(one, now));
                }
            }
        }
        return new KindView(kind, title(kind), held);
    }

    private HeldView held(InForce one, boolean now) {
        String sentence = texts.of(
                one.template() == null ? "paper.word.ends" : now ? "paper.word.holds" : "paper.word.will-hold",
                name(one.body()),
                one.name(),
                Formats.day(one.from()));
        return new HeldView(
                sentence, one.template(), one.body() == null ? "" : one.body().value(), now);
    }

    private TriedView view(Template template) {
        return new TriedView(
                template.id(),
                title(template.kind()),
                texts.of(
                        "paper.word.tried",
                        name(template.body()),
                        template.name(),
                        template.uploadedBy(),
                        Formats.moment(template.uploadedAt())));
    }

    private String told(InForce one) {
        return texts.of(
                one.template() == null ? "paper.word.history.default" : "paper.word.history",
                title(one.kind()),
                name(one.body()),
                Formats.day(one.from()),
                one.decidedBy(),
                Formats.moment(one.decidedAt()),
                one.name());
    }
}
