package vn.ansinh.reporting.cycle.daily;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Runs the round once more after every start: a new version of its model replaces the timer, and an overdue start goes
 * with the old one. A start without a deployment does no harm, since a round repeats nothing.
 *
 * <p>When the application is ready, so that reference data, groups and whatever a runner loads are there first.
 */
@Component
@ConditionalOnProperty(name = "ansinh.daily-round-at-start", matchIfMissing = true)
class RoundAfterStart {

    private final DailyRound round;

    RoundAfterStart(DailyRound round) {
        this.round = round;
    }

    @EventListener(ApplicationReadyEvent.class)
    public void request() {
        round.request();
    }
}
