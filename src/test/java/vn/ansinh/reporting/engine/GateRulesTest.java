package vn.ansinh.reporting.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ansinh.reporting.engine.CurrentUser.Person;
import vn.ansinh.reporting.engine.GateRules.Action;
import vn.ansinh.reporting.engine.GateRules.Operation;

/** What the gate's list lets through, as a rule of its own: to whom, and what it is about. */
class GateRulesTest {

    private static final Person OFFICER = new Person("syt-officer", List.of("syt-officers"));
    private static final Person MANAGER = new Person("manager", List.of(Groups.MANAGERS));
    private static final Person ADMINISTRATOR = new Person("admin", List.of(CurrentUser.ADMINISTRATORS));

    @ParameterizedTest
    @CsvSource({
        "/camunda/api/engine/engine/default/task, /task",
        "/camunda/api/engine/task, /task",
        "/engine-rest/task/7/claim, /task/7/claim",
        "/engine-rest/engine/default/task, /task",
        "/camunda/api/cockpit/plugin/base/default/incident, /cockpit/plugin/base/default/incident",
        "/camunda/api/admin/auth/user/default, /admin/auth/user/default"
    })
    void allWaysToTheEngineAreOne(String path, String relative) {
        assertThat(GateRules.relative(path)).isEqualTo(relative);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /task/7/form, LOOK, 7",
        "POST, /task/7/claim, CLAIM, 7",
        "POST, /task/7/unclaim, UNCLAIM, 7",
        "POST, /task/7/complete, COMPLETE, 7",
        "POST, /task/7/submit-form, COMPLETE, 7",
        "POST, /task/7/comment/create, COMMENT, 7",
        "PUT, /user/syt-officer/credentials, OWN, syt-officer",
        "POST, /process-definition/key/reporting-cycle/submit-form, START, reporting-cycle",
        "POST, /task, PASS,",
        "GET, /task/count, PASS,"
    })
    void whatAnOfficerDoesIsListedWithWhatItIsAbout(String method, String path, Action action, String subject) {
        Operation operation = GateRules.match(method, path, OFFICER).orElseThrow();

        assertThat(operation.action()).isEqualTo(action);
        assertThat(operation.subject()).isEqualTo(subject);
        assertThat(operation.onlyFor()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "DELETE, /task/7",
        "POST, /task/7/resolve",
        "POST, /task/7/bpmnError",
        "POST, /task/create",
        "PUT, /task/7",
        "GET, /task/7/attachment",
        "GET, /process-definition/statistics",
        "GET, /history/process-instance",
        "POST, /process-instance",
        "GET, /task/report/candidate-group-count",
        "POST, /user/create",
        "POST, /deployment/create",
        "GET, /deployment",
        "POST, /message"
    })
    void whatIsNotListedIsClosedToAnOfficer(String method, String path) {
        assertThat(GateRules.match(method, path, OFFICER)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /process-definition/statistics, PASS",
        "GET, /task/report/candidate-group-count, COUNT_BY_GROUP",
        "POST, /process-instance, PASS",
        "POST, /process-instance/count, PASS",
        "POST, /history/activity-instance, PASS",
        "GET, /job/count, PASS",
        "GET, /history/decision-instance, PASS",
        "GET, /deployment, PASS"
    })
    void managersReadOn(String method, String path, Action action) {
        Operation operation = GateRules.match(method, path, MANAGER).orElseThrow();

        assertThat(operation.action()).isEqualTo(action);
        assertThat(operation.subject()).isNull();
        assertThat(operation.onlyFor()).isEqualTo(Groups.MANAGERS);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /user/syt-officer",
        "GET, /authorization",
        "GET, /deployment/7/resources/8/data",
        "GET, /task/7/attachment/8/data",
        "DELETE, /process-instance/7",
        "PUT, /job/7/suspended",
        "POST, /user/create"
    })
    void managersChangeNothingAndReadNoPeople(String method, String path) {
        assertThat(GateRules.match(method, path, MANAGER)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "DELETE, /process-instance/7, INTERVENE",
        "PUT, /job/7/suspended, INTERVENE",
        "GET, /authorization, PASS",
        "PUT, /group/syt-officers/members/an, PASS",
        "POST, /authorization/create, PASS",
        "GET, /deployment/7/resources/8/data, PASS",
        "POST, /message, INTERVENE"
    })
    void anAdministratorDoesWhatIsNotListedToo(String method, String path, Action action) {
        Optional<Operation> operation = GateRules.match(method, path, ADMINISTRATOR);

        assertThat(operation).isPresent();
        assertThat(operation.get().action()).isEqualTo(action);
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /deployment/create",
        "DELETE, /deployment/7",
        "POST, /admin/setup/default/user/create",
        "POST, /cockpit/plugin/unknown/x",
        "POST, /welcome/auth/user/default/login/welcome"
    })
    void butNobodyDeploysOrCallsWhatLiesBesideTheEngine(String method, String path) {
        assertThat(GateRules.match(method, path, ADMINISTRATOR)).isEmpty();
    }

    /** As Cockpit asks beside the list of an instance's jobs; a manager saw its refusal as an error of the page. */
    @Test
    void jobsAreCountedWithTheOrderOfTheirList() {
        Map<String, String[]> asked = Map.of("sorting[sortBy]", new String[] {"jobId"});
        Operation count = GateRules.match("GET", "/job/count", MANAGER).orElseThrow();
        Operation list = GateRules.match("GET", "/job", MANAGER).orElseThrow();

        assertThatCode(() -> count.fields().check(asked)).doesNotThrowAnyException();
        assertThatThrownBy(() -> list.fields().check(asked)).isInstanceOf(Refusal.class);
        assertThat(GateRules.match("GET", "/job/count", OFFICER)).isEmpty();
    }

    @Test
    void whoMakesUsersIsAnAdministrator() {
        Operation operation =
                GateRules.match("POST", "/user/create", ADMINISTRATOR).orElseThrow();

        assertThat(operation.action()).isEqualTo(Action.NEWCOMER);
        assertThat(operation.onlyFor()).isEqualTo(CurrentUser.ADMINISTRATORS);
    }

    @Test
    void aListOfFieldsComesWithWhatTakesFields() {
        assertThat(GateRules.match("POST", "/task/7/claim", OFFICER)
                        .orElseThrow()
                        .fields())
                .isNotNull();
        assertThat(GateRules.match("POST", "/process-instance", MANAGER)
                        .orElseThrow()
                        .fields())
                .isNotNull();
        assertThat(GateRules.all()).hasSizeGreaterThan(30);
    }
}
