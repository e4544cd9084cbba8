package vn.ansinh.reporting.cycle;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.ansinh.reporting.catalogue.RegimeBodies;
import vn.ansinh.reporting.catalogue.RegimeWords;
import vn.ansinh.reporting.cycle.UrgingContent.Urged;
import vn.ansinh.reporting.directory.BodyNames;
import vn.ansinh.reporting.document.DocumentState;
import vn.ansinh.reporting.document.Letter;
import vn.ansinh.reporting.document.Notes;
import vn.ansinh.reporting.document.Notes.Note;
import vn.ansinh.reporting.document.Rounds.Round;
import vn.ansinh.reporting.document.StoredFile;
import vn.ansinh.reporting.document.StoredFiles;
import vn.ansinh.reporting.engine.CurrentUser;
import vn.ansinh.reporting.engine.CurrentUser.Person;
import vn.ansinh.reporting.engine.People;
import vn.ansinh.reporting.engine.Refusal;
import vn.ansinh.reporting.engine.Texts;
import vn.ansinh.reporting.paper.PaperDownloads.Format;
import vn.ansinh.reporting.paper.TypedLetter;
import vn.ansinh.reporting.report.AgencyReport;
import vn.ansinh.reporting.signature.SignatureView;

/** The letters of urging, for the forms of the standing agency. Nobody else learns that there is one before it comes. */
@RestController
@RequestMapping("/api/urgings")
class UrgingController {

    private final UrgingLetters letters;
    private final ReportingCycles cycles;
    private final UrgingContents contents;
    private final UrgingPapers papers;
    private final RegimeBodies bodies;
    private final RegimeWords words;
    private final Notes notes;
    private final StoredFiles files;
    private final People people;
    private final Texts texts;
    private final BodyNames bodyNames;
    private final CurrentUser currentUser;
    private final Clock clock;

    UrgingController(
            UrgingLetters letters,
            ReportingCycles cycles,
            UrgingContents contents,
            UrgingPapers papers,
            RegimeBodies bodies,
            RegimeWords words,
            Notes notes,
            StoredFiles files,
            People people,
            Texts texts,
            BodyNames bodyNames,
            CurrentUser currentUser,
            Clock clock) {
        this.letters = letters;
        this.cycles = cycles;
        this.contents = contents;
        this.papers = papers;
        this.bodies = bodies;
        this.words = words;
        this.notes = notes;
        this.files = files;
        this.people = people;
        this.texts = texts;
        this.bodyNames = bodyNames;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    @GetMapping("/{slug}")
    UrgingView letter(@PathVariable String slug) {
        UrgingLetter letter = read(slug);
        ReportingCycle cycle = cycles.get(letter.cycleKey());
        Optional<Round> round = contents.round(letter);
        return new UrgingView(
                letter.slug(),
                cycle.slug(),
                words.period(cycle.regime(), cycle.period().toString()),
                contents.of(letter).to().stream()
                        .map(Urged::name)
                        .map(bodyNames::shown)
                        .toList(),
                contents.delivered(letter).stream().map(this::delivered).toList(),
                round.map(Round::approvedAt).orElse(null),
                contents.overtaken(letter),
                letter.words(),
                people.name(letter.draftedBy()),
                letter.draftedAt(),
                notes.of(letter.key()).stream().findFirst().map(Note::content).orElse(null),
                round.map(Round::letter).map(Letter::reference).orElse(null),
                files.of(letter.key()),
                letter.document().state() == DocumentState.ISSUING ? papers.proposed(letter, "") : null);
    }

    /** The letter, with what its clerk has typed of it. */
    @GetMapping("/{slug}/paper.{format}")
    ResponseEntity<byte[]> paper(@PathVariable String slug, @PathVariable String format, TypedLetter typed) {
        return papers.file(read(slug), typed, Format.of(format));
    }

    /** The signed letter, attached by the clerks of the standing agency before they issue it. */
    @PostMapping("/{slug}/attachments")
    @Transactional
    StoredFile attach(@PathVariable String slug, @RequestParam MultipartFile file) throws IOException {
        UrgingLetter letter = issuing(slug);
        return files.upload(
                letter.key(), file, StoredFile.SIGNED, currentUser.get().id());
    }

    @GetMapping("/{slug}/attachments/{id}")
    ResponseEntity<byte[]> download(@PathVariable String slug, @PathVariable long id) {
        return files.download(files.find(read(slug).key(), id));
    }

    /** What was found of the digital signatures of a signed file. */
    @GetMapping("/{slug}/attachments/{id}/signature")
    SignatureView signature(@PathVariable String slug, @PathVariable long id) {
        return files.signature(files.find(read(slug).key(), id));
    }

    @DeleteMapping("/{slug}/attachments/{id}")
    @Transactional
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void detach(@PathVariable String slug, @PathVariable long id) {
        UrgingLetter letter = issuing(slug);
        files.find(letter.key(), id).orElseThrow(() -> Refusal.notFound("document.file.unknown"));
        files.remove(letter.key(), id);
    }

    private String delivered(AgencyReport report) {
        String name = bodyNames.shown(report.agencyName());
        return report.state().filed() || report.state().awaited() ? name : texts.of("cycle.urging.released", name);
    }

    /** For the functions of the standing agency, and for its clerks. */
    private UrgingLetter read(String slug) {
        UrgingLetter letter =
                letters.findBySlug(slug).orElseThrow(() -> Refusal.notFound("cycle.urging.unknown", slug));
        Person person = currentUser.get();
        String regime = cycles.get(letter.cycleKey()).regime();
        if (!person.administrator() && !person.standing(regime) && !clerk(person, regime)) {
            throw Refusal.notFound("cycle.urging.unknown", slug);
        }
        return letter;
    }

    private UrgingLetter issuing(String slug) {
        UrgingLetter letter = read(slug);
        Person person = currentUser.get();
        boolean clerk = person.administrator()
                || clerk(person, cycles.get(letter.cycleKey()).regime());
        if (!clerk || letter.document().state() != DocumentState.ISSUING) {
            throw Refusal.forbidden("cycle.request.not-issuing");
        }
        return letter;
    }

    private boolean clerk(Person person, String regime) {
        return bodies.standingClerk(person, regime, LocalDate.now(clock));
    }
}
