package vn.ansinh.reporting.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.Officials;
import vn.ansinh.reporting.SignedIn;
import vn.ansinh.reporting.SignedIn.Answer;
import vn.ansinh.reporting.plan.process.ImplementationPlanProcess.Elements;

/** Who sees which plan, by every way there is: SYT's is registered, STC's was sent, STP's is being drafted. */
@EngineTest
class PlanPagesTest {

    @LocalServerPort
    private int port;

    @Autowired
    private PlanFixture planning;

    @Autowired
    private Officials officials;

    @Autowired
    private PlanViews views;

    @Autowired
    private Plans plans;

    @BeforeEach
    void threePlansStandInThreePlaces() {
        planning.asked();
        planning.registered("SYT");
        planning.sent("STC");
    }

    @ParameterizedTest
    @CsvSource({
        "syt-officer, 200, 404, 404",
        "syt-leader, 200, 404, 404",
        "syt-clerk, 200, 404, 404",
        "stc-officer, 404, 200, 404",
        "stp-officer, 404, 404, 200",
        "reviewer, 200, 200, 404",
        "coordinator, 200, 200, 404",
        "standing-leader, 200, 200, 404",
        "ppc-office, 200, 404, 404",
        "ppc-leader, 200, 404, 404",
        "manager, 200, 404, 404",
        "admin, 200, 200, 200"
    })
    void eachSeesOfEveryPlanWhatIsHisByEveryWay(String person, int registered, int sent, int drafted) {
        SignedIn browser = SignedIn.as(person, port);
        List<String> slugs = List.of("KH-SYT", "KH-STC", "KH-STP");
        List<Integer> statuses = List.of(registered, sent, drafted);
        for (int i = 0; i < slugs.size(); i++) {
            String slug = slugs.get(i);
            int status = statuses.get(i);
            assertThat(browser.get("/ke-hoach/" + slug).status())
                    .as("page " + slug)
                    .isEqualTo(status);
            assertThat(browser.get("/ke-hoach/" + slug + "/1").status())
                    .as("version " + slug)
                    .isEqualTo(status);
            assertThat(browser.get("/api/plans/" + slug).status())
                    .as("API " + slug)
                    .isEqualTo(status);
            assertThat(browser.get("/api/plans/" + slug + "/versions/1").status())
                    .isEqualTo(status);
            assertThat(browser.get("/api/plans/" + slug + "/workbook").status()).isEqualTo(status);
        }
        long file = file();
        assertThat(browser.get("/api/plans/KH-SYT/attachments/" + file).status())
                .isEqualTo(registered);
        assertThat(browser.get("/api/plans/KH-STC/attachments/" + file).status())
                .as("of another plan")
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({"stc-officer", "reviewer", "ppc-office", "manager", "stp-leader"})
    void nobodyElseChangesAnything(String person) {
        SignedIn browser = SignedIn.as(person, port);

        assertThat(browser.patch("/api/plans/KH-STP/draft", "{\"tasks\":[]}").status())
                .isIn(404, 409);
        assertThat(browser.post("/api/plans/KH-STP/draft/tasks", "").status()).isIn(404, 409);
        assertThat(browser.delete("/api/plans/KH-STP/draft/tasks/1?version=0").status())
                .isIn(404, 409);
        assertThat(browser.post("/api/plans/KH-SYT/amendment", "{\"reason\":\"Thử\"}")
                        .status())
                .isIn(403, 404);
        assertThat(browser.delete("/api/plans/KH-SYT/amendment").status()).isIn(403, 404);
    }

    @Test
    void anAmendmentInTheMakingIsTheAgencysOwn() {
        planning.amended("SYT", "Bổ sung nhiệm vụ mật");
        planning.write("SYT", Officials.officer("SYT"), PlanFixture.task("A7", "Việc chưa công bố", "2021-12-31", 0));

        for (String person : List.of("reviewer", "ppc-office", "manager")) {
            SignedIn browser = SignedIn.as(person, port);
            assertThat(browser.get("/ke-hoach/KH-SYT").body())
                    .as(person)
                    .contains("Nâng cấp 5 trạm y tế xã")
                    .doesNotContain("Việc chưa công bố", "nhiệm vụ mật", "Phiên bản 2");
            assertThat(browser.get("/ke-hoach/KH-SYT/2").status()).isEqualTo(404);
            assertThat(browser.get("/api/plans/KH-SYT/versions/2").status()).isEqualTo(404);
        }
        assertThat(SignedIn.as("syt-officer", port).get("/ke-hoach/KH-SYT").body())
                .contains("Việc chưa công bố", "Hủy bản điều chỉnh");
    }

    @Test
    void theOfficerAmendsFromHisPageAndHasTheTask() {
        SignedIn officer = SignedIn.as("syt-officer", port);
        assertThat(officer.get("/ke-hoach/KH-SYT").body()).contains("id=\"amend\"");

        Answer amended = officer.post("/api/plans/KH-SYT/amendment", "{\"reason\":\"Bổ sung nhiệm vụ\"}");
        planning.begun();

        assertThat(amended.status()).as(amended.body()).isEqualTo(200);
        assertThat(officer.get("/ke-hoach/KH-SYT").body())
                .contains("phiên bản 2", "Bổ sung nhiệm vụ")
                .doesNotContain("id=\"amend\"");
        assertThat(officials.task("KH/SYT", Elements.DRAFT)).isNotNull();
        assertThat(officer.post("/api/plans/KH-SYT/amendment", "{\"reason\":\"Nữa\"}")
                        .status())
                .isEqualTo(409);
    }

    @Test
    void theStandingAgencyFollowsAllAndTheOthersSeeTheirs() {
        assertThat(SignedIn.as("coordinator", port).get("/ke-hoach").body())
                .contains("/ke-hoach/KH-SYT", "/ke-hoach/KH-STC", "Sở Tư pháp")
                .doesNotContain("/ke-hoach/KH-STP");
        assertThat(SignedIn.as("ppc-office", port).get("/ke-hoach").body())
                .contains("/ke-hoach/KH-SYT")
                .doesNotContain("KH-STC", "Sở Tư pháp");
        assertThat(SignedIn.as("stp-officer", port).get("/ke-hoach").body())
                .contains("/ke-hoach/KH-STP", "Đang soạn")
                .doesNotContain("KH-SYT", "KH-STC");
    }

    @Test
    void theReviewerFindsThePlanAmongHisTasks() {
        JsonNode tasks = SignedIn.as("reviewer", port)
                .post(SignedIn.ENGINE + "/task", "{\"taskDefinitionKey\":\"Task_RegisterPlan\"}")
                .json();

        assertThat(tasks).hasSize(1);
        assertThat(tasks.get(0).path("name").asText()).isEqualTo("Xem xét, ghi nhận kế hoạch – Sở Tài chính");
        assertThat(SignedIn.as("ppc-office", port)
                        .post(SignedIn.ENGINE + "/task", "{\"taskDefinitionKey\":\"Task_RegisterPlan\"}")
                        .json())
                .isEmpty();
    }

    private long file() {
        return officials.as(
                Officials.officer("SYT"),
                () -> views.of(plans.get(PlanFixture.key("SYT")))
                        .attachments()
                        .get(0)
                        .id());
    }
}
