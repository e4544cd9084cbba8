package vn.ansinh.reporting.upgrade;

import static vn.ansinh.reporting.report.ReportingFixture.key;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import vn.ansinh.reporting.EngineDriver;
import vn.ansinh.reporting.Officials;
import vn.ansinh.reporting.catalogue.Period;
import vn.ansinh.reporting.cycle.CycleFixture;
import vn.ansinh.reporting.difficulty.DifficultyFixture;
import vn.ansinh.reporting.engine.FormInputs;
import vn.ansinh.reporting.engine.StartInputs;
import vn.ansinh.reporting.plan.PlanFixture;
import vn.ansinh.reporting.report.ReportKey;
import vn.ansinh.reporting.report.ReportingFixture;

/**
 * A province stopped in the middle of everything: something is open at every user task of every model, sent back or
 * sent again where that happens, and each form is half typed.
 */
public class WorkAtEveryTask {

    private static final List<String> CASE_TASKS = List.of(
            "Task_ApproveDifficulty",
            "Task_TriageDifficulty",
            "Task_ClarifyDifficulty",
            "Task_GiveOpinion",
            "Task_ApproveEscalation",
            "Task_IssueEscalation",
            "Task_DraftDirection",
            "Task_GiveDirection",
            "Task_IssueDirection",
            "Task_TrackProposal",
            "Task_ConfirmResolution",
            "Task_CarryOutDirection");

    private static final String H1 = CycleFixture.key(Period.halfYear(2021));

    private final ReportingFixture reporting;
    private final PlanFixture plans;
    private final DifficultyFixture difficulties;
    private final CycleFixture cycles;
    private final StepsOnward onward;
    private final Officials officials;
    private final StartInputs startInputs;
    private final FormInputs forms;
    private final EngineDriver engine;
    private final RuntimeService runtimeService;
    private final TaskService taskService;
    private final ObjectMapper json;

    WorkAtEveryTask(
            ReportingFixture reporting,
            PlanFixture plans,
            DifficultyFixture difficulties,
            CycleFixture cycles,
            StepsOnward onward,
            Officials officials,
            StartInputs startInputs,
            FormInputs forms,
            EngineDriver engine,
            RuntimeService runtimeService,
            TaskService taskService,
            ObjectMapper json) {
        this.reporting = reporting;
        this.plans = plans;
        this.difficulties = difficulties;
        this.cycles = cycles;
        this.onward = onward;
        this.officials = officials;
        this.startInputs = startInputs;
        this.forms = forms;
        this.engine = engine;
        this.runtimeService = runtimeService;
        this.taskService = taskService;
        this.json = json;
    }

    /** Plays it, from nothing, on the morning of 12 April 2021. */
    public void play() {
        plans();
        reports();
        CASE_TASKS.forEach(difficulties::waitingAt);
        requests();
        consolidatedReports();
        engine.runJobs();
        tasks().forEach(task -> forms.type(task.getId(), halfTyped(task.getTaskDefinitionKey())));
    }

    /** Of the models, at which something is open. */
    public Set<String> elements() {
        return tasks().stream().map(Task::getTaskDefinitionKey).collect(Collectors.toCollection(TreeSet::new));
    }

    List<Task> tasks() {
        return officials.as(
                Officials.administrator(),
                () -> taskService.createTaskQuery().initializeFormKeys().list());
    }

    private void plans() {
        plans.asked();
        plans.registered("STC");
        plans.amended("STC", "Tỉnh bổ sung nhiệm vụ");
        plans.sent("LONGHO");
        plans.drafted("SXD");
        plans.approved("SGDDT");
        plans.returned("TRAON");
        plans.returned("MANGTHIT");
        plans.sentAgain("MANGTHIT");
    }

    private void reports() {
        cycles.due(Period.halfYear(2021));
        cycles.asked(H1, "312");
        reporting.accepted("SYT");
        reporting.returned("LONGHO", LocalDate.of(2021, 4, 26));
        reporting.returned("VUNGLIEM", LocalDate.of(2021, 4, 26));
        onward.until(key("VUNGLIEM").toString(), "Task_ApproveReport");
        reporting.returned("TAMBINH", LocalDate.of(2021, 4, 26));
        onward.until(key("TAMBINH").toString(), "Task_ReviewReport");
        reporting.submitted("TRAON");
        reporting.drafted("UBMTTQ");
        reporting.approved("MANGTHIT");
        reporting.drafted("SXD");
        reporting.drafted("SGDDT");
        reporting.extensionAsked("STC", LocalDate.of(2021, 5, 14));
    }

    /** Cycles out of turn, each stopped at a step of its request. */
    private void requests() {
        asked(1);
        onward.until(asked(2), "Task_SignRequest");
        onward.until(asked(3), "Task_IssueRequest");
    }

    /** Cycles out of turn, each stopped at a step of its consolidated report or of that one's supplement. */
    private void consolidatedReports() {
        consolidated(4, "Task_PrepareConsolidatedReport", null);
        consolidated(5, "Task_SignConsolidatedReport", null);
        consolidated(6, "Task_IssueConsolidatedReport", "Task_PrepareSupplement");
        String returned = consolidated(7, "Task_ReceiveConsolidatedReport", "Task_SignSupplement");
        forms.type(returned, "Task_ReceiveConsolidatedReport", Map.of("question", "Vì sao chưa có số của huyện?"));
        officials.complete(Officials.ppcOffice(), returned, "Task_ReceiveConsolidatedReport", "clarify");
        onward.until(returned, "Task_IssueConsolidatedReport");
        consolidated(8, "Task_ReceiveConsolidatedReport", "Task_IssueSupplement");
        consolidated(9, "Task_ReceiveConsolidatedReport", "Task_ReceiveSupplement");
    }

    private String consolidated(int number, String main, String supplement) {
        String cycle = asked(number);
        onward.until(cycle, "Task_FollowUp");
        accepted(cycle, "SYT");
        onward.until(cycle, main);
        if (supplement != null) {
            accepted(cycle, "BHXH");
            onward.until(cycle + "/BS-1", supplement);
        }
        return cycle;
    }

    private void accepted(String cycle, String agency) {
        reporting.accepted(new ReportKey(cycle, agency));
        engine.runJobs("agency-report");
    }

    /** @return the key of what the PPC's office asks of two bodies */
    private String asked(int number) {
        Map<String, Object> form = Map.of(
                "kind", "AD_HOC",
                "subject", "Rà soát việc cấp thẻ bảo hiểm y tế",
                "directiveNumber", "123" + number + "/UBND-VX",
                "directiveDate", "2021-04-12",
                "due", "2021-04-28T16:00",
                "instructions", "Kèm danh sách thẻ cấp trùng",
                "agencies", List.of("SYT", "BHXH"));
        officials.as(Officials.ppcOffice(), () -> {
            int version = startInputs.of("reporting-cycle", "ppc-office").version();
            startInputs.save("reporting-cycle", "ppc-office", json.valueToTree(form), version);
            runtimeService.startProcessInstanceByKey("reporting-cycle");
        });
        return "KL92/2021-DX-0" + number;
    }

    /** As the forms of this version keep it: a letter without its number, anything else with a sentence begun. */
    private static Map<String, Object> halfTyped(String element) {
        if (element.startsWith("Task_Issue")) {
            return Map.of("symbol", "BC-THU", "signingAuthority", "KT.", "signer", "Nguyễn Văn");
        }
        return Map.of("reason", "Đang viết", "note", "Đang viết");
    }
}
