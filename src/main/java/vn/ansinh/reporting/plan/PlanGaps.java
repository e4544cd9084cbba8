package vn.ansinh.reporting.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.document.Check;
import vn.ansinh.reporting.document.Finding;
import vn.ansinh.reporting.engine.ReportingClock;

/** What is still missing in a draft before it can be handed on: of a task, {@code task:3}, or of the whole, {@code tasks}. */
@Component
class PlanGaps {

    private final Plans plans;
    private final PlanTasks tasks;
    private final PlanDays days;

    PlanGaps(Plans plans, PlanTasks tasks, PlanDays days) {
        this.plans = plans;
        this.tasks = tasks;
        this.days = days;
    }

    List<Finding> of(PlanVersion version) {
        return of(version.key(), tasks.of(version.key(), version.number()), inForce(version), earliest(version));
    }

    /** What is registered keeps its day, past or not. */
    private Set<Integer> inForce(PlanVersion version) {
        Plan plan = plans.get(version.key());
        return plan.registered()
                ? tasks.of(version.key(), plan.registeredVersion()).stream()
                        .map(PlanTask::number)
                        .collect(Collectors.toSet())
                : Set.of();
    }

    /** Nothing is planned for a day that is past; what a review has overtaken is not taken out for it. */
    private LocalDate earliest(PlanVersion version) {
        return version.issued() ? version.openedAt().atZone(ReportingClock.ZONE).toLocalDate() : days.today();
    }

    static List<Finding> of(PlanKey key, List<PlanTask> tasks, Set<Integer> inForce, LocalDate earliest) {
        var gaps = new ArrayList<Finding>();
        if (tasks.isEmpty()) {
            gaps.add(Check.blocking("plan.gap.no-task").at("tasks"));
        }
        for (PlanTask task : tasks) {
            missing(gaps, key, task, task.area().isEmpty(), "area");
            missing(gaps, key, task, task.deliverable().isEmpty(), "deliverable");
            missing(gaps, key, task, task.unit().isEmpty(), "unit");
            missing(gaps, key, task, task.due() == null, "due");
            missing(gaps, key, task, task.budget() == null, "budget");
            boolean past = task.due() != null && task.due().isBefore(earliest) && !inForce.contains(task.number());
            missing(gaps, key, task, past, "past");
        }
        return gaps;
    }

    private static void missing(List<Finding> gaps, PlanKey key, PlanTask task, boolean missing, String what) {
        if (missing) {
            gaps.add(Check.blocking("plan.gap." + what).at("task:" + task.number(), task.code(key)));
        }
    }
}
