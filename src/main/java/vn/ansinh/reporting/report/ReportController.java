package vn.ansinh.reporting.report;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.time.LocalDate;
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
import vn.ansinh.reporting.engine.Downloads;
import vn.ansinh.reporting.engine.FileNames;
import vn.ansinh.reporting.engine.Refusal;
import vn.ansinh.reporting.engine.Texts;
import vn.ansinh.reporting.paper.PaperDownloads.Format;
import vn.ansinh.reporting.paper.TypedLetter;
import vn.ansinh.reporting.signature.SignatureView;

/** The reports, for the forms and pages. The address of {@code KL92/2021-H1/SYT} is {@code KL92-2021-H1-SYT}. */
@RestController
@RequestMapping("/api/reports/{slug}")
class ReportController {

    record NilReport(boolean nil) {}

    record NewRemark(@NotNull String anchor, @NotNull String content) {}

    /** @param base the answer the person saw when he began to write; null for none */
    record Answer(@NotNull String answer, String base) {}

    /** @param base the difficulties the person saw when he began to write; null for none */
    record Difficulties(@NotNull List<DifficultyEntry> difficulties, List<DifficultyEntry> base) {}

    record Identity(long id) {}

    /** @param until the last day on which the agency wants to send */
    record ExtensionAsked(@NotNull LocalDate until, @NotNull String reason) {}

    record Recall(@NotNull String reason) {}

    private final AgencyReports reports;
    private final ReportViews views;
    private final Drafting drafting;
    private final EarlierDrafts earlier;
    private final Reviewing reviewing;
    private final StoredFiles files;
    private final FindingsWorkbook findings;
    private final AgencyRequests requests;
    private final AskedFor askedFor;
    private final ReportPapers papers;
    private final ReportAccess access;
    private final Texts texts;

    ReportController(
            AgencyReports reports,
            ReportViews views,
            Drafting drafting,
            EarlierDrafts earlier,
            Reviewing reviewing,
            StoredFiles files,
            FindingsWorkbook findings,
            AgencyRequests requests,
            AskedFor askedFor,
            ReportPapers papers,
            ReportAccess access,
            Texts texts) {
        this.reports = reports;
        this.views = views;
        this.drafting = drafting;
        this.earlier = earlier;
        this.reviewing = reviewing;
        this.files = files;
        this.findings = findings;
        this.requests = requests;
        this.askedFor = askedFor;
        this.papers = papers;
        this.access = access;
        this.texts = texts;
    }

    @GetMapping
    ReportView report(@PathVariable String slug) {
        return views.of(get(slug));
    }

    @GetMapping("/submissions/{number}")
    ReportView submission(@PathVariable String slug, @PathVariable int number) {
        return views.of(get(slug), number).orElseThrow(() -> Refusal.notFound("report.unknown", slug));
    }

    /** What the automatic check said of a submission, as an Excel file. */
    @GetMapping("/submissions/{number}/findings")
    ResponseEntity<byte[]> findings(@PathVariable String slug, @PathVariable int number) {
        ReportView view = views.of(get(slug), number).orElseThrow(() -> Refusal.notFound("report.unknown", slug));
        return Downloads.of(
                FileNames.shown("canh-bao-" + view.slug() + "-" + number + ".xlsx", texts.locale()),
                Downloads.XLSX,
                findings.write(view));
    }

    /** As a document to be signed, with what its clerk has typed of the letter. */
    @GetMapping("/paper.{format}")
    ResponseEntity<byte[]> paper(@PathVariable String slug, @PathVariable String format, TypedLetter letter) {
        return papers.of(get(slug), letter, Format.of(format));
    }

    @GetMapping("/submissions/{number}/paper.{format}")
    ResponseEntity<byte[]> paper(@PathVariable String slug, @PathVariable int number, @PathVariable String format) {
        return papers.of(get(slug), number, Format.of(format));
    }

    /** That the submission has come in, when, and what was found of it then. */
    @GetMapping("/submissions/{number}/receipt.{format}")
    ResponseEntity<byte[]> receipt(@PathVariable String slug, @PathVariable int number, @PathVariable String format) {
        return papers.receipt(get(slug), number, Format.of(format));
    }

    /** The standing agency's letter that the report may come later. */
    @GetMapping("/extension/paper.{format}")
    ResponseEntity<byte[]> consent(@PathVariable String slug, @PathVariable String format, TypedLetter letter) {
        return papers.consent(get(slug), letter, Format.of(format));
    }

    @PatchMapping("/draft")
    ChangeSet.Saved change(@PathVariable String slug, @Valid @RequestBody Drafting.Change change) {
        return drafting.change(get(slug).key(), change);
    }

    /** What the draft was before, for whoever may change it. */
    @GetMapping("/draft/earlier")
    List<EarlierDrafts.Earlier> earlier(@PathVariable String slug) {
        return earlier.of(get(slug).key());
    }

    @PutMapping("/nil")
    ReportView nil(@PathVariable String slug, @Valid @RequestBody NilReport nil) {
        AgencyReport report = get(slug);
        drafting.nothingOccurred(report.key(), nil.nil());
        return views.of(get(slug));
    }

    @PutMapping("/difficulties")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void difficulties(@PathVariable String slug, @Valid @RequestBody Difficulties change) {
        drafting.difficulties(
                get(slug).key(), change.difficulties(), change.base() == null ? List.of() : change.base());
    }

    /** @param purpose SUPPORTING, as without one, or SIGNED for the signed letter (PDF) */
    @PostMapping("/attachments")
    @Transactional
    StoredFile attach(@PathVariable String slug, @RequestParam MultipartFile file, String purpose) throws IOException {
        AgencyReport report = reports.lock(get(slug).key());
        access.requireFiling(report, StoredFile.SIGNED.equals(purpose));
        return files.upload(
                report.key().toString(), file, purpose, access.person().id());
    }

    @GetMapping("/attachments/{id}")
    ResponseEntity<byte[]> download(@PathVariable String slug, @PathVariable long id) {
        return files.download(StoredFiles.among(views.visibleFiles(get(slug)), id));
    }

    /** The signed letter that asked for the report, for whoever reads the report or decides its extension. */
    @GetMapping("/request/{id}")
    ResponseEntity<byte[]> requestLetter(@PathVariable String slug, @PathVariable long id) {
        AgencyReport report = get(slug);
        access.requireRequestReader(report);
        return files.download(askedFor.letter(report, id));
    }

    /** A signed letter that urged the agency to send the report, for whoever may read the request. */
    @GetMapping("/urging/{id}")
    ResponseEntity<byte[]> urgingLetter(@PathVariable String slug, @PathVariable long id) {
        AgencyReport report = get(slug);
        access.requireRequestReader(report);
        return files.download(askedFor.urging(report, id));
    }

    /** What was found of the digital signatures of a signed file. */
    @GetMapping("/attachments/{id}/signature")
    SignatureView signature(@PathVariable String slug, @PathVariable long id) {
        return files.signature(StoredFiles.among(views.visibleFiles(get(slug)), id));
    }

    @DeleteMapping("/attachments/{id}")
    @Transactional
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void detach(@PathVariable String slug, @PathVariable long id) {
        AgencyReport report = reports.lock(get(slug).key());
        StoredFile file =
                files.find(report.key().toString(), id).orElseThrow(() -> Refusal.notFound("document.file.unknown"));
        access.requireFiling(report, file.signed());
        files.remove(report.key().toString(), id);
    }

    @PostMapping("/remarks")
    Identity remark(@PathVariable String slug, @Valid @RequestBody NewRemark remark) {
        return new Identity(reviewing.pin(get(slug).key(), remark.anchor(), remark.content()));
    }

    @DeleteMapping("/remarks/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unpin(@PathVariable String slug, @PathVariable long id) {
        reviewing.unpin(get(slug).key(), id);
    }

    @PutMapping("/remarks/{id}/answer")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void answer(@PathVariable String slug, @PathVariable long id, @Valid @RequestBody Answer answer) {
        reviewing.answer(get(slug).key(), id, answer.answer(), answer.base());
    }

    /** The open request, for those who decide it. */
    @GetMapping("/extension")
    ReportViews.AskedExtension extension(@PathVariable String slug) {
        return views.askedExtension(get(slug));
    }

    @PostMapping("/extension")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void askExtension(@PathVariable String slug, @Valid @RequestBody ExtensionAsked asked) {
        requests.askExtension(get(slug).key(), asked.until(), asked.reason());
    }

    @PostMapping("/recall")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void recall(@PathVariable String slug, @Valid @RequestBody Recall recall) {
        requests.recall(get(slug).key(), recall.reason());
    }

    private AgencyReport get(String slug) {
        return reports.findBySlug(slug).orElseThrow(() -> Refusal.notFound("report.unknown", slug));
    }
}
