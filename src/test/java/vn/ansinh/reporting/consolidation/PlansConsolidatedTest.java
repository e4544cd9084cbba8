package vn.ansinh.reporting.consolidation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ansinh.reporting.report.ReportingFixture.CYCLE;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.Officials;
import vn.ansinh.reporting.plan.PlanFixture;
import vn.ansinh.reporting.report.ReportingFixture;

/** What the register of plans says in the consolidated report. */
@EngineTest
class PlansConsolidatedTest {

    private static final ConsolidatedKey MAIN = ConsolidatedKey.main(CYCLE);

    @Autowired
    private PlanFixture planning;

    @Autowired
    private ReportingFixture reporting;

    @Autowired
    private FigureIntake intake;

    @Autowired
    private ConsolidatedReports reports;

    @Autowired
    private ConsolidatedViews views;

    @Autowired
    private ConsolidatedFigures figures;

    @Autowired
    private Officials officials;

    @Autowired
    private TransactionOperations transaction;

    @Test
    void whoHasNoRegisteredPlanIsNamedAndTheOthersAreCounted() {
        planning.asked();
        planning.registered("SYT");
        planning.sent("STC");
        begun();

        assertThat(beginning())
                .contains("Chưa có kế hoạch thực hiện được ghi nhận:", "Sở Tài chính", "Sở Tư pháp")
                .doesNotContain("Sở Y tế");
        assertThat(counted().state()).isEqualTo(FigureState.COMPLETE);
        assertThat(counted().actual()).isEqualByComparingTo(BigDecimal.ONE);
        assertThat(counted().coverage().expected()).isEqualTo(19);
    }

    @Test
    void whileNobodyWasAskedForAPlanThereIsNothingToCount() {
        begun();

        assertThat(beginning()).doesNotContain("kế hoạch thực hiện được ghi nhận");
        assertThat(counted().reason()).isEqualTo(FigureRules.PLAN_REGISTER);
    }

    private void begun() {
        reporting.asked("SLDTBXH", "LONGHO");
        transaction.executeWithoutResult(status -> intake.begin(CYCLE));
    }

    private String beginning() {
        return officials.as(Officials.coordinator(), () -> views.of(reports.get(MAIN))).sections().stream()
                .filter(section -> section.code().equals("I"))
                .findFirst()
                .orElseThrow()
                .content();
    }

    private ProvinceFigure counted() {
        return figures.of(MAIN).stream()
                .filter(figure -> figure.indicator().equals("A0-01"))
                .findFirst()
                .orElseThrow();
    }
}
