package vn.ansinh.reporting.engine;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a form asks once its task is done or its process is started. */
@RestController
@RequestMapping("/api/afterwards")
class AfterwardsController {

    private final Afterwards afterwards;

    AfterwardsController(Afterwards afterwards) {
        this.afterwards = afterwards;
    }

    /** For the person who has completed the task. */
    @GetMapping("/tasks/{taskId}")
    Afterwards.Afterward task(@PathVariable String taskId) {
        return afterwards.ofTask(taskId);
    }

    /** For the person who has started the instance. */
    @GetMapping("/starts/{instanceId}")
    Afterwards.Afterward start(@PathVariable String instanceId) {
        return afterwards.ofStart(instanceId);
    }
}
