package vn.ansinh.reporting.difficulty;

import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.MessageCorrelationBuilder;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.difficulty.process.DifficultyEscalationProcess.Messages;
import vn.ansinh.reporting.difficulty.process.DifficultyEscalationProcess.Variables;
import vn.ansinh.reporting.difficulty.process.DirectionMeasureProcess;
import vn.ansinh.reporting.engine.CurrentUser;
import vn.ansinh.reporting.engine.Refusal;

/** The process instances behind the cases: what the module tells them. All of it after our own checks. */
@Component
class DifficultyInstances {

    private final RuntimeService runtimeService;
    private final TaskService taskService;
    private final CurrentUser currentUser;

    DifficultyInstances(RuntimeService runtimeService, TaskService taskService, CurrentUser currentUser) {
        this.runtimeService = runtimeService;
        this.taskService = taskService;
        this.currentUser = currentUser;
    }

    /** @return the id of the new instance */
    String raise(String key) {
        return currentUser.asSystem(() -> runtimeService
                .createMessageCorrelation(Messages.RAISED)
                .processInstanceBusinessKey(key)
                .correlateStartMessage()
                .getId());
    }

    void stopOpinion(String key, boolean ppcAsked) {
        tell(() -> {
            message(key, Messages.OPINION_NO_LONGER_AWAITED)
                    .setVariable(Variables.PPC_ASKED, ppcAsked)
                    .correlate();
            return null;
        });
    }

    void leadAnswered(String key) {
        correlate(key, Messages.LEAD_ANSWERED);
    }

    void unmerged(String key) {
        correlate(key, Messages.UNMERGED);
    }

    void withdraw(String key) {
        correlate(key, Messages.WITHDRAWN);
    }

    void measuresCarriedOut(String key) {
        correlate(key, Messages.MEASURES_CARRIED_OUT);
    }

    void startMeasure(String measureKey) {
        tell(() -> runtimeService
                .createMessageCorrelation(DirectionMeasureProcess.Messages.DIRECTED)
                .processInstanceBusinessKey(measureKey)
                .correlateStartMessage());
    }

    void withdrawMeasure(String measureKey) {
        correlate(measureKey, DirectionMeasureProcess.Messages.WITHDRAWN);
    }

    /** Gives an open task to other groups; who of the old ones had claimed it has it no more. */
    void passOn(String taskId, List<String> from, List<String> to) {
        tell(() -> {
            from.stream()
                    .filter(group -> !to.contains(group))
                    .forEach(group -> taskService.deleteCandidateGroup(taskId, group));
            to.stream()
                    .filter(group -> !from.contains(group))
                    .forEach(group -> taskService.addCandidateGroup(taskId, group));
            taskService.setAssignee(taskId, null);
            return null;
        });
    }

    private void correlate(String key, String message) {
        tell(() -> {
            message(key, message).correlate();
            return null;
        });
    }

    private MessageCorrelationBuilder message(String key, String message) {
        return runtimeService.createMessageCorrelation(message).processInstanceBusinessKey(key);
    }

    private <T> void tell(Supplier<T> action) {
        try {
            currentUser.asSystem(action);
        } catch (OptimisticLockingException e) {
            throw Refusal.conflict("difficulty.moved-on");
        }
    }
}
