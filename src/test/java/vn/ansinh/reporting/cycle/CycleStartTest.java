package vn.ansinh.reporting.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ansinh.reporting.SignedIn.ENGINE;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.SignedIn;
import vn.ansinh.reporting.SignedIn.Answer;

/** Opening a cycle by hand: what is typed is kept, what cannot be is refused beside its field, nothing is lost. */
@EngineTest
class CycleStartTest {

    private static final String DRAFT = "/api/cycle-start";
    private static final String START = ENGINE + "/process-definition/key/reporting-cycle/submit-form";

    @LocalServerPort
    private int port;

    @Autowired
    private ReportingCycles cycles;

    @Autowired
    private ObjectMapper json;

    @Test
    void anAdHocRequestIsOpenedWithWhatThePpcsOfficeTyped() {
        SignedIn office = as("ppc-office");
        type(office, 0, Map.of("agencies", List.of("SYT", "STC"), "instructions", "Kèm danh sách hộ"));

        Answer answer = office.post(START, "{}");

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        ReportingCycle cycle = cycles.get("KL92/2021-DX-01");
        assertThat(cycle.agencies()).containsExactly("SYT", "STC");
        assertThat(cycle.instructions()).isEqualTo("Kèm danh sách hộ");
        assertThat(office.get(DRAFT).json().path("input"))
                .as("the draft is done")
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "subject, ''",
        "directiveNumber, ''",
        "directiveDate, 2021-04-13",
        "due, 2021-04-12T07:00",
        "due, 2021-04-20",
        "cutOff, 2021-04-21"
    })
    void whatIsMissingOrCannotBeIsSaidBesideItsFieldAndTheDraftIsKept(String field, String value) {
        SignedIn office = as("ppc-office");
        type(office, 0, Map.of(field, value));

        Answer answer = office.post(START, "{}");

        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        assertThat(answer.json().path("field").asText()).isEqualTo(field);
        assertThat(answer.json().path("detail").asText()).isNotBlank();
        assertThat(office.get(DRAFT).json().path("version").asInt()).isEqualTo(1);
    }

    @Test
    void aPeriodicCycleThatWasMissedIsOfferedAndOpenedOnce() {
        SignedIn coordinator = as("coordinator");
        assertThat(coordinator.get(DRAFT).json().at("/periods/0/label").asText())
                .isEqualTo("6 tháng đầu năm 2021, từ 01/01/2021 đến 30/06/2021");
        assertThat(coordinator.get(DRAFT).json().at("/periods/0/open").asBoolean())
                .isFalse();
        type(coordinator, 0, Map.of("kind", "PERIODIC", "regime", "KL92", "period", "2021-H1"));
        assertThat(coordinator.post(START, "{}").status()).isEqualTo(200);

        JsonNode offered = coordinator.get(DRAFT).json();
        type(coordinator, 0, Map.of("kind", "PERIODIC", "regime", "KL92", "period", "2021-H1"));
        Answer again = coordinator.post(START, "{}");

        assertThat(cycles.find("KL92/2021-H1")).isPresent();
        assertThat(offered.at("/periods/0/open").asBoolean()).isTrue();
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.json().path("message").asText()).contains("KL92/2021-H1");
    }

    @ParameterizedTest
    @CsvSource({"2021", "2022-H1", "2021-DX-01"})
    void aPeriodThatIsNotDueIsNotOpened(String period) {
        SignedIn coordinator = as("coordinator");
        type(coordinator, 0, Map.of("kind", "PERIODIC", "period", period));

        Answer answer = coordinator.post(START, "{}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("field").asText()).isEqualTo("period");
        assertThat(cycles.find("KL92/" + period)).isEmpty();
    }

    @Test
    void twoWindowsNeverOverwriteEachOther() {
        SignedIn office = as("ppc-office");
        type(office, 0, Map.of());

        Answer other = office.put(DRAFT, "{\"content\":{\"subject\":\"khác\"},\"version\":0}");

        assertThat(other.status()).isEqualTo(409);
        assertThat(office.get(DRAFT).json().at("/input/subject").asText()).isEqualTo("Tình hình hỗ trợ hộ nghèo");
    }

    @ParameterizedTest
    @CsvSource({"syt-officer", "syt-leader", "reviewer", "standing-leader", "manager"})
    void othersNeitherDraftNorStartACycle(String person) {
        SignedIn stranger = as(person);

        assertThat(stranger.get(DRAFT).status()).isEqualTo(403);
        assertThat(stranger.put(DRAFT, "{\"content\":{},\"version\":0}").status())
                .isEqualTo(403);
        assertThat(stranger.post(START, "{}").status()).isBetween(400, 500);
        assertThat(cycles.all()).isEmpty();
    }

    private void type(SignedIn person, int version, Map<String, Object> fields) {
        var content = new HashMap<String, Object>(Map.of(
                "subject", "Tình hình hỗ trợ hộ nghèo",
                "directiveNumber", "1234/UBND-VX",
                "directiveDate", "2021-04-12",
                "due", "2021-04-20T16:00"));
        content.putAll(fields);
        var change = json.createObjectNode().put("version", version).set("content", json.valueToTree(content));
        assertThat(person.put(DRAFT, change.toString()).status()).isEqualTo(200);
    }

    private SignedIn as(String person) {
        return SignedIn.as(person, port);
    }
}
