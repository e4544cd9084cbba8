package vn.ansinh.reporting.consolidation;

import java.util.Map;
import org.springframework.core.annotation.Order;
import vn.ansinh.reporting.EngineDriver;
import vn.ansinh.reporting.Fixture;
import vn.ansinh.reporting.Officials;
import vn.ansinh.reporting.cycle.CycleFixture;
import vn.ansinh.reporting.engine.FormInputs;
import vn.ansinh.reporting.report.ReportKey;
import vn.ansinh.reporting.report.ReportingFixture;
import vn.ansinh.reporting.upgrade.KindAtWork;
import vn.ansinh.reporting.upgrade.StepsOnward;

/** Cycles out of turn, each stopped at a step of its consolidated report or of that one's supplement. */
@Fixture
@Order(5)
class ConsolidatedAtWork implements KindAtWork {

    private final ConsolidationFixture consolidation;
    private final CycleFixture cycles;
    private final ReportingFixture reporting;
    private final Officials officials;
    private final FormInputs forms;
    private final EngineDriver engine;

    ConsolidatedAtWork(
            ConsolidationFixture consolidation,
            CycleFixture cycles,
            ReportingFixture reporting,
            Officials officials,
            FormInputs forms,
            EngineDriver engine) {
        this.consolidation = consolidation;
        this.cycles = cycles;
        this.reporting = reporting;
        this.officials = officials;
        this.forms = forms;
        this.engine = engine;
    }

    @Override
    public void play(StepsOnward onward) {
        consolidated(4, "Task_PrepareConsolidatedReport", null, onward);
        consolidated(5, "Task_SignConsolidatedReport", null, onward);
        consolidated(6, "Task_IssueConsolidatedReport", "Task_PrepareSupplement", onward);
        String returned = consolidated(7, "Task_ReceiveConsolidatedReport", "Task_SignSupplement", onward);
        forms.type(returned, "Task_ReceiveConsolidatedReport", Map.of("question", "Vì sao chưa có số của huyện?"));
        officials.complete(Officials.ppcOffice(), returned, "Task_ReceiveConsolidatedReport", "clarify");
        onward.until(returned, "Task_IssueConsolidatedReport");
        consolidated(8, "Task_ReceiveConsolidatedReport", "Task_IssueSupplement", onward);
        consolidated(9, "Task_ReceiveConsolidatedReport", "Task_ReceiveSupplement", onward);
    }

    private String consolidated(int number, String main, String supplement, StepsOnward onward) {
        String cycle = cycles.outOfTurn(number);
        onward.until(cycle, StepsOnward.FOLLOW_UP);
        accepted(cycle, "SYT");
        onward.until(cycle, main);
        if (supplement != null) {
            accepted(cycle, "BHXH");
            onward.until(cycle + "/BS-1", supplement);
        }
        return cycle;
    }

    private void accepted(String cycle, String agency) {
        reporting.accepted(new ReportKey(cycle, agency));
        engine.runJobs("agency-report");
    }

    @Override
    public Step step(String element, String key, StepsOnward onward) {
        return switch (element) {
            case "Task_PrepareConsolidatedReport", "Task_PrepareSupplement" -> new Step(Officials.coordinator(), null);
            case "Task_SignConsolidatedReport", "Task_SignSupplement" ->
                new Step(
                        Officials.standingLeader(),
                        "approve",
                        Map.of("figuresVersion", consolidation.figuresVersion(key)));
            case "Task_IssueConsolidatedReport" ->
                new Step(Officials.standingClerk(), null, onward.letter(key + "/TH", "BC-SLĐTBXH"));
            case "Task_IssueSupplement" -> new Step(Officials.standingClerk(), null, onward.letter(key, "BC-SLĐTBXH"));
            case "Task_ReceiveConsolidatedReport", "Task_ReceiveSupplement" ->
                new Step(Officials.ppcOffice(), "receive", Map.of("directions", "Đã rõ"));
            default -> null;
        };
    }
}
