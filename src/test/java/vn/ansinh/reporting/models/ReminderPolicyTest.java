package vn.ansinh.reporting.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whom {@code reminder-policy} reminds, and when. */
class ReminderPolicyTest {

    private static final String KEY = "reminder-policy";

    private static DmnEngine engine;
    private static DmnDecision policy;

    @BeforeAll
    static void readPolicy() throws IOException {
        engine = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
        try (InputStream model = Files.newInputStream(Models.decision(KEY))) {
            policy = engine.parseDecision(KEY, model);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                     7 | before-7-days | officers
                     4 | before-7-days | officers
                     3 | before-3-days | officers
                     2 | before-3-days | officers
                     1 | before-1-day  | officers, leaders
                     0 | due-day       | officers, leaders
                    -1 | after-1-day   | officers, leaders
                    -2 | after-1-day   | officers, leaders
                    -3 | after-3-days  | leaders, standing-coordinators
                    -6 | after-3-days  | leaders, standing-coordinators
                    -7 | after-7-days  | leaders, standing-coordinators, standing-leaders
                   -60 | after-7-days  | leaders, standing-coordinators, standing-leaders
                    """)
    void theNearerAndTheLaterTheHigherItGoes(int workingDaysLeft, String reminder, String recipients) {
        assertThat(remind(false, true, false, workingDaysLeft, workingDaysLeft * 24))
                .containsExactlyElementsOf(expected(reminder, recipients));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    24 | before-24-hours | officers, leaders
                     5 | before-24-hours | officers, leaders
                     4 | before-4-hours  | officers, leaders, standing-coordinators
                     0 | before-4-hours  | officers, leaders, standing-coordinators
                    -1 | overdue         | leaders, standing-coordinators, standing-leaders
                   -48 | overdue         | leaders, standing-coordinators, standing-leaders
                    """)
    void anUrgentReportIsRemindedByTheHour(int hoursLeft, String reminder, String recipients) {
        assertThat(remind(false, true, true, 0, hoursLeft)).containsExactlyElementsOf(expected(reminder, recipients));
    }

    @Test
    void nobodyIsRemindedLongBefore() {
        assertThat(remind(false, true, false, 8, 200)).isEmpty();
        assertThat(remind(false, true, true, 3, 25)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {7, 1, 0, -1, -30})
    void whoHasSentTheReportIsLeftAlone(int left) {
        assertThat(remind(true, true, false, left, left)).isEmpty();
        assertThat(remind(true, true, true, left, left)).isEmpty();
    }

    /** The Fatherland Front is requested, not obliged: its delay is not brought before the standing agency's leaders. */
    @Test
    void aRequestedBodyIsNotEscalated() {
        assertThat(remind(false, false, false, -7, -200))
                .containsExactlyElementsOf(expected("after-7-days", "leaders, standing-coordinators"));
        assertThat(remind(false, false, true, 0, -1))
                .containsExactlyElementsOf(expected("overdue", "leaders, standing-coordinators"));
    }

    @Test
    void theTableExplainsItselfToPeople() {
        DmnModelInstance model = Dmn.readModelFromFile(Models.decision(KEY).toFile());
        Decision decision = model.getModelElementById(KEY);
        DecisionTable table =
                model.getModelElementsByType(DecisionTable.class).iterator().next();

        assertThat(decision.getName()).isNotBlank();
        assertThat(decision.getDescription().getTextContent()).isNotBlank();
        assertThat(decision.getCamundaHistoryTimeToLiveString()).isNotBlank();
        assertThat(table.getHitPolicy()).isEqualTo(HitPolicy.RULE_ORDER);
        assertThat(table.getInputs()).extracting(Input::getLabel).doesNotContainNull();
        assertThat(table.getRules()).extracting(Rule::getDescription).doesNotContainNull();
    }

    private static List<String> remind(
            boolean submitted, boolean obliged, boolean urgent, int workingDaysLeft, int hoursLeft) {
        return engine
                .evaluateDecisionTable(
                        policy,
                        Variables.putValue("submitted", submitted)
                                .putValue("obliged", obliged)
                                .putValue("urgent", urgent)
                                .putValue("workingDaysLeft", workingDaysLeft)
                                .putValue("hoursLeft", hoursLeft))
                .getResultList()
                .stream()
                .map(result -> result.get("reminder") + " " + result.get("recipient"))
                .toList();
    }

    private static List<String> expected(String reminder, String recipients) {
        return List.of(recipients.split(", ")).stream()
                .map(recipient -> reminder + " " + recipient)
                .toList();
    }
}
