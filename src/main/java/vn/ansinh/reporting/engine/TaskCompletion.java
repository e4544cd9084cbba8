package vn.ansinh.reporting.engine;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;

/**
 * The {@code complete} listener of every user task. It is the last word on who may complete: the engine lets anyone
 * with a grant complete a task, also one that a colleague has claimed, and grants outlive the candidacy they came from.
 */
@Component
public class TaskCompletion implements TaskListener {

    private final UserTasks userTasks;
    private final CurrentUser currentUser;
    private final Refusals refusals;
    private final People people;
    private final OvertakenCompletions overtaken;
    private final ObjectProvider<BeforeCompletion> before;

    TaskCompletion(
            UserTasks userTasks,
            CurrentUser currentUser,
            Refusals refusals,
            People people,
            OvertakenCompletions overtaken,
            ObjectProvider<BeforeCompletion> before) {
        this.userTasks = userTasks;
        this.currentUser = currentUser;
        this.refusals = refusals;
        this.people = people;
        this.overtaken = overtaken;
        this.before = before;
    }

    @Override
    public void notify(DelegateTask task) {
        overtaken.begun(task);
        try {
            UserTask userTask = userTasks.get(task.getTaskDefinitionKey());
            String actor = actorAllowed(task);
            String outcome = outcome(task, userTask.outcomes());
            before.orderedStream().forEach(one -> one.completing(task, outcome, actor));
            userTask.completed(task, outcome, actor);
        } catch (Refusal refusal) {
            // The engine's REST layer would hide the sentence in a 500; the gate reads it from here.
            throw recorded(refusal);
        } catch (ConcurrencyFailureException e) {
            throw recorded(Refusal.conflict("engine.task.overtaken"));
        }
    }

    private Refusal recorded(Refusal refusal) {
        refusals.record(refusal);
        return refusal;
    }

    private String actorAllowed(DelegateTask task) {
        CurrentUser.Person person =
                currentUser.find().orElseThrow(() -> Refusal.forbidden("engine.task.nobody", task.getName()));
        if (person.administrator()) {
            return person.id();
        }
        if (task.getAssignee() != null && !task.getAssignee().equals(person.id())) {
            throw Refusal.conflict("engine.task.claimed-by-other", task.getName(), people.name(task.getAssignee()));
        }
        boolean candidate = task.getCandidates().stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .anyMatch(person.groups()::contains);
        if (!candidate) {
            throw Refusal.forbidden("engine.task.not-yours", task.getName());
        }
        return person.id();
    }

    private static String outcome(DelegateTask task, Set<String> outcomes) {
        if (outcomes.isEmpty()) {
            return null;
        }
        Object value = task.getVariable(UserTask.outcomeVariable(task.getTaskDefinitionKey()));
        if (!(value instanceof String outcome) || !outcomes.contains(outcome)) {
            throw Refusal.invalid(
                    "outcome", "engine.task.no-outcome", task.getName(), String.join(", ", List.copyOf(outcomes)));
        }
        return outcome;
    }
}
