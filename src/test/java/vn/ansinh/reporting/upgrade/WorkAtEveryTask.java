package vn.ansinh.reporting.upgrade;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import vn.ansinh.reporting.EngineDriver;
import vn.ansinh.reporting.Fixture;
import vn.ansinh.reporting.Officials;
import vn.ansinh.reporting.engine.FormInputs;

/**
 * A province stopped in the middle of everything: something is open at every user task of every model, sent back or
 * sent again where that happens, and each form is half typed.
 */
@Fixture
public class WorkAtEveryTask {

    private final List<KindAtWork> kinds;
    private final StepsOnward onward;
    private final Officials officials;
    private final FormInputs forms;
    private final EngineDriver engine;
    private final TaskService taskService;

    WorkAtEveryTask(
            List<KindAtWork> kinds,
            StepsOnward onward,
            Officials officials,
            FormInputs forms,
            EngineDriver engine,
            TaskService taskService) {
        this.kinds = kinds;
        this.onward = onward;
        this.officials = officials;
        this.forms = forms;
        this.engine = engine;
        this.taskService = taskService;
    }

    /** Plays it, from nothing, on the morning of 12 April 2021. */
    public void play() {
        kinds.forEach(kind -> kind.play(onward));
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

    /** As the forms of this version keep it: a letter without its number, anything else with a sentence begun. */
    private static Map<String, Object> halfTyped(String element) {
        if (element.startsWith("Task_Issue")) {
            return Map.of("symbol", "BC-THU", "signingAuthority", "KT.", "signer", "Nguyễn Văn");
        }
        return Map.of("reason", "Đang viết", "note", "Đang viết");
    }
}
