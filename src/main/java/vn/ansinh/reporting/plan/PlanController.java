package vn.ansinh.reporting.plan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.ansinh.reporting.document.ChangeSet;
import vn.ansinh.reporting.document.StoredFile;
import vn.ansinh.reporting.document.StoredFiles;
import vn.ansinh.reporting.engine.Refusal;
import vn.ansinh.reporting.paper.PaperDownloads.Format;
import vn.ansinh.reporting.paper.TypedLetter;
import vn.ansinh.reporting.signature.SignatureView;

/** The plans, for the forms and pages. The address of {@code KH/SYT} is {@code KH-SYT}. */
@RestController
@RequestMapping("/api/plans/{slug}")
class PlanController {

    record Amendment(@NotNull String reason) {}

    private final Plans plans;
    private final PlanViews views;
    private final PlanDrafting drafting;
    private final PlanRequests requests;
    private final StoredFiles files;
    private final PlanPapers papers;
    private final PlanAccess access;

    PlanController(
            Plans plans,
            PlanViews views,
            PlanDrafting drafting,
            PlanRequests requests,
            StoredFiles files,
            PlanPapers papers,
            PlanAccess access) {
        this.plans = plans;
        this.views = views;
        this.drafting = drafting;
        this.requests = requests;
        this.files = files;
        this.papers = papers;
        this.access = access;
    }

    @GetMapping
    PlanView plan(@PathVariable String slug) {
        return views.of(get(slug));
    }

    @GetMapping("/versions/{number}")
    PlanView version(@PathVariable String slug, @PathVariable int number) {
        return views.of(get(slug), number).orElseThrow(() -> Refusal.notFound("plan.unknown", slug));
    }

    /** As a document to be signed, with what its clerk has typed of the letter. */
    @GetMapping("/paper.{format}")
    ResponseEntity<byte[]> paper(@PathVariable String slug, @PathVariable String format, TypedLetter letter) {
        return papers.of(get(slug), null, letter, Format.of(format));
    }

    @GetMapping("/versions/{number}/paper.{format}")
    ResponseEntity<byte[]> paper(
            @PathVariable String slug, @PathVariable int number, @PathVariable String format, TypedLetter letter) {
        return papers.of(get(slug), number, letter, Format.of(format));
    }

    @PatchMapping("/draft")
    ChangeSet.Saved change(@PathVariable String slug, @Valid @RequestBody PlanDrafting.Change change) {
        return drafting.change(get(slug).key(), change);
    }

    @PostMapping("/draft/tasks")
    PlanView add(@PathVariable String slug) {
        Plan plan = get(slug);
        drafting.add(plan.key());
        return views.of(plan);
    }

    /** @param version of the task the person saw */
    @DeleteMapping("/draft/tasks/{number}")
    PlanView remove(@PathVariable String slug, @PathVariable int number, @RequestParam int version) {
        Plan plan = get(slug);
        drafting.remove(plan.key(), number, version);
        return views.of(plan);
    }

    /** @param purpose SUPPORTING, as without one, or SIGNED for the signed plan (PDF) */
    @PostMapping("/attachments")
    @Transactional
    StoredFile attach(@PathVariable String slug, @RequestParam MultipartFile file, String purpose) throws IOException {
        PlanVersion version = access.requireFiling(plans.lock(get(slug).key()), StoredFile.SIGNED.equals(purpose));
        return files.upload(
                version.document().key(), file, purpose, access.person().id());
    }

    @GetMapping("/attachments/{id}")
    ResponseEntity<byte[]> download(@PathVariable String slug, @PathVariable long id) {
        return files.download(views.file(get(slug), id));
    }

    /** What was found of the digital signatures of a signed file. */
    @GetMapping("/attachments/{id}/signature")
    SignatureView signature(@PathVariable String slug, @PathVariable long id) {
        return files.signature(views.file(get(slug), id));
    }

    @DeleteMapping("/attachments/{id}")
    @Transactional
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void detach(@PathVariable String slug, @PathVariable long id) {
        Plan plan = plans.lock(get(slug).key());
        StoredFile file = views.file(plan, id).orElseThrow(() -> Refusal.notFound("document.file.unknown"));
        files.remove(access.requireFiling(plan, file.signed()).document().key(), id);
    }

    @PostMapping("/amendment")
    PlanView amend(@PathVariable String slug, @Valid @RequestBody Amendment amendment) {
        Plan plan = get(slug);
        requests.amend(plan.key(), amendment.reason());
        return views.of(get(slug));
    }

    @DeleteMapping("/amendment")
    PlanView withdraw(@PathVariable String slug) {
        requests.withdraw(get(slug).key());
        return views.of(get(slug));
    }

    private Plan get(String slug) {
        return plans.findBySlug(slug).orElseThrow(() -> Refusal.notFound("plan.unknown", slug));
    }
}
