package vn.ansinh.reporting.plan.process;

import java.util.Set;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.ansinh.reporting.catalogue.RegimeWords;
import vn.ansinh.reporting.directory.BodyNames;
import vn.ansinh.reporting.document.Approve;
import vn.ansinh.reporting.document.HandOn;
import vn.ansinh.reporting.document.Issue;
import vn.ansinh.reporting.document.Letters;
import vn.ansinh.reporting.engine.ProcessAccess;
import vn.ansinh.reporting.engine.ProcessPage;
import vn.ansinh.reporting.engine.SubjectStates;
import vn.ansinh.reporting.engine.TaskInputs;
import vn.ansinh.reporting.engine.TaskSubject;
import vn.ansinh.reporting.notification.MailTemplates;
import vn.ansinh.reporting.plan.Plan;
import vn.ansinh.reporting.plan.PlanKey;
import vn.ansinh.reporting.plan.PlanLifecycle;
import vn.ansinh.reporting.plan.PlanMail;
import vn.ansinh.reporting.plan.PlanMails;
import vn.ansinh.reporting.plan.PlanStates;
import vn.ansinh.reporting.plan.process.ImplementationPlanProcess.Elements;

/** The steps of {@code bpmn/implementation-plan.bpmn}, but for {@link RegisterPlan}. */
@Configuration(proxyBeanMethods = false)
class PlanSteps {

    @Bean
    HandOn<PlanKey> draftPlan(PlanLifecycle lifecycle, PlanMails mails) {
        return new HandOn<>(Elements.DRAFT, PlanKey::parse, mails::draftOpened, lifecycle::drafted);
    }

    @Bean
    Approve<PlanKey> approvePlan(PlanLifecycle lifecycle, TaskInputs inputs) {
        return new Approve<>(
                Elements.APPROVE,
                PlanKey::parse,
                inputs,
                "plan.reason-missing",
                lifecycle::approved,
                lifecycle::sentBack);
    }

    @Bean
    Issue<PlanKey> issuePlan(PlanLifecycle lifecycle, TaskInputs inputs, Letters letters) {
        return new Issue<>(Elements.ISSUE, PlanKey::parse, inputs, letters, lifecycle::issued);
    }

    /** The registered version is in force from now on; the agency is told. */
    @Bean
    JavaDelegate publishPlan(PlanLifecycle lifecycle, PlanMails mails) {
        return execution -> {
            PlanKey key = ImplementationPlanProcess.key(execution);
            lifecycle.register(key);
            mails.registered(key);
        };
    }

    /** The agency gives its amendment up. */
    @Bean
    JavaDelegate withdrawPlan(PlanLifecycle lifecycle) {
        return execution -> lifecycle.withdrawn(ImplementationPlanProcess.key(execution));
    }

    /** Whose plan it is: the standing agency sees many, and a successor has those of the bodies before it. */
    @Bean
    TaskSubject planTaskSubject(PlanLifecycle lifecycle, RegimeWords words, BodyNames bodies) {
        return TaskSubject.of(Set.of(Elements.DRAFT, Elements.APPROVE, Elements.ISSUE, Elements.REGISTER), key -> {
            Plan plan = lifecycle.get(PlanKey.parse(key));
            return words.marked(plan.regime(), bodies.shown(plan.agencyName()));
        });
    }

    @Bean
    ProcessPage planPage() {
        return new ProcessPage(
                Set.of(ImplementationPlanProcess.KEY),
                (key, element) -> "/ke-hoach/" + PlanKey.parse(key).slug());
    }

    @Bean
    SubjectStates planSubjectStates(PlanStates states) {
        return new SubjectStates(Set.of(ImplementationPlanProcess.KEY), states::of);
    }

    @Bean
    ProcessAccess planProcess() {
        return ProcessAccess.watched(ImplementationPlanProcess.KEY).reviewedAt(Elements.REGISTER);
    }

    @Bean
    MailTemplates.Of planMailTemplates() {
        return MailTemplates.Of.values(PlanMail.values());
    }
}
