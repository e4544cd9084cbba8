package vn.ansinh.reporting.difficulty;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.catalogue.Regime;
import vn.ansinh.reporting.catalogue.ReportingCalendar;
import vn.ansinh.reporting.engine.Refusal;
import vn.ansinh.reporting.engine.TaskInput;

/** Under which regimes a difficulty can be raised: those in force, whether they ask for reports here yet or not. */
@Component
class DifficultyRegimes {

    private final ReportingCalendar calendar;
    private final Clock clock;

    DifficultyRegimes(ReportingCalendar calendar, Clock clock) {
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Those that run here first. */
    List<Regime> choosable() {
        return calendar.inForceOn(LocalDate.now(clock));
    }

    /**
     * What the person has chosen; where there is nothing to choose, the one there is.
     *
     * @throws Refusal when he has chosen none of several, or one that is not in force
     */
    String chosen(TaskInput input) {
        List<String> codes = choosable().stream().map(Regime::code).toList();
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
