package vn.ansinh.reporting;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import vn.ansinh.reporting.engine.CurrentUser;
import vn.ansinh.reporting.engine.CurrentUser.Person;
import vn.ansinh.reporting.engine.UserTask;

/** People of the province who act in a test, each with the groups the directory would give him. */
@Fixture
public class Officials {

    private final CurrentUser currentUser;
    private final TaskService taskService;

    Officials(CurrentUser currentUser, TaskService taskService) {
        this.currentUser = currentUser;
        this.taskService = taskService;
    }

    public static Person officer(String agency) {
        return of(agency, "officer");
    }

    public static Person leader(String agency) {
        return of(agency, "leader");
    }

    public static Person head(String agency) {
        return of(agency, "head");
    }

    public static Person clerk(String agency) {
        return of(agency, "clerk");
    }

    public static Person of(String agency, String position) {
        String code = agency.toLowerCase();
        return new Person(code + "-" + position, List.of(code + "-" + position + "s"));
    }

    public static Person coordinator() {
        return new Person("coordinator", List.of("kl92-standing-coordinators"));
    }

    public static Person reviewer() {
        return new Person("reviewer", List.of("kl92-standing-reviewers"));
    }

    public static Person standingLeader() {
        return new Person("standing-leader", List.of("kl92-standing-leaders"));
    }

    public static Person standingClerk() {
        return clerk("SLDTBXH");
    }

    public static Person ppcOffice() {
        return new Person("ppc-office", List.of("ppc-office"));
    }

    public static Person ppcLeader() {
        return new Person("ppc-leader", List.of("ppc-leaders"));
    }

    public static Person administrator() {
        return new Person("admin", List.of(CurrentUser.ADMINISTRATORS));
    }

    /** Does something as this person, with the engine checking what he is granted. */
    public <T> T as(Person person, Supplier<T> action) {
        return currentUser.as(person, action);
    }

    public void as(Person person, Runnable action) {
        currentUser.as(person, () -> {
            action.run();
            return null;
        });
    }

    /** The one open task of this kind in the process of a business key. */
    public Task task(String businessKey, String elementId) {
        return currentUser.asSystem(() -> taskService
                .createTaskQuery()
                .processInstanceBusinessKey(businessKey)
                .taskDefinitionKey(elementId)
                .singleResult());
    }

    /** Completes the open task of this kind as this person; a task without a choice has no outcome (null). */
    public void complete(Person person, String businessKey, String elementId, String outcome) {
        Task task = task(businessKey, elementId);
        Map<String, Object> variables =
                outcome == null ? Map.of() : Map.of(UserTask.outcomeVariable(elementId), outcome);
        as(person, () -> taskService.complete(task.getId(), variables));
    }
}
