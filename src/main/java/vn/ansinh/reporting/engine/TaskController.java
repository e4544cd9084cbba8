package vn.ansinh.reporting.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.ansinh.reporting.engine.CurrentUser.Person;

/** What every form asks first, and where it keeps what is typed until the task is done. */
@RestController
@RequestMapping("/api/tasks/{taskId}")
class TaskController {

    /**
     * A task as its form sees it.
     *
     * @param assigneeName null like the assignee while nobody has claimed it
     * @param outcomeVariable the one variable the form may send
     * @param mine whether the person may complete it now: free, or claimed by this person
     * @param due null when the task has no due date
     * @param page the path of the page on which what the task is about is read, with its history; null where there is none
     */
    record TaskView(
            String id,
            String elementId,
            String name,
            String businessKey,
            String assignee,
            String assigneeName,
            Instant due,
            String me,
            boolean mine,
            String outcomeVariable,
            Set<String> outcomes,
            JsonNode input,
            int inputVersion,
            String page) {}

    /**
     * What a task is about.
     *
     * @param reference the business key of its process; null where it is about nothing in particular
     * @param state where that stands, in words; null where its kind has none
     * @param lastDay by when it is due; null when on no day
     * @param late whether that day is over
     */
    record TaskAbout(String reference, String state, LocalDate lastDay, boolean late) {}

    record InputChange(@NotNull ObjectNode content, int version) {}

    record SavedInput(int version) {}

    private final GatedTasks gatedTasks;
    private final RuntimeService runtimeService;
    private final TaskService taskService;
    private final TaskInputs inputs;
    private final UserTasks userTasks;
    private final People people;
    private final CurrentUser currentUser;
    private final List<ProcessPage> pages;
    private final List<SubjectStates> subjects;

    TaskController(
            GatedTasks gatedTasks,
            RuntimeService runtimeService,
            TaskService taskService,
            TaskInputs inputs,
            UserTasks userTasks,
            People people,
            CurrentUser currentUser,
            List<ProcessPage> pages,
            List<SubjectStates> subjects) {
        this.gatedTasks = gatedTasks;
        this.runtimeService = runtimeService;
        this.taskService = taskService;
        this.inputs = inputs;
        this.userTasks = userTasks;
        this.people = people;
        this.currentUser = currentUser;
        this.pages = pages;
        this.subjects = subjects;
    }

    @GetMapping
    TaskView task(@PathVariable String taskId) {
        Person person = currentUser.get();
        Task task = gatedTasks.visible(taskId, person);
        TaskInput input = inputs.of(taskId);
        ProcessInstance instance = instance(task);
        return new TaskView(
                task.getId(),
                task.getTaskDefinitionKey(),
                task.getName(),
                instance.getBusinessKey(),
                task.getAssignee(),
                task.getAssignee() == null ? null : people.name(task.getAssignee()),
                task.getDueDate() == null ? null : task.getDueDate().toInstant(),
                person.id(),
                task.getAssignee() == null || task.getAssignee().equals(person.id()),
                UserTask.outcomeVariable(task.getTaskDefinitionKey()),
                userTasks.get(task.getTaskDefinitionKey()).outcomes(),
                input.content(),
                input.version(),
                page(instance, task));
    }

    /** Beside the form: asked for when somebody looks there, and not with every task that is opened. */
    @GetMapping("/about")
    TaskAbout about(@PathVariable String taskId) {
        ProcessInstance instance = instance(gatedTasks.visible(taskId, currentUser.get()));
        String key = instance.getBusinessKey();
        return subjects.stream()
                .filter(subject -> subject.processes().contains(instance.getProcessDefinitionKey()))
                .findFirst()
                .filter(subject -> key != null)
                .map(subject -> subject.of().apply(List.of(key)).get(key))
                .map(state -> new TaskAbout(key, state.words(), state.lastDay(), state.late()))
                .orElse(new TaskAbout(key, null, null, false));
    }

    @PutMapping("/input")
    @Transactional
    SavedInput save(@PathVariable String taskId, @Valid @RequestBody InputChange change) {
        Person person = currentUser.get();
        Task task = gatedTasks.visible(taskId, person);
        if (task.getAssignee() != null && !task.getAssignee().equals(person.id()) && !person.administrator()) {
            throw Refusal.conflict("engine.task.claimed-by-other", task.getName(), people.name(task.getAssignee()));
        }
        return new SavedInput(inputs.save(taskId, change.content(), change.version(), person.id()));
    }

    private ProcessInstance instance(Task task) {
        return currentUser.asSystem(() -> runtimeService
                .createProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult());
    }

    private String page(ProcessInstance instance, Task task) {
        return pages.stream()
                .filter(page -> page.processes().contains(instance.getProcessDefinitionKey()))
                .findFirst()
                .filter(page -> instance.getBusinessKey() != null)
                .map(page -> page.address(instance.getBusinessKey(), task.getTaskDefinitionKey()))
                .orElse(null);
    }
}
