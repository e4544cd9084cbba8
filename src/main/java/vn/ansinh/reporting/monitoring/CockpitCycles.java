package vn.ansinh.reporting.monitoring;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.catalogue.RegimeWords;
import vn.ansinh.reporting.report.CycleProgress;
import vn.ansinh.reporting.report.Obligations;

/** How far the cycles are that run now. */
@Component
class CockpitCycles {

    private static final String CYCLE = "reporting-cycle";

    /**
     * @param reference the key of the cycle, {@code KL92/2021-H1}
     * @param title the period in words, and the regime where several run
     * @param page where it is read
     */
    record RunningCycle(String instanceId, String reference, String title, String page, CycleProgress progress) {}

    private final RuntimeService runtimeService;
    private final Obligations obligations;
    private final RegimeWords words;

    CockpitCycles(RuntimeService runtimeService, Obligations obligations, RegimeWords words) {
        this.runtimeService = runtimeService;
        this.obligations = obligations;
        this.words = words;
    }

    /** By their keys. */
    List<RunningCycle> running() {
        Map<String, CycleProgress> progress = obligations.progress();
        return runtimeService.createProcessInstanceQuery().processDefinitionKey(CYCLE).list().stream()
                .filter(cycle -> cycle.getBusinessKey() != null)
                .map(cycle -> running(cycle, progress.getOrDefault(cycle.getBusinessKey(), CycleProgress.NONE)))
                .sorted(Comparator.comparing(RunningCycle::reference))
                .toList();
    }

    private RunningCycle running(ProcessInstance cycle, CycleProgress progress) {
        String key = cycle.getBusinessKey();
        String[] parts = key.split("/", 2);
        return new RunningCycle(
                cycle.getId(),
                key,
                parts.length == 2 ? words.period(parts[0], parts[1]) : key,
                "/dot-bao-cao/" + key.replace('/', '-'),
                progress);
    }
}
