package vn.ansinh.reporting.cycle;

import org.springframework.stereotype.Component;
import vn.ansinh.reporting.catalogue.Deadline;
import vn.ansinh.reporting.catalogue.Period;
import vn.ansinh.reporting.catalogue.Regime;
import vn.ansinh.reporting.catalogue.ReportingCalendar;
import vn.ansinh.reporting.engine.ReportingClock;
import vn.ansinh.reporting.engine.Texts;

/** A cycle's days, and its deadline in words. */
@Component
class CycleFormats {

    private final ReportingCalendar calendar;
    private final Texts texts;

    CycleFormats(ReportingCalendar calendar, Texts texts) {
        this.calendar = calendar;
        this.texts = texts;
    }

    String explain(ReportingCycle cycle) {
        Regime regime = calendar.regime(cycle.regime());
        Deadline deadline = cycle.period().kind() == Period.Kind.AD_HOC
                ? calendar.adHocDeadline(
                        regime,
                        cycle.period(),
                        cycle.dueBefore().atZone(ReportingClock.ZONE).toLocalDateTime())
                : calendar.deadline(regime, cycle.period());
        if (cycle.letterDay() != null) {
            deadline = deadline.askedBy(cycle.letterDay());
        }
        return deadline.explain(texts.locale());
    }
}
