package vn.ansinh.reporting.engine;

import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.ansinh.reporting.SignedIn.ENGINE;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.SignedIn;
import vn.ansinh.reporting.SignedIn.Answer;

/** S12: what a person has typed into a start form starts one process, whatever comes how often. */
@EngineTest
class StartedOnceTest {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionOperations transaction;

    @Autowired
    private ObjectMapper json;

    /** Process, who starts it, where the input is kept, what is typed, the table of what it becomes. */
    static Stream<Arguments> starts() {
        return Stream.of(
                Arguments.of(
                        "difficulty-escalation",
                        "longho-officer",
                        "/api/difficulty-start",
                        Map.of(
                                "subject", "Chậm cấp thẻ",
                                "area", "A7",
                                "severity", "NORMAL",
                                "description", "Thẻ cấp chậm hai tháng",
                                "proposal", "Đề nghị hướng dẫn"),
                        "difficulty"),
                Arguments.of(
                        "reporting-cycle",
                        "ppc-office",
                        "/api/cycle-start",
                        Map.of(
                                "subject", "Tình hình hỗ trợ hộ nghèo",
                                "directiveNumber", "1234/UBND-VX",
                                "directiveDate", "2021-04-12",
                                "due", "2021-04-20T16:00"),
                        "reporting_cycle"));
    }

    @ParameterizedTest
    @MethodSource("starts")
    void twoWindowsThatStartAtOnceStartOne(
            String process, String person, String place, Map<String, String> typed, String table) {
        SignedIn one = SignedIn.as(person, port);
        SignedIn other = SignedIn.as(person, port);
        save(one, place, typed, 0);

        List<Answer> answers = bothHeldAtTheInput(start(one, process), start(other, process));

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
        Answer second = answers.stream()
                .filter(answer -> answer.status() == 409)
                .findFirst()
                .orElseThrow();
        assertThat(second.json().path("message").asText()).contains("đã được gửi", onlyKey(table));
        assertOne(process, table);
    }

    @ParameterizedTest
    @MethodSource("starts")
    void aStartThatIsSentAgainStartsNoSecond(
            String process, String person, String place, Map<String, String> typed, String table) {
        SignedIn browser = SignedIn.as(person, port);
        save(browser, place, typed, 0);

        Answer first = start(browser, process).get();
        Answer again = start(browser, process).get();

        assertThat(first.status()).as(first.body()).isEqualTo(200);
        assertThat(again.status()).as(again.body()).isEqualTo(409);
        assertThat(again.json().path("detail").asText()).contains(onlyKey(table));
        assertOne(process, table);
    }

    /** A window that was slow saves and starts what the other has saved and started. */
    @ParameterizedTest
    @MethodSource("starts")
    void savingAndStartingAgainWhatWasSentStartsNoSecond(
            String process, String person, String place, Map<String, String> typed, String table) {
        SignedIn browser = SignedIn.as(person, port);
        save(browser, place, typed, 0);
        start(browser, process).get();

        save(browser, place, typed, 0);
        Answer again = start(browser, process).get();

        assertThat(again.status()).as(again.body()).isEqualTo(409);
        assertOne(process, table);
    }

    /** What is new is not refused for what was sent before, nor is the same once more on purpose. */
    @ParameterizedTest
    @MethodSource("starts")
    void somethingElseStartsAnother(
            String process, String person, String place, Map<String, String> typed, String table) {
        SignedIn browser = SignedIn.as(person, port);
        save(browser, place, typed, 0);
        start(browser, process).get();

        Map<String, String> other = new HashMap<>(typed);
        other.put("subject", "Việc khác");
        save(browser, place, other, 0);
        Answer second = start(browser, process).get();
        int seen = browser.get(place).json().path("version").asInt();
        save(browser, place, other, seen);
        Answer third = start(browser, process).get();

        assertThat(second.status()).as(second.body()).isEqualTo(200);
        assertThat(third.status()).as(third.body()).isEqualTo(200);
        assertThat(keys(table)).hasSize(3);
    }

    private void assertOne(String process, String table) {
        String key = onlyKey(table);
        assertThat(jdbc.sql("select count(*) from act_ru_execution e join act_re_procdef p on p.id_ = e.proc_def_id_"
                                + " where p.key_ = :process and e.parent_id_ is null and e.super_exec_ is null")
                        .param("process", process)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(jdbc.sql("select count(*) - count(distinct (template, recipient)) from mail_outbox"
                                + " where business_key = :key")
                        .param("key", key)
                        .query(Integer.class)
                        .single())
                .as("nobody has the same mail twice")
                .isZero();
        assertThat(jdbc.sql("select count(distinct business_key) from mail_outbox where business_key <> :key")
                        .param("key", key)
                        .query(Integer.class)
                        .single())
                .as("no mail of another")
                .isZero();
    }

    private String onlyKey(String table) {
        assertThat(keys(table)).hasSize(1);
        return keys(table).get(0);
    }

    private List<String> keys(String table) {
        return jdbc.sql("select key from " + table).query(String.class).list();
    }

    private void save(SignedIn person, String place, Map<String, String> typed, int version) {
        var change = json.createObjectNode().put("version", version).set("content", json.valueToTree(typed));
        Answer answer = person.put(place, change.toString());
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    private static java.util.function.Supplier<Answer> start(SignedIn person, String process) {
        return () -> person.post(ENGINE + "/process-definition/key/" + process + "/submit-form", "{}");
    }

    /** Really at once: both are inside their transactions before one of them may go on. */
    private List<Answer> bothHeldAtTheInput(
            java.util.function.Supplier<Answer> one, java.util.function.Supplier<Answer> other) {
        List<CompletableFuture<Answer>> asked = transaction.execute(status -> {
            jdbc.sql("select 1 from start_input for update").query(row -> {});
            var both = List.of(supplyAsync(one), supplyAsync(other));
            await().until(() -> waiting() == 2);
            return both;
        });
        return asked.stream().map(CompletableFuture::join).toList();
    }

    private int waiting() {
        return jdbc.sql("select count(*) from pg_stat_activity where wait_event_type = 'Lock' and state = 'active'")
                .query(Integer.class)
                .single();
    }
}
