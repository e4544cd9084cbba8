package vn.ansinh.reporting.consolidation;

import jakarta.validation.Valid;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.ansinh.reporting.document.ChangeSet;
import vn.ansinh.reporting.document.StoredFile;
import vn.ansinh.reporting.document.StoredFiles;
import vn.ansinh.reporting.engine.Part;
import vn.ansinh.reporting.engine.Refusal;
import vn.ansinh.reporting.paper.PaperDownloads.Format;
import vn.ansinh.reporting.paper.TypedLetter;
import vn.ansinh.reporting.signature.SignatureView;

/**
 * The consolidated reports, for the forms. The address of {@code KL92/2021-H1/TH} is {@code KL92-2021-H1-TH}, and that
 * of its cycle, {@code KL92-2021-H1}, leads to it too: a form knows its process by that.
 */
@RestController
@RequestMapping("/api/consolidated/{slug}")
class ConsolidationController {

    private final ConsolidatedReports reports;
    private final ConsolidatedViews views;
    private final ConsolidatedReading reading;
    private final ConsolidatedWords words;
    private final DrillDown drillDown;
    private final Editing editing;
    private final Synthesis synthesis;
    private final AdjustmentWork adjustments;
    private final ConsolidationAccess access;
    private final StoredFiles files;
    private final ConsolidatedPapers papers;

    ConsolidationController(
            ConsolidatedReports reports,
            ConsolidatedViews views,
            ConsolidatedReading reading,
            ConsolidatedWords words,
            DrillDown drillDown,
            Editing editing,
            Synthesis synthesis,
            AdjustmentWork adjustments,
            ConsolidationAccess access,
            StoredFiles files,
            ConsolidatedPapers papers) {
        this.reports = reports;
        this.views = views;
        this.reading = reading;
        this.words = words;
        this.drillDown = drillDown;
        this.editing = editing;
        this.synthesis = synthesis;
        this.adjustments = adjustments;
        this.access = access;
        this.files = files;
        this.papers = papers;
    }

    @GetMapping
    ConsolidatedView report(@PathVariable String slug) {
        return views.of(get(slug));
    }

    @GetMapping("/sections/{section}")
    ConsolidatedView.WordsView words(@PathVariable String slug, @PathVariable String section) {
        return words.words(get(slug), section);
    }

    @GetMapping("/sections/{section}/assembled")
    ConsolidatedView.WordsView assembled(@PathVariable String slug, @PathVariable String section) {
        return words.assembled(get(slug), section);
    }

    /** How far each section is with what it is written from. */
    @GetMapping("/pieces")
    List<Synthesis.SectionPieces> pieces(@PathVariable String slug) {
        return synthesis.summaries(get(slug));
    }

    @GetMapping("/sections/{section}/pieces")
    List<Synthesis.View> pieces(@PathVariable String slug, @PathVariable String section) {
        return synthesis.of(get(slug), section);
    }

    @PatchMapping("/sections/{section}/pieces")
    List<Synthesis.View> decide(
            @PathVariable String slug, @PathVariable String section, @Valid @RequestBody Synthesis.Change change) {
        return synthesis.decide(get(slug).key(), section, change);
    }

    @GetMapping("/figures/{indicator}")
    DrillDown.View figure(@PathVariable String slug, @PathVariable String indicator, Part.Wanted wanted) {
        return drillDown.of(get(slug), indicator, wanted);
    }

    /** As a document to be signed, with what its clerk has typed of the letter. */
    @GetMapping("/paper.{format}")
    ResponseEntity<byte[]> paper(@PathVariable String slug, @PathVariable String format, TypedLetter letter) {
        return papers.of(get(slug), letter, Format.of(format));
    }

    /** The letter that makes clear what the recipient has asked about. */
    @GetMapping("/clarification/paper.{format}")
    ResponseEntity<byte[]> clarification(@PathVariable String slug, @PathVariable String format, TypedLetter letter) {
        return papers.clarification(get(slug), letter, Format.of(format));
    }

    /** What bodies counted twice, beside the sum. */
    @PutMapping("/figures/{indicator}/adjustment")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void adjust(
            @PathVariable String slug,
            @PathVariable String indicator,
            @Valid @RequestBody Adjustment.Proposal proposal) {
        adjustments.propose(get(slug).key(), indicator, proposal);
    }

    /** @param version of the correction that is taken back */
    @DeleteMapping("/figures/{indicator}/adjustment")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable String slug, @PathVariable String indicator, @RequestParam int version) {
        adjustments.withdraw(get(slug).key(), indicator, version);
    }

    @PatchMapping("/sections")
    ChangeSet.Saved change(@PathVariable String slug, @Valid @RequestBody Editing.Change change) {
        return editing.change(get(slug).key(), change);
    }

    @GetMapping("/attachments")
    List<StoredFile> files(@PathVariable String slug) {
        return reading.visibleFiles(get(slug));
    }

    /** Attaches the signed report; it takes the place of the one before. */
    @PostMapping("/attachments")
    @Transactional
    StoredFile attach(@PathVariable String slug, @RequestParam MultipartFile file) throws IOException {
        ConsolidatedReport report = reports.lock(get(slug).key());
        access.requireIssuing(report);
        return files.upload(
                report.key().toString(),
                file,
                StoredFile.SIGNED,
                access.person().id());
    }

    @GetMapping("/attachments/{id}")
    ResponseEntity<byte[]> download(@PathVariable String slug, @PathVariable long id) {
        return files.download(StoredFiles.among(reading.visibleFiles(get(slug)), id));
    }

    /** What was found of the digital signatures of a signed file. */
    @GetMapping("/attachments/{id}/signature")
    SignatureView signature(@PathVariable String slug, @PathVariable long id) {
        return files.signature(StoredFiles.among(reading.visibleFiles(get(slug)), id));
    }

    @DeleteMapping("/attachments/{id}")
    @Transactional
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void detach(@PathVariable String slug, @PathVariable long id) {
        ConsolidatedReport report = reports.lock(get(slug).key());
        access.requireIssuing(report);
        files.remove(report.key().toString(), id);
    }

    private ConsolidatedReport get(String slug) {
        return reports.findBySlug(slug).orElseThrow(() -> Refusal.notFound("consolidation.unknown", slug));
    }
}
