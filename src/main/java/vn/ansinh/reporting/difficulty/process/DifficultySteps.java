package vn.ansinh.reporting.difficulty.process;

import java.util.Set;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.ansinh.reporting.difficulty.CaseStates;
import vn.ansinh.reporting.difficulty.CaseTasks;
import vn.ansinh.reporting.difficulty.DifficultyClosing;
import vn.ansinh.reporting.difficulty.DifficultyDirections;
import vn.ansinh.reporting.difficulty.DifficultyMail;
import vn.ansinh.reporting.difficulty.process.DifficultyEscalationProcess.Elements;
import vn.ansinh.reporting.engine.ProcessAccess;
import vn.ansinh.reporting.engine.ProcessPage;
import vn.ansinh.reporting.engine.SubjectStates;
import vn.ansinh.reporting.engine.TaskSubject;
import vn.ansinh.reporting.notification.MailTemplates;

/**
 * Of a case and of a measure: the steps that take one call, what tasks are named by, where both are read, and who begins them.
 */
@Configuration(proxyBeanMethods = false)
class DifficultySteps {

    /** The raiser's people are told which difficulty it is, others whose as well. */
    @Bean
    TaskSubject difficultyTaskSubject(CaseTasks tasks) {
        return task -> {
            String process = task.getProcessDefinitionId().split(":")[0];
            boolean ours =
                    process.equals(DifficultyEscalationProcess.KEY) || process.equals(DirectionMeasureProcess.KEY);
            return ours
                    ? tasks.subject(
                            DifficultyEscalationProcess.key(task),
                            Elements.OF_THE_RAISER.contains(task.getTaskDefinitionKey()))
                    : "";
        };
    }

    /** A measure is read where what it was ordered for stands. */
    @Bean
    ProcessPage difficultyPage() {
        return new ProcessPage(
                Set.of(DifficultyEscalationProcess.KEY, DirectionMeasureProcess.KEY),
                (key, element) -> "/kho-khan/" + key.split("/")[0]);
    }

    @Bean
    SubjectStates caseSubjectStates(CaseStates states) {
        return new SubjectStates(Set.of(DifficultyEscalationProcess.KEY), states::of);
    }

    @Bean
    SubjectStates measureSubjectStates(CaseStates states) {
        return new SubjectStates(Set.of(DirectionMeasureProcess.KEY), states::ofMeasures);
    }

    /** Tasks carry the case's subject, which is for those who may see it: nobody watches them (decision 0009). */
    @Bean
    ProcessAccess difficultyProcess() {
        return ProcessAccess.closed(DifficultyEscalationProcess.KEY).startedByOfficersOfAllAgencies();
    }

    @Bean
    MailTemplates.Of difficultyMailTemplates() {
        return MailTemplates.Of.values(DifficultyMail.values());
    }

    /** Opens a measure for each agency that the direction names. */
    @Bean
    JavaDelegate directAgencies(DifficultyDirections directions) {
        return execution -> directions.directAgencies(DifficultyEscalationProcess.key(execution));
    }

    /** Tells the case when its last measure is done, in a transaction after the agency's. */
    @Bean
    JavaDelegate tellDifficulty(DifficultyDirections directions) {
        return execution -> directions.measureTold(DifficultyEscalationProcess.key(execution));
    }

    /** The answer reaches the cases that waited for it, in a transaction after the one that answered. */
    @Bean
    JavaDelegate passOnAnswer(DifficultyClosing closing) {
        return execution -> closing.passOnAnswer(DifficultyEscalationProcess.key(execution));
    }

    /** The raiser wants no answer any more. */
    @Bean
    JavaDelegate closeWithdrawn(DifficultyClosing closing) {
        return execution -> closing.closeWithdrawn(DifficultyEscalationProcess.key(execution));
    }
}
