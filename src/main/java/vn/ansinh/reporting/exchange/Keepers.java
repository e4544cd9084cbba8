package vn.ansinh.reporting.exchange;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.catalogue.Regime;
import vn.ansinh.reporting.catalogue.RegimeFiles;
import vn.ansinh.reporting.catalogue.ReportingCalendar;
import vn.ansinh.reporting.engine.CurrentUser;
import vn.ansinh.reporting.engine.CurrentUser.Person;
import vn.ansinh.reporting.engine.Refusal;
import vn.ansinh.reporting.engine.Standing;

/** Who exchanges what: the coordinators of a regime that regime, the administrator all. */
@Component
class Keepers {

    private final ReportingCalendar calendar;
    private final CurrentUser currentUser;

    Keepers(ReportingCalendar calendar, CurrentUser currentUser) {
        this.calendar = calendar;
        this.currentUser = currentUser;
    }

    /**
     * The signed-in person, who keeps some regime.
     *
     * @throws Refusal when he keeps none
     */
    Person person() {
        Person person = currentUser.get();
        if (!person.administrator() && person.regimes(Standing.COORDINATORS).isEmpty()) {
            throw Refusal.forbidden("engine.page.forbidden");
        }
        return person;
    }

    /**
     * The codes of his regimes.
     *
     * @throws Refusal when he keeps none
     */
    List<String> regimes() {
        return kept(person());
    }

    /** The codes of the regimes that somebody keeps; empty where none. */
    List<String> kept(Person person) {
        return calendar.regimes().stream()
                .map(Regime::code)
                .filter(code -> RegimeFiles.keeps(person, code))
                .toList();
    }
}
