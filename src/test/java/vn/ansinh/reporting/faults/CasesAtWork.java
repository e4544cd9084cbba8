package vn.ansinh.reporting.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.ansinh.reporting.SignedIn.ENGINE;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ansinh.reporting.SignedIn;

/**
 * Each officer raises a difficulty and his leader lets it out, request by request on either node as a load balancer
 * without stickiness sends them. Who gets no answer asks the other node for the same, and is never done by halves.
 */
final class CasesAtWork {

    private static final String START = ENGINE + "/process-definition/key/difficulty-escalation/submit-form";
    private static final String APPROVE =
            "{\"variables\":{\"approveDifficultyOutcome\":" + "{\"value\":\"approve\",\"type\":\"String\"}}}";

    private final ObjectMapper json = new ObjectMapper();
    private final JdbcClient jdbc;
    private final Node one;
    private final Node other;
    private final List<String> officers;
    private final String subject;
    private final AtomicInteger steps = new AtomicInteger();
    private final AtomicInteger turn = new AtomicInteger();
    private volatile Node gone;

    CasesAtWork(JdbcClient jdbc, Node one, Node other, List<String> officers, String subject) {
        this.jdbc = jdbc;
        this.one = one;
        this.other = other;
        this.officers = officers;
        this.subject = subject;
    }

    /** How many steps were acknowledged so far. */
    int steps() {
        return steps.get();
    }

    /** The load balancer has noticed. */
    void gone(Node node) {
        gone = node;
    }

    List<Future<Integer>> begin(ExecutorService threads) {
        var people = officers.stream()
                .map(officer -> new Pair(
                        officer,
                        SignedIn.as(officer, one.port()),
                        SignedIn.as(officer.replace("-officer", "-leader"), other.port())))
                .toList();
        return people.stream().map(pair -> threads.submit(() -> work(pair))).toList();
    }

    private record Pair(String name, SignedIn officer, SignedIn leader) {}

    private int work(Pair pair) throws Exception {
        int version = json.readTree(until(pair.officer, "GET", "/api/difficulty-start", null, 200)
                        .body())
                .path("version")
                .asInt();
        var change = json.createObjectNode().put("version", version);
        change.set(
                "content",
                json.valueToTree(Map.of(
                        "subject", subject,
                        "area", "A7",
                        "severity", "NORMAL",
                        "description", subject + " của " + pair.name,
                        "proposal", "Đề nghị hướng dẫn")));
        // Saved but not answered, it is another version by now, of the same content.
        until(pair.officer, "PUT", "/api/difficulty-start", change.toString(), 200, 409);
        steps.incrementAndGet();
        // Started but not answered, it has been sent.
        until(pair.officer, "POST", START, "{}", 200, 409);
        steps.incrementAndGet();
        String task = approval(pair.name);
        // Completed but not answered, it is gone.
        until(pair.leader, "POST", ENGINE + "/task/" + task + "/submit-form", APPROVE, 204, 404);
        steps.incrementAndGet();
        return 3;
    }

    /** Asks until one of these is the answer, each time before the next node. */
    private HttpResponse<String> until(SignedIn person, String method, String path, String body, Integer... expected) {
        return await().pollInterval(Duration.ofMillis(200))
                .pollDelay(Duration.ZERO)
                .atMost(Duration.ofMinutes(2))
                .until(() -> ask(person, method, path, body), answer -> {
                    if (answer != null && answer.statusCode() != 503) {
                        assertThat(answer.statusCode())
                                .as(method + " " + path + ": " + answer.body())
                                .isIn((Object[]) expected);
                    }
                    return answer != null && answer.statusCode() != 503;
                });
    }

    /** Null when nobody answered. */
    private HttpResponse<String> ask(SignedIn person, String method, String path, String body) {
        Node next = turn.incrementAndGet() % 2 == 0 ? one : other;
        Node node = next == gone ? (gone == one ? other : one) : next;
        try {
            return person.onNode(node.port()).exchange(method, path, body);
        } catch (UncheckedIOException e) {
            return null;
        }
    }

    private String approval(String officer) {
        return jdbc.sql("""
                        select t.id_ from act_ru_task t
                          join act_ru_execution e on e.id_ = t.proc_inst_id_
                          join difficulty d on d.key = e.business_key_
                         where d.raised_by = :officer and d.subject = :subject
                           and t.task_def_key_ = 'Task_ApproveDifficulty'
                        """)
                .param("officer", officer)
                .param("subject", subject)
                .query(String.class)
                .single();
    }

    /** One case of each officer, let out once; engine and tables tell the same. */
    void assertWhole() {
        var cases = jdbc.sql("""
                        select d.raised_by, d.state,
                               (select count(*) from difficulty_history h
                                 where h.difficulty_key = d.key and h.kind = 'RAISED') as raised,
                               (select count(*) from difficulty_history h
                                 where h.difficulty_key = d.key and h.kind = 'APPROVED') as approved,
                               (select count(*) from act_ru_execution e
                                 where e.business_key_ = d.key and e.parent_id_ is null) as instances,
                               (select string_agg(t.task_def_key_, ',') from act_ru_task t
                                  join act_ru_execution e on e.id_ = t.proc_inst_id_
                                 where e.business_key_ = d.key and e.parent_id_ is null) as tasks
                          from difficulty d where d.subject = :subject order by d.raised_by
                        """)
                .param("subject", subject)
                .query((row, number) -> List.of(
                        row.getString("raised_by"),
                        row.getString("state"),
                        row.getInt("raised"),
                        row.getInt("approved"),
                        row.getInt("instances"),
                        String.valueOf(row.getString("tasks"))))
                .list();
        assertThat(cases)
                .isEqualTo(officers.stream()
                        .map(officer -> List.<Object>of(officer, "TRIAGE", 1, 1, 1, "Task_TriageDifficulty"))
                        .toList());
    }
}
