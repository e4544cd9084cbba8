package vn.ansinh.reporting.consolidation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ansinh.reporting.report.ReportingFixture.CYCLE;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import vn.ansinh.reporting.EngineDriver;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.Officials;
import vn.ansinh.reporting.SignedIn;
import vn.ansinh.reporting.plan.PlanFixture;
import vn.ansinh.reporting.report.ReportingFixture;

/** What the register of plans says in the consolidated report. */
@EngineTest
class PlansConsolidatedTest {

    private static final ConsolidatedKey MAIN = ConsolidatedKey.main(CYCLE);

    @LocalServerPort
    private int port;

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
    private ConsolidationLifecycle lifecycle;

    @Autowired
    private Officials officials;

    @Autowired
    private EngineDriver engine;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionOperations transaction;

    @Test
    void whoHasNoRegisteredPlanIsNamedAndTheOthersAreCounted() {
        planning.asked();
        planning.registered("SYT");
        planning.sent("STC");
        begun();

        assertThat(beginning())
                .contains("Chưa ghi nhận kế hoạch thực hiện của:", "Sở Tài chính", "Sở Tư pháp")
                .doesNotContain("Sở Y tế");
        assertThat(counted().state()).isEqualTo(FigureState.COMPLETE);
        assertThat(counted().actual()).isEqualByComparingTo(BigDecimal.ONE);
        assertThat(counted().coverage().expected()).isEqualTo(19);
        assertThat(counted().coverage().reported()).isEqualTo(1);
        assertThat(registerOnThePage()).isEqualTo("1/19 cơ quan");
    }

    private String registerOnThePage() {
        return officials.as(Officials.coordinator(), () -> views.of(reports.get(MAIN))).areas().stream()
                .flatMap(area -> area.figures().stream())
                .filter(figure -> figure.facts().code().equals("A0-01"))
                .findFirst()
                .orElseThrow()
                .stateLabel();
    }

    @Test
    void whileNobodyWasAskedForAPlanThereIsNothingToCount() {
        begun();

        assertThat(beginning()).doesNotContain("Chưa ghi nhận kế hoạch");
        assertThat(counted().reason()).isEqualTo(FigureRules.PLAN_REGISTER);
    }

    @Test
    void behindTheCountStandThePlans() {
        planning.asked();
        planning.registered("SYT");
        planning.sent("STC");
        begun();
        engine.at("2021-04-12T09:00");
        planning.register("STC");

        JsonNode register = SignedIn.as("coordinator", port)
                .get("/api/consolidated/" + MAIN.slug() + "/figures/A0-01")
                .json()
                .path("register");

        assertThat(register.path("rows")).hasSize(19);
        JsonNode counted = row(register, "SYT");
        assertThat(counted.path("counted").asBoolean()).isTrue();
        assertThat(counted.path("version").asInt()).isEqualTo(1);
        assertThat(counted.path("letter").asText()).endsWith("/KH-SYT");
        assertThat(counted.path("date").asText()).isEqualTo("2021-04-12");
        assertThat(counted.path("registeredAt").asText()).startsWith("2021-04-12T01:0");
        assertThat(counted.path("registeredBy").asText()).startsWith("Chuyên viên rà soát");
        JsonNode later = row(register, "STC");
        assertThat(later.path("counted").asBoolean())
                .as("registered when the figures had been taken")
                .isFalse();
        assertThat(later.path("letter").isNull()).isTrue();
        assertThat(later.path("stateLabel").asText()).isEqualTo("Chưa ghi nhận kế hoạch");
    }

    @Test
    void aPlanIssuedAfterTheCutOffIsShownAndNotCounted() {
        planning.asked();
        planning.registered("SYT");
        begun();
        jdbc.sql("update consolidated_report set cut_off = '2021-04-11'").update();

        JsonNode row = row(
                SignedIn.as("coordinator", port)
                        .get("/api/consolidated/" + MAIN.slug() + "/figures/A0-01")
                        .json()
                        .path("register"),
                "SYT");

        assertThat(row.path("counted").asBoolean()).isFalse();
        assertThat(row.path("letter").asText()).endsWith("/KH-SYT");
        assertThat(row.path("stateLabel").asText()).isEqualTo("Ban hành sau ngày chốt số liệu, chưa tính");
    }

    /** The standing agency's clerk has the signed report to issue, and reads no plan but his own agency's. */
    @Test
    void aPlanIsALinkWhereTheReaderMayOpenIt() {
        planning.asked();
        planning.registered("SYT");
        planning.registered("SLDTBXH");
        reporting.asked("SLDTBXH", "LONGHO");
        reporting.accepted("LONGHO");
        signed();
        String page = "/tong-hop/" + MAIN.slug() + "/chi-tieu/A0-01";

        for (String person : List.of("coordinator", "reviewer", "standing-leader", "manager", "sldtbxh-clerk")) {
            SignedIn browser = SignedIn.as(person, port);
            String body = browser.get(page).body();
            for (String plan : List.of("/ke-hoach/KH-SYT/1", "/ke-hoach/KH-SLDTBXH/1")) {
                boolean opens = browser.get(plan).status() == 200;
                assertThat(body.contains("href=\"" + plan + "\""))
                        .as(person + " " + plan)
                        .isEqualTo(opens);
            }
            assertThat(body).as(person).contains("/KH-SYT, phiên bản 1", "Chưa ghi nhận kế hoạch");
        }
        assertThat(SignedIn.as("sldtbxh-clerk", port).get(page).body())
                .contains("/ke-hoach/KH-SLDTBXH/1")
                .doesNotContain("/ke-hoach/KH-SYT");
        for (String stranger : List.of("syt-officer", "stc-leader", "ppc-office")) {
            assertThat(SignedIn.as(stranger, port).get(page).status())
                    .as(stranger)
                    .isEqualTo(404);
        }
    }

    /** Begun, prepared and signed; not yet sent to the PPC. */
    private void signed() {
        transaction.executeWithoutResult(status -> {
            intake.begin(CYCLE);
            lifecycle.prepared(MAIN, "coordinator");
            lifecycle.signed(MAIN, "standing-leader", reports.get(MAIN).figuresVersion());
        });
    }

    private static JsonNode row(JsonNode register, String agency) {
        for (JsonNode row : register.path("rows")) {
            if (row.path("agency").asText().equals(agency)) {
                return row;
            }
        }
        throw new AssertionError(agency + " is not there");
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
