package vn.ansinh.reporting.difficulty;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.catalogue.Regime;
import vn.ansinh.reporting.catalogue.RegimeBodies;
import vn.ansinh.reporting.catalogue.ReportingCalendar;
import vn.ansinh.reporting.directory.AgencyCode;
import vn.ansinh.reporting.engine.Refusal;
import vn.ansinh.reporting.engine.TaskInput;

/** Under which regimes a difficulty can be raised: those in force, whether they ask for reports here yet or not. */
@Component
class DifficultyRegimes {

    private final ReportingCalendar calendar;
    private final RegimeBodies bodies;
    private final Clock clock;

    DifficultyRegimes(ReportingCalendar calendar, RegimeBodies bodies, Clock clock) {
        this.calendar = calendar;
        this.bodies = bodies;
        this.clock = clock;
    }

    /** The codes of all there are. */
    List<String> all() {
        return calendar.regimes().stream().map(Regime::code).toList();
    }

    /** Those under which this body raises difficulties; those that run here first. */
    List<Regime> choosable(AgencyCode agency) {
        LocalDate today = LocalDate.now(clock);
        List<Regime> its = bodies.regimesOf(agency, today);
        return calendar.inForceOn(today).stream().filter(its::contains).toList();
    }

    /**
     * What the person has chosen; where there is nothing to choose, the one there is.
     *
     * @throws Refusal when he has chosen none of several, or one that is not in force
     */
    String chosen(TaskInput input, AgencyCode agency) {
        List<String> codes = choosable(agency).stream().map(Regime::code).toList();
        String chosen = input.text("regime");
        if (chosen.isEmpty() && codes.size() == 1) {
            return codes.get(0);
        }
        if (!codes.contains(chosen)) {
            throw Refusal.invalid("regime", "difficulty.regime-missing");
        }
        return chosen;
    }
}
