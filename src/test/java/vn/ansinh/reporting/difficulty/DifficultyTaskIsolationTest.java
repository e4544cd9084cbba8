package vn.ansinh.reporting.difficulty;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ansinh.reporting.SignedIn.ENGINE;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.SignedIn;

/** Whose task each one is, in Tasklist and at the engine: everybody else neither sees it nor touches it. */
@EngineTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DifficultyTaskIsolationTest {

    /** Every role, of the raiser, of the body asked or directed and of one that has nothing to do with it. */
    private static final List<String> PEOPLE = List.of(
            "longho-officer",
            "longho-leader",
            "longho-clerk",
            "bhxh-officer",
            "bhxh-leader",
            "syt-officer",
            "syt-leader",
            "tambinh-officer",
            "tambinh-leader",
            "coordinator",
            "reviewer",
            "standing-leader",
            "sldtbxh-clerk",
            "sldtbxh-officer",
            "ppc-office",
            "ppc-leader");

    private final Map<String, SignedIn> browsers = new HashMap<>();

    @LocalServerPort
    private int port;

    @Autowired
    private DifficultyFixture difficulties;

    @Autowired
    private TaskService taskService;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Task_ApproveDifficulty  | longho-leader
            Task_ClarifyDifficulty  | longho-officer
            Task_TriageDifficulty   | coordinator
            Task_GiveOpinion        | bhxh-officer,bhxh-leader
            Task_ApproveEscalation  | standing-leader
            Task_IssueEscalation    | sldtbxh-clerk
            Task_DraftDirection     | ppc-office
            Task_GiveDirection      | ppc-leader
            Task_IssueDirection     | ppc-office
            Task_CarryOutDirection  | syt-officer,syt-leader
            Task_TrackProposal      | ppc-office
            Task_ConfirmResolution  | longho-officer,longho-leader
            """)
    void whoseTaskItIs(String element, String owners) {
        difficulties.waitingAt(element);
        Task task = taskService.createTaskQuery().taskDefinitionKey(element).singleResult();

        for (String person : PEOPLE) {
            SignedIn browser = browser(person);
            if (List.of(owners.split(",")).contains(person)) {
                assertThat(listed(browser)).as(person).contains(task.getId());
                assertThat(browser.get(ENGINE + "/task/" + task.getId()).status())
                        .as(person)
                        .isEqualTo(200);
            } else {
                closed(browser, person, task);
            }
        }
        assertThat(taskService
                        .createTaskQuery()
                        .taskId(task.getId())
                        .taskUnassigned()
                        .count())
                .as("nobody has touched it")
                .isEqualTo(1);
    }

    /** What the engine keeps beside the task: the gate lets nobody near, or its own rules show nothing. */
    @ParameterizedTest
    @ValueSource(strings = {"longho-officer", "syt-officer", "tambinh-leader", "standing-leader", "ppc-leader"})
    void whatBelongsToATaskIsAsClosed(String person) {
        difficulties.waitingAt("Task_TriageDifficulty");
        Task task = taskService.createTaskQuery().singleResult();
        SignedIn browser = browser(person);

        assertThat(browser.post(ENGINE + "/history/task", "{\"taskId\":\"" + task.getId() + "\"}")
                        .json())
                .isEmpty();
        assertThat(browser.post(
                                ENGINE + "/variable-instance",
                                "{\"processInstanceIdIn\":[\"" + task.getProcessInstanceId() + "\"]}")
                        .json())
                .isEmpty();
        for (String read : List.of("/process-instance/", "/history/process-instance/", "/execution/")) {
            assertThat(browser.get(ENGINE + read + task.getProcessInstanceId()).status())
                    .as(read)
                    .isEqualTo(403);
        }
        assertThat(browser.post(ENGINE + "/message", "{\"messageName\":\"DifficultyWithdrawn\"}")
                        .status())
                .isEqualTo(403);
    }

    /** A manager watches it in Cockpit and changes nothing. */
    @ParameterizedTest
    @ValueSource(strings = {"Task_TriageDifficulty", "Task_GiveDirection", "Task_CarryOutDirection"})
    void aManagerWatches(String element) {
        difficulties.waitingAt(element);
        Task task = taskService.createTaskQuery().taskDefinitionKey(element).singleResult();
        SignedIn manager = browser("manager");

        assertThat(manager.get(ENGINE + "/task/" + task.getId()).status()).isEqualTo(200);
        assertThat(manager.get(ENGINE + "/process-instance/" + task.getProcessInstanceId())
                        .status())
                .isEqualTo(200);
        assertThat(manager.get("/api/tasks/" + task.getId()).status()).isEqualTo(404);
        untouched(manager, "manager", task);
    }

    private SignedIn browser(String person) {
        return browsers.computeIfAbsent(person, id -> SignedIn.as(id, port));
    }

    private static List<String> listed(SignedIn browser) {
        return browser.get(ENGINE + "/task").json().findValuesAsText("id");
    }

    private static void closed(SignedIn browser, String person, Task task) {
        assertThat(listed(browser)).as(person).doesNotContain(task.getId());
        for (String read : List.of("", "/form-variables", "/comment")) {
            assertThat(browser.get(ENGINE + "/task/" + task.getId() + read).status())
                    .as(person + read)
                    .isBetween(400, 404);
        }
        untouched(browser, person, task);
    }

    private static void untouched(SignedIn browser, String person, Task task) {
        String path = ENGINE + "/task/" + task.getId();
        assertThat(browser.post(path + "/claim", "{\"userId\":\"" + person + "\"}")
                        .status())
                .as(person)
                .isEqualTo(404);
        assertThat(browser.post(path + "/submit-form", "{}").status())
                .as(person)
                .isEqualTo(404);
        assertThat(browser.post(path + "/comment/create", "{\"message\":\"x\"}").status())
                .as(person)
                .isEqualTo(404);
        assertThat(browser.put("/api/tasks/" + task.getId() + "/input", "{\"content\":{},\"version\":0}")
                        .status())
                .as(person)
                .isEqualTo(404);
    }
}
