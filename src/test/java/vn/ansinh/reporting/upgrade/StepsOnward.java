package vn.ansinh.reporting.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.transaction.support.TransactionOperations;
import vn.ansinh.reporting.EngineDriver;
import vn.ansinh.reporting.Fixture;
import vn.ansinh.reporting.Officials;
import vn.ansinh.reporting.SamplePdf;
import vn.ansinh.reporting.document.StoredFile;
import vn.ansinh.reporting.document.StoredFiles;
import vn.ansinh.reporting.document.UploadedFile;
import vn.ansinh.reporting.engine.FormInputs;
import vn.ansinh.reporting.engine.TaskInputs;
import vn.ansinh.reporting.engine.UserTask;
import vn.ansinh.reporting.upgrade.KindAtWork.Step;

/** What the person does whose turn it is so that work goes on, at every user task; what he has typed already is kept. */
@Fixture
public class StepsOnward {

    private static final byte[] SIGNED_LETTER = SamplePdf.bytes();

    /** A cycle is consolidated when all its reports are there: who takes every step leaves it for the end. */
    public static final String FOLLOW_UP = "Task_FollowUp";

    /** More than any process here has. */
    private static final int STEPS = 40;

    private final List<KindAtWork> kinds;
    private final Officials officials;
    private final FormInputs forms;
    private final TaskInputs inputs;
    private final StoredFiles files;
    private final EngineDriver engine;
    private final TaskService taskService;
    private final RuntimeService runtimeService;
    private final Clock clock;
    private final ObjectMapper json;
    private final TransactionOperations transaction;
    private int lastNumber = 1000;

    StepsOnward(
            List<KindAtWork> kinds,
            Officials officials,
            FormInputs forms,
            TaskInputs inputs,
            StoredFiles files,
            EngineDriver engine,
            TaskService taskService,
            RuntimeService runtimeService,
            Clock clock,
            ObjectMapper json,
            TransactionOperations transaction) {
        this.kinds = kinds;
        this.officials = officials;
        this.forms = forms;
        this.inputs = inputs;
        this.files = files;
        this.engine = engine;
        this.taskService = taskService;
        this.runtimeService = runtimeService;
        this.clock = clock;
        this.json = json;
        this.transaction = transaction;
    }

    /** Until the process of this business key waits at this task. */
    public void until(String businessKey, String element) {
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
        return kinds.stream()
                .map(kind -> kind.step(element, key, this))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("nobody knows how to go on at " + element));
    }

    /** What a letter still needs: its signing authority may be there already, or the head signs as such. */
    public Map<String, Object> letter(String owner, String symbol) {
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

    /** The day it is, as forms have it. */
    public String today() {
        return LocalDate.now(clock).toString();
    }
}
