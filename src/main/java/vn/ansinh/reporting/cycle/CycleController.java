package vn.ansinh.reporting.cycle;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.ansinh.reporting.catalogue.Area;
import vn.ansinh.reporting.catalogue.Indicator;
import vn.ansinh.reporting.catalogue.IndicatorCatalogue;
import vn.ansinh.reporting.directory.Agency;
import vn.ansinh.reporting.directory.AgencyDirectory;
import vn.ansinh.reporting.document.StoredFile;
import vn.ansinh.reporting.document.StoredFiles;
import vn.ansinh.reporting.document.UploadedFile;
import vn.ansinh.reporting.engine.CurrentUser;
import vn.ansinh.reporting.engine.CurrentUser.Person;
import vn.ansinh.reporting.engine.Groups;
import vn.ansinh.reporting.engine.Refusal;
import vn.ansinh.reporting.engine.TaskInput;
import vn.ansinh.reporting.engine.Texts;
import vn.ansinh.reporting.report.AgencyReport;
import vn.ansinh.reporting.report.Obligations;

/** The cycles, for the forms and pages of the standing agency and the PPC. Agencies' people find nothing here. */
@RestController
class CycleController {

    record CycleView(
            String key,
            String slug,
            String period,
            String periodLabel,
            CycleState state,
            String stateLabel,
            boolean urgent,
            String subject,
            String directiveNumber,
            LocalDate directiveDate,
            LocalDate cutOff,
            Instant dueBefore,
            String explanation,
            LocalDate letterDay,
            Instant latestRequest,
            Instant consolidationAt,
            Instant closingAt,
            String instructions,
            String letterReference,
            Instant noticeGivenAt,
            String cancelReason,
            List<NoteView> notes,
            List<StoredFile> files,
            List<ObligationView> obligations) {}

    record NoteView(String kind, String content, String actor, Instant at) {}

    /** @param submittedAt null before the first submission */
    record ObligationView(
            String agency,
            String agencyName,
            String slug,
            String duty,
            String state,
            String stateLabel,
            Instant dueBefore,
            boolean overdue,
            int submissions,
            Instant submittedAt,
            String timeliness,
            String timelinessLabel) {}

    record StartView(
            JsonNode input,
            int version,
            List<AgencyChoice> agencies,
            List<AreaChoice> areas,
            List<IndicatorChoice> indicators) {}

    record AgencyChoice(String code, String name) {}

    record AreaChoice(String code, String name) {}

    record IndicatorChoice(String code, String area, String name) {}

    record StartChange(JsonNode content, int version) {}

    record Saved(int version) {}

    record Reminder(List<String> agencies, String words) {}

    record Reminded(int mails) {}

    record Call(String agency, String content) {}

    record Cancellation(String reason) {}

    private static final Set<String> READERS = Set.of(
            Groups.STANDING_COORDINATORS,
            Groups.STANDING_REVIEWERS,
            Groups.STANDING_LEADERS,
            Groups.PPC_OFFICE,
            Groups.PPC_LEADERS,
            Groups.MANAGERS);

    private final ReportingCycles cycles;
    private final StartDrafts drafts;
    private final FollowUps followUps;
    private final Obligations obligations;
    private final IndicatorCatalogue catalogue;
    private final AgencyDirectory directory;
    private final StoredFiles files;
    private final CycleWords words;
    private final CurrentUser currentUser;
    private final Texts texts;
    private final Clock clock;

    CycleController(
            ReportingCycles cycles,
            StartDrafts drafts,
            FollowUps followUps,
            Obligations obligations,
            IndicatorCatalogue catalogue,
            AgencyDirectory directory,
            StoredFiles files,
            CycleWords words,
            CurrentUser currentUser,
            Texts texts,
            Clock clock) {
        this.cycles = cycles;
        this.drafts = drafts;
        this.followUps = followUps;
        this.obligations = obligations;
        this.catalogue = catalogue;
        this.directory = directory;
        this.files = files;
        this.words = words;
        this.currentUser = currentUser;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping("/api/cycles")
    List<CycleView> cycles() {
        requireReader(currentUser.get());
        return cycles.all().stream()
                .map(cycle -> view(cycle, List.of(), List.of()))
                .toList();
    }

    @GetMapping("/api/cycles/{slug}")
    CycleView cycle(@PathVariable String slug) {
        ReportingCycle cycle = readable(slug);
        List<ObligationView> rows =
                obligations.ofCycle(cycle.key()).stream().map(this::view).toList();
        return view(cycle, rows, files.of(cycle.key()));
    }

    @PostMapping("/api/cycles/{slug}/reminders")
    Reminded remind(@PathVariable String slug, @RequestBody Reminder reminder) {
        return new Reminded(followUps.remind(coordinated(slug).key(), reminder.agencies(), reminder.words()));
    }

    @PostMapping("/api/cycles/{slug}/calls")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void call(@PathVariable String slug, @RequestBody Call call) {
        followUps.noteCall(coordinated(slug).key(), call.agency(), call.content());
    }

    @PostMapping("/api/cycles/{slug}/cancellation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cancel(@PathVariable String slug, @RequestBody Cancellation cancellation) {
        followUps.cancel(coordinated(slug).key(), cancellation.reason());
    }

    /** The signed request letter, attached by the clerks of the standing agency before they issue it. */
    @PostMapping("/api/cycles/{slug}/attachments")
    @Transactional
    StoredFile attach(@PathVariable String slug, @RequestParam MultipartFile file) throws IOException {
        ReportingCycle cycle = readable(slug);
        Person person = currentUser.get();
        boolean issuing = cycle.letterReference() == null && (clerk(person) || person.administrator());
        if (!issuing) {
            throw Refusal.forbidden("cycle.request.not-issuing");
        }
        return files.add(
                cycle.key(),
                UploadedFile.accept(file.getOriginalFilename(), file.getBytes()),
                StoredFile.SIGNED,
                person.id());
    }

    @GetMapping("/api/cycles/{slug}/attachments/{id}")
    ResponseEntity<byte[]> download(@PathVariable String slug, @PathVariable long id) {
        ReportingCycle cycle = readable(slug);
        return files.find(cycle.key(), id)
                .map(files::download)
                .orElseThrow(() -> Refusal.notFound("document.file.unknown"));
    }

    @GetMapping("/api/cycle-start")
    StartView start() {
        Person person = starter();
        LocalDate today = LocalDate.now(clock);
        TaskInput draft = drafts.of(person.id());
        return new StartView(
                draft.content(),
                draft.version(),
                directory.reportingOn(today).stream()
                        .map(agency -> new AgencyChoice(agency.code().value(), name(agency)))
                        .toList(),
                catalogue.areas().stream().map(this::choice).toList(),
                catalogue.validOn(today).stream()
                        .filter(Indicator::typed)
                        .map(indicator ->
                                new IndicatorChoice(indicator.code(), indicator.area(), indicator.name(texts.locale())))
                        .toList());
    }

    @PutMapping("/api/cycle-start")
    Saved saveStart(@RequestBody StartChange change) {
        return new Saved(drafts.save(starter().id(), change.content(), change.version()));
    }

    private AreaChoice choice(Area area) {
        return new AreaChoice(area.code(), area.name(texts.locale()));
    }

    private String name(Agency agency) {
        return agency.name(texts.locale());
    }

    private Person starter() {
        Person person = currentUser.get();
        boolean may = person.administrator() || person.in(Groups.PPC_OFFICE) || person.in(Groups.STANDING_COORDINATORS);
        if (!may) {
            throw Refusal.forbidden("cycle.start.not-yours");
        }
        return person;
    }

    private ReportingCycle readable(String slug) {
        Person person = currentUser.get();
        ReportingCycle cycle = cycles.findBySlug(slug).orElseThrow(() -> Refusal.notFound("cycle.unknown", slug));
        if (!clerk(person)) {
            requireReader(person);
        }
        return cycle;
    }

    private ReportingCycle coordinated(String slug) {
        ReportingCycle cycle = readable(slug);
        Person person = currentUser.get();
        if (!person.administrator() && !person.in(Groups.STANDING_COORDINATORS)) {
            throw Refusal.forbidden("cycle.coordinators-only");
        }
        return cycle;
    }

    private boolean clerk(Person person) {
        return person.in(directory.standingAgency(LocalDate.now(clock)).code().lowerCase() + "-clerks");
    }

    private static void requireReader(Person person) {
        if (!person.administrator() && person.groups().stream().noneMatch(READERS::contains)) {
            throw Refusal.notFound("cycle.unknown", "");
        }
    }

    private CycleView view(ReportingCycle cycle, List<ObligationView> rows, List<StoredFile> attached) {
        return new CycleView(
                cycle.key(),
                cycle.slug(),
                cycle.period().toString(),
                cycle.period().label(texts.locale()),
                cycle.state(),
                texts.of("cycle.state." + cycle.state()),
                cycle.urgent(),
                cycle.subject(),
                cycle.directiveNumber(),
                cycle.directiveDate(),
                cycle.cutOff(),
                cycle.dueBefore(),
                words.explain(cycle),
                cycle.letterDay(),
                cycle.latestRequest(),
                cycle.consolidationAt(),
                cycle.closingAt(),
                cycle.instructions(),
                cycle.letterReference(),
                cycle.noticeGivenAt(),
                cycle.cancelReason(),
                rows.isEmpty()
                        ? List.of()
                        : cycles.notes(cycle.key()).stream()
                                .map(note -> new NoteView(note.kind(), note.content(), note.actor(), note.at()))
                                .toList(),
                attached,
                rows);
    }

    private ObligationView view(AgencyReport report) {
        return new ObligationView(
                report.agency(),
                report.agencyName(),
                report.key().slug(),
                report.duty(),
                report.state().name(),
                texts.of("report.state." + report.state()),
                report.dueBefore(),
                obligations.overdue(report),
                report.submissions(),
                report.firstSubmittedAt(),
                report.timeliness(),
                report.timeliness() == null ? null : texts.of("report.timeliness." + report.timeliness()));
    }
}
