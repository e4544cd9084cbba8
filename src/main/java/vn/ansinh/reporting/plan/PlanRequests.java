package vn.ansinh.reporting.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.ansinh.reporting.audit.AuditTrail;
import vn.ansinh.reporting.catalogue.Regime;
import vn.ansinh.reporting.catalogue.RegimeBodies;
import vn.ansinh.reporting.catalogue.ReportingCalendar;
import vn.ansinh.reporting.directory.Agency;
import vn.ansinh.reporting.document.Documents;
import vn.ansinh.reporting.engine.DailyWork;
import vn.ansinh.reporting.engine.Instances;
import vn.ansinh.reporting.engine.Refusal;
import vn.ansinh.reporting.plan.process.ImplementationPlanProcess.Messages;

/**
 * Who is asked for a plan, and when: every body the province's plan obliges, once, on the first day it is there and the
 * regime runs here; and an agency asks itself when it amends what is registered.
 */
@Service
@Order(20)
class PlanRequests implements DailyWork {

    private static final int REASON_LIMIT = 2_000;

    /** Bodies that are asked in one transaction. */
    private static final int BATCH = 15;

    private final Plans plans;
    private final PlanVersions versions;
    private final PlanTasks tasks;
    private final Documents documents;
    private final Instances instances;
    private final PlanAccess access;
    private final PlanDays days;
    private final RegimeBodies bodies;
    private final ReportingCalendar calendar;
    private final AuditTrail audit;
    private final Clock clock;

    PlanRequests(
            Plans plans,
            PlanVersions versions,
            PlanTasks tasks,
            Documents documents,
            Instances instances,
            PlanAccess access,
            PlanDays days,
            RegimeBodies bodies,
            ReportingCalendar calendar,
            AuditTrail audit,
            Clock clock) {
        this.plans = plans;
        this.versions = versions;
        this.tasks = tasks;
        this.documents = documents;
        this.instances = instances;
        this.access = access;
        this.days = days;
        this.bodies = bodies;
        this.calendar = calendar;
        this.audit = audit;
        this.clock = clock;
    }

    /** The next of those that are to be asked, so that hundreds of bodies hold no lock for long. */
    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean fallenDue(LocalDate today) {
        Set<PlanKey> asked = plans.keys();
        List<Owed> next = calendar.runningOn(today).stream()
                .filter(regime -> regime.planSeries() != null)
                .flatMap(regime ->
                        bodies.obligedOn(regime.code(), today).stream().map(agency -> new Owed(regime, agency)))
                .filter(owed -> !asked.contains(owed.key()))
                .toList();
        next.stream().limit(BATCH).forEach(owed -> request(owed, today));
        return next.size() > BATCH;
    }

    /** A plan that a body owes under a regime. */
    private record Owed(Regime regime, Agency agency) {

        PlanKey key() {
            return new PlanKey(regime.planSeries(), agency.code().value());
        }
    }

    private void request(Owed owed, LocalDate today) {
        PlanKey key = owed.key();
        if (plans.add(key, owed.regime().code(), owed.agency().nameVi(), today)) {
            String document = versions.add(key, 1, key.agency(), "", clock.instant(), days.due(key, today));
            documents.started(document, instances.start(Messages.PLAN_REQUESTED, key.toString()));
            audit.record(
                    key.toString(),
                    AuditTrail.SYSTEM,
                    "plan.requested",
                    days.due(key, today).toString());
        }
    }

    /**
     * The agency begins a new version of what is registered, which stays in force until the new one is.
     *
     * @throws Refusal while nothing is registered, or another version is being worked on
     */
    @Transactional
    void amend(PlanKey key, String reason) {
        Plan plan = plans.lock(key);
        access.requireOfficer(plan);
        if (reason == null || reason.isBlank()) {
            throw Refusal.invalid("reason", "plan.amend.reason-missing");
        }
        if (reason.length() > REASON_LIMIT) {
            throw Refusal.invalid("reason", "plan.amend.reason-long", REASON_LIMIT);
        }
        if (plan.open()) {
            throw Refusal.conflict("plan.amend.open", String.valueOf(plan.openVersion()));
        }
        int number = versions.of(key).size() + 1;
        String document =
                versions.add(key, number, plan.holder(), reason.strip(), clock.instant(), days.due(key, days.today()));
        tasks.add(
                key,
                number,
                tasks.of(key, plan.registeredVersion()).stream()
                        .map(PlanTask::unversioned)
                        .toList());
        documents.started(document, instances.start(Messages.PLAN_REQUESTED, key.toString()));
        audit.record(key.toString(), access.person().id(), "plan.amended", reason.strip());
    }

    /**
     * The agency gives an amendment up while it works on it.
     *
     * @throws Refusal when there is none, or it is the first plan, which is owed
     */
    @Transactional
    void withdraw(PlanKey key) {
        Plan plan = plans.lock(key);
        access.requireOfficer(plan);
        if (!plan.open() || !plan.registered() || !plan.document().state().drafting()) {
            throw Refusal.conflict("plan.withdraw.nothing", key.toString());
        }
        instances.tell(plan.document().instanceId(), Messages.PLAN_WITHDRAWN);
    }
}
