package vn.ansinh.reporting.report.process;

import java.util.Set;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.ansinh.reporting.directory.BodyNames;
import vn.ansinh.reporting.document.Approve;
import vn.ansinh.reporting.document.Issue;
import vn.ansinh.reporting.document.Letters;
import vn.ansinh.reporting.engine.ProcessAccess;
import vn.ansinh.reporting.engine.ProcessPage;
import vn.ansinh.reporting.engine.SubjectStates;
import vn.ansinh.reporting.engine.TaskInputs;
import vn.ansinh.reporting.engine.TaskSubject;
import vn.ansinh.reporting.engine.Texts;
import vn.ansinh.reporting.notification.MailTemplates;
import vn.ansinh.reporting.report.AgencyReport;
import vn.ansinh.reporting.report.AgencyRequests;
import vn.ansinh.reporting.report.AskedFor;
import vn.ansinh.reporting.report.Obligations;
import vn.ansinh.reporting.report.ReportAccepted;
import vn.ansinh.reporting.report.ReportKey;
import vn.ansinh.reporting.report.ReportLifecycle;
import vn.ansinh.reporting.report.ReportMail;
import vn.ansinh.reporting.report.ReportMails;
import vn.ansinh.reporting.report.ReportStates;
import vn.ansinh.reporting.report.process.AgencyReportProcess.Elements;

/**
 * The steps of {@code bpmn/agency-report.bpmn} and {@code bpmn/extension-request.bpmn}, but for those in which people decide by
 * rules of the report alone: they have classes of their own.
 */
@Configuration(proxyBeanMethods = false)
class ReportSteps {

    @Bean
    Approve<ReportKey> checkReport(ReportLifecycle lifecycle, TaskInputs inputs) {
        return new Approve<>(
                Elements.CHECK,
                ReportKey::parse,
                inputs,
                "report.reason-missing",
                lifecycle::checked,
                lifecycle::sentBack);
    }

    @Bean
    Issue<ReportKey> issueReport(ReportLifecycle lifecycle, TaskInputs inputs, Letters letters) {
        return new Issue<>(Elements.ISSUE, ReportKey::parse, inputs, letters, lifecycle::issued);
    }

    /** Freezes what was approved and issued as the next submission, of which the agency gets a receipt. */
    @Bean
    JavaDelegate submitReport(ReportLifecycle lifecycle, AgencyRequests requests, ReportMails mails) {
        return execution -> {
            ReportKey key = AgencyReportProcess.key(execution);
            lifecycle.submit(key);
            requests.withdrawExtension(key);
            mails.submitted(key);
        };
    }

    /** A review that takes too long is shown to the leaders of the standing agency, who may take it over. */
    @Bean
    JavaDelegate escalateReview(AgencyRequests requests, ReportMails mails) {
        return execution -> {
            ReportKey key = AgencyReportProcess.key(execution);
            requests.escalateReview(key);
            mails.reviewOverdue(key);
        };
    }

    /** The figures of the accepted submission count from now on. */
    @Bean
    JavaDelegate acceptReport(ReportLifecycle lifecycle, ReportMails mails) {
        return execution -> {
            ReportKey key = AgencyReportProcess.key(execution);
            lifecycle.accept(key);
            mails.accepted(key);
        };
    }

    /**
     * Tells the cycle that a report was accepted, in a transaction after the acceptance: two last acceptances at the same
     * time would each still count the other as open.
     */
    @Bean
    JavaDelegate tellCycle(ReportLifecycle lifecycle, ApplicationEventPublisher events) {
        return execution -> {
            ReportKey key = AgencyReportProcess.key(execution);
            events.publishEvent(new ReportAccepted(key, lifecycle.get(key).acceptedSubmission()));
        };
    }

    /** The cycle was called off. */
    @Bean
    JavaDelegate cancelReport(ReportLifecycle lifecycle, AgencyRequests requests) {
        return execution -> {
            ReportKey key = AgencyReportProcess.key(execution);
            requests.withdrawExtension(key);
            lifecycle.cancelled(key);
        };
    }

    /** No decision on the eve of the old deadline: those who decide are reminded, the agency is told that the old date holds. */
    @Bean
    JavaDelegate remindDecision(ReportMails mails) {
        return execution -> mails.extensionUndecided(AgencyReportProcess.key(execution));
    }

    /** Writes the agency what was decided about its request to send later. */
    @Bean
    JavaDelegate tellAgency(ReportMails mails) {
        return execution -> mails.extensionDecided(AgencyReportProcess.key(execution));
    }

    /** Tells the report's process that its extension was granted. */
    @Bean
    JavaDelegate tellReport(AgencyRequests requests) {
        return execution -> requests.tellReport(AgencyReportProcess.key(execution));
    }

    /** A granted extension moves the report's due dates. */
    @Bean
    JavaDelegate applyExtension(AgencyRequests requests) {
        return execution -> requests.applyExtension(AgencyReportProcess.key(execution));
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
    TaskSubject othersReportSubject(Obligations obligations, AskedFor askedFor, Texts texts, BodyNames bodies) {
        return TaskSubject.of(Set.of(Elements.REVIEW, ExtensionRequestProcess.Elements.DECIDE), key -> {
            AgencyReport report = obligations.get(ReportKey.parse(key));
            return texts.of("report.task.subject", bodies.shown(report.agencyName()), askedFor.name(report));
        });
    }

    @Bean
    ProcessPage reportPage() {
        return new ProcessPage(
                Set.of(AgencyReportProcess.KEY, ExtensionRequestProcess.KEY),
                (key, element) -> "/bao-cao/" + ReportKey.parse(key).slug());
    }

    @Bean
    SubjectStates reportSubjectStates(ReportStates states) {
        return new SubjectStates(Set.of(AgencyReportProcess.KEY), states::of);
    }

    @Bean
    SubjectStates extensionSubjectStates(ReportStates states) {
        return new SubjectStates(Set.of(ExtensionRequestProcess.KEY), states::ofExtensions);
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
