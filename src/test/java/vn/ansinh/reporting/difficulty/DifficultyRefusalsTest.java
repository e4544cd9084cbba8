package vn.ansinh.reporting.difficulty;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionOperations;
import vn.ansinh.reporting.EngineDriver;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.Officials;
import vn.ansinh.reporting.SignedIn;
import vn.ansinh.reporting.difficulty.process.DifficultyEscalationProcess.Elements;
import vn.ansinh.reporting.engine.FormInputs;
import vn.ansinh.reporting.engine.UserTask;

/** Bad input gets a clear sentence beside its field, and nothing is lost: through the form as a person sends it. */
@EngineTest
class DifficultyRefusalsTest {

    @Autowired
    private DifficultyFixture difficulties;

    @Autowired
    private Officials officials;

    @Autowired
    private FormInputs forms;

    @Autowired
    private DifficultyClosing closing;

    @Autowired
    private EngineDriver engine;

    @Autowired
    private TransactionOperations transaction;

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            answer     | -             | -          | answer         | nội dung trả lời
            clarify    | -             | -          | reason         | lý do
            escalate   | -             | -          | escalationText | nội dung trình
            askOpinion | -             | -          | opinionAgency  | Chưa chọn cơ quan
            askOpinion | KHONGCO       | -          | opinionAgency  | KHONGCO không có trong danh mục
            askOpinion | LONGHO        | -          | opinionAgency  | chính cơ quan phản ánh
            askOpinion | BHXH          | -          | question       | nội dung cần hỏi
            merge      | -             | -          | mergeInto      | Chưa chọn nội dung phản ánh
            """)
    void whatIsMissingInTriage(String outcome, String agency, String due, String field, String words) {
        String key = difficulties.raised("LONGHO", "Chậm cấp thẻ");
        var fields = new HashMap<String, Object>();
        fields.put("opinionAgency", agency);
        fields.put("opinionDue", due);

        refused(key, Elements.TRIAGE, outcome, fields, field, words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2021-04-12 | Thời hạn phải sau hôm nay
            2021-04-01 | Thời hạn phải sau hôm nay
            2021-04-21 | Ngày thứ Tư, 21/04/2021 không phải ngày làm việc
            2021-04-18 | Chủ nhật, 18/04/2021 không phải ngày làm việc
            2021-04-23 | chậm nhất là thứ Năm, 22/04/2021
            """)
    void aDueDateInThePastOnADayOffOrBeyondTheLimit(String due, String words) {
        String key = difficulties.raised("LONGHO", "Chậm cấp thẻ");

        refused(
                key,
                Elements.TRIAGE,
                "askOpinion",
                Map.of("opinionAgency", "BHXH", "question", "Vì sao?", "opinionDue", due),
                "opinionDue",
                words);
    }

    @Test
    void mergingIntoItselfIntoAMergedOrIntoAClosedCase() {
        String key = difficulties.raised("LONGHO", "Chậm cấp thẻ");
        String lead = difficulties.raised("TAMBINH", "Chậm thẻ ở Tam Bình");
        String merged = difficulties.raised("TRAON", "Chậm thẻ ở Trà Ôn");
        String closed = difficulties.raised("BINHTAN", "Chậm thẻ ở Bình Tân");
        String answered = difficulties.raised("MANGTHIT", "Chậm thẻ ở Mang Thít");
        difficulties.triage(merged, "merge", Map.of("mergeInto", lead));
        difficulties.answered(closed, "Đã rõ");
        officials.complete(Officials.leader("BINHTAN"), closed, Elements.CONFIRM, "resolved");
        difficulties.answered(answered, "Đã rõ");

        refused(key, Elements.TRIAGE, "merge", Map.of("mergeInto", key), "mergeInto", "vào chính nó");
        refused(key, Elements.TRIAGE, "merge", Map.of("mergeInto", merged), "mergeInto", "Chọn ghép vào " + lead);
        refused(key, Elements.TRIAGE, "merge", Map.of("mergeInto", closed), "mergeInto", "đã kết thúc");
        refused(key, Elements.TRIAGE, "merge", Map.of("mergeInto", answered), "mergeInto", "đã được trả lời");
        refused(key, Elements.TRIAGE, "merge", Map.of("mergeInto", "KK-2021-9999"), "mergeInto", "Không tìm thấy");
        assertThat(difficulties.state(key)).isEqualTo(DifficultyState.TRIAGE);
    }

    @Test
    void aWithdrawnDifficultyIsNotAnswered() {
        String key = difficulties.raised("LONGHO", "Chậm cấp thẻ");
        String task = officials.task(key, Elements.TRIAGE).getId();
        transaction.executeWithoutResult(status -> closing.withdraw(key, "longho-leader", "Đã tự giải quyết"));

        var late = complete("coordinator", task, Elements.TRIAGE, "answer");
        var again = SignedIn.as("longho-officer", port)
                .post("/api/difficulties/" + key + "/withdraw", "{\"reason\":\"x\"}");

        assertThat(late.status()).isEqualTo(404);
        assertThat(late.json().path("message").asText()).contains("đã được xử lý xong hoặc không còn nữa");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.json().path("detail").asText()).contains("đã được cơ quan rút");
    }

    @Test
    void theSecondOfTwoCoordinatorsIsTold() {
        String key = difficulties.raised("LONGHO", "Chậm cấp thẻ");
        String task = officials.task(key, Elements.TRIAGE).getId();
        forms.type(key, Elements.TRIAGE, Map.of("answer", "Đã rõ"));
        SignedIn first = SignedIn.as("coordinator", port);

        assertThat(complete(first, task, Elements.TRIAGE, "answer").status()).isLessThan(300);
        var second = complete(first, task, Elements.TRIAGE, "clarify");

        assertThat(second.status()).isIn(404, 409);
        assertThat(second.json().path("message").asText()).contains("đã được xử lý xong hoặc không còn nữa");
        assertThat(difficulties.state(key)).isEqualTo(DifficultyState.CONFIRMING);
    }

    @Test
    void aStartWithoutWordsMakesNoCase() {
        SignedIn officer = SignedIn.as("longho-officer", port);
        String form = "/api/difficulty-start";
        int version = officer.get(form).json().path("version").asInt();
        officer.put(form, "{\"content\":{\"subject\":\"Chậm\",\"area\":\"A7\"},\"version\":" + version + "}");

        var refused = officer.post(
                SignedIn.ENGINE + "/process-definition/key/difficulty-escalation/submit-form", "{\"variables\":{}}");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("field").asText()).isEqualTo("severity");
        assertThat(officer.get(form).json().at("/input/subject").asText())
                .as("nothing is lost")
                .isEqualTo("Chậm");
    }

    @Test
    void aDirectionNamesOnlyWhoExistsAndADayAhead() {
        String key = difficulties.raised("LONGHO", "Chậm cấp thẻ");
        difficulties.escalated(key);

        draftRefused(key, Map.of("kind", "DIRECTION"), "guidance", "nội dung chỉ đạo");
        draftRefused(key, Map.of("kind", "MINISTRY", "guidance", "x"), "ministry", "bộ, ngành");
        draftRefused(
                key,
                Map.of("kind", "DIRECTION", "guidance", "x", "cooperating", java.util.List.of("STC")),
                "leadAgency",
                "cơ quan chủ trì");
        draftRefused(key, Map.of("kind", "DIRECTION", "guidance", "x", "leadAgency", "SYT"), "deadline", "thời hạn");
        draftRefused(
                key,
                Map.of("kind", "DIRECTION", "guidance", "x", "leadAgency", "SYT", "deadline", "2021-04-30"),
                "deadline",
                "không phải ngày làm việc");
    }

    private void draftRefused(String key, Map<String, Object> fields, String field, String words) {
        forms.type(key, Elements.DRAFT_DIRECTION, fields);
        var answer = complete(
                "ppc-office",
                officials.task(key, Elements.DRAFT_DIRECTION).getId(),
                Elements.DRAFT_DIRECTION,
                "submit");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("field").asText()).isEqualTo(field);
        assertThat(answer.json().path("detail").asText()).contains(words);
    }

    private void refused(
            String key, String element, String outcome, Map<String, Object> fields, String field, String words) {
        forms.type(key, element, fields);
        var answer = complete("coordinator", officials.task(key, element).getId(), element, outcome);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("field").asText()).isEqualTo(field);
        assertThat(answer.json().path("detail").asText()).contains(words);
    }

    private SignedIn.Answer complete(String person, String task, String element, String outcome) {
        return complete(SignedIn.as(person, port), task, element, outcome);
    }

    private static SignedIn.Answer complete(SignedIn person, String task, String element, String outcome) {
        return person.post(
                SignedIn.ENGINE + "/task/" + task + "/submit-form",
                "{\"variables\":{\"%s\":{\"value\":\"%s\",\"type\":\"String\"}}}"
                        .formatted(UserTask.outcomeVariable(element), outcome));
    }
}
