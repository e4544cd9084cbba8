package vn.ansinh.reporting.plan;

import java.time.LocalDate;
import java.util.function.Function;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.ansinh.reporting.audit.AuditTrail;
import vn.ansinh.reporting.catalogue.RegimeBodies;
import vn.ansinh.reporting.directory.AgencyCode;
import vn.ansinh.reporting.directory.AgencyDirectory;
import vn.ansinh.reporting.directory.AgencyEnded;
import vn.ansinh.reporting.directory.Matter;
import vn.ansinh.reporting.document.Documents;
import vn.ansinh.reporting.document.Notes;
import vn.ansinh.reporting.engine.DailyWork;
import vn.ansinh.reporting.engine.Instances;
import vn.ansinh.reporting.plan.process.ImplementationPlanProcess.Messages;

/** On the day after its last, what a body has open, and what was registered for it, passes to its successor. */
@Component
@Order(10)
class PassOnPlans implements DailyWork {

    private final Plans plans;
    private final PlanVersions versions;
    private final Notes notes;
    private final PlanMails mails;
    private final Documents documents;
    private final Instances instances;
    private final AgencyDirectory directory;
    private final RegimeBodies bodies;
    private final AuditTrail audit;

    PassOnPlans(
            Plans plans,
            PlanVersions versions,
            Notes notes,
            PlanMails mails,
            Documents documents,
            Instances instances,
            AgencyDirectory directory,
            RegimeBodies bodies,
            AuditTrail audit) {
        this.plans = plans;
        this.versions = versions;
        this.notes = notes;
        this.mails = mails;
        this.documents = documents;
        this.instances = instances;
        this.directory = directory;
        this.bodies = bodies;
        this.audit = audit;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean fallenDue(LocalDate today) {
        for (AgencyEnded ended : directory.endedBefore(today)) {
            String code = ended.code().value();
            plans.heldBy(code).stream()
                    .filter(plan -> unsent(plan) && !directory.unsentPassesOn(ended.code(), plan.regime()))
                    .forEach(plan -> endWith(ended, plan, today));
            passOn(
                    code,
                    plan -> bodies.responsibleFor(plan.regime(), ended.code(), null, today)
                            .value());
        }
        return false;
    }

    private boolean unsent(Plan plan) {
        return plan.open() && !versions.get(plan.key(), plan.openVersion()).issued();
    }

    /** What it never sent ends with it; what is registered stays in force. */
    void endWith(AgencyEnded ended, Plan plan, LocalDate today) {
        String day = ended.on().toString();
        instances.tell(plan.document().instanceId(), Messages.PLAN_WITHDRAWN);
        notes.add(plan.document().key(), plan.document().round(), PlanNote.AGENCY_ENDED, day, AuditTrail.SYSTEM);
        audit.record(plan.key().toString(), AuditTrail.SYSTEM, "plan.ended-with-agency", day);
        String successor = directory
                .successor(ended.code(), Matter.of(plan.regime()), today)
                .map(AgencyCode::value)
                .orElse(null);
        mails.endedWithAgency(plan, ended.on(), successor);
    }

    void passOn(String from, Function<Plan, String> successorOf) {
        for (Plan plan : plans.heldBy(from).stream().filter(Plan::alive).toList()) {
            String successor = successorOf.apply(plan);
            documents.passOn(plan.documents(), successor);
            instances.passOn(plan.document().instanceId(), plan.holder(), successor);
            audit.record(plan.key().toString(), AuditTrail.SYSTEM, "plan.passed-on", successor);
        }
    }
}
