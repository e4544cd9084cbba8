package vn.ansinh.reporting.cycle;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.catalogue.RegimeBodies;
import vn.ansinh.reporting.engine.CurrentUser;
import vn.ansinh.reporting.engine.CurrentUser.Person;
import vn.ansinh.reporting.engine.Groups;
import vn.ansinh.reporting.engine.Refusal;
import vn.ansinh.reporting.engine.Standing;

/** Who may read and who may steer a cycle. Agencies' people find nothing here. */
@Component
class CycleAccess {

    private static final Set<String> READERS = Set.of(Groups.PPC_OFFICE, Groups.PPC_LEADERS, Groups.MANAGERS);

    private final ReportingCycles cycles;
    private final RegimeBodies bodies;
    private final CurrentUser currentUser;
    private final Clock clock;

    CycleAccess(ReportingCycles cycles, RegimeBodies bodies, CurrentUser currentUser, Clock clock) {
        this.cycles = cycles;
        this.bodies = bodies;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** @throws Refusal that tells a stranger no more than that there is nothing for him */
    void requireReader() {
        if (!reads(currentUser.get())) {
            throw Refusal.notFound("cycle.unknown", "");
        }
    }

    /** Whether the person reads cycles of any regime. */
    boolean reads(Person person) {
        return readsAll(person) || !person.regimes().isEmpty();
    }

    /** Whether the person reads the cycles of this regime. */
    boolean reads(Person person, String regime) {
        return readsAll(person) || person.standing(regime);
    }

    private static boolean readsAll(Person person) {
        return person.administrator() || person.groups().stream().anyMatch(READERS::contains);
    }

    /** Those of these cycles that the signed-in person reads. */
    List<ReportingCycle> readable(List<ReportingCycle> cycles) {
        Person person = currentUser.get();
        return cycles.stream().filter(cycle -> reads(person, cycle.regime())).toList();
    }

    /** @throws Refusal that says whom the pages of the cycles are for */
    void requireReaderOfPages() {
        if (!reads(currentUser.get())) {
            throw Refusal.forbidden("cycle.page.not-yours");
        }
    }

    /** The cycle, for whoever reads cycles. */
    ReportingCycle read(String slug) {
        ReportingCycle cycle = find(slug);
        requireReader(cycle);
        return cycle;
    }

    /** Whether what the standing agency noted for itself is this person's to read. */
    boolean seesNotes(String regime) {
        Person person = currentUser.get();
        return person.administrator() || person.standing(regime);
    }

    /** The cycle, for whoever reads cycles, and for the clerks as long as they have its letter to issue. */
    ReportingCycle readable(String slug) {
        ReportingCycle cycle = known(slug);
        if (!toBeIssued(cycle)) {
            requireReader(cycle);
        }
        return cycle;
    }

    private static boolean toBeIssued(ReportingCycle cycle) {
        return cycle.signedBy() != null
                && cycle.letterReference() == null
                && cycle.state() != CycleState.CLOSED
                && cycle.state() != CycleState.CANCELLED;
    }

    /** For whoever has to do with a cycle of this regime at all. */
    private ReportingCycle known(String slug) {
        ReportingCycle cycle = find(slug);
        if (!clerk(currentUser.get(), cycle)) {
            requireReader(cycle);
        }
        return cycle;
    }

    ReportingCycle coordinated(String slug) {
        ReportingCycle cycle = readable(slug);
        if (!currentUser.get().is(Standing.COORDINATORS, cycle.regime())) {
            throw Refusal.forbidden("cycle.coordinators-only");
        }
        return cycle;
    }

    /** The cycle, for the clerks of the standing agency while its request letter is not issued yet. */
    ReportingCycle issuing(String slug) {
        ReportingCycle cycle = known(slug);
        Person person = currentUser.get();
        if (cycle.letterReference() != null || !(clerk(person, cycle) || person.administrator())) {
            throw Refusal.forbidden("cycle.request.not-issuing");
        }
        return cycle;
    }

    /** Who may open a cycle by hand. */
    Person starter() {
        Person person = currentUser.get();
        if (!opensAll(person) && person.regimes(Standing.COORDINATORS).isEmpty()) {
            throw Refusal.forbidden("cycle.start.not-yours");
        }
        return person;
    }

    /** Whether the person opens cycles of this regime by hand. */
    static boolean opens(Person person, String regime) {
        return opensAll(person) || person.is(Standing.COORDINATORS, regime);
    }

    private static boolean opensAll(Person person) {
        return person.administrator() || person.in(Groups.PPC_OFFICE);
    }

    Person person() {
        return currentUser.get();
    }

    private ReportingCycle find(String slug) {
        return cycles.findBySlug(slug).orElseThrow(() -> Refusal.notFound("cycle.unknown", slug));
    }

    private boolean clerk(Person person, ReportingCycle cycle) {
        return bodies.standingClerk(person, cycle.regime(), LocalDate.now(clock));
    }

    private void requireReader(ReportingCycle cycle) {
        if (!reads(currentUser.get(), cycle.regime())) {
            throw Refusal.notFound("cycle.unknown", cycle.slug());
        }
    }
}
