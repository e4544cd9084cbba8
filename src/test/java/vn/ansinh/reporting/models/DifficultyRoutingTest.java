package vn.ansinh.reporting.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code difficulty-routing} proposes, and how long each wait may take. */
class DifficultyRoutingTest {

    private static final String KEY = "difficulty-routing";

    private static DmnEngine engine;
    private static DmnDecision routing;

    @BeforeAll
    static void readTable() throws IOException {
        engine = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
        try (InputStream model = Files.newInputStream(Models.decision(KEY))) {
            routing = engine.parseDecision(KEY, model);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "A3,NORMAL,true,ANSWER,3",
        "A7,NORMAL,false,ASK_OPINION,3",
        "A7,SERIOUS,false,ASK_OPINION,2",
        "A7,URGENT,false,ESCALATE,1",
        "A3,URGENT,true,ANSWER,1",
        "A0,NORMAL,false,ASK_OPINION,3",
        "A0,SERIOUS,false,ESCALATE,2",
        "A0,URGENT,true,ESCALATE,1"
    })
    void whoLeadsAndHowMuchItHurtsDecides(
            String area, String severity, boolean standingLeads, String proposal, int triageDays) {
        Map<String, Object> row = ask(area, severity, standingLeads);

        assertThat(row).containsEntry("proposal", proposal).containsEntry("triageDays", triageDays);
    }

    @Test
    void theMoreItHurtsTheShorterEveryWait() {
        Map<String, Object> normal = ask("A7", "NORMAL", false);
        Map<String, Object> serious = ask("A7", "SERIOUS", false);
        Map<String, Object> urgent = ask("A7", "URGENT", false);

        normal.keySet().stream().filter(column -> column.endsWith("Days")).forEach(column -> {
            assertThat(days(serious, column)).as(column).isLessThan(days(normal, column));
            assertThat(days(urgent, column))
                    .as(column)
                    .isLessThan(days(serious, column))
                    .isPositive();
        });
    }

    @Test
    void itGoesUpStepByStep() {
        for (String severity : new String[] {"NORMAL", "SERIOUS", "URGENT"}) {
            Map<String, Object> row = ask("A7", severity, false);
            assertThat(days(row, "coordinatorsAfter")).isPositive();
            assertThat(days(row, "leadersAfter")).isGreaterThanOrEqualTo(days(row, "coordinatorsAfter"));
            assertThat(days(row, "ppcAfter")).isGreaterThan(days(row, "leadersAfter"));
        }
    }

    private static int days(Map<String, Object> row, String column) {
        return ((Number) row.get(column)).intValue();
    }

    private static Map<String, Object> ask(String area, String severity, boolean standingLeads) {
        return engine.evaluateDecisionTable(
                        routing,
                        Variables.putValue("area", area)
                                .putValue("severity", severity)
                                .putValue("standingLeads", standingLeads))
                .getSingleResult()
                .getEntryMap();
    }
}
