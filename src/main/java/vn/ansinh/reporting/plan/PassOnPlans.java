package vn.ansinh.reporting.plan;

import java.time.LocalDate;
import java.util.function.Function;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.ansinh.reporting.audit.AuditTrail;
import vn.ansinh.reporting.catalogue.RegimeBodies;
import vn.ansinh.reporting.directory.AgencyDirectory;
import vn.ansinh.reporting.document.Documents;
import vn.ansinh.reporting.engine.DailyWork;
import vn.ansinh.reporting.engine.Instances;

/** On the day after its last, what a body has open, and what was registered for it, passes to its successor. */
@Component
@Order(10)
class PassOnPlans implements DailyWork {

    private final Plans plans;
    private final Documents documents;
    private final Instances instances;
    private final AgencyDirectory directory;
    private final RegimeBodies bodies;
    private final AuditTrail audit;

    PassOnPlans(
            Plans plans,
            Documents documents,
            Instances instances,
            AgencyDirectory directory,
            RegimeBodies bodies,
            AuditTrail audit) {
        this.plans = plans;
        this.documents = documents;
        this.instances = instances;
        this.directory = directory;
        this.bodies = bodies;
        this.audit = audit;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean fallenDue(LocalDate today) {
        directory
                .endedBefore(today)
                .forEach(ended -> passOn(
                        ended.code().value(),
                        plan -> bodies.responsibleFor(plan.regime(), ended.code(), null, today)
                                .value()));
        return false;
    }

    void passOn(String from, Function<Plan, String> successorOf) {
        for (Plan plan : plans.heldBy(from)) {
            String successor = successorOf.apply(plan);
            documents.passOn(plan.documents(), successor);
            instances.passOn(plan.document().instanceId(), plan.holder(), successor);
            audit.record(plan.key().toString(), AuditTrail.SYSTEM, "plan.passed-on", successor);
        }
    }
}
