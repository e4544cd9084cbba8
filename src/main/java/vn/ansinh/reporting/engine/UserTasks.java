package vn.ansinh.reporting.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** All user tasks of the models by their element id. */
@Component
class UserTasks {

    private final ObjectProvider<UserTask> beans;
    private volatile Map<String, UserTask> byElementId;

    // Looked up late: the tasks' modules need the engine, and the engine's listeners need the tasks.
    UserTasks(ObjectProvider<UserTask> beans) {
        this.beans = beans;
    }

    Optional<UserTask> find(String elementId) {
        if (byElementId == null) {
            List<UserTask> all = beans.stream().toList();
            byElementId = all.stream().collect(Collectors.toMap(UserTask::elementId, Function.identity()));
        }
        return Optional.ofNullable(byElementId.get(elementId));
    }

    UserTask get(String elementId) {
        return find(elementId)
                .orElseThrow(() -> new IllegalStateException("No UserTask bean for the model's " + elementId));
    }
}
