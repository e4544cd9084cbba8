package vn.ansinh.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.Officials;
import vn.ansinh.reporting.benchmark.CountedDatabase;
import vn.ansinh.reporting.engine.CurrentUser.Person;
import vn.ansinh.reporting.engine.UserTask;
import vn.ansinh.reporting.report.process.AgencyReportProcess.Elements;

/**
 * What a report's life takes of the database, step by step, without its mail: statements and commits. When a number here
 * changes, look what is asked more: {@code CountedDatabase.heard} tells the statements.
 */
@EngineTest
class ReportLifeTest {

    @Autowired
    private ReportingFixture reporting;

    @Autowired
    private Drafting drafting;

    @Autowired
    private Drafts drafts;

    @Autowired
    private Officials officials;

    @Autowired
    private TaskService taskService;

    @Autowired
    private ManagementService managementService;

    @Autowired
    private CountedDatabase database;

    @Test
    void aReportsLifeTakesNoMoreThanItDid() {
        // Once before: what is read of the database only once is read by now.
        live("SYT");

        Map<String, Integer> trips = live("SGDDT");

        System.out.println("[life] " + trips + ", together "
                + trips.values().stream().mapToInt(Integer::intValue).sum());
        assertThat(trips)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "asked", 25,
                        "saved", 7,
                        "drafted", 37,
                        "approved", 39,
                        "letter typed", 3,
                        "letter attached", 6,
                        "issued", 50,
                        "accepted", 48,
                        "cycle told", 31));
    }

    private Map<String, Integer> live(String agency) {
        var trips = new LinkedHashMap<String, Integer>();
        ReportKey key = ReportingFixture.key(agency);
        count(trips, "asked", () -> reporting.asked(agency));
        Drafting.Change typed = typed(key);
        count(
                trips,
                "saved",
                () -> officials.as(Officials.officer(agency), () -> {
                    drafting.change(key, typed);
                }));
        complete(trips, "drafted", Officials.officer(agency), key, Elements.DRAFT, Map.of());
        complete(
                trips,
                "approved",
                Officials.leader(agency),
                key,
                Elements.APPROVE,
                outcome(Elements.APPROVE, "approve"));
        String task = officials.task(key.toString(), Elements.ISSUE).getId();
        count(trips, "letter typed", () -> reporting.type(task, key, "7"));
        count(trips, "letter attached", () -> reporting.sign(key));
        complete(trips, "issued", Officials.clerk(agency), key, Elements.ISSUE, Map.of());
        complete(trips, "accepted", Officials.reviewer(), key, Elements.REVIEW, outcome(Elements.REVIEW, "accept"));
        String job = managementService
                .createJobQuery()
                .processDefinitionKey("agency-report")
                .executable()
                .singleResult()
                .getId();
        count(trips, "cycle told", () -> managementService.executeJob(job));
        return trips;
    }

    private static Map<String, Object> outcome(String element, String outcome) {
        return Map.of(UserTask.outcomeVariable(element), outcome);
    }

    private Drafting.Change typed(ReportKey key) {
        Drafts.Content draft = drafts.of(key);
        List<Cell> cells = draft.cells().stream().map(ReportingFixture::filled).toList();
        List<Section> sections =
                draft.sections().stream().map(ReportingFixture::filled).toList();
        return new Drafting.Change(cells, sections);
    }

    private void complete(
            Map<String, Integer> trips,
            String step,
            Person person,
            ReportKey key,
            String element,
            Map<String, Object> variables) {
        String task = officials.task(key.toString(), element).getId();
        count(trips, step, () -> officials.as(person, () -> taskService.complete(task, variables)));
    }

    private void count(Map<String, Integer> trips, String step, Runnable work) {
        trips.put(step, database.of(work).all());
    }
}
