package vn.ansinh.reporting.monitoring;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.catalogue.Period;
import vn.ansinh.reporting.difficulty.CaseBoard;
import vn.ansinh.reporting.difficulty.CaseBoard.Count;
import vn.ansinh.reporting.directory.BodyNames;
import vn.ansinh.reporting.engine.Texts;
import vn.ansinh.reporting.monitoring.Bars.Counted;
import vn.ansinh.reporting.plan.PlanBoard;
import vn.ansinh.reporting.plan.PlanBoard.Overdue;
import vn.ansinh.reporting.report.Obligations;
import vn.ansinh.reporting.report.ReportBoard;
import vn.ansinh.reporting.report.ReportBoard.Checked;
import vn.ansinh.reporting.report.ReportKey;

/** What else gives concern: difficulties by area, state and age, tasks of plans past their day, findings not yet reviewed. */
@Component
class Concerns {

    /**
     * The cases of an area.
     *
     * @param young of the open ones, raised within thirty days
     * @param grown raised before that, within ninety days
     * @param old raised before that
     * @param states how many open ones stand where, in words
     */
    record Area(
            String code,
            String name,
            int open,
            int young,
            int grown,
            int old,
            int confirming,
            int resolved,
            List<String> states) {}

    /**
     * The open cases that stand at a step, whatever their area.
     *
     * @param code name of the state
     */
    record Step(String code, String name, int open, int young, int grown, int old) {}

    /**
     * A task of a plan past its day.
     *
     * @param link to the plan
     * @param told how its agency told it stands, in words
     */
    record Task(
            String agency,
            String agencyName,
            String deliverable,
            String unit,
            LocalDate due,
            int days,
            String told,
            String reason,
            String link) {}

    /** @param sentences what was noticed; empty where the reader may not read the report */
    record Finding(
            String agency, String agencyName, String period, int findings, List<String> sentences, String link) {}

    record OfRegime(
            String code,
            String name,
            List<Area> areas,
            Bars chart,
            List<Step> steps,
            Bars stepChart,
            List<Task> tasks,
            List<Finding> findings) {

        /** Public, because the page asks it. */
        public int open() {
            return areas.stream().mapToInt(Area::open).sum();
        }
    }

    private final CaseBoard cases;
    private final PlanBoard plans;
    private final ReportBoard reports;
    private final Obligations obligations;
    private final Texts texts;
    private final BodyNames bodyNames;
    private final Clock clock;

    Concerns(
            CaseBoard cases,
            PlanBoard plans,
            ReportBoard reports,
            Obligations obligations,
            Texts texts,
            BodyNames bodyNames,
            Clock clock) {
        this.cases = cases;
        this.plans = plans;
        this.reports = reports;
        this.obligations = obligations;
        this.texts = texts;
        this.bodyNames = bodyNames;
        this.clock = clock;
    }

    /** @param names of the regimes by their codes, in their order */
    List<OfRegime> of(Viewer viewer, Collection<String> regimes, Map<String, String> names) {
        Map<String, List<Count>> counts =
                cases.counts(clock.instant()).stream().collect(Collectors.groupingBy(Count::regime));
        Map<String, List<Overdue>> tasks = plans.overdue(LocalDate.now(clock)).stream()
                .filter(task -> viewer.sees(task.regime(), task.agency(), task.holder()))
                .collect(Collectors.groupingBy(Overdue::regime));
        List<Checked> checked = reports.checked().stream()
                .filter(report -> regimes.contains(report.regime()))
                .filter(report -> viewer.sees(report.regime(), report.agency(), report.holder()))
                .toList();
        Set<ReportKey> readable =
                obligations.readable(checked.stream().map(Checked::key).toList());
        Map<String, List<Checked>> findings = checked.stream().collect(Collectors.groupingBy(Checked::regime));
        return regimes.stream()
                .map(regime -> {
                    List<Count> ofRegime = counts.getOrDefault(regime, List.of());
                    List<Area> areas = areas(ofRegime);
                    List<Step> steps = steps(ofRegime);
                    return new OfRegime(
                            regime,
                            names.get(regime),
                            areas,
                            chart(areas.stream()
                                    .map(area -> bar(area.name, area.open, area.young, area.grown, area.old))),
                            steps,
                            chart(steps.stream()
                                    .map(step -> bar(step.name, step.open, step.young, step.grown, step.old))),
                            tasks.getOrDefault(regime, List.of()).stream()
                                    .map(this::task)
                                    .toList(),
                            findings.getOrDefault(regime, List.of()).stream()
                                    .map(one -> finding(one, readable.contains(one.key())))
                                    .toList());
                })
                .filter(regime -> !regime.areas.isEmpty()
                        || !regime.tasks.isEmpty()
                        || !regime.findings.isEmpty()
                        || regimes.size() == 1)
                .toList();
    }

    private static List<Area> areas(List<Count> counts) {
        Map<String, List<Count>> byArea = counts.stream()
                .collect(Collectors.groupingBy(Count::areaName, LinkedHashMap::new, Collectors.toList()));
        return byArea.entrySet().stream()
                .map(entry -> area(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** In the order of their way; those that wait for the raiser's word among them. */
    private static List<Step> steps(List<Count> counts) {
        Map<String, List<Count>> byState = counts.stream()
                .filter(Count::open)
                .sorted(Comparator.comparing(Count::state))
                .collect(Collectors.groupingBy(count -> count.state().name(), LinkedHashMap::new, Collectors.toList()));
        return byState.entrySet().stream()
                .map(entry -> new Step(
                        entry.getKey(),
                        entry.getValue().get(0).stateName(),
                        sum(entry.getValue(), Count::cases),
                        sum(entry.getValue(), Count::young),
                        sum(entry.getValue(), Count::grown),
                        sum(entry.getValue(), Count::old)))
                .toList();
    }

    private static int sum(List<Count> counts, ToIntFunction<Count> part) {
        return counts.stream().mapToInt(part).sum();
    }

    private static Area area(String name, List<Count> counts) {
        List<Count> open = counts.stream()
                .filter(Count::open)
                .filter(count -> !confirming(count))
                .toList();
        return new Area(
                counts.get(0).area(),
                name,
                sum(open, Count::cases),
                sum(open, Count::young),
                sum(open, Count::grown),
                sum(open, Count::old),
                counts.stream()
                        .filter(Concerns::confirming)
                        .mapToInt(Count::cases)
                        .sum(),
                counts.stream()
                        .filter(count -> !count.open())
                        .mapToInt(Count::cases)
                        .sum(),
                open.stream()
                        .map(count -> count.stateName() + ": " + count.cases())
                        .toList());
    }

    /** Answered, and waiting for its raiser: it holds up nobody's answer. */
    private static boolean confirming(Count count) {
        return count.state().name().equals("CONFIRMING");
    }

    private static Bars chart(Stream<Bars.Row> rows) {
        return Bars.lengths(rows.filter(row -> row.sum() > 0).toList());
    }

    private static Bars.Row bar(String name, int open, int young, int grown, int old) {
        return new Bars.Row(
                name,
                null,
                String.valueOf(open),
                List.of(new Counted("young", young), new Counted("grown", grown), new Counted("old", old)));
    }

    private Task task(Overdue task) {
        return new Task(
                task.agency(),
                bodyNames.shown(task.agencyName()),
                task.deliverable(),
                task.unit(),
                task.due(),
                (int) ChronoUnit.DAYS.between(task.due(), LocalDate.now(clock)),
                task.state() == null
                        ? texts.of("monitoring.task.untold")
                        : texts.of("monitoring.task." + task.state(), task.percent() == null ? 0 : task.percent()),
                task.reason(),
                "/ke-hoach/" + task.key().slug() + "#" + task.code());
    }

    private Finding finding(Checked report, boolean readable) {
        return new Finding(
                report.agency(),
                bodyNames.shown(report.agencyName()),
                Period.parse(report.period()).label(texts.locale()),
                report.findings(),
                readable ? report.first() : List.of(),
                readable ? "/bao-cao/" + report.key().slug() + "#canh-bao" : null);
    }
}
