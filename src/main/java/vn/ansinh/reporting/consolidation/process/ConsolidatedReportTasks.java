package vn.ansinh.reporting.consolidation.process;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.ansinh.reporting.catalogue.RegimeWords;
import vn.ansinh.reporting.consolidation.ConsolidatedKey;
import vn.ansinh.reporting.consolidation.ConsolidatedMail;
import vn.ansinh.reporting.consolidation.ConsolidatedReport;
import vn.ansinh.reporting.consolidation.ConsolidationLifecycle;
import vn.ansinh.reporting.consolidation.ConsolidationMails;
import vn.ansinh.reporting.consolidation.SupplementStates;
import vn.ansinh.reporting.document.HandOn;
import vn.ansinh.reporting.document.Issue;
import vn.ansinh.reporting.document.Letters;
import vn.ansinh.reporting.engine.ProcessAccess;
import vn.ansinh.reporting.engine.ProcessPage;
import vn.ansinh.reporting.engine.SubjectStates;
import vn.ansinh.reporting.engine.TaskInputs;
import vn.ansinh.reporting.engine.TaskSubject;
import vn.ansinh.reporting.engine.Texts;
import vn.ansinh.reporting.notification.MailTemplates;

/**
 * The four steps of a consolidated report in both processes that have them: of the main report in {@code
 * bpmn/reporting-cycle.bpmn}, whose business key is the cycle's, of a supplement in {@code bpmn/supplement-report.bpmn}.
 */
@Configuration(proxyBeanMethods = false)
class ConsolidatedReportTasks {

    /** Elements of {@code bpmn/reporting-cycle.bpmn} that this module answers for. */
    static final class Elements {
        static final String PREPARE = "Task_PrepareConsolidatedReport";
        static final String SIGN = "Task_SignConsolidatedReport";
        static final String ISSUE = "Task_IssueConsolidatedReport";
        static final String RECEIVE = "Task_ReceiveConsolidatedReport";

        private Elements() {}
    }

    @Bean
    HandOn<ConsolidatedKey> prepareConsolidatedReport(ConsolidationLifecycle lifecycle, ConsolidationMails mails) {
        return prepare(Elements.PREPARE, lifecycle, mails);
    }

    @Bean
    HandOn<ConsolidatedKey> prepareSupplement(ConsolidationLifecycle lifecycle, ConsolidationMails mails) {
        return prepare(SupplementReportProcess.Elements.PREPARE, lifecycle, mails);
    }

    private static HandOn<ConsolidatedKey> prepare(
            String elementId, ConsolidationLifecycle lifecycle, ConsolidationMails mails) {
        return new HandOn<>(elementId, ConsolidatedKey::ofBusinessKey, mails::draftOpened, lifecycle::prepared);
    }

    @Bean
    SignContent signConsolidatedReport(ConsolidationLifecycle lifecycle, TaskInputs inputs) {
        return new SignContent(Elements.SIGN, lifecycle, inputs);
    }

    @Bean
    SignContent signSupplement(ConsolidationLifecycle lifecycle, TaskInputs inputs) {
        return new SignContent(SupplementReportProcess.Elements.SIGN, lifecycle, inputs);
    }

    @Bean
    Issue<ConsolidatedKey> issueConsolidatedReport(
            ConsolidationLifecycle lifecycle, TaskInputs inputs, Letters letters) {
        return issue(Elements.ISSUE, lifecycle, inputs, letters);
    }

    @Bean
    Issue<ConsolidatedKey> issueSupplement(ConsolidationLifecycle lifecycle, TaskInputs inputs, Letters letters) {
        return issue(SupplementReportProcess.Elements.ISSUE, lifecycle, inputs, letters);
    }

    private static Issue<ConsolidatedKey> issue(
            String elementId, ConsolidationLifecycle lifecycle, TaskInputs inputs, Letters letters) {
        return new Issue<>(elementId, ConsolidatedKey::ofBusinessKey, inputs, letters, lifecycle::issued);
    }

    @Bean
    ReceiveReport receiveConsolidatedReport(
            ConsolidationLifecycle lifecycle, TaskInputs inputs, ConsolidationMails mails) {
        return new ReceiveReport(Elements.RECEIVE, lifecycle, inputs, mails);
    }

    @Bean
    ReceiveReport receiveSupplement(ConsolidationLifecycle lifecycle, TaskInputs inputs, ConsolidationMails mails) {
        return new ReceiveReport(SupplementReportProcess.Elements.RECEIVE, lifecycle, inputs, mails);
    }

    /** The tasks of a consolidated report name its period, those of a supplement its number too. */
    @Bean
    TaskSubject consolidationTaskSubject(ConsolidationLifecycle lifecycle, Texts texts, RegimeWords words) {
        return TaskSubject.of(
                Set.of(
                        Elements.PREPARE,
                        Elements.SIGN,
                        Elements.ISSUE,
                        Elements.RECEIVE,
                        SupplementReportProcess.Elements.PREPARE,
                        SupplementReportProcess.Elements.SIGN,
                        SupplementReportProcess.Elements.ISSUE,
                        SupplementReportProcess.Elements.RECEIVE),
                key -> lifecycle
                        .find(ConsolidatedKey.ofBusinessKey(key))
                        .map(report -> subject(report, texts, words))
                        .orElse(""));
    }

    private static String subject(ConsolidatedReport report, Texts texts, RegimeWords words) {
        String period = words.period(report.regime(), report.period());
        return report.key().supplement()
                ? texts.of("consolidation.subject.task", period, report.key().number())
                : period;
    }

    /** Of a supplement; the main report's is its cycle's to say. */
    @Bean
    ProcessPage supplementPage() {
        return new ProcessPage(
                Set.of(SupplementReportProcess.KEY),
                (key, element) ->
                        "/tong-hop/" + ConsolidatedKey.ofBusinessKey(key).slug());
    }

    @Bean
    SubjectStates supplementSubjectStates(SupplementStates states) {
        return new SubjectStates(Set.of(SupplementReportProcess.KEY), states::of);
    }

    @Bean
    ProcessAccess supplementProcess() {
        return ProcessAccess.watched(SupplementReportProcess.KEY);
    }

    @Bean
    MailTemplates.Of consolidatedMailTemplates() {
        return MailTemplates.Of.values(ConsolidatedMail.values());
    }
}
