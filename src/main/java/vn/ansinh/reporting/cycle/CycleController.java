package vn.ansinh.reporting.cycle;

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
import vn.ansinh.reporting.cycle.CycleView.ObligationView;
import vn.ansinh.reporting.cycle.CycleView.ObligationsView;
import vn.ansinh.reporting.cycle.CycleView.RemindableView;
import vn.ansinh.reporting.document.StoredFile;
import vn.ansinh.reporting.document.StoredFiles;
import vn.ansinh.reporting.engine.Part;
import vn.ansinh.reporting.engine.Refusal;
import vn.ansinh.reporting.paper.PaperDownloads.Format;
import vn.ansinh.reporting.paper.TypedLetter;
import vn.ansinh.reporting.signature.SignatureView;

/** The cycles, for the forms and pages of the standing agency and the PPC. */
@RestController
@RequestMapping("/api/cycles")
class CycleController {

    record Reminder(@NotNull List<String> agencies, String words) {}

    record Reminded(int mails) {}

    record Call(@NotNull String agency, @NotNull String content) {}

    record Cancellation(@NotNull String reason) {}

    private final ReportingCycles cycles;
    private final CycleViews views;
    private final CycleAccess access;
    private final FollowUps followUps;
    private final StoredFiles files;
    private final CycleLetters letters;

    CycleController(
            ReportingCycles cycles,
            CycleViews views,
            CycleAccess access,
            FollowUps followUps,
            StoredFiles files,
            CycleLetters letters) {
        this.cycles = cycles;
        this.views = views;
        this.access = access;
        this.followUps = followUps;
        this.files = files;
        this.letters = letters;
    }

    @GetMapping
    List<CycleView> cycles() {
        access.requireReader();
        return access.readable(cycles.all()).stream().map(views::line).toList();
    }

    @GetMapping("/{slug}")
    CycleView cycle(@PathVariable String slug) {
        return views.whole(access.readable(slug)).cycle();
    }

    /** A part of its agencies' reports. */
    @GetMapping("/{slug}/obligations")
    ObligationsView obligations(
            @PathVariable String slug,
            Part.Wanted wanted,
            @RequestParam(name = "loc", defaultValue = "all") String filter) {
        List<ObligationView> all = views.obligations(access.readable(slug));
        return new ObligationsView(
                ObligationList.counts(all), ObligationList.LOOKUP.of(ObligationList.filtered(all, filter), wanted));
    }

    /** All that a reminder would reach, of those that are looked for. */
    @GetMapping("/{slug}/obligations/remindable")
    List<RemindableView> remindable(
            @PathVariable String slug,
            Part.Wanted wanted,
            @RequestParam(name = "loc", defaultValue = "all") String filter) {
        List<ObligationView> all = views.obligations(access.coordinated(slug));
        return ObligationList.LOOKUP.of(ObligationList.filtered(all, filter), wanted.ofAll()).rows().stream()
                .filter(ObligationView::remindable)
                .map(owed -> new RemindableView(owed.agency(), owed.agencyName()))
                .toList();
    }

    /** The letter that asks for the reports, with what its clerk has typed of it. */
    @GetMapping("/{slug}/paper.{format}")
    ResponseEntity<byte[]> paper(@PathVariable String slug, @PathVariable String format, TypedLetter letter) {
        return letters.request(access.readable(slug), letter, Format.of(format));
    }

    /** @param agencies whom the letter of urging goes to; none for all that are late */
    @GetMapping("/{slug}/urging/paper.{format}")
    ResponseEntity<byte[]> urging(
            @PathVariable String slug,
            @PathVariable String format,
            @RequestParam(defaultValue = "") List<String> agencies,
            TypedLetter letter) {
        return letters.urging(access.coordinated(slug), agencies, letter, Format.of(format));
    }

    @PostMapping("/{slug}/reminders")
    Reminded remind(@PathVariable String slug, @Valid @RequestBody Reminder reminder) {
        return new Reminded(followUps.remind(access.coordinated(slug).key(), reminder.agencies(), reminder.words()));
    }

    @PostMapping("/{slug}/calls")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void call(@PathVariable String slug, @Valid @RequestBody Call call) {
        followUps.noteCall(access.coordinated(slug).key(), call.agency(), call.content());
    }

    @PostMapping("/{slug}/cancellation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cancel(@PathVariable String slug, @Valid @RequestBody Cancellation cancellation) {
        followUps.cancel(access.coordinated(slug).key(), cancellation.reason());
    }

    /** The signed request letter, attached by the clerks of the standing agency before they issue it. */
    @PostMapping("/{slug}/attachments")
    @Transactional
    StoredFile attach(@PathVariable String slug, @RequestParam MultipartFile file) throws IOException {
        ReportingCycle cycle = access.issuing(slug);
        return files.upload(
                cycle.key(), file, StoredFile.SIGNED, access.person().id());
    }

    @GetMapping("/{slug}/attachments/{id}")
    ResponseEntity<byte[]> download(@PathVariable String slug, @PathVariable long id) {
        return files.download(files.find(access.readable(slug).key(), id));
    }

    /** What was found of the digital signatures of a signed file. */
    @GetMapping("/{slug}/attachments/{id}/signature")
    SignatureView signature(@PathVariable String slug, @PathVariable long id) {
        return files.signature(files.find(access.readable(slug).key(), id));
    }

    @DeleteMapping("/{slug}/attachments/{id}")
    @Transactional
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void detach(@PathVariable String slug, @PathVariable long id) {
        ReportingCycle cycle = access.issuing(slug);
        files.find(cycle.key(), id).orElseThrow(() -> Refusal.notFound("document.file.unknown"));
        files.remove(cycle.key(), id);
    }
}
