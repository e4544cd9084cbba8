package vn.ansinh.reporting.report;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import vn.ansinh.reporting.Fixture;
import vn.ansinh.reporting.Officials;
import vn.ansinh.reporting.engine.CurrentUser.Person;
import vn.ansinh.reporting.engine.UserTask;
import vn.ansinh.reporting.report.process.AgencyReportProcess.Elements;

/** A report's life, step by step, to be counted or timed. What a form knows already is found before a step begins. */
@Fixture
public final class ReportLife {

    /** @param prepared makes what is to be done, when the steps before are done */
    public record Step(String name, Supplier<Runnable> prepared) {}

    private final ReportingFixture reporting;
    private final AgencyReports reports;
    private final Drafting drafting;
    private final Drafts drafts;
    private final Officials officials;
    private final TaskService taskService;
    private final ManagementService managementService;

    ReportLife(
            ReportingFixture reporting,
            AgencyReports reports,
            Drafting drafting,
            Drafts drafts,
            Officials officials,
            TaskService taskService,
            ManagementService managementService) {
        this.reporting = reporting;
        this.reports = reports;
        this.drafting = drafting;
        this.drafts = drafts;
        this.officials = officials;
        this.taskService = taskService;
        this.managementService = managementService;
    }

    public Step asked(String agency) {
        return new Step("asked", () -> () -> reporting.asked(agency));
    }

    /** Of a report that was asked for, to its acceptance. */
    public List<Step> steps(ReportKey key, String number) {
        String agency = key.agency();
        Person officer = Officials.officer(agency);
        return List.of(
                new Step("saved", () -> {
                    Drafting.Change typed = typed(key);
                    return () -> officials.as(officer, () -> {
                        drafting.change(key, typed);
                    });
                }),
                completed("drafted", officer, key, Elements.DRAFT, null),
                completed("approved", Officials.leader(agency), key, Elements.APPROVE, "approve"),
                new Step("letter typed", () -> {
                    String task = officials.task(key.toString(), Elements.ISSUE).getId();
                    return () -> reporting.type(task, key, number);
                }),
                new Step("letter attached", () -> () -> reporting.sign(key)),
                completed("issued", Officials.clerk(agency), key, Elements.ISSUE, null),
                completed("accepted", Officials.reviewer(), key, Elements.REVIEW, "accept"),
                new Step("cycle told", () -> {
                    String job = managementService
                            .createJobQuery()
                            .processInstanceId(reports.get(key).instanceId())
                            .executable()
                            .singleResult()
                            .getId();
                    return () -> managementService.executeJob(job);
                }));
    }

    private Step completed(String name, Person person, ReportKey key, String element, String outcome) {
        Map<String, Object> variables = outcome == null ? Map.of() : Map.of(UserTask.outcomeVariable(element), outcome);
        return new Step(name, () -> {
            String task = officials.task(key.toString(), element).getId();
            return () -> officials.as(person, () -> taskService.complete(task, variables));
        });
    }

    /** All that the report is asked for, as a paste of a whole block saves it. */
    private Drafting.Change typed(ReportKey key) {
        Drafts.Content draft = drafts.of(key).content();
        return new Drafting.Change(
                draft.cells().stream().map(ReportingFixture::filled).toList(),
                draft.sections().stream().map(ReportingFixture::filled).toList());
    }
}
