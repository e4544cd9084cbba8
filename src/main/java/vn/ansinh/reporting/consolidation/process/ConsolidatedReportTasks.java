package vn.ansinh.reporting.consolidation.process;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.ansinh.reporting.consolidation.ConsolidationLifecycle;
import vn.ansinh.reporting.consolidation.ConsolidationMails;
import vn.ansinh.reporting.document.Letters;
import vn.ansinh.reporting.engine.TaskInputs;

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
    PrepareText prepareConsolidatedReport(ConsolidationLifecycle lifecycle, ConsolidationMails mails) {
        return new PrepareText(Elements.PREPARE, lifecycle, mails);
    }

    @Bean
    PrepareText prepareSupplement(ConsolidationLifecycle lifecycle, ConsolidationMails mails) {
        return new PrepareText(SupplementReportProcess.Elements.PREPARE, lifecycle, mails);
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
    IssueLetter issueConsolidatedReport(ConsolidationLifecycle lifecycle, TaskInputs inputs, Letters letters) {
        return new IssueLetter(Elements.ISSUE, lifecycle, inputs, letters);
    }

    @Bean
    IssueLetter issueSupplement(ConsolidationLifecycle lifecycle, TaskInputs inputs, Letters letters) {
        return new IssueLetter(SupplementReportProcess.Elements.ISSUE, lifecycle, inputs, letters);
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
}
