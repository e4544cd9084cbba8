package vn.ansinh.reporting.cycle.daily;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.engine.DailyWork;
import vn.ansinh.reporting.report.Obligations;

/** On the day after its last, what a body has open passes to its successor. */
@Component
class PassOnOpenWork implements DailyWork {

    private final Obligations obligations;

    PassOnOpenWork(Obligations obligations) {
        this.obligations = obligations;
    }

    @Override
    public boolean fallenDue(LocalDate today) {
        obligations.passOn(today);
        return false;
    }
}
