package vn.ansinh.reporting.cycle.daily;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.catalogue.ReportingCalendar;
import vn.ansinh.reporting.catalogue.ReportingCalendar.DueCycle;
import vn.ansinh.reporting.integrity.CyclesNotOpened;

/** The cycles that the regimes say should be open, without those that have been opened, however they stand now. */
@Component
class DueCycles implements CyclesNotOpened {

    private final ReportingCalendar calendar;
    private final DailyRounds rounds;
    private final Clock clock;

    DueCycles(ReportingCalendar calendar, DailyRounds rounds, Clock clock) {
        this.calendar = calendar;
        this.rounds = rounds;
        this.clock = clock;
    }

    @Override
    public List<DueCycle> notOpened() {
        return calendar.cyclesDue(LocalDate.now(clock)).stream()
                .filter(due -> !rounds.opened(due.regime().code(), due.period()))
                .toList();
    }
}
