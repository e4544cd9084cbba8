package vn.ansinh.reporting.difficulty;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.ansinh.reporting.difficulty.DifficultyView.Mergeable;
import vn.ansinh.reporting.difficulty.DifficultyView.RoutingView;
import vn.ansinh.reporting.difficulty.DifficultyView.Row;
import vn.ansinh.reporting.document.StoredFile;
import vn.ansinh.reporting.document.StoredFiles;
import vn.ansinh.reporting.document.SuggestedLetter;
import vn.ansinh.reporting.engine.Refusal;
import vn.ansinh.reporting.engine.Standing;
import vn.ansinh.reporting.paper.PaperDownloads.Format;
import vn.ansinh.reporting.paper.TypedLetter;
import vn.ansinh.reporting.signature.SignatureView;

/** The cases, for the forms and pages. */
@RestController
@RequestMapping("/api/difficulties")
class DifficultyController {

    record Reason(@NotNull String reason) {

        /** @throws Refusal when it is longer than what a case keeps */
        String within() {
            if (reason.length() > DifficultyText.TEXT_LENGTH) {
                throw Refusal.invalid("reason", "difficulty.too-long", DifficultyText.TEXT_LENGTH);
            }
            return reason;
        }
    }

    private static final String ESCALATION = "escalation";

    private final Difficulties difficulties;
    private final Escalations escalations;
    private final Directions directions;
    private final DifficultyAccess access;
    private final DifficultyViews views;
    private final DifficultyClosing closing;
    private final Guidance guidance;
    private final CaseFolders folders;
    private final StoredFiles files;
    private final DifficultyLetters letters;

    DifficultyController(
            Difficulties difficulties,
            Escalations escalations,
            Directions directions,
            DifficultyAccess access,
            DifficultyViews views,
            DifficultyClosing closing,
            Guidance guidance,
            CaseFolders folders,
            StoredFiles files,
            DifficultyLetters letters) {
        this.difficulties = difficulties;
        this.escalations = escalations;
        this.directions = directions;
        this.access = access;
        this.views = views;
        this.closing = closing;
        this.guidance = guidance;
        this.folders = folders;
        this.files = files;
        this.letters = letters;
    }

    @GetMapping
    List<Row> all() {
        access.requireConcerned();
        return views.rows();
    }

    @GetMapping("/guidance")
    List<Guidance.Answered> guidance(
            @RequestParam(defaultValue = "") String area, @RequestParam(defaultValue = "") String text) {
        access.requireConcerned();
        return guidance.like(area, text);
    }

    @GetMapping("/{key}")
    DifficultyView one(@PathVariable String key) {
        return views.of(access.read(key));
    }

    /** For the case as it is, or as the coordinator is about to classify it. */
    @GetMapping("/{key}/routing")
    RoutingView routing(
            @PathVariable String key,
            @RequestParam(required = false) String area,
            @RequestParam(required = false) Severity severity) {
        return views.routing(access.read(key), area, severity);
    }

    @GetMapping("/{key}/mergeable")
    List<Mergeable> mergeable(@PathVariable String key) {
        return views.mergeable(access.read(key));
    }

    @GetMapping("/{key}/letter")
    SuggestedLetter letter(@PathVariable String key, @RequestParam(defaultValue = ESCALATION) String step) {
        return views.letter(access.read(key), step);
    }

    /** The standing agency's letter to the PPC or the PPC's direction, with what its clerk has typed of it. */
    @GetMapping("/{key}/{step:escalation|direction}/paper.{format}")
    ResponseEntity<byte[]> paper(
            @PathVariable String key, @PathVariable String step, @PathVariable String format, TypedLetter letter) {
        Difficulty difficulty = access.read(key);
        return step.equals(ESCALATION)
                ? letters.escalation(difficulty, letter, Format.of(format))
                : letters.direction(difficulty, letter, Format.of(format));
    }

    @PostMapping("/{key}/withdraw")
    @Transactional
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable String key, @Valid @RequestBody Reason reason) {
        Difficulty difficulty = open(key);
        access.require(difficulty, access.mayWithdraw(difficulty));
        closing.withdraw(key, access.person().id(), reason.within());
    }

    @PostMapping("/{key}/unmerge")
    @Transactional
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unmerge(@PathVariable String key, @Valid @RequestBody Reason reason) {
        Difficulty difficulty = open(key);
        access.require(difficulty, access.person().in(Standing.COORDINATORS.group(difficulty.regime())));
        closing.unmerge(key, access.person().id(), reason.within());
    }

    @PostMapping("/{key}/stop-waiting")
    @Transactional
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void stopWaiting(@PathVariable String key, @Valid @RequestBody Reason reason) {
        Difficulty difficulty = open(key);
        access.require(difficulty, access.mayStopWaiting(difficulty));
        closing.stopWaiting(key, access.person().id(), reason.within());
    }

    /** Whatever is asked of a closed case is answered with why not. */
    private Difficulty open(String key) {
        Difficulty difficulty = access.read(key);
        if (difficulty.state() == DifficultyState.WITHDRAWN) {
            throw Refusal.conflict("difficulty.withdrawn", key);
        }
        if (!difficulty.state().open()) {
            throw Refusal.conflict("difficulty.closed", key);
        }
        return difficulty;
    }

    @PostMapping("/{key}/attachments")
    @Transactional
    StoredFile attach(@PathVariable String key, @RequestParam MultipartFile file) throws IOException {
        Difficulty difficulty = locked(key);
        access.require(difficulty, access.mayAttach(difficulty));
        return files.upload(
                CaseFiles.of(key, access.place(difficulty)),
                file,
                StoredFile.SUPPORTING,
                access.person().id());
    }

    @GetMapping({"/{key}/attachments/{id}", "/{key}/escalation/attachments/{id}", "/{key}/direction/attachments/{id}"})
    ResponseEntity<byte[]> download(@PathVariable String key, @PathVariable long id) {
        return files.download(folders.file(access.read(key), id));
    }

    /** Each side takes out what it has put in. */
    /** What was found of the digital signatures of a signed file. */
    @GetMapping({
        "/{key}/attachments/{id}/signature",
        "/{key}/escalation/attachments/{id}/signature",
        "/{key}/direction/attachments/{id}/signature"
    })
    SignatureView signature(@PathVariable String key, @PathVariable long id) {
        return files.signature(folders.file(access.read(key), id));
    }

    @DeleteMapping("/{key}/attachments/{id}")
    @Transactional
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void detach(@PathVariable String key, @PathVariable long id) {
        Difficulty difficulty = locked(key);
        access.require(difficulty, access.mayAttach(difficulty));
        files.remove(CaseFiles.of(key, access.place(difficulty)), id);
    }

    @PostMapping("/{key}/{step:escalation|direction}/attachments")
    @Transactional
    StoredFile attachLetter(
            @PathVariable String key,
            @PathVariable String step,
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = StoredFile.SIGNED) String purpose)
            throws IOException {
        Difficulty difficulty = locked(key);
        access.require(difficulty, access.mayIssue(difficulty, state(step)));
        return files.upload(letterKey(key, step), file, purpose, access.person().id());
    }

    @DeleteMapping("/{key}/{step:escalation|direction}/attachments/{id}")
    @Transactional
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void detachLetter(@PathVariable String key, @PathVariable String step, @PathVariable long id) {
        Difficulty difficulty = locked(key);
        access.require(difficulty, access.mayIssue(difficulty, state(step)));
        files.remove(letterKey(key, step), id);
    }

    private Difficulty locked(String key) {
        access.read(key);
        return difficulties.lock(key);
    }

    private static DifficultyState state(String step) {
        return step.equals(ESCALATION) ? DifficultyState.ESCALATION_ISSUING : DifficultyState.DIRECTION_ISSUING;
    }

    private String letterKey(String key, String step) {
        return step.equals(ESCALATION)
                ? CaseFiles.escalation(key, escalations.current(key))
                : CaseFiles.direction(key, directions.current(key));
    }
}
