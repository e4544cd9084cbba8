package vn.ansinh.reporting.consolidation.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import vn.ansinh.reporting.consolidation.ConsolidatedKey;
import vn.ansinh.reporting.engine.UserTask;

/** A step of a consolidated report, the same in both processes. */
abstract class ConsolidationStep implements UserTask {

    private final String elementId;

    ConsolidationStep(String elementId) {
        this.elementId = elementId;
    }

    @Override
    public final String elementId() {
        return elementId;
    }

    static ConsolidatedKey key(DelegateTask task) {
        return ConsolidatedKey.ofBusinessKey(task.getExecution().getProcessBusinessKey());
    }
}
