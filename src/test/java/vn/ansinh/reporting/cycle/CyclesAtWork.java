package vn.ansinh.reporting.cycle;

import java.util.Map;
import org.springframework.core.annotation.Order;
import vn.ansinh.reporting.Fixture;
import vn.ansinh.reporting.Officials;
import vn.ansinh.reporting.upgrade.KindAtWork;
import vn.ansinh.reporting.upgrade.StepsOnward;

/** Cycles out of turn, each stopped at a step of its request. */
@Fixture
@Order(4)
class CyclesAtWork implements KindAtWork {

    private final CycleFixture cycles;

    CyclesAtWork(CycleFixture cycles) {
        this.cycles = cycles;
    }

    @Override
    public void play(StepsOnward onward) {
        cycles.outOfTurn(1);
        onward.until(cycles.outOfTurn(2), "Task_SignRequest");
        onward.until(cycles.outOfTurn(3), "Task_IssueRequest");
    }

    @Override
    public Step step(String element, String key, StepsOnward onward) {
        return switch (element) {
            case "Task_PrepareRequest" -> new Step(Officials.coordinator(), null);
            case "Task_SignRequest" -> new Step(Officials.standingLeader(), "approve");
            case "Task_IssueRequest" -> new Step(Officials.standingClerk(), null, onward.letter(key, "SLĐTBXH-BTXH"));
            case StepsOnward.FOLLOW_UP -> new Step(Officials.coordinator(), null, Map.of("reason", "Tổng hợp sớm"));
            default -> null;
        };
    }
}
