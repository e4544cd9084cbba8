package vn.ansinh.reporting.monitoring;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.catalogue.Regime;
import vn.ansinh.reporting.catalogue.RegimeBodies;
import vn.ansinh.reporting.catalogue.ReportingCalendar;
import vn.ansinh.reporting.difficulty.CaseBoard;
import vn.ansinh.reporting.directory.AgencyCode;
import vn.ansinh.reporting.engine.CurrentUser;
import vn.ansinh.reporting.engine.CurrentUser.Person;
import vn.ansinh.reporting.engine.Groups;
import vn.ansinh.reporting.engine.Refusal;
import vn.ansinh.reporting.engine.Standing;

/** Who looks at the overview, and the regimes there are for him. */
@Component
class Viewers {

    private static final Set<String> OVERSEERS = Set.of(Groups.PPC_OFFICE, Groups.PPC_LEADERS, Groups.MANAGERS);

    private final CurrentUser currentUser;
    private final ReportingCalendar calendar;
    private final RegimeBodies bodies;
    private final CaseBoard cases;
    private final Clock clock;

    Viewers(CurrentUser currentUser, ReportingCalendar calendar, RegimeBodies bodies, CaseBoard cases, Clock clock) {
        this.currentUser = currentUser;
        this.calendar = calendar;
        this.bodies = bodies;
        this.cases = cases;
        this.clock = clock;
    }

    /** @throws Refusal for who has nothing to do with reports */
    Viewer get() {
        Person person = currentUser.get();
        if (!looks(person)) {
            throw Refusal.forbidden("monitoring.not-yours");
        }
        return new Viewer(
                person.administrator() || overseesAll(person),
                person.administrator() ? Set.copyOf(codes()) : person.regimes(),
                person.administrator() ? Set.copyOf(codes()) : person.regimes(Standing.COORDINATORS),
                person.agencies(),
                cases.openTo(person),
                cases.allOpenTo(person));
    }

    static boolean looks(Person person) {
        return person.administrator()
                || overseesAll(person)
                || !person.regimes().isEmpty()
                || !person.agencies().isEmpty();
    }

    /** Whether the overview is where the person begins: who has to know where all of it stands. */
    static boolean beginsHere(Person person) {
        return overseesAll(person)
                || !person.regimes(Standing.COORDINATORS, Standing.LEADERS).isEmpty();
    }

    private static boolean overseesAll(Person person) {
        return person.groups().stream().anyMatch(OVERSEERS::contains);
    }

    /** The codes of the regimes of which there may be something for him, those that run here first. */
    List<String> regimes(Viewer viewer) {
        LocalDate today = LocalDate.now(clock);
        var found = new ArrayList<>(
                calendar.inForceOn(today).stream().map(Regime::code).toList());
        codes().stream().filter(code -> !found.contains(code)).forEach(found::add);
        if (viewer.all()) {
            return found;
        }
        Set<String> own = viewer.agencies().stream()
                .flatMap(agency -> bodies.regimesOf(new AgencyCode(agency), today).stream())
                .map(Regime::code)
                .collect(Collectors.toSet());
        return found.stream()
                .filter(code -> viewer.oversees(code) || own.contains(code))
                .toList();
    }

    private List<String> codes() {
        return calendar.regimes().stream().map(Regime::code).toList();
    }
}
