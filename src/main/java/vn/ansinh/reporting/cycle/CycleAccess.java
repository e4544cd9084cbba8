package vn.ansinh.reporting.cycle;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.directory.AgencyDirectory;
import vn.ansinh.reporting.engine.CurrentUser;
import vn.ansinh.reporting.engine.CurrentUser.Person;
import vn.ansinh.reporting.engine.Groups;
import vn.ansinh.reporting.engine.Refusal;

/** Who may read and who may steer a cycle. Agencies' people find nothing here. */
@Component
class CycleAccess {

    private static final Set<String> STANDING =
            Set.of(Groups.STANDING_COORDINATORS, Groups.STANDING_REVIEWERS, Groups.STANDING_LEADERS);
    private static final Set<String> READERS = Set.of(
            Groups.STANDING_COORDINATORS,
            Groups.STANDING_REVIEWERS,
            Groups.STANDING_LEADERS,
            Groups.PPC_OFFICE,
            Groups.PPC_LEADERS,
            Groups.MANAGERS);

    private final ReportingCycles cycles;
    private final AgencyDirectory directory;
    private final CurrentUser currentUser;
    private final Clock clock;

    CycleAccess(ReportingCycles cycles, AgencyDirectory directory, CurrentUser currentUser, Clock clock) {
        this.cycles = cycles;
        this.directory = directory;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** @throws Refusal that tells a stranger no more than that there is nothing for him */
    void requireReader() {
        requireReader(currentUser.get(), "");
    }

    boolean reads(Person person) {
        return person.administrator() || person.groups().stream().anyMatch(READERS::contains);
    }

    /** @throws Refusal that says whom the pages of the cycles are for */
    void requireReaderOfPages() {
        if (!reads(currentUser.get())) {
            throw Refusal.forbidden("cycle.page.not-yours");
        }
    }

    /** The cycle, for whoever reads cycles. */
    ReportingCycle read(String slug) {
        requireReader(currentUser.get(), slug);
        return find(slug);
    }

    /** Whether what the standing agency noted for itself is this person's to read. */
    boolean seesNotes() {
        Person person = currentUser.get();
        return person.administrator() || person.groups().stream().anyMatch(STANDING::contains);
    }

    /** The cycle, for whoever reads cycles, and for the clerks as long as they have its letter to issue. */
    ReportingCycle readable(String slug) {
        ReportingCycle cycle = known(slug);
        if (!toBeIssued(cycle)) {
            requireReader(currentUser.get(), slug);
        }
        return cycle;
    }

    private static boolean toBeIssued(ReportingCycle cycle) {
        return cycle.signedBy() != null
                && cycle.letterReference() == null
                && cycle.state() != CycleState.CLOSED
                && cycle.state() != CycleState.CANCELLED;
    }

    /** For whoever has to do with any cycle at all. */
    private ReportingCycle known(String slug) {
        Person person = currentUser.get();
        if (!clerk(person)) {
            requireReader(person, slug);
        }
        return find(slug);
    }

    ReportingCycle coordinated(String slug) {
        ReportingCycle cycle = readable(slug);
        Person person = currentUser.get();
        if (!person.administrator() && !person.in(Groups.STANDING_COORDINATORS)) {
            throw Refusal.forbidden("cycle.coordinators-only");
        }
        return cycle;
    }

    /** The cycle, for the clerks of the standing agency while its request letter is not issued yet. */
    ReportingCycle issuing(String slug) {
        ReportingCycle cycle = known(slug);
        Person person = currentUser.get();
        if (cycle.letterReference() != null || !(clerk(person) || person.administrator())) {
            throw Refusal.forbidden("cycle.request.not-issuing");
        }
        return cycle;
    }

    /** Who may open a cycle by hand. */
    Person starter() {
        Person person = currentUser.get();
        boolean may = person.administrator() || person.in(Groups.PPC_OFFICE) || person.in(Groups.STANDING_COORDINATORS);
        if (!may) {
            throw Refusal.forbidden("cycle.start.not-yours");
        }
        return person;
    }

    Person person() {
        return currentUser.get();
    }

    private ReportingCycle find(String slug) {
        return cycles.findBySlug(slug).orElseThrow(() -> Refusal.notFound("cycle.unknown", slug));
    }

    private boolean clerk(Person person) {
        return person.in(directory.standingClerks(LocalDate.now(clock)));
    }

    private void requireReader(Person person, String slug) {
        if (!reads(person)) {
            throw Refusal.notFound("cycle.unknown", slug);
        }
    }
}
