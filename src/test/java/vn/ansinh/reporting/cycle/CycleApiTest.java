package vn.ansinh.reporting.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ansinh.reporting.report.ReportingFixture.CYCLE;
import static vn.ansinh.reporting.report.ReportingFixture.key;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionOperations;
import vn.ansinh.reporting.EngineDriver;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.SignedIn;
import vn.ansinh.reporting.catalogue.Period;
import vn.ansinh.reporting.document.StoredFiles;
import vn.ansinh.reporting.report.ReportingFixture;

/** What the forms of a cycle read and do through our API, and who may not. */
@EngineTest
class CycleApiTest {

    private static final String PATH = "/api/cycles/KL92-2021-H1";

    @LocalServerPort
    private int port;

    @Autowired
    private EngineDriver engine;

    @Autowired
    private CycleFixture cycles;

    @Autowired
    private ReportingFixture reporting;

    @Autowired
    private StoredFiles files;

    @Autowired
    private TransactionOperations transaction;

    @BeforeEach
    void theCycleIsDue() {
        cycles.due(Period.halfYear(2021));
    }

    @Test
    void theRequestSaysWhoIsAskedForWhatAndByWhen() {
        JsonNode cycle = as("coordinator").get(PATH).json();

        assertThat(cycle.at("/counts/all").asInt()).isEqualTo(20);
        assertThat(cycle.at("/recipients/0/agencies")).hasSize(20);
        assertThat(cycle.at("/recipients/0/agencies/0/agencyName").asText())
                .as("in the order of the plan")
                .isEqualTo("Sở Lao động - Thương binh và Xã hội");
        assertThat(cycle.at("/recipients/0/explanation").asText()).contains("10/5/2021", "09/5", "07/5");
        assertThat(cycle.at("/outline/sections")).hasSize(12);
        assertThat(cycle.at("/outline/areas").findValuesAsText("code")).contains("A3", "A3-11");
    }

    @ParameterizedTest
    @ValueSource(strings = {"syt-officer", "syt-leader", "syt-clerk"})
    void anAgencysPeopleFindNoCycle(String person) {
        SignedIn stranger = as(person);

        assertThat(stranger.get("/api/cycles").status()).isEqualTo(404);
        assertThat(stranger.get(PATH).status()).isEqualTo(404);
        assertThat(stranger.post(PATH + "/calls", "{\"agency\":\"SYT\",\"content\":\"x\"}")
                        .status())
                .isEqualTo(404);
        assertThat(stranger.post(PATH + "/cancellation", "{\"reason\":\"x\"}").status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"reviewer", "standing-leader", "ppc-office", "manager"})
    void whoOnlyReadsTheCycleNeitherRemindsNorCancels(String person) {
        SignedIn reader = as(person);

        assertThat(reader.get(PATH).status()).isEqualTo(200);
        assertThat(reader.post(PATH + "/reminders", "{\"agencies\":[\"SYT\"],\"words\":\"\"}")
                        .status())
                .isEqualTo(403);
        assertThat(reader.post(PATH + "/calls", "{\"agency\":\"SYT\",\"content\":\"x\"}")
                        .status())
                .isEqualTo(403);
        assertThat(reader.post(PATH + "/cancellation", "{\"reason\":\"x\"}").status())
                .isEqualTo(403);
    }

    @Test
    void whatWasSaidToAnAgencyIsKeptWithItsObligation() {
        cycles.asked(CYCLE, "12");
        SignedIn coordinator = as("coordinator");

        coordinator.post(PATH + "/reminders", "{\"agencies\":[\"SYT\"],\"words\":\"Gửi sớm giúp\"}");
        coordinator.post(PATH + "/calls", "{\"agency\":\"SYT\",\"content\":\"Hẹn trước 05/5\"}");

        JsonNode contacts = obligation(coordinator, "SYT").path("contacts");
        assertThat(contacts.findValuesAsText("kind")).containsExactly("CALL", "REMINDER");
        assertThat(contacts.findValuesAsText("content")).containsExactly("Hẹn trước 05/5", "Gửi sớm giúp");
        assertThat(contacts.get(0).path("actor").asText()).contains("Đầu mối tổng hợp");
        assertThat(obligation(coordinator, "STC").path("contacts")).isEmpty();
        JsonNode own =
                as("syt-officer").get("/api/reports/" + key("SYT").slug()).json();
        assertThat(own.path("notes"))
                .as("the standing agency's notes are its own")
                .isEmpty();
        for (String reader : List.of("ppc-office", "manager")) {
            assertThat(obligation(as(reader), "SYT").path("contacts"))
                    .as(reader)
                    .isEmpty();
        }
        assertThat(obligation(as("standing-leader"), "SYT").path("contacts")).hasSize(2);
    }

    @Test
    void anAgencyThatHasSentItsReportIsNotReminded() {
        cycles.asked(CYCLE, "12");
        reporting.submitted("SYT");
        SignedIn coordinator = as("coordinator");

        var answer = coordinator.post(PATH + "/reminders", "{\"agencies\":[\"SYT\"],\"words\":\"\"}");

        assertThat(answer.json().path("mails").asInt()).isZero();
        JsonNode row = obligation(coordinator, "SYT");
        assertThat(row.path("remindable").asBoolean()).isFalse();
        assertThat(row.path("contacts")).isEmpty();
    }

    @Test
    void remindingNobodyIsRefusedAtTheTable() {
        cycles.asked(CYCLE, "12");

        var answer = as("coordinator").post(PATH + "/reminders", "{\"agencies\":[],\"words\":\"\"}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("field").asText()).isEqualTo("agencies");
    }

    @Test
    void theClerkIsOfferedWhoSignedAndWhatTheLastLetterCarried() {
        cycles.signed(CYCLE);

        JsonNode first = as("sldtbxh-clerk").get(PATH).json().path("suggestedLetter");

        assertThat(first.path("symbol").asText()).isEqualTo("SLĐTBXH");
        assertThat(first.path("signer").asText()).contains("Lãnh đạo cơ quan thường trực");
        cycles.issued(CYCLE, "12");
        assertThat(as("coordinator").get(PATH).json().path("suggestedLetter").isNull())
                .isTrue();
    }

    /** S8. The pages of the cycles are closed to him; his form needs the one whose letter he has to issue. */
    @Test
    void theClerkReadsACycleAsLongAsHeHasItsLetterToIssue() {
        SignedIn clerk = as("sldtbxh-clerk");
        assertThat(clerk.get("/api/cycles").status()).isEqualTo(404);
        assertThat(clerk.get(PATH).status()).isEqualTo(404);

        cycles.signed(CYCLE);
        long file = cycles.attached(CYCLE);
        assertThat(clerk.get(PATH).status()).isEqualTo(200);
        assertThat(clerk.get(PATH + "/attachments/" + file).status()).isEqualTo(200);
        assertThat(clerk.get("/api/cycles").status()).isEqualTo(404);

        cycles.issued(CYCLE, "12");
        assertThat(clerk.get(PATH).status()).isEqualTo(404);
        assertThat(clerk.get(PATH + "/attachments/" + file).status()).isEqualTo(404);
        assertThat(as("syt-clerk").get(PATH).status()).isEqualTo(404);
    }

    @Test
    void theSignedLetterIsTheClerksUntilItIsIssued() {
        cycles.signed(CYCLE);
        long file = cycles.attached(CYCLE);
        SignedIn clerk = as("sldtbxh-clerk");

        assertThat(as("coordinator").delete(PATH + "/attachments/" + file).status())
                .isEqualTo(403);
        assertThat(as("syt-clerk").delete(PATH + "/attachments/" + file).status())
                .isEqualTo(404);
        assertThat(clerk.delete(PATH + "/attachments/999999").status()).isEqualTo(404);
        assertThat(clerk.delete(PATH + "/attachments/" + file).status()).isEqualTo(204);
        assertThat(files.of(CYCLE)).isEmpty();
        cycles.issued(CYCLE, "12");
        assertThat(clerk.delete(PATH + "/attachments/" + files.of(CYCLE).get(0).id())
                        .status())
                .as("what was sent stays")
                .isEqualTo(403);
    }

    private static JsonNode obligation(SignedIn person, String agency) {
        JsonNode rows = person.get(PATH + "/obligations").json().at("/part/rows");
        List<JsonNode> found = StreamSupport.stream(rows.spliterator(), false)
                .filter(row -> row.path("agency").asText().equals(agency))
                .toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private SignedIn as(String person) {
        return SignedIn.as(person, port);
    }
}
