package vn.ansinh.reporting.monitoring;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/**
 * The way that an instance has come through its model. The engine keeps which elements it passed and not by which flow: that
 * is the one from the last element before, within the same process or subprocess, from which one leads there.
 */
final class CockpitPath {

    private CockpitPath() {}

    /**
     * @param passed in the order in which they were begun
     * @param flows of the model
     * @return the ids of the elements that were passed to their end, and of the flows between all of them
     */
    static Set<String> of(List<HistoricActivityInstance> passed, Collection<SequenceFlow> flows) {
        Map<String, Map<String, String>> leading = new HashMap<>();
        flows.forEach(flow -> leading.computeIfAbsent(flow.getTarget().getId(), target -> new HashMap<>())
                .put(flow.getSource().getId(), flow.getId()));
        var path = new LinkedHashSet<String>();
        Map<String, Deque<String>> before = new HashMap<>();
        for (HistoricActivityInstance one : passed) {
            Deque<String> earlier =
                    before.computeIfAbsent(one.getParentActivityInstanceId(), scope -> new ArrayDeque<>());
            Map<String, String> sources = leading.getOrDefault(one.getActivityId(), Map.of());
            earlier.stream()
                    .filter(sources::containsKey)
                    .findFirst()
                    .map(sources::get)
                    .ifPresent(path::add);
            earlier.push(one.getActivityId());
            if (one.getEndTime() != null && !one.isCanceled()) {
                path.add(one.getActivityId());
            }
        }
        return path;
    }
}
