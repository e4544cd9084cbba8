package vn.ansinh.reporting.difficulty;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.Officials;
import vn.ansinh.reporting.SignedIn;
import vn.ansinh.reporting.difficulty.process.DifficultyEscalationProcess.Elements;

/** Each role on its own and on a foreign case, through every channel: a stranger learns nothing. */
@EngineTest
class DifficultyIsolationTest {

    private static final String REASON = "{\"reason\":\"x\"}";

    @LocalServerPort
    private int port;

    @Autowired
    private DifficultyFixture difficulties;

    @Autowired
    private Officials officials;

    private String unapproved;
    private String approved;
    private String asked;

    @BeforeEach
    void threeCases() {
        unapproved = difficulties.started("LONGHO", DifficultyFixture.text("Chưa duyệt", "A7", "Chưa duyệt"));
        approved = difficulties.raised("LONGHO", "Đã duyệt");
        asked = difficulties.raised("LONGHO", "Đã hỏi");
        difficulties.triage(
                asked,
                "askOpinion",
                Map.of("opinionAgency", "BHXH", "question", "Vì sao?", "opinionDue", "2021-04-16"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            longho-officer  | 200 | 200 | 200
            longho-leader   | 200 | 200 | 200
            longho-clerk    | 200 | 200 | 200
            coordinator     | 404 | 200 | 200
            reviewer        | 404 | 200 | 200
            standing-leader | 404 | 200 | 200
            sldtbxh-clerk   | 404 | 200 | 200
            sldtbxh-officer | 404 | 404 | 404
            ppc-office      | 404 | 200 | 200
            ppc-leader      | 404 | 200 | 200
            bhxh-officer    | 404 | 404 | 200
            bhxh-leader     | 404 | 404 | 200
            tambinh-officer | 404 | 404 | 404
            tambinh-leader  | 404 | 404 | 404
            manager         | 404 | 404 | 404
            admin           | 200 | 200 | 200
            """)
    void whoSeesWhichCase(String person, int ofUnapproved, int ofApproved, int ofAsked) {
        SignedIn browser = SignedIn.as(person, port);

        sees(browser, unapproved, ofUnapproved);
        sees(browser, approved, ofApproved);
        sees(browser, asked, ofAsked);
    }

    private static void sees(SignedIn browser, String key, int status) {
        String path = "/api/difficulties/" + key;
        assertThat(browser.get(path).status()).as(path).isEqualTo(status);
        var list = browser.get("/api/difficulties");
        if (status == 200) {
            assertThat(list.json().findValuesAsText("key")).contains(key);
            return;
        }
        assertThat(list.body()).doesNotContain(key);
        assertThat(browser.get(path + "/routing").status()).isEqualTo(404);
        assertThat(browser.get(path + "/mergeable").status()).isEqualTo(404);
        assertThat(browser.get(path + "/letter?step=direction").status()).isEqualTo(404);
        assertThat(browser.get(path + "/attachments/1").status()).isEqualTo(404);
        assertThat(browser.delete(path + "/attachments/1").status()).isEqualTo(404);
        assertThat(browser.post(path + "/withdraw", REASON).status()).isEqualTo(404);
        assertThat(browser.post(path + "/unmerge", REASON).status()).isEqualTo(404);
        assertThat(browser.post(path + "/stop-waiting", REASON).status()).isEqualTo(404);
        byte[] pdf = "%PDF-1.4".getBytes(StandardCharsets.UTF_8);
        for (String place : new String[] {"", "/escalation", "/direction"}) {
            assertThat(browser.upload(path + place + "/attachments", Map.of("a.pdf", pdf), "file", Map.of())
                            .status())
                    .isEqualTo(404);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            coordinator     | 403 | 204
            standing-leader | 403 | 403
            ppc-office      | 403 | 403
            bhxh-officer    | 403 | 403
            longho-clerk    | 403 | 403
            """)
    void whoReadsACaseDoesNotTherebyActOnIt(String person, int withdraw, int stopWaiting) {
        SignedIn browser = SignedIn.as(person, port);
        String path = "/api/difficulties/" + asked;

        assertThat(browser.post(path + "/withdraw", REASON).status()).isEqualTo(withdraw);
        assertThat(browser.post(path + "/stop-waiting", REASON).status()).isEqualTo(stopWaiting);
    }

    @Test
    void filesAreReadByWhoSeesTheCaseAndTakenOutByWhoPutThemIn() {
        String path = "/api/difficulties/" + unapproved + "/attachments";
        SignedIn officer = SignedIn.as("longho-officer", port);
        byte[] pdf = "%PDF-1.4 a".getBytes(StandardCharsets.UTF_8);
        long id = officer.upload(path, Map.of("danh-sach.pdf", pdf), "file", Map.of())
                .json()
                .path("id")
                .asLong();

        assertThat(officer.get(path + "/" + id).status()).isEqualTo(200);
        assertThat(SignedIn.as("coordinator", port).get(path + "/" + id).status())
                .isEqualTo(404);
        officials.complete(Officials.leader("LONGHO"), unapproved, Elements.APPROVE, "approve");
        SignedIn coordinator = SignedIn.as("coordinator", port);
        assertThat(coordinator.get(path + "/" + id).status()).isEqualTo(200);
        assertThat(coordinator.delete(path + "/" + id).status())
                .as("the raiser's file")
                .isEqualTo(404);
        assertThat(officer.delete(path + "/" + id).status())
                .as("not its turn any more")
                .isEqualTo(403);
        assertThat(coordinator
                        .get("/api/difficulties/" + unapproved)
                        .json()
                        .at("/files/0/place")
                        .asText())
                .isEqualTo("RAISER");
    }

    @Test
    void aMergedRaiserSeesItsOwnCaseAndNotTheLead() {
        String second = difficulties.raised("TAMBINH", "Cùng việc");
        difficulties.triage(second, "merge", Map.of("mergeInto", approved));
        SignedIn raiser = SignedIn.as("tambinh-officer", port);

        var own = raiser.get("/api/difficulties/" + second).json();
        assertThat(own.at("/mergedInto/key").asText()).isEqualTo(approved);
        assertThat(own.at("/mergedInto/subject").isNull()).as("its subject").isTrue();
        assertThat(raiser.get("/api/difficulties/" + approved).status()).isEqualTo(404);
        var lead = SignedIn.as("longho-officer", port).get("/api/difficulties/" + approved);
        assertThat(lead.json().path("merged")).isEmpty();
        assertThat(lead.body()).doesNotContain(second, "Tam Bình");
        var office = SignedIn.as("coordinator", port)
                .get("/api/difficulties/" + approved)
                .json();
        assertThat(office.at("/merged/0/key").asText()).isEqualTo(second);
    }

    @ParameterizedTest
    @CsvSource({"longho-officer,200", "ubmttq-officer,200", "longho-leader,403", "coordinator,403", "manager,403"})
    void officersOfEveryBodyStart(String person, int status) {
        SignedIn browser = SignedIn.as(person, port);

        assertThat(browser.get("/api/difficulty-start").status()).isEqualTo(status);
        assertThat(browser.get("/api/difficulties/guidance?text=x").status())
                .isEqualTo(person.equals("manager") ? 404 : 200);
    }

    @Test
    void aMassOrganisationStartsItsCaseInTasklist() {
        SignedIn officer = SignedIn.as("ubmttq-officer", port);
        officer.put(
                "/api/difficulty-start",
                "{\"version\":0,\"content\":{\"subject\":\"Thiếu kinh phí\",\"area\":\"A0\",\"severity\":\"URGENT\","
                        + "\"description\":\"Thiếu\",\"cause\":\"\",\"proposal\":\"Bổ sung\"}}");

        var started = officer.post(
                SignedIn.ENGINE + "/process-definition/key/difficulty-escalation/submit-form", "{\"variables\":{}}");

        assertThat(started.status()).isEqualTo(200);
        String key = officer.get("/api/difficulties").json().at("/0/key").asText();
        assertThat(officer.get("/api/difficulties/" + key).json().path("state").asText())
                .isEqualTo("APPROVING");
        assertThat(officer.get("/api/difficulty-start").json().path("version").asInt())
                .isZero();
        assertThat(SignedIn.as("longho-leader", port)
                        .post(
                                SignedIn.ENGINE + "/process-definition/key/difficulty-escalation/submit-form",
                                "{\"variables\":{}}")
                        .status())
                .isEqualTo(403);
    }
}
