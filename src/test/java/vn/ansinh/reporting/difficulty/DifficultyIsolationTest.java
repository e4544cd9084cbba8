package vn.ansinh.reporting.difficulty;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
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
        SignedIn officer = SignedIn.as("longho-officer", port);
        SignedIn coordinator = SignedIn.as("coordinator", port);
        String path = "/api/difficulties/" + unapproved + "/attachments/";
        long id = attach(officer, unapproved, "");

        assertThat(officer.get(path + id).status()).isEqualTo(200);
        assertThat(removable(officer, unapproved)).containsExactly(true);
        assertThat(coordinator.get(path + id).status()).isEqualTo(404);

        officials.complete(Officials.leader("LONGHO"), unapproved, Elements.APPROVE, "approve");
        long own = attach(coordinator, unapproved, "");

        assertThat(coordinator.get(path + id).status()).isEqualTo(200);
        assertThat(removable(coordinator, unapproved))
                .as("the raiser's, and its own")
                .containsExactly(false, true);
        assertThat(removable(officer, unapproved)).as("not its turn any more").containsExactly(false, false);
        assertThat(coordinator.delete(path + id).status()).as("the raiser's").isEqualTo(404);
        assertThat(officer.delete(path + id).status())
                .as("not its turn any more")
                .isEqualTo(403);
        assertThat(officer.delete(path + own).status()).as("not its own").isEqualTo(403);
        assertThat(coordinator.delete(path + own).status()).isEqualTo(204);
        assertThat(coordinator
                        .get("/api/difficulties/" + unapproved)
                        .json()
                        .at("/files/0/place")
                        .asText())
                .isEqualTo("RAISER");
    }

    @Test
    void aLettersFileIsTakenOutByWhoIssuesItAndOnlyUntilItIsIssued() {
        String letters = "/api/difficulties/" + approved + "/escalation/attachments/";
        SignedIn clerk = SignedIn.as("sldtbxh-clerk", port);
        SignedIn coordinator = SignedIn.as("coordinator", port);
        difficulties.triage(approved, "escalate", Map.of("escalationText", "Kính trình"));
        officials.complete(Officials.standingLeader(), approved, Elements.APPROVE_ESCALATION, "approve");
        long id = attach(clerk, approved, "/escalation");

        assertThat(removable(clerk, approved)).containsExactly(true);
        assertThat(removable(coordinator, approved)).containsExactly(false);
        assertThat(coordinator.delete(letters + id).status()).isEqualTo(403);
        SignedIn raiser = SignedIn.as("longho-officer", port);
        assertThat(removable(raiser, approved))
                .as("signed, but not issued: the offices' own business")
                .isEmpty();
        assertThat(raiser.get(letters + id).status()).isEqualTo(404);

        difficulties.letter(approved, Elements.ISSUE_ESCALATION, CaseFiles.escalation(approved, 1), "TTr-SLĐTBXH");
        officials.complete(Officials.clerk("SLDTBXH"), approved, Elements.ISSUE_ESCALATION, null);

        SignedIn office = SignedIn.as("ppc-office", port);
        assertThat(removable(clerk, approved)).containsExactly(false);
        assertThat(removable(office, approved)).containsExactly(false);
        long issued = office.get("/api/difficulties/" + approved)
                .json()
                .at("/files/0/id")
                .asLong();
        assertThat(removable(raiser, approved)).as("issued: to be read").containsExactly(false);
        assertThat(raiser.get(letters + issued).status()).isEqualTo(200);
        assertThat(clerk.delete(letters + issued).status()).isEqualTo(403);
        assertThat(office.delete(letters + issued).status()).isEqualTo(403);
    }

    @Test
    void directedAgenciesTakeOutTheirOwnFilesAndNotEachOthers() {
        difficulties.escalated(approved);
        difficulties.directed(
                approved,
                Map.of(
                        "kind", "DIRECTION",
                        "guidance", "Tháo gỡ",
                        "leadAgency", "SYT",
                        "cooperating", List.of("STC"),
                        "deadline", "2021-04-26"));
        SignedIn health = SignedIn.as("syt-officer", port);
        SignedIn finance = SignedIn.as("stc-officer", port);
        long id = attach(health, approved, "");

        assertThat(removableIn(health, approved, "SYT")).containsExactly(true);
        assertThat(removableIn(finance, approved, "SYT")).containsExactly(false);
        String file = "/api/difficulties/" + approved + "/attachments/" + id;
        assertThat(finance.delete(file).status()).isEqualTo(404);
        assertThat(health.delete(file).status()).isEqualTo(204);
    }

    private static long attach(SignedIn person, String key, String letter) {
        byte[] pdf = "%PDF-1.4 a".getBytes(StandardCharsets.UTF_8);
        var attached = person.upload(
                "/api/difficulties/" + key + letter + "/attachments", Map.of("danh-sach.pdf", pdf), "file", Map.of());
        assertThat(attached.status()).as(attached.body()).isEqualTo(200);
        return attached.json().path("id").asLong();
    }

    private static List<Boolean> removable(SignedIn person, String key) {
        return removableIn(person, key, "");
    }

    private static List<Boolean> removableIn(SignedIn person, String key, String place) {
        var flags = new ArrayList<Boolean>();
        for (JsonNode file : person.get("/api/difficulties/" + key).json().path("files")) {
            if (place.isEmpty() || file.path("place").asText().equals(place)) {
                flags.add(file.path("removable").asBoolean());
            }
        }
        return flags;
    }

    @Test
    void aMergedRaiserSeesItsOwnCaseAndNotTheLead() {
        String second = difficulties.raised("TAMBINH", "Cùng việc");
        difficulties.triage(second, "merge", Map.of("mergeInto", approved));
        SignedIn raiser = SignedIn.as("tambinh-officer", port);

        var own = raiser.get("/api/difficulties/" + second).json();
        assertThat(own.at("/mergedInto/key").asText()).isEqualTo(approved);
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
