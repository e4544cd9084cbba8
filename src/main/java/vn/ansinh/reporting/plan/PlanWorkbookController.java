package vn.ansinh.reporting.plan;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.ansinh.reporting.engine.Downloads;
import vn.ansinh.reporting.engine.Refusal;

/** The plan as an Excel file: downloaded, filled in, read back as a whole. */
@RestController
@RequestMapping("/api/plans/{slug}/workbook")
class PlanWorkbookController {

    private final Plans plans;
    private final PlanViews views;
    private final PlanTasks tasks;
    private final PlanDrafting drafting;
    private final PlanTemplate template;
    private final PlanWorkbook workbook;
    private final PlanAccess access;

    PlanWorkbookController(
            Plans plans,
            PlanViews views,
            PlanTasks tasks,
            PlanDrafting drafting,
            PlanTemplate template,
            PlanWorkbook workbook,
            PlanAccess access) {
        this.plans = plans;
        this.views = views;
        this.tasks = tasks;
        this.drafting = drafting;
        this.template = template;
        this.workbook = workbook;
        this.access = access;
    }

    /** With the tasks this person sees. */
    @GetMapping
    ResponseEntity<byte[]> download(@PathVariable String slug) {
        Plan plan = get(slug);
        List<PlanTask> seen = views.of(plan).tasks().stream()
                .map(task -> new PlanTask(
                        task.number(),
                        task.facts().area(),
                        task.facts().deliverable(),
                        task.facts().unit(),
                        task.facts().due(),
                        task.budget(),
                        task.indicators(),
                        task.version()))
                .toList();
        return Downloads.of(plan.key().slug() + ".xlsx", Downloads.XLSX, template.write(plan, seen));
    }

    /** Takes the file's tasks over in the place of all there are; nothing while one cell is wrong. */
    @PostMapping
    PlanView upload(@PathVariable String slug, @RequestParam MultipartFile file) throws IOException {
        Plan plan = get(slug);
        PlanVersion version = access.requireEdit(plan);
        drafting.replace(plan.key(), workbook.read(plan, file.getBytes(), known(plan, version)));
        return views.of(plan);
    }

    /** What the draft has and what is in force: a task taken out may come back by the file. */
    private Set<Integer> known(Plan plan, PlanVersion version) {
        Stream<Integer> versions =
                plan.registered() ? Stream.of(version.number(), plan.registeredVersion()) : Stream.of(version.number());
        return versions.flatMap(number -> tasks.of(plan.key(), number).stream())
                .map(PlanTask::number)
                .collect(Collectors.toSet());
    }

    private Plan get(String slug) {
        return plans.findBySlug(slug).orElseThrow(() -> Refusal.notFound("plan.unknown", slug));
    }
}
