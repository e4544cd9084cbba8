package vn.ansinh.reporting;

import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import vn.ansinh.reporting.SignedIn.Answer;

/** Two requests of which neither may go on before both have begun: both wait for a row that this test holds. */
public final class AtOnce {

    private AtOnce() {}

    /**
     * @param row a statement that locks the row, with {@code :key}
     * @return the answers, in the order of the requests
     */
    public static List<Answer> both(
            JdbcClient jdbc,
            TransactionOperations transaction,
            String row,
            String key,
            Supplier<Answer> one,
            Supplier<Answer> other) {
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            List<CompletableFuture<Answer>> asked = transaction.execute(status -> {
                assertThat(jdbc.sql(row + " for update")
                                .param("key", key)
                                .query()
                                .listOfRows())
                        .hasSize(1);
                List<CompletableFuture<Answer>> both = Stream.of(one, other)
                        .map(request -> supplyAsync(request, two))
                        .toList();
                await().atMost(Duration.ofMinutes(1)).until(() -> waiting(jdbc) == 2);
                return both;
            });
            return asked.stream().map(CompletableFuture::join).toList();
        } finally {
            two.shutdownNow();
        }
    }

    /** One has done it, and the other is told in a sentence that he came too late. */
    public static void assertOneWon(List<Answer> answers) {
        assertThat(answers).as(answers.toString()).extracting(Answer::status).containsExactlyInAnyOrder(204, 409);
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 409)
                .singleElement()
                .satisfies(late -> assertThat(late.json().path("message").asText())
                        .contains("cùng lúc")
                        .doesNotContain("ENGINE", "cannot go"));
    }

    private static int waiting(JdbcClient jdbc) {
        return jdbc.sql("select count(*) from pg_stat_activity where wait_event_type = 'Lock'")
                .query(Integer.class)
                .single();
    }
}
