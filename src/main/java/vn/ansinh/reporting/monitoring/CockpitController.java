package vn.ansinh.reporting.monitoring;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.ansinh.reporting.engine.CurrentUser;
import vn.ansinh.reporting.engine.CurrentUser.Person;
import vn.ansinh.reporting.engine.Groups;
import vn.ansinh.reporting.engine.InstanceBoard.Which;
import vn.ansinh.reporting.engine.Part;
import vn.ansinh.reporting.engine.Refusal;
import vn.ansinh.reporting.engine.Refusal.Near;
import vn.ansinh.reporting.engine.Texts;
import vn.ansinh.reporting.monitoring.CockpitInstances.InstanceRow;
import vn.ansinh.reporting.monitoring.CockpitInstances.InstanceStep;
import vn.ansinh.reporting.sheet.Column;
import vn.ansinh.reporting.sheet.ListFiles;
import vn.ansinh.reporting.sheet.ListSheet;

/** What our plugins in Cockpit ask: for managers and administrators, who are let into Cockpit, and for nobody else. */
@RestController
@RequestMapping("/api/monitoring")
class CockpitController {

    /**
     * Fifty instances of those that were looked for.
     *
     * @param number of this part, from 1
     * @param found how many there are in all parts
     */
    record InstancePart(List<InstanceRow> rows, int number, int parts, int found) {}

    /** @param jobs those to be tried again; empty for all */
    record RetryOfJobs(
            @NotNull @Size(max = CockpitFailures.MOST) List<@NotNull @Size(max = 64) String> jobs) {}

    record RetriedJobs(int count) {}

    private final CurrentUser currentUser;
    private final CockpitCycles cycles;
    private final CockpitInstances instances;
    private final CockpitFailures failures;
    private final ListFiles files;
    private final Texts texts;

    CockpitController(
            CurrentUser currentUser,
            CockpitCycles cycles,
            CockpitInstances instances,
            CockpitFailures failures,
            ListFiles files,
            Texts texts) {
        this.currentUser = currentUser;
        this.cycles = cycles;
        this.instances = instances;
        this.failures = failures;
        this.files = files;
        this.texts = texts;
    }

    @GetMapping("/cycles")
    List<CockpitCycles.RunningCycle> cycles() {
        requireManager();
        return cycles.running();
    }

    @GetMapping("/instances")
    InstancePart instances(@RequestParam(name = "tinh-trang", defaultValue = "") String which, Part.Wanted wanted) {
        requireManager();
        Part<InstanceRow> part = instances.find(which(which), wanted);
        return new InstancePart(part.rows(), part.number(), part.parts(), part.found());
    }

    /** The list as it is looked for, for other programs. */
    @GetMapping("/instances/csv")
    ResponseEntity<InputStreamResource> csv(
            @RequestParam(name = "tinh-trang", defaultValue = "") String which, Part.Wanted wanted) {
        requireManager();
        String title = texts.of("cockpit.instances");
        return files.csv(
                "luot-thuc-hien",
                ListSheet.of(
                        title,
                        title,
                        List.of(),
                        columns(),
                        instances.find(which(which), wanted.ofAll()).rows()));
    }

    @GetMapping("/instances/{instanceId}")
    CockpitInstances.InstanceDetail instance(@PathVariable String instanceId) {
        requireManager();
        return instances.detail(instanceId);
    }

    /** How groups are called, by their ids: Cockpit counts what waits with each and knows no names. */
    @GetMapping("/groups")
    Map<String, String> groups() {
        requireManager();
        return instances.groups();
    }

    @GetMapping("/failures")
    List<CockpitFailures.FailedJob> failures() {
        requireManager();
        return failures.all();
    }

    @PostMapping("/failures/retry")
    RetriedJobs retry(@Valid @RequestBody RetryOfJobs retry) {
        return new RetriedJobs(failures.retry(retry.jobs(), requireManager()));
    }

    private Person requireManager() {
        Person person = currentUser.get();
        if (!person.in(Groups.MANAGERS) && !person.administrator()) {
            throw Refusal.forbidden("cockpit.managers-only");
        }
        return person;
    }

    private static Which which(String word) {
        try {
            return word.isEmpty() ? Which.RUNNING : Which.valueOf(word.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw Refusal.invalid("tinh-trang", "cockpit.which-unknown")
                    .near(Arrays.stream(Which.values())
                            .map(known -> known.name().toLowerCase(Locale.ROOT))
                            .map(known -> new Near(known, known))
                            .toList());
        }
    }

    private List<Column<InstanceRow>> columns() {
        return List.of(
                Column.text(texts.of("cockpit.reference"), 24, InstanceRow::reference),
                Column.text(texts.of("cockpit.process"), 30, InstanceRow::process),
                Column.text(texts.of("cockpit.agency"), 40, InstanceRow::agency),
                Column.text(texts.of("cockpit.period"), 24, InstanceRow::period),
                Column.text(texts.of("cockpit.state"), 30, InstanceRow::state),
                Column.day(texts.of("cockpit.last-day"), InstanceRow::lastDay),
                Column.text(texts.of("cockpit.punctual"), 12, row -> row.overdue() ? texts.of("cockpit.yes") : ""),
                Column.text(texts.of("cockpit.standing"), 16, row -> texts.of("cockpit.standing." + row.standing())),
                Column.moment(texts.of("cockpit.begun"), InstanceRow::begun),
                Column.moment(texts.of("cockpit.ended"), InstanceRow::ended),
                Column.text(
                        texts.of("cockpit.step"),
                        40,
                        row -> row.steps().stream().map(InstanceStep::name).collect(Collectors.joining("; "))),
                Column.moment(texts.of("cockpit.due"), CockpitController::due),
                Column.text(
                        texts.of("cockpit.late"),
                        12,
                        row -> row.steps().stream().anyMatch(InstanceStep::late) ? texts.of("cockpit.yes") : ""));
    }

    private static Instant due(InstanceRow row) {
        return row.steps().stream()
                .map(InstanceStep::due)
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .orElse(null);
    }
}
