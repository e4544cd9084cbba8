package vn.ansinh.reporting.plan;

import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ansinh.reporting.catalogue.Area;
import vn.ansinh.reporting.catalogue.Indicator;
import vn.ansinh.reporting.catalogue.IndicatorCatalogue;
import vn.ansinh.reporting.document.ChangeSet;
import vn.ansinh.reporting.document.Edits;
import vn.ansinh.reporting.document.Edits.Edited;
import vn.ansinh.reporting.document.Edits.Work;
import vn.ansinh.reporting.engine.People;
import vn.ansinh.reporting.engine.Refusal;
import vn.ansinh.reporting.engine.Texts;

/** Working on the draft of a plan. Everything changed is logged: who drafts does not approve. */
@Service
class PlanDrafting {

    /** Tasks to change, each with the version the person saw. */
    record Change(@NotNull List<PlanTask> tasks) {}

    static final int DELIVERABLE_LIMIT = 2_000;
    static final int UNIT_LIMIT = 300;
    static final int TASK_LIMIT = 300;
    static final BigDecimal BUDGET_LIMIT = new BigDecimal("1000000000");

    /** The field of a change of all tasks at once. */
    private static final String IMPORT = "import";

    private final Plans plans;
    private final PlanTasks tasks;
    private final Edits edits;
    private final PlanAccess access;
    private final IndicatorCatalogue catalogue;
    private final AgencyIndicators indicators;
    private final PlanDays days;
    private final People people;
    private final Clock clock;
    private final Texts texts;

    PlanDrafting(
            Plans plans,
            PlanTasks tasks,
            Edits edits,
            PlanAccess access,
            IndicatorCatalogue catalogue,
            AgencyIndicators indicators,
            PlanDays days,
            People people,
            Clock clock,
            Texts texts) {
        this.plans = plans;
        this.tasks = tasks;
        this.edits = edits;
        this.access = access;
        this.catalogue = catalogue;
        this.indicators = indicators;
        this.days = days;
        this.people = people;
        this.clock = clock;
        this.texts = texts;
    }

    /**
     * Saves what was typed, all or nothing.
     *
     * @throws Refusal naming each task that cannot be saved, or that a colleague has changed meanwhile
     */
    @Transactional
    ChangeSet.Saved change(PlanKey key, Change change) {
        Plan plan = plans.lock(key);
        PlanVersion version = access.requireEdit(plan);
        refuseInvalid(plan, change.tasks());
        Map<Integer, PlanTask> before = byNumber(tasks.of(key, version.number()));
        var set = new ChangeSet();
        List<Edited> edited = new ArrayList<>();
        for (PlanTask task : change.tasks()) {
            PlanTask was = before.get(task.number());
            if (was != null && tasks.change(key, version.number(), task)) {
                set.saved(anchor(task.number()), task.version() + 1);
                edited.add(new Edited(anchor(task.number()), was.said(), task.said()));
            } else {
                overtaken(set, version, task.number(), was);
            }
        }
        log(version, edited);
        return set.done("plan.conflict");
    }

    /** Adds an empty task. */
    @Transactional
    PlanTask add(PlanKey key) {
        Plan plan = plans.lock(key);
        PlanVersion version = access.requireEdit(plan);
        if (tasks.of(key, version.number()).size() >= TASK_LIMIT) {
            throw Refusal.invalid("tasks", "plan.too-many-tasks", TASK_LIMIT);
        }
        var task = new PlanTask(plans.nextTask(key), "", "", "", null, null, List.of(), 0);
        tasks.add(key, version.number(), List.of(task));
        log(version, List.of(new Edited(anchor(task.number()), "", "+")));
        return task;
    }

    /**
     * Takes a task out.
     *
     * @param seen the version the person saw
     * @throws Refusal when a colleague has changed it meanwhile
     */
    @Transactional
    void remove(PlanKey key, int number, int seen) {
        Plan plan = plans.lock(key);
        PlanVersion version = access.requireEdit(plan);
        PlanTask was = byNumber(tasks.of(key, version.number())).get(number);
        if (was == null) {
            return;
        }
        if (!tasks.remove(key, version.number(), number, seen)) {
            var set = new ChangeSet();
            overtaken(set, version, number, was);
            set.done("plan.conflict");
        }
        log(version, List.of(new Edited(anchor(number), was.said(), "-")));
    }

    /**
     * Puts these tasks in the place of all there are: a file was imported, and is right as a whole.
     *
     * @param wanted number 0 for a new task
     */
    @Transactional
    void replace(PlanKey key, List<PlanTask> wanted) {
        Plan plan = plans.lock(key);
        PlanVersion version = access.requireEdit(plan);
        refuseInvalid(plan, wanted);
        List<PlanTask> before = tasks.of(key, version.number());
        Map<Integer, PlanTask> known = byNumber(before);
        tasks.removeAll(key, version.number());
        List<PlanTask> now = wanted.stream()
                .map(task -> new PlanTask(
                        task.number() > 0 ? task.number() : plans.nextTask(key),
                        task.area(),
                        task.deliverable(),
                        task.unit(),
                        task.due(),
                        task.budget(),
                        task.indicators(),
                        known.containsKey(task.number())
                                ? known.get(task.number()).version() + 1
                                : 0))
                .toList();
        tasks.add(key, version.number(), now);
        log(version, List.of(new Edited(IMPORT, said(before), said(now))));
    }

    private void log(PlanVersion version, List<Edited> edited) {
        String actor = access.person().id();
        edits.log(
                new Work(version.document().key(), version.document().round(), version.state(), actor, clock.instant()),
                edited);
    }

    private void refuseInvalid(Plan plan, List<PlanTask> wanted) {
        Set<String> areas = catalogue.of(plan.regime()).areas(plan.requestedOn()).stream()
                .map(Area::code)
                .collect(Collectors.toSet());
        Set<String> allowed =
                indicators.of(plan, days.today()).stream().map(Indicator::code).collect(Collectors.toSet());
        var set = new ChangeSet();
        for (PlanTask task : wanted) {
            refusal(plan, task, areas, allowed).ifPresent(sentence -> set.invalid(anchor(task.number()), sentence));
        }
        set.refuseInvalid("plan.invalid");
    }

    private Optional<String> refusal(Plan plan, PlanTask task, Set<String> areas, Set<String> allowed) {
        String code = task.code(plan.key());
        if (!task.area().isEmpty() && !areas.contains(task.area())) {
            return Optional.of(texts.of("plan.task.area", code, task.area()));
        }
        if (task.deliverable().length() > DELIVERABLE_LIMIT || task.unit().length() > UNIT_LIMIT) {
            return Optional.of(texts.of("plan.task.too-long", code, DELIVERABLE_LIMIT, UNIT_LIMIT));
        }
        BigDecimal budget = task.budget();
        if (budget != null && (budget.signum() < 0 || budget.scale() > 3 || budget.compareTo(BUDGET_LIMIT) >= 0)) {
            return Optional.of(texts.of("plan.task.budget", code));
        }
        return task.indicators().stream()
                .filter(indicator -> !allowed.contains(indicator))
                .findFirst()
                .map(indicator -> texts.of("plan.task.indicator", code, indicator));
    }

    private void overtaken(ChangeSet set, PlanVersion version, int number, PlanTask theirs) {
        String editor = edits.lastEditor(version.document().key(), anchor(number), IMPORT);
        set.overtaken(anchor(number), theirs, editor.isEmpty() ? editor : people.name(editor));
    }

    private static String anchor(int number) {
        return "task:" + number;
    }

    private static String said(List<PlanTask> tasks) {
        return tasks.stream().map(PlanTask::said).collect(Collectors.joining("\n"));
    }

    private static Map<Integer, PlanTask> byNumber(List<PlanTask> tasks) {
        return tasks.stream().collect(Collectors.toMap(PlanTask::number, Function.identity()));
    }
}
