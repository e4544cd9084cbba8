package vn.ansinh.reporting.catalogue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.ansinh.reporting.audit.AuditTrail;
import vn.ansinh.reporting.directory.reference.CsvSource;
import vn.ansinh.reporting.directory.reference.ImportChange;
import vn.ansinh.reporting.directory.reference.ImportProblem;
import vn.ansinh.reporting.directory.reference.ImportResult;
import vn.ansinh.reporting.engine.CleanText;
import vn.ansinh.reporting.engine.CurrentUser;
import vn.ansinh.reporting.engine.CurrentUser.Person;
import vn.ansinh.reporting.engine.Downloads;
import vn.ansinh.reporting.engine.Refusal;
import vn.ansinh.reporting.engine.Texts;

/** The administrator's page for new reference data: first a dry run, then the import. */
@Controller
class ReferenceDataController {

    /** The object of these entries in the audit trail. */
    static final String OBJECT = "reference-data";

    /** @param problems every one, by file and line; if there is any, nothing was stored */
    record ResultView(boolean dryRun, List<String> problems, List<String> warnings, List<String> changes) {}

    private final ReferenceData referenceData;
    private final CurrentFiles files;
    private final ToConfirmRows toConfirm;
    private final AuditTrail audit;
    private final CurrentUser currentUser;
    private final Texts texts;

    ReferenceDataController(
            ReferenceData referenceData,
            CurrentFiles files,
            ToConfirmRows toConfirm,
            AuditTrail audit,
            CurrentUser currentUser,
            Texts texts) {
        this.referenceData = referenceData;
        this.files = files;
        this.toConfirm = toConfirm;
        this.audit = audit;
        this.currentUser = currentUser;
        this.texts = texts;
    }

    @GetMapping("/du-lieu-nen")
    String page(Model model) {
        currentUser.administrator();
        model.addAttribute("kinds", DataSet.values());
        model.addAttribute(
                "unconfirmed", toConfirm.all().stream().filter(ToConfirm::open).count());
        return "catalogue/reference-data";
    }

    /** The data of one kind as they stand, as a file that can be taken in again. */
    @GetMapping("/api/reference-data/{kind}.csv")
    ResponseEntity<byte[]> current(@PathVariable String kind) {
        currentUser.administrator();
        DataSet known = Arrays.stream(DataSet.values())
                .filter(set -> set.fileName().equals(kind))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("document.file.unknown"));
        return Downloads.of(known.fileName() + ".csv", "text/csv;charset=UTF-8", files.write(known));
    }

    /** Answers 422 when the files are refused; in a dry run what would have changed. */
    @PostMapping("/api/reference-data")
    @Transactional
    ResponseEntity<ResultView> take(@RequestParam List<MultipartFile> files, @RequestParam boolean dryRun)
            throws IOException {
        Person person = currentUser.administrator();
        var sources = new ArrayList<CsvSource>();
        for (MultipartFile file : files) {
            sources.add(new CsvSource(CleanText.fileName(file.getOriginalFilename()), file.getBytes()));
        }
        ImportResult result = referenceData.importFiles(sources, dryRun);
        if (!dryRun && !result.refused()) {
            String names = sources.stream().map(CsvSource::name).collect(Collectors.joining(", "));
            audit.record(
                    OBJECT,
                    person.id(),
                    "reference-data.imported",
                    names + ": " + result.changes().size());
        }
        return ResponseEntity.status(result.refused() ? HttpStatus.UNPROCESSABLE_ENTITY : HttpStatus.OK)
                .body(view(result));
    }

    private ResultView view(ImportResult result) {
        Locale locale = texts.locale();
        return new ResultView(
                result.dryRun(),
                said(result.problems(), locale),
                said(result.warnings(), locale),
                told(result, locale));
    }

    private static List<String> said(List<ImportProblem> problems, Locale locale) {
        return problems.stream().map(problem -> problem.text(locale)).toList();
    }

    private static List<String> told(ImportResult result, Locale locale) {
        return result.changes().stream()
                .map((ImportChange change) -> change.text(locale))
                .toList();
    }
}
