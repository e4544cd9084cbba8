package vn.ansinh.reporting.difficulty;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.ansinh.reporting.EngineDriver;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.Officials;
import vn.ansinh.reporting.SignedIn;
import vn.ansinh.reporting.difficulty.process.DifficultyEscalationProcess.Elements;
import vn.ansinh.reporting.engine.CurrentUser.Person;

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

    @Autowired
    private EngineDriver engine;

    @Autowired
    private Difficulties cases;

    @Autowired
    private DifficultyViews views;

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
        assertThat(browser.get("/kho-khan/" + key).status()).isEqualTo(status);
        assertThat(browser.get("/kho-khan").body().contains(key)).as("listed").isEqualTo(status == 200);
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
        assertThat(own.at("/mergedInto/subject").isNull()).as("its subject").isTrue();
        assertThat(raiser.get("/api/difficulties/" + approved).status()).isEqualTo(404);
        var lead = SignedIn.as("longho-officer", port).get("/api/difficulties/" + approved);
        assertThat(lead.json().path("merged")).isEmpty();
        assertThat(lead.body()).doesNotContain(second, "Tam Bình");
        assertThat(own.toString()).as("what the lead is about").doesNotContain("Đã duyệt");
        var office = SignedIn.as("coordinator", port)
                .get("/api/difficulties/" + approved)
                .json();
        assertThat(office.at("/merged/0/key").asText()).isEqualTo(second);
    }

    @Test
    void whatTheOfficesWriteToEachOtherIsTheirsUntilItIsIssued() {
        difficulties.complete(
                Officials.officer("BHXH"), asked, Elements.GIVE_OPINION, null, Map.of("opinion", "Do dữ liệu"));
        difficulties.triage(asked, "escalate", Map.of("escalationText", "Nội dung kính trình"));
        shows(asked, "Nội dung kính trình", "coordinator", "ppc-office");
        difficulties.complete(
                Officials.standingLeader(),
                asked,
                Elements.APPROVE_ESCALATION,
                "return",
                Map.of("reason", "Chưa nêu số thẻ"));
        shows(asked, "Chưa nêu số thẻ", "coordinator", "ppc-office");

        difficulties.escalated(asked);
        shows(asked, "Kính trình Ủy ban", "coordinator", "ppc-office", "longho-officer", "bhxh-officer");
        difficulties.complete(
                Officials.ppcOffice(),
                asked,
                Elements.DRAFT_DIRECTION,
                "submit",
                Map.of("kind", "DIRECTION", "guidance", "Dự thảo hướng dẫn"));
        difficulties.complete(
                Officials.ppcLeader(), asked, Elements.GIVE_DIRECTION, "return", Map.of("reason", "Giao thêm Sở Y tế"));
        shows(asked, "Dự thảo hướng dẫn", "coordinator", "ppc-office");
        shows(asked, "Giao thêm Sở Y tế", "coordinator", "ppc-office");
    }

    /** To these, and to nobody else who sees the case. */
    private void shows(String key, String words, String... people) {
        for (String person : List.of("coordinator", "ppc-office", "longho-officer", "bhxh-officer")) {
            SignedIn browser = SignedIn.as(person, port);
            boolean shown = List.of(people).contains(person);
            assertThat(browser.get("/api/difficulties/" + key).body().contains(words))
                    .as(person + ": " + words)
                    .isEqualTo(shown);
            assertThat(browser.get("/kho-khan/" + key).body().contains(words))
                    .as(person + " on the page: " + words)
                    .isEqualTo(shown);
        }
    }

    @Test
    void whoHandlesTheStandingAgencysOwnCaseSeesAllOfIt() {
        String own = difficulties.raised("SLDTBXH", "Của chính cơ quan thường trực");
        difficulties.triage(own, "escalate", Map.of("escalationText", "Nội dung kính trình"));
        var both = new Person("coordinator", List.of("sldtbxh-officers", "kl92-standing-coordinators"));

        DifficultyView view = officials.as(both, () -> views.of(cases.get(own)));

        assertThat(view.escalation().text()).isEqualTo("Nội dung kính trình");
        assertThat(view.may().withdraw()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            longho-leader   | 200 | 404 | 404
            longho-officer  | 404 | 404 | 404
            coordinator     | 404 | 200 | 404
            reviewer        | 404 | 404 | 404
            standing-leader | 404 | 404 | 404
            sldtbxh-officer | 404 | 404 | 404
            ppc-office      | 404 | 404 | 404
            ppc-leader      | 404 | 404 | 404
            bhxh-officer    | 404 | 404 | 200
            tambinh-officer | 404 | 404 | 404
            tambinh-leader  | 404 | 404 | 404
            """)
    void theEngineShowsTasksToThoseWhoHaveThem(String person, int ofUnapproved, int ofApproved, int ofAsked) {
        SignedIn browser = SignedIn.as(person, port);

        reaches(browser, officials.task(unapproved, Elements.APPROVE), ofUnapproved);
        reaches(browser, officials.task(approved, Elements.TRIAGE), ofApproved);
        reaches(browser, officials.task(asked, Elements.GIVE_OPINION), ofAsked);
        for (String path :
                new String[] {"/message", "/signal", "/process-definition/key/difficulty-escalation/start"}) {
            String told = "{\"messageName\":\"DifficultyWithdrawn\",\"name\":\"x\",\"businessKey\":\"%s\"}";
            assertThat(browser.post(SignedIn.ENGINE + path, told.formatted(approved))
                            .status())
                    .as(path)
                    .isEqualTo(403);
        }
        for (String path :
                new String[] {"/process-instance", "/history/process-instance", "/history/variable-instance"}) {
            assertThat(browser.get(SignedIn.ENGINE + path).status()).as(path).isEqualTo(403);
        }
        assertThat(difficulties.state(approved)).isEqualTo(DifficultyState.TRIAGE);
    }

    private static void reaches(SignedIn browser, Task task, int status) {
        String path = SignedIn.ENGINE + "/task/" + task.getId();
        assertThat(browser.get(path).status()).as(task.getName()).isEqualTo(status);
        assertThat(browser.get("/api/tasks/" + task.getId()).status()).isEqualTo(status);
        if (status == 404) {
            assertThat(browser.get(SignedIn.ENGINE + "/task").body()).doesNotContain(task.getId());
            assertThat(browser.get(SignedIn.ENGINE + "/history/task").body()).doesNotContain(task.getId());
            assertThat(browser.get(SignedIn.ENGINE + "/variable-instance").json())
                    .isEmpty();
            assertThat(browser.post(path + "/claim", "{\"userId\":\"x\"}").status())
                    .isIn(403, 404);
            assertThat(browser.post(path + "/submit-form", "{\"variables\":{}}").status())
                    .isEqualTo(404);
        }
    }

    /** What it waits for is its own business too; what comes later, on a case that went on alone, is not. */
    @Test
    void aMergedRaiserReadsTheSignedDirectionThatAnswersIt() {
        String lead = difficulties.raised("LONGHO", "Chậm cấp thẻ");
        String second = difficulties.raised("TAMBINH", "Chậm thẻ ở Tam Bình");
        difficulties.triage(second, "merge", Map.of("mergeInto", lead));
        SignedIn raiser = SignedIn.as("tambinh-officer", port);
        difficulties.escalated(lead);
        assertThat(raiser.get("/api/difficulties/" + second).json().path("files"))
                .as("the letter of the standing agency is the lead's")
                .isEmpty();

        difficulties.directed(lead, Map.of("kind", "DIRECTION", "guidance", "Cấp trước 30/4"));

        var view = raiser.get("/api/difficulties/" + second).json();
        assertThat(view.at("/direction/guidance").asText()).isEqualTo("Cấp trước 30/4");
        assertThat(view.path("files")).hasSize(1);
        assertThat(view.at("/files/0/removable").asBoolean()).isFalse();
        String file = "/attachments/" + view.at("/files/0/id").asLong();
        assertThat(raiser.get("/api/difficulties/" + second + file).status()).isEqualTo(200);
        assertThat(raiser.get("/api/difficulties/" + lead + file).status()).isEqualTo(404);
        assertThat(SignedIn.as("traon-officer", port)
                        .get("/api/difficulties/" + second + file)
                        .status())
                .isEqualTo(404);
        assertThat(raiser.delete("/api/difficulties/" + second + file).status()).isEqualTo(404);

        officials.complete(Officials.leader("TAMBINH"), second, Elements.CONFIRM, "resolved");
        engine.at("2021-04-13T08:00");
        difficulties.complete(
                Officials.leader("LONGHO"), lead, Elements.CONFIRM, "notResolved", Map.of("reason", "Chưa cấp"));
        difficulties.escalated(lead);
        difficulties.directed(lead, Map.of("kind", "DIRECTION", "guidance", "Kiểm điểm việc cấp chậm"));

        view = raiser.get("/api/difficulties/" + second).json();
        assertThat(view.at("/direction/guidance").asText()).isEqualTo("Cấp trước 30/4");
        assertThat(view.path("files")).hasSize(1);
    }

    /** It was answered by nobody: there is no direction of its lead that counts for it. */
    @Test
    void aCaseThatWasWithdrawnWhileItWasMergedIsStillRead() {
        String lead = difficulties.raised("LONGHO", "Chậm cấp thẻ");
        String second = difficulties.raised("TAMBINH", "Chậm thẻ ở Tam Bình");
        difficulties.triage(second, "merge", Map.of("mergeInto", lead));
        SignedIn raiser = SignedIn.as("tambinh-leader", port);
        assertThat(raiser.post("/api/difficulties/" + second + "/withdraw", "{\"reason\":\"Đã tự giải quyết\"}")
                        .status())
                .isEqualTo(204);
        assertThat(difficulties.state(second)).isEqualTo(DifficultyState.WITHDRAWN);
        difficulties.escalated(lead);
        difficulties.directed(lead, Map.of("kind", "DIRECTION", "guidance", "Cấp trước 30/4"));

        var answer = raiser.get("/api/difficulties/" + second);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("direction").isNull()).isTrue();
        assertThat(answer.json().path("files")).isEmpty();
        assertThat(raiser.get("/kho-khan/" + second).status()).isEqualTo(200);
        assertThat(SignedIn.as("coordinator", port)
                        .get("/api/difficulties/" + second)
                        .status())
                .isEqualTo(200);
    }

    /** Not resolved by it, and merged then: the letter it was given stays its own. */
    @Test
    void aMergedCaseKeepsTheLettersOfItsOwn() {
        String own = difficulties.raised("TAMBINH", "Chậm thẻ ở Tam Bình");
        difficulties.escalated(own);
        difficulties.directed(own, Map.of("kind", "DIRECTION", "guidance", "Cấp trước 30/4"));
        SignedIn raiser = SignedIn.as("tambinh-officer", port);
        JsonNode letters = raiser.get("/api/difficulties/" + own).json().path("files");
        assertThat(letters).extracting(file -> file.path("place").asText()).containsExactly("ESCALATION", "DIRECTION");
        difficulties.complete(
                Officials.leader("TAMBINH"), own, Elements.CONFIRM, "notResolved", Map.of("reason", "Chưa cấp"));

        difficulties.triage(own, "merge", Map.of("mergeInto", approved));

        assertThat(raiser.get("/api/difficulties/" + own).json().path("files")).isEqualTo(letters);
        String file = "/attachments/" + letters.at("/1/id").asLong();
        assertThat(raiser.get("/api/difficulties/" + own + file).status()).isEqualTo(200);
    }

    /** The raiser is asked to make something clear; why the offices sent the case to and fro is theirs. */
    @Test
    void whoIsAskedToMakeItClearDoesNotReadWhyAnOfficeSentItBack() {
        difficulties.triage(approved, "escalate", Map.of("escalationText", "Kính trình"));
        difficulties.complete(
                Officials.standingLeader(),
                approved,
                Elements.APPROVE_ESCALATION,
                "return",
                Map.of("reason", "Nội bộ: chưa trình được"));

        difficulties.triage(approved, "clarify", Map.of("reason", "Bổ sung danh sách"));

        SignedIn raiser = SignedIn.as("longho-officer", port);
        assertThat(raiser.get("/api/difficulties/" + approved).body())
                .contains("Bổ sung danh sách")
                .doesNotContain("Nội bộ");
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
        assertThat(officer.get("/api/difficulty-start").json().path("input"))
                .as("what was sent is not there to be sent again")
                .isEmpty();
        String other = "{\"version\":%d,\"content\":{\"subject\":\"Ở cửa sổ khác\"}}";
        int begunAnew = officer.put("/api/difficulty-start", other.formatted(7))
                .json()
                .path("version")
                .asInt();
        assertThat(officer.put("/api/difficulty-start", other.formatted(begunAnew))
                        .status())
                .as("another window that still types goes on")
                .isEqualTo(200);
        assertThat(SignedIn.as("longho-leader", port)
                        .post(
                                SignedIn.ENGINE + "/process-definition/key/difficulty-escalation/submit-form",
                                "{\"variables\":{}}")
                        .status())
                .isEqualTo(403);
    }
}
