package vn.ansinh.reporting.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.catalogue.Outline;
import vn.ansinh.reporting.catalogue.Period;
import vn.ansinh.reporting.catalogue.ReportingCalendar;
import vn.ansinh.reporting.engine.Texts;
import vn.ansinh.reporting.plan.PlanProgress.Mark;
import vn.ansinh.reporting.report.AgencyReport;
import vn.ansinh.reporting.report.AskedOutlines;
import vn.ansinh.reporting.report.Obligations;
import vn.ansinh.reporting.report.PlannedTask;
import vn.ansinh.reporting.report.PlannedTask.State;
import vn.ansinh.reporting.report.PlannedWork;
import vn.ansinh.reporting.report.ReportKey;
import vn.ansinh.reporting.report.SectionContributor;

/**
 * The tasks of what is registered, in every periodic report that follows: to be marked, and as sentences for its text.
 * They follow an amendment until the report is submitted; what was filed is frozen with the submission.
 */
@Component
class TasksInReports implements PlannedWork, SectionContributor {

    private final Plans plans;
    private final PlanTasks tasks;
    private final PlanProgress progress;
    private final Obligations obligations;
    private final AskedOutlines outlines;
    private final ReportingCalendar calendar;
    private final PlanDays days;
    private final Texts texts;

    TasksInReports(
            Plans plans,
            PlanTasks tasks,
            PlanProgress progress,
            Obligations obligations,
            AskedOutlines outlines,
            ReportingCalendar calendar,
            PlanDays days,
            Texts texts) {
        this.plans = plans;
        this.tasks = tasks;
        this.progress = progress;
        this.obligations = obligations;
        this.outlines = outlines;
        this.calendar = calendar;
        this.days = days;
        this.texts = texts;
    }

    @Override
    public List<PlannedTask> of(AgencyReport report) {
        return plans(report).flatMap(plan -> of(report, plan)).toList();
    }

    /** An ad hoc report tells what its directive asks for, and no more. */
    private Stream<Plan> plans(AgencyReport report) {
        if (Period.parse(report.period()).kind() == Period.Kind.AD_HOC) {
            return Stream.empty();
        }
        return plans.of(Set.of(report.agency())).stream()
                .filter(plan -> plan.regime().equals(report.regime()) && plan.registered())
                .filter(plan -> plan.agency().equals(report.agency()) || !reportsItself(plan, report));
    }

    /** A body that has ended since may still have a report of its own in the cycle, which its successor sends for it. */
    private boolean reportsItself(Plan plan, AgencyReport report) {
        return obligations.ofCycle(report.key().cycle()).stream()
                .anyMatch(other -> other.agency().equals(plan.agency()));
    }

    private Stream<PlannedTask> of(AgencyReport report, Plan plan) {
        Map<Integer, Mark> marks = progress.of(report.key(), plan.key());
        Set<ReportKey> filed = obligations.filed(progress.earlier(report.key(), plan.key()));
        Map<Integer, Mark> before = progress.last(filed, plan.key());
        return tasks.of(plan.key(), plan.registeredVersion()).stream()
                .map(task -> told(plan, task, marks.get(task.number()), before.get(task.number())));
    }

    /** What was done once is done: it need not be marked in each report again. */
    private PlannedTask told(Plan plan, PlanTask task, Mark mark, Mark before) {
        boolean doneBefore = before != null && before.state() == State.DONE;
        State state = mark != null ? mark.state() : doneBefore ? State.DONE : State.UNMARKED;
        Integer percent = mark != null ? mark.percent() : doneBefore ? before.percent() : null;
        LocalDate today = days.today();
        return new PlannedTask(
                task.code(plan.key()),
                task.area(),
                task.deliverable(),
                task.unit(),
                task.due(),
                state,
                percent,
                mark == null ? "" : mark.reason(),
                before == null ? null : before.percent(),
                state != State.DONE && task.due().isBefore(today),
                mark == null ? 0 : mark.version());
    }

    @Override
    public boolean mark(AgencyReport report, PlannedTask marked, String actor, Instant at) {
        int dash = marked.id().lastIndexOf('-');
        var key = new PlanKey(
                calendar.regime(report.regime()).planSeries(), marked.id().substring(0, dash));
        int number = Integer.parseInt(marked.id().substring(dash + 1));
        return progress.mark(
                report.key(),
                key,
                new Mark(number, marked.state(), marked.percent(), marked.reason(), marked.version()),
                actor,
                at);
    }

    /** One text for each section of results, of the tasks that are marked; what is general goes where the outline has it. */
    @Override
    public List<Contribution> contribute(AgencyReport report) {
        Outline outline = outlines.of(report);
        return of(report).stream()
                .filter(task -> task.state() != State.UNMARKED
                        && outline.forArea(task.area()).isPresent())
                .collect(Collectors.groupingBy(
                        task -> outline.forArea(task.area()).orElseThrow().code(),
                        Collectors.mapping(this::sentence, Collectors.joining("\n"))))
                .entrySet()
                .stream()
                .map(section -> new Contribution(section.getKey(), section.getValue(), false))
                .toList();
    }

    /** The officer takes the sentences over, or writes his own. */
    @Override
    public List<Contribution> standing(AgencyReport report) {
        return List.of();
    }

    private String sentence(PlannedTask task) {
        return texts.of(
                "plan.sentence." + task.state(),
                task.deliverable(),
                task.unit(),
                days.say(task.due()),
                task.percent() == null ? "" : String.valueOf(task.percent()),
                task.reason());
    }
}
