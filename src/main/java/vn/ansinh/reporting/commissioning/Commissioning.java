package vn.ansinh.reporting.commissioning;

import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ansinh.reporting.audit.AuditTrail;
import vn.ansinh.reporting.catalogue.InService;
import vn.ansinh.reporting.catalogue.OpenedWork;
import vn.ansinh.reporting.catalogue.Regime;
import vn.ansinh.reporting.catalogue.RegimesInService;
import vn.ansinh.reporting.catalogue.ReportingCalendar;
import vn.ansinh.reporting.commissioning.FirstPeriods.Choice;
import vn.ansinh.reporting.engine.CurrentUser.Person;
import vn.ansinh.reporting.engine.Refusal;

/** Puts a regime into service: from the period chosen on its cycles open, and never one before. */
@Service
class Commissioning {

    private final CheckList checkList;
    private final FirstPeriods firstPeriods;
    private final RegimesInService inService;
    private final List<OpenedWork> openedWorks;
    private final ReportingCalendar calendar;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Commissioning(
            CheckList checkList,
            FirstPeriods firstPeriods,
            RegimesInService inService,
            List<OpenedWork> openedWorks,
            ReportingCalendar calendar,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.checkList = checkList;
        this.firstPeriods = firstPeriods;
        this.inService = inService;
        this.openedWorks = openedWorks;
        this.calendar = calendar;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Whether the first period can still be chosen: nothing of the regime has been opened. */
    boolean open(String regime) {
        return openedWorks.stream().noneMatch(work -> work.anyOf(regime));
    }

    /**
     * @param confirmed that the warnings of this choice have been read
     * @throws Refusal while something necessary is missing, for a period that cannot be the first, for warnings that have
     *     not been confirmed, and once something has been opened
     */
    @Transactional
    void begin(String code, String period, boolean confirmed, Person administrator) {
        inService.lock();
        Regime regime = calendar.regime(code);
        if (!open(code)) {
            throw Refusal.conflict("commissioning.refusal.opened");
        }
        List<String> missing = checkList.of(regime, checkList.found()).stream()
                .filter(Check::blocks)
                .map(Check::title)
                .toList();
        if (!missing.isEmpty()) {
            throw Refusal.conflict("commissioning.refusal.missing", String.join(", ", missing));
        }
        Choice choice = firstPeriods
                .find(regime, period)
                .orElseThrow(() -> Refusal.invalid("period", "commissioning.refusal.period"));
        if (choice.refusal() != null) {
            throw Refusal.conflict("commissioning.refusal.said", choice.refusal());
        }
        if (!choice.warnings().isEmpty() && !confirmed) {
            throw Refusal.conflict("commissioning.refusal.confirm", String.join(" ", choice.warnings()));
        }
        var begun = new InService(code, choice.period(), administrator.id(), clock.instant());
        inService.put(begun);
        audit.record(code, administrator.id(), "regime.in-service", period);
        events.publishEvent(begun);
    }
}
