package vn.ansinh.reporting.report.process;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.ansinh.reporting.document.Approve;
import vn.ansinh.reporting.document.Issue;
import vn.ansinh.reporting.document.Letters;
import vn.ansinh.reporting.engine.ProcessAccess;
import vn.ansinh.reporting.engine.ProcessPage;
import vn.ansinh.reporting.engine.TaskInputs;
import vn.ansinh.reporting.engine.TaskSubject;
import vn.ansinh.reporting.engine.Texts;
import vn.ansinh.reporting.notification.MailTemplates;
import vn.ansinh.reporting.report.AgencyReport;
import vn.ansinh.reporting.report.AskedFor;
import vn.ansinh.reporting.report.Obligations;
import vn.ansinh.reporting.report.ReportKey;
import vn.ansinh.reporting.report.ReportLifecycle;
import vn.ansinh.reporting.report.ReportMail;
import vn.ansinh.reporting.report.process.AgencyReportProcess.Elements;

/** The steps of {@code bpmn/agency-report.bpmn} that every document has; where its agency's rules count, they are its own. */
@Configuration(proxyBeanMethods = false)
class ReportSteps {

    @Bean
    Approve checkReport(ReportLifecycle lifecycle, TaskInputs inputs) {
        return new Approve(
                Elements.CHECK,
                inputs,
                "report.reason-missing",
                (key, actor) -> lifecycle.checked(ReportKey.parse(key), actor),
                (key, actor, reason) -> lifecycle.sentBack(ReportKey.parse(key), actor, reason));
    }

    @Bean
    Issue issueReport(ReportLifecycle lifecycle, TaskInputs inputs, Letters letters) {
        return new Issue(
                Elements.ISSUE,
                inputs,
                letters,
                (key, actor, letter) -> lifecycle.issued(ReportKey.parse(key), actor, letter));
    }

    /** An agency's people know whose report it is and are told the period. */
    @Bean
    TaskSubject ownReportSubject(Obligations obligations, AskedFor askedFor) {
        return TaskSubject.of(
                Set.of(Elements.DRAFT, Elements.CHECK, Elements.APPROVE, Elements.ISSUE),
                key -> askedFor.name(obligations.get(ReportKey.parse(key))));
    }

    /** DOLISA's people are told both. */
    @Bean
    TaskSubject othersReportSubject(Obligations obligations, AskedFor askedFor, Texts texts) {
        return TaskSubject.of(Set.of(Elements.REVIEW, ExtensionRequestProcess.Elements.DECIDE), key -> {
            AgencyReport report = obligations.get(ReportKey.parse(key));
            return texts.of("report.task.subject", report.agencyName(), askedFor.name(report));
        });
    }

    @Bean
    ProcessPage reportPage() {
        return new ProcessPage(
                Set.of(AgencyReportProcess.KEY, ExtensionRequestProcess.KEY),
                (key, element) -> "/bao-cao/" + ReportKey.parse(key).slug());
    }

    @Bean
    ProcessAccess reportProcess() {
        return ProcessAccess.watched(AgencyReportProcess.KEY).reviewedAt(Elements.REVIEW);
    }

    @Bean
    ProcessAccess extensionProcess() {
        return ProcessAccess.watched(ExtensionRequestProcess.KEY);
    }

    @Bean
    MailTemplates.Of reportMailTemplates() {
        return MailTemplates.Of.values(ReportMail.values());
    }
}
