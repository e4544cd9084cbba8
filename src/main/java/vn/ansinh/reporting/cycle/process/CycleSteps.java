package vn.ansinh.reporting.cycle.process;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.ansinh.reporting.consolidation.ConsolidatedKey;
import vn.ansinh.reporting.cycle.CycleLifecycle;
import vn.ansinh.reporting.cycle.daily.DailyRoundProcess;
import vn.ansinh.reporting.cycle.daily.ReminderMail;
import vn.ansinh.reporting.cycle.process.ReportingCycleProcess.Elements;
import vn.ansinh.reporting.document.Approve;
import vn.ansinh.reporting.document.Issue;
import vn.ansinh.reporting.document.Letters;
import vn.ansinh.reporting.engine.Groups;
import vn.ansinh.reporting.engine.ProcessAccess;
import vn.ansinh.reporting.engine.ProcessPage;
import vn.ansinh.reporting.engine.TaskInputs;
import vn.ansinh.reporting.engine.TaskSubject;
import vn.ansinh.reporting.engine.Texts;
import vn.ansinh.reporting.notification.MailTemplates;

/** The steps of a cycle's request letter in {@code bpmn/reporting-cycle.bpmn} that every document has. */
@Configuration(proxyBeanMethods = false)
class CycleSteps {

    @Bean
    Approve signRequest(CycleLifecycle lifecycle, TaskInputs inputs) {
        return new Approve(
                Elements.SIGN_REQUEST,
                inputs,
                "cycle.reason-missing",
                lifecycle::requestSigned,
                lifecycle::requestReturned);
    }

    @Bean
    Issue issueRequest(CycleLifecycle lifecycle, TaskInputs inputs, Letters letters) {
        return new Issue(Elements.ISSUE_REQUEST, inputs, letters, lifecycle::requestIssued);
    }

    /** The people of the standing agency have several cycles at once; each task names its period. */
    @Bean
    TaskSubject cycleTaskSubject(CycleLifecycle lifecycle, Texts texts) {
        return TaskSubject.of(
                Set.of(Elements.PREPARE_REQUEST, Elements.SIGN_REQUEST, Elements.ISSUE_REQUEST, Elements.FOLLOW_UP),
                key -> lifecycle.get(key).period().label(texts.locale()));
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
    ProcessAccess cycleProcess() {
        return ProcessAccess.watched(ReportingCycleProcess.KEY)
                .startedBy(Groups.PPC_OFFICE, Groups.STANDING_COORDINATORS);
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
