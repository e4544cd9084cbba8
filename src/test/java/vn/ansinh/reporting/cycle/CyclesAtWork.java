package vn.ansinh.reporting.cycle;

import static vn.ansinh.reporting.report.ReportingFixture.CYCLE;

import java.util.Map;
import org.springframework.core.annotation.Order;
import vn.ansinh.reporting.Fixture;
import vn.ansinh.reporting.Officials;
import vn.ansinh.reporting.cycle.process.UrgingLetterProcess.Elements;
import vn.ansinh.reporting.engine.FormInputs;
import vn.ansinh.reporting.upgrade.KindAtWork;
import vn.ansinh.reporting.upgrade.StepsOnward;

/** Cycles out of turn, each stopped at a step of its request, and letters to agencies of the half-year that owe their report. */
@Fixture
@Order(4)
class CyclesAtWork implements KindAtWork {

    private final CycleFixture cycles;
    private final UrgingFixture urging;
    private final Officials officials;
    private final FormInputs forms;

    CyclesAtWork(CycleFixture cycles, UrgingFixture urging, Officials officials, FormInputs forms) {
        this.cycles = cycles;
        this.urging = urging;
        this.officials = officials;
        this.forms = forms;
    }

    @Override
    public void play(StepsOnward onward) {
        cycles.outOfTurn(1);
        onward.until(cycles.outOfTurn(2), "Task_SignRequest");
        onward.until(cycles.outOfTurn(3), "Task_IssueRequest");
        urging.drafted("STP");
        forms.type(CYCLE + "/DD-1", Elements.SIGN, Map.of("reason", "Nêu rõ thời hạn"));
        officials.complete(Officials.standingLeader(), CYCLE + "/DD-1", Elements.SIGN, "return");
        urging.drafted("STTTT");
        urging.drafted("SKHDT");
        onward.until(CYCLE + "/DD-3", Elements.ISSUE);
    }

    @Override
    public Step step(String element, String key, StepsOnward onward) {
        return switch (element) {
            case "Task_PrepareRequest" -> new Step(Officials.coordinator(), null);
            case "Task_SignRequest" -> new Step(Officials.standingLeader(), "approve");
            case "Task_IssueRequest" -> new Step(Officials.standingClerk(), null, onward.letter(key, "SLĐTBXH-BTXH"));
            case Elements.PREPARE -> new Step(Officials.coordinator(), "submit");
            case Elements.SIGN -> new Step(Officials.standingLeader(), "approve");
            case Elements.ISSUE -> new Step(Officials.standingClerk(), "issue", onward.letter(key, "SLĐTBXH-BTXH"));
            case StepsOnward.FOLLOW_UP -> new Step(Officials.coordinator(), null, Map.of("reason", "Tổng hợp sớm"));
            default -> null;
        };
    }
}
