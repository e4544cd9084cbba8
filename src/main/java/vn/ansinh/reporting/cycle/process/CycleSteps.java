package vn.ansinh.reporting.cycle.process;

import java.util.Set;
import java.util.function.Function;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.ansinh.reporting.catalogue.RegimeWords;
import vn.ansinh.reporting.consolidation.ConsolidatedKey;
import vn.ansinh.reporting.cycle.CycleLifecycle;
import vn.ansinh.reporting.cycle.CycleStates;
import vn.ansinh.reporting.cycle.ReportingCycle;
import vn.ansinh.reporting.cycle.daily.DailyRound;
import vn.ansinh.reporting.cycle.daily.DailyRoundProcess;
import vn.ansinh.reporting.cycle.daily.ReminderMail;
import vn.ansinh.reporting.cycle.process.ReportingCycleProcess.Elements;
import vn.ansinh.reporting.cycle.process.ReportingCycleProcess.Variables;
import vn.ansinh.reporting.document.Approve;
import vn.ansinh.reporting.document.Issue;
import vn.ansinh.reporting.document.Letters;
import vn.ansinh.reporting.engine.Groups;
import vn.ansinh.reporting.engine.ProcessAccess;
import vn.ansinh.reporting.engine.ProcessPage;
import vn.ansinh.reporting.engine.Standing;
import vn.ansinh.reporting.engine.SubjectStates;
import vn.ansinh.reporting.engine.TaskInputs;
import vn.ansinh.reporting.engine.TaskSubject;
import vn.ansinh.reporting.notification.MailTemplates;

/** The steps of a cycle's request letter in {@code bpmn/reporting-cycle.bpmn} that every document has. */
@Configuration(proxyBeanMethods = false)
class CycleSteps {

    @Bean
    Approve<String> signRequest(CycleLifecycle lifecycle, TaskInputs inputs) {
        return new Approve<>(
                Elements.SIGN_REQUEST,
                Function.identity(),
                inputs,
                "cycle.reason-missing",
                lifecycle::requestSigned,
                lifecycle::requestReturned);
    }

    @Bean
    Issue<String> issueRequest(CycleLifecycle lifecycle, TaskInputs inputs, Letters letters) {
        return new Issue<>(Elements.ISSUE_REQUEST, Function.identity(), inputs, letters, lifecycle::requestIssued);
    }

    /** Asks the next agencies; the model repeats it until none is left. */
    @Bean
    JavaDelegate dispatchRequests(CycleLifecycle lifecycle, DailyRound dailyRound) {
        return execution -> {
            String key = execution.getProcessBusinessKey();
            boolean more = lifecycle.askNext(key);
            execution.setVariable(Variables.MORE_TO_DISPATCH, more);
            if (!more && lifecycle.get(key).urgent()) {
                // Its reminders go by the hour; the round of seven o'clock would be too late.
                dailyRound.request();
            }
        };
    }

    /** The letter is late; the agencies are told without it. */
    @Bean
    JavaDelegate giveNotice(CycleLifecycle lifecycle) {
        return execution -> {
            lifecycle.noticeGiven(execution.getProcessBusinessKey());
            execution.setVariable(Variables.NOTICE_GIVEN, true);
        };
    }

    /** Ends the next reports never submitted; the model repeats it until none is left. */
    @Bean
    JavaDelegate closeReporting(CycleLifecycle lifecycle) {
        return execution ->
                execution.setVariable(Variables.MORE_TO_CLOSE, lifecycle.closeNext(execution.getProcessBusinessKey()));
    }

    /** Ends the next reports of a cycle called off; the model repeats it until none is left. */
    @Bean
    JavaDelegate cancelReports(CycleLifecycle lifecycle) {
        return execution -> execution.setVariable(
                Variables.MORE_TO_CANCEL, lifecycle.cancelNext(execution.getProcessBusinessKey()));
    }

    /** The people of the standing agency have several cycles at once; each task names its period. */
    @Bean
    TaskSubject cycleTaskSubject(CycleLifecycle lifecycle, RegimeWords words) {
        return TaskSubject.of(
                Set.of(Elements.PREPARE_REQUEST, Elements.SIGN_REQUEST, Elements.ISSUE_REQUEST, Elements.FOLLOW_UP),
                key -> {
                    ReportingCycle cycle = lifecycle.get(key);
                    return words.period(cycle.regime(), cycle.period().toString());
                });
    }

    /** The page of a cycle, or of its consolidated report for those who work at that. */
    @Bean
    ProcessPage cyclePage() {
        return new ProcessPage(
                Set.of(ReportingCycleProcess.KEY),
                (key, element) -> element != null && element.endsWith("ConsolidatedReport")
                        ? "/tong-hop/" + ConsolidatedKey.main(key).slug()
                        : "/dot-bao-cao/" + key.replace('/', '-'));
    }

    @Bean
    SubjectStates cycleSubjectStates(CycleStates states) {
        return new SubjectStates(Set.of(ReportingCycleProcess.KEY), states::of);
    }

    @Bean
    ProcessAccess cycleProcess() {
        return ProcessAccess.watched(ReportingCycleProcess.KEY)
                .startedBy(Groups.PPC_OFFICE)
                .startedBy(Standing.COORDINATORS);
    }

    @Bean
    MailTemplates.Of reminderMailTemplates() {
        return MailTemplates.Of.values(ReminderMail.values());
    }

    @Bean
    ProcessAccess dailyRoundProcess() {
        return ProcessAccess.watched(DailyRoundProcess.KEY);
    }
}
