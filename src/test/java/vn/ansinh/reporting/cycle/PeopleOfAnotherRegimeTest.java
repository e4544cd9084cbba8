package vn.ansinh.reporting.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ansinh.reporting.report.ReportingFixture.CYCLE;

import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.ansinh.reporting.EngineDriver;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.Officials;
import vn.ansinh.reporting.SignedIn;
import vn.ansinh.reporting.catalogue.Period;
import vn.ansinh.reporting.difficulty.DifficultyFixture;
import vn.ansinh.reporting.engine.Standing;
import vn.ansinh.reporting.plan.PlanFixture;
import vn.ansinh.reporting.report.ReportingFixture;
import vn.ansinh.reporting.report.process.AgencyReportProcess;

/** Who coordinates, reviews or leads one regime learns of another what any stranger learns: nothing. */
@EngineTest
class PeopleOfAnotherRegimeTest {

    /** Of a body that neither reports nor raised anything here. */
    private static final String PERSON = "sct-officer";

    @LocalServerPort
    private int port;

    @Autowired
    private EngineDriver engine;

    @Autowired
    private CycleFixture cycles;

    @Autowired
    private ReportingFixture reporting;

    @Autowired
    private PlanFixture plans;

    @Autowired
    private DifficultyFixture difficulties;

    @Autowired
    private Officials officials;

    @Autowired
    private IdentityService identityService;

    private String difficulty;
    private SignedIn person;

    @BeforeEach
    void allIsOnItsWay() {
        Standing.groups("CCHC").forEach(group -> {
            identityService.saveGroup(identityService.newGroup(group));
            identityService.createMembership(PERSON, group);
        });
        cycles.due(Period.halfYear(2021));
        cycles.asked(CYCLE, "12");
        engine.at("2021-04-29T08:00");
        plans.asked();
        plans.sent("SYT");
        difficulty = difficulties.raised("LONGHO", "Thiếu nhà vệ sinh");
        reporting.submitted("SYT");
        person = SignedIn.as(PERSON, port);
    }

    @AfterEach
    void nobodyIsOfAnother() {
        Standing.groups("CCHC").forEach(identityService::deleteGroup);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/cycles/KL92-2021-H1",
                "/api/cycles/KL92-2021-H1/obligations",
                "/dot-bao-cao/KL92-2021-H1",
                "/api/reports/KL92-2021-H1-SYT",
                "/bao-cao/KL92-2021-H1-SYT",
                "/api/plans/KH-SYT",
                "/ke-hoach/KH-SYT",
                "/api/consolidated/KL92-2021-H1-TH",
                "/tong-hop/KL92-2021-H1-TH"
            })
    void whatBelongsToOneIsNotFoundByThePeopleOfAnother(String address) {
        assertThat(SignedIn.as("coordinator", port).get(address).status()).isIn(200, 404);
        assertThat(person.get(address).status()).isEqualTo(404);
    }

    @Test
    void listsHaveNothingOfAnother() {
        assertThat(person.get("/api/cycles").json()).isEmpty();
        assertThat(person.get("/dot-bao-cao").body()).doesNotContain("KL92-2021-H1");
        assertThat(person.get("/ra-soat").body()).doesNotContain("KL92-2021-H1-SYT");
        assertThat(person.get("/ke-hoach").body()).doesNotContain("KH-SYT");
        assertThat(person.get("/kho-khan").body()).doesNotContain("Thiếu nhà vệ sinh");
        assertThat(person.get("/api/difficulties/" + difficulty).status()).isEqualTo(404);

        // And what the people of the regime find there.
        assertThat(SignedIn.as("reviewer", port).get("/ra-soat").body()).contains("KL92-2021-H1-SYT");
        assertThat(SignedIn.as("coordinator", port).get("/kho-khan").body()).contains("Thiếu nhà vệ sinh");
    }

    @Test
    void nobodyOfAnotherRegimeTakesOrDoesItsTasks() {
        String review = officials
                .task(CYCLE + "/SYT", AgencyReportProcess.Elements.REVIEW)
                .getId();
        String task = SignedIn.ENGINE + "/task/" + review;

        assertThat(person.get(task).status()).isEqualTo(404);
        assertThat(person.post(task + "/claim", "{\"userId\":\"" + PERSON + "\"}")
                        .status())
                .isEqualTo(404);
        assertThat(person.post(task + "/complete", "{\"variables\":{}}").status())
                .isEqualTo(404);
        assertThat(person.post("/api/reviews/acceptance", "{\"slugs\":[\"KL92-2021-H1-SYT\"]}")
                        .json())
                .allSatisfy(
                        outcome -> assertThat(outcome.path("refusal").asText()).isNotEmpty());
    }

    /** It runs no cycle here, and opens none of another. */
    @Test
    void nobodyOfAnotherRegimeOpensItsCycles() {
        assertThat(person.get("/api/cycle-start").json().path("regimes")).isEmpty();
        assertThat(person.get("/api/cycle-start").json().path("periods")).isEmpty();
        person.put("/api/cycle-start", """
                {"content":{"kind":"AD_HOC","regime":"KL92","subject":"x","directiveNumber":"1","directiveDate":"2021-04-28",
                 "due":"2021-05-20T16:00"},"version":0}""");

        assertThat(person.post(
                                SignedIn.ENGINE + "/process-definition/key/reporting-cycle/submit-form",
                                "{\"variables\":{}}")
                        .status())
                .isGreaterThanOrEqualTo(400);
        assertThat(SignedIn.as("coordinator", port).get("/api/cycles").json()).hasSize(1);
    }
}
