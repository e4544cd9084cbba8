package vn.ansinh.reporting.report;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.ansinh.reporting.engine.CleanText;
import vn.ansinh.reporting.engine.Downloads;
import vn.ansinh.reporting.engine.FileNames;
import vn.ansinh.reporting.engine.Refusal;
import vn.ansinh.reporting.engine.Texts;

/**
 * A draft's figures as an Excel file: downloaded by whoever may change the draft, filled in, and shown as what it would
 * change. What of that is confirmed is saved as everything that is typed: by {@code PATCH …/draft}, with the versions
 * that were shown.
 */
@RestController
@RequestMapping("/api/reports/{slug}/workbook")
class FigureWorkbookController {

    /** @param parts names of divisions or communes, in the order of their sheets */
    record Parts(@NotNull List<@NotNull String> parts) {}

    private final AgencyReports reports;
    private final ReportViews views;
    private final ReportAccess access;
    private final AskedIndicators asked;
    private final FigureTemplate template;
    private final FigureImport figures;
    private final MarkedWorkbook marked;
    private final Texts texts;

    FigureWorkbookController(
            AgencyReports reports,
            ReportViews views,
            ReportAccess access,
            AskedIndicators asked,
            FigureTemplate template,
            FigureImport figures,
            MarkedWorkbook marked,
            Texts texts) {
        this.reports = reports;
        this.views = views;
        this.access = access;
        this.asked = asked;
        this.template = template;
        this.figures = figures;
        this.marked = marked;
        this.texts = texts;
    }

    /** @param byArea a sheet for each area */
    @GetMapping
    ResponseEntity<byte[]> download(@PathVariable String slug, @RequestParam(defaultValue = "false") boolean byArea) {
        AgencyReport report = editable(slug);
        ReportView view = views.of(report);
        String version = version(report, view);
        return Downloads.of(
                name(report), Downloads.XLSX, byArea ? template.byAreas(view, version) : template.whole(view, version));
    }

    /** With a sheet for each of these, and one that sums them. */
    @PostMapping("/parts")
    ResponseEntity<byte[]> downloadParts(@PathVariable String slug, @Valid @RequestBody Parts parts) {
        AgencyReport report = editable(slug);
        ReportView view = views.of(report);
        return Downloads.of(name(report), Downloads.XLSX, template.byParts(view, version(report, view), parts.parts()));
    }

    /** What the files would change, and what is wrong in them by cell; nothing is written. */
    @PostMapping
    FigureImport.Preview preview(@PathVariable String slug, @RequestParam MultipartFile[] file) throws IOException {
        AgencyReport report = editable(slug);
        return figures.preview(report, views.of(report), sent(file));
    }

    /** @param number which of the files is wanted with its problems written into it, from 0 */
    @PostMapping("/marked")
    ResponseEntity<byte[]> marked(
            @PathVariable String slug, @RequestParam MultipartFile[] file, @RequestParam(defaultValue = "0") int number)
            throws IOException {
        AgencyReport report = editable(slug);
        List<FigureImport.Sent> sent = sent(file);
        FigureImport.Preview preview = figures.preview(report, views.of(report), sent);
        if (number < 0 || number >= sent.size()) {
            throw Refusal.notFound("document.file.unknown");
        }
        FigureImport.Sent wanted = sent.get(number);
        byte[] copy = marked.mark(
                wanted.content(),
                preview.problems().stream()
                        .filter(problem -> problem.file() == number)
                        .toList());
        return Downloads.of(wanted.name(), Downloads.XLSX, copy);
    }

    private static List<FigureImport.Sent> sent(MultipartFile[] files) throws IOException {
        var sent = new ArrayList<FigureImport.Sent>();
        for (MultipartFile file : files) {
            sent.add(new FigureImport.Sent(CleanText.fileName(file.getOriginalFilename()), file.getBytes()));
        }
        return sent;
    }

    private String version(AgencyReport report, ReportView view) {
        return FigureTemplate.version(asked.of(report).values(), view.estimated());
    }

    private String name(AgencyReport report) {
        return FileNames.shown("so-lieu-" + report.key().slug() + ".xlsx", texts.locale());
    }

    private AgencyReport editable(String slug) {
        AgencyReport report = reports.findBySlug(slug).orElseThrow(() -> Refusal.notFound("report.unknown", slug));
        access.requireEdit(report);
        return report;
    }
}
