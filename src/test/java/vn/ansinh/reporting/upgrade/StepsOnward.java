package vn.ansinh.reporting.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.transaction.support.TransactionOperations;
import vn.ansinh.reporting.EngineDriver;
import vn.ansinh.reporting.Officials;
import vn.ansinh.reporting.consolidation.ConsolidationFixture;
import vn.ansinh.reporting.difficulty.DifficultyFixture;
import vn.ansinh.reporting.document.StoredFile;
import vn.ansinh.reporting.document.StoredFiles;
import vn.ansinh.reporting.document.UploadedFile;
import vn.ansinh.reporting.engine.CurrentUser.Person;
import vn.ansinh.reporting.engine.FormInputs;
import vn.ansinh.reporting.engine.TaskInputs;
import vn.ansinh.reporting.engine.UserTask;
import vn.ansinh.reporting.plan.PlanFixture;
import vn.ansinh.reporting.report.ReportKey;
import vn.ansinh.reporting.report.ReportingFixture;

/** What the person does whose turn it is so that work goes on, at every user task; what he has typed already is kept. */
public class StepsOnward {

    private static final byte[] SIGNED_LETTER = "%PDF-1.4 thử".getBytes(StandardCharsets.UTF_8);

    private static final String FOLLOW_UP = "Task_FollowUp";

    /** More than any process here has. */
    private static final int STEPS = 40;

    private record Step(Person person, String outcome, Map<String, Object> fields) {

        Step(Person person, String outcome) {
            this(person, outcome, Map.of());
        }
    }

    private final ReportingFixture reporting;
    private final PlanFixture plans;
    private final DifficultyFixture difficulties;
    private final Officials officials;
    private final FormInputs forms;
    private final TaskInputs inputs;
    private final StoredFiles files;
    private final EngineDriver engine;
    private final TaskService taskService;
    private final RuntimeService runtimeService;
    private final ConsolidationFixture consolidation;
    private final Clock clock;
    private final ObjectMapper json;
    private final TransactionOperations transaction;
    private int lastNumber = 1000;

    StepsOnward(
            ReportingFixture reporting,
            PlanFixture plans,
            DifficultyFixture difficulties,
            Officials officials,
            FormInputs forms,
            TaskInputs inputs,
            StoredFiles files,
            EngineDriver engine,
            TaskService taskService,
            RuntimeService runtimeService,
            ConsolidationFixture consolidation,
            Clock clock,
            ObjectMapper json,
            TransactionOperations transaction) {
        this.reporting = reporting;
        this.plans = plans;
        this.difficulties = difficulties;
        this.officials = officials;
        this.forms = forms;
        this.inputs = inputs;
        this.files = files;
        this.engine = engine;
        this.taskService = taskService;
        this.runtimeService = runtimeService;
        this.consolidation = consolidation;
        this.clock = clock;
        this.json = json;
        this.transaction = transaction;
    }

    /** Until the process of this business key waits at this task. */
    void until(String businessKey, String element) {
        for (int step = 0; step < STEPS; step++) {
            List<Task> open = tasks(businessKey);
            if (open.stream().anyMatch(task -> task.getTaskDefinitionKey().equals(element))) {
                return;
            }
            assertThat(open).as(businessKey + " on its way to " + element).isNotEmpty();
            take(open.get(0));
            engine.runJobs();
        }
        throw new AssertionError(businessKey + " never came to " + element);
    }

    /** Takes every open task a step on, and what follows from it, until nothing is open any more. */
    void untilNothingIsOpen() {
        // What was kept has numbers of its own.
        lastNumber += 5000;
        for (int step = 0; step < STEPS; step++) {
            List<Task> open = tasks(null);
            if (open.isEmpty()) {
                return;
            }
            // A cycle is consolidated when all its reports are there.
            List<Task> before = open.stream()
                    .filter(task -> !FOLLOW_UP.equals(task.getTaskDefinitionKey()))
                    .toList();
            (before.isEmpty() ? open : before).forEach(task -> {
                // What an earlier one of this round has ended is gone.
                if (taskService.createTaskQuery().taskId(task.getId()).count() == 1) {
                    take(task);
                }
            });
            engine.runJobs();
        }
        throw new AssertionError("still open: " + tasks(null));
    }

    private List<Task> tasks(String businessKey) {
        return officials.as(Officials.administrator(), () -> {
            var query = taskService.createTaskQuery();
            return (businessKey == null ? query : query.processInstanceBusinessKey(businessKey))
                    .orderByTaskCreateTime()
                    .asc()
                    .list();
        });
    }

    private void take(Task task) {
        String key = officials.as(
                Officials.administrator(),
                () -> runtimeService
                        .createProcessInstanceQuery()
                        .processInstanceId(task.getProcessInstanceId())
                        .singleResult()
                        .getBusinessKey());
        Step step = step(task.getTaskDefinitionKey(), key);
        if (!step.fields().isEmpty()) {
            var typed = (ObjectNode) inputs.of(task.getId()).content().deepCopy();
            typed.setAll((ObjectNode) json.valueToTree(step.fields()));
            forms.type(task.getId(), json.convertValue(typed, Map.class));
        }
        Map<String, Object> variables = step.outcome() == null
                ? Map.of()
                : Map.of(UserTask.outcomeVariable(task.getTaskDefinitionKey()), step.outcome());
        officials.as(step.person(), () -> taskService.complete(task.getId(), variables));
    }

    private Step step(String element, String key) {
        String agency = key.substring(key.lastIndexOf('/') + 1);
        return switch (element) {
            case "Task_DraftReport" -> {
                reporting.readyToHandIn(ReportKey.parse(key));
                yield new Step(Officials.officer(agency), null);
            }
            case "Task_CheckReport" -> new Step(Officials.head(agency), "approve");
            case "Task_ApproveReport" -> new Step(Officials.leader(agency), "approve", letter(key, "BC-" + agency));
            case "Task_IssueReport" -> new Step(Officials.clerk(agency), null, letter(key, "BC-" + agency));
            case "Task_ReviewReport" -> new Step(Officials.reviewer(), "accept");
            case "Task_DecideExtension" -> new Step(Officials.standingLeader(), "grant");
            default -> key.startsWith("KH/") ? stepOfPlan(element, key, agency) : stepOfCycleOrCase(element, key);
        };
    }

    private Step stepOfPlan(String element, String key, String agency) {
        return switch (element) {
            case "Task_DraftPlan" -> {
                plans.readyToHandIn(agency);
                yield new Step(Officials.officer(agency), null);
            }
            case "Task_ApprovePlan" -> new Step(Officials.leader(agency), "approve");
            case "Task_IssuePlan" ->
                new Step(Officials.clerk(agency), null, letter(plans.openFiles(agency), "KH-" + agency));
            case "Task_RegisterPlan" -> new Step(Officials.reviewer(), "register");
            default -> throw unknown(element);
        };
    }

    private Step stepOfCycleOrCase(String element, String key) {
        return switch (element) {
            case "Task_PrepareRequest" -> new Step(Officials.coordinator(), null);
            case "Task_SignRequest" -> new Step(Officials.standingLeader(), "approve");
            case "Task_IssueRequest" -> new Step(standingClerk(), null, letter(key, "SLĐTBXH-BTXH"));
            case FOLLOW_UP -> new Step(Officials.coordinator(), null, Map.of("reason", "Tổng hợp sớm"));
            case "Task_PrepareConsolidatedReport", "Task_PrepareSupplement" -> new Step(Officials.coordinator(), null);
            case "Task_SignConsolidatedReport", "Task_SignSupplement" ->
                new Step(
                        Officials.standingLeader(),
                        "approve",
                        Map.of("figuresVersion", consolidation.figuresVersion(key)));
            case "Task_IssueConsolidatedReport" -> new Step(standingClerk(), null, letter(key + "/TH", "BC-SLĐTBXH"));
            case "Task_IssueSupplement" -> new Step(standingClerk(), null, letter(key, "BC-SLĐTBXH"));
            case "Task_ReceiveConsolidatedReport", "Task_ReceiveSupplement" ->
                new Step(Officials.ppcOffice(), "receive", Map.of("directions", "Đã rõ"));
            default -> stepOfCase(element, key);
        };
    }

    private Step stepOfCase(String element, String key) {
        Person raiser = Officials.officer("LONGHO");
        return switch (element) {
            case "Task_ApproveDifficulty" -> new Step(Officials.leader("LONGHO"), "approve");
            case "Task_TriageDifficulty" ->
                new Step(Officials.coordinator(), "answer", Map.of("answer", "Theo hướng dẫn số 5"));
            case "Task_ApproveEscalation" -> new Step(Officials.standingLeader(), "approve");
            case "Task_IssueEscalation" ->
                new Step(standingClerk(), null, letter(difficulties.nextEscalation(key), "TTr-SLĐTBXH"));
            case "Task_DraftDirection" -> new Step(Officials.ppcOffice(), "submit", direction());
            case "Task_GiveDirection" -> new Step(Officials.ppcLeader(), "give");
            case "Task_IssueDirection" ->
                new Step(Officials.ppcOffice(), null, letter(difficulties.nextDirection(key), "UBND-VX"));
            case "Task_GiveOpinion" -> new Step(Officials.officer("BHXH"), null, Map.of("opinion", "Do chậm dữ liệu"));
            case "Task_ClarifyDifficulty" ->
                new Step(raiser, null, DifficultyFixture.text("Chậm cấp 120 thẻ", "A7", "Rõ hơn"));
            case "Task_TrackProposal" ->
                new Step(
                        Officials.ppcOffice(),
                        null,
                        Map.of("ministryAnswer", "Sẽ sửa", "ministryLetter", "CV 99/BYT", "answeredOn", today()));
            case "Task_ConfirmResolution" -> new Step(raiser, "resolved");
            case "Task_CarryOutDirection" ->
                new Step(Officials.officer("SYT"), null, Map.of("done", "Đã làm", "finishedOn", today()));
            default -> throw unknown(element);
        };
    }

    private static Map<String, Object> direction() {
        return Map.of("kind", "DIRECTION", "guidance", "Giao Sở", "leadAgency", "SYT", "deadline", "2021-04-26");
    }

    /** What a letter still needs: its signing authority may be there already, or the head signs as such. */
    private Map<String, Object> letter(String owner, String symbol) {
        if (files.of(owner).stream().noneMatch(StoredFile::signed)) {
            transaction.executeWithoutResult(status ->
                    files.add(owner, UploadedFile.accept("da-ky.pdf", SIGNED_LETTER), StoredFile.SIGNED, "clerk"));
        }
        return Map.of(
                "number",
                String.valueOf(++lastNumber),
                "symbol",
                symbol,
                "date",
                today(),
                "authority",
                "KT.",
                "signer",
                "Nguyễn Văn Thử",
                "signerTitle",
                "Phó Giám đốc");
    }

    private static Person standingClerk() {
        return Officials.clerk("SLDTBXH");
    }

    private String today() {
        return LocalDate.now(clock).toString();
    }

    private static IllegalArgumentException unknown(String element) {
        return new IllegalArgumentException("nobody knows how to go on at " + element);
    }
}
