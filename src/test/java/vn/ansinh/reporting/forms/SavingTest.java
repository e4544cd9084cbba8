package vn.ansinh.reporting.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.ansinh.reporting.browser.NeedsChromium;

/**
 * S10: saving goes on by itself. The forms' own module in a real browser, before a server whose answers the test writes;
 * time is what the module asks to wait.
 */
@NeedsChromium
class SavingTest {

    /** What {@code fetch} answers in turn: a status, with the seconds of a Retry-After, or something that breaks. */
    private static final String SERVER = """
            const answers = [...arg];
            const asked = [];
            const waits = [];
            window.fetch = async (url, { method, body }) => {
              asked.push(body);
              const [status, after] = String(answers.shift() ?? 200).split('/');
              if (status === 'cut') {
                throw new TypeError('network');
              }
              const headers = { 'Content-Type': 'application/json', ...(after ? { 'Retry-After': after } : {}) };
              if (status === 'half') {
                return new Response('{"version":', { status: 200, headers });
              }
              return new Response(status === '200' ? '{"version":7}' : '{"detail":"x"}', { status: Number(status), headers });
            };
            const realTimeout = window.setTimeout;
            window.setTimeout = (run, wait) => { waits.push(Math.round(wait)); return realTimeout(run, 0); };
            const input = new m.TaskInput({ id: 'saving', input: {}, inputVersion: 1 });
            const seen = [];
            let problem = null;
            input.addEventListener('status', () => seen.push(input.status));
            input.addEventListener('problem', (event) => { problem = event.detail.status; });
            const settled = async () => {
              for (let turn = 0; turn < 500 && (answers.length || input.pending() || seen.at(-1) !== 'clean') && !problem; turn += 1) {
                await new Promise((resolve) => realTimeout(resolve, 2));
              }
              window.setTimeout = realTimeout;
              input.closed = true;
              return { asked: asked.length, last: asked.at(-1), waits, seen: [...new Set(seen)], pending: input.pending(), problem, version: input.version };
            };
            """;

    private static FormScripts scripts;

    @BeforeAll
    static void open() {
        scripts = new FormScripts();
    }

    @AfterAll
    static void close() {
        scripts.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"503", "429", "502", "504", "cut", "half"})
    void whatPassesByItselfIsTriedAgainUntilItIsSaved(String failure) {
        Map<String, Object> end = typing(List.of(failure, failure, failure, "200"), "input.set('note', 'a');");

        assertThat(end)
                .containsEntry("asked", 4)
                .containsEntry("pending", false)
                .containsEntry("version", 7);
        assertThat(end.get("seen"))
                .asList()
                .as("the person is told")
                .contains("offline")
                .endsWith("clean");
    }

    @Test
    void eachAttemptWaitsLongerAndNoneForEver() {
        Map<String, Object> end =
                typing(List.of("503", "503", "503", "503", "503", "503", "503", "200"), "input.set('note', 'a');");

        List<Integer> waits = waits(end);
        assertThat(waits).hasSizeGreaterThanOrEqualTo(8);
        List<Integer> retries = waits.subList(1, 8);
        assertThat(retries.get(0)).isBetween(3_000, 3_750);
        assertThat(retries.get(3)).isGreaterThan(retries.get(0));
        assertThat(retries).allMatch(wait -> wait <= 60_000);
    }

    @Test
    void theServersWordOnWhenIsHeeded() {
        Map<String, Object> end = typing(List.of("503/20", "200"), "input.set('note', 'a');");

        assertThat(waits(end).get(1)).isBetween(20_000, 25_000);
    }

    /** What was typed meanwhile goes with the next attempt; typing on does not hurry the server. */
    @Test
    void whoTypesOnLosesNothingAndAsksNoMoreOften() {
        Map<String, Object> end = typing(List.of("503", "503", "200"), """
                input.set('note', 'a');
                input.addEventListener('status', () => {
                  if (input.status === 'offline' && input.get('note').length < 5) {
                    input.set('note', input.get('note') + 'b');
                  }
                });
                """);

        assertThat(end).containsEntry("pending", false);
        assertThat((String) end.get("last")).contains("abbbb");
        assertThat(end).containsEntry("asked", 3);
    }

    @Test
    void whatTheServerRefusesIsSaidAndNotTriedAgain() {
        Map<String, Object> end = typing(List.of("422", "200"), "input.set('note', 'a');");

        assertThat(end).containsEntry("problem", 422).containsEntry("asked", 1);
    }

    @SuppressWarnings("unchecked")
    private static List<Integer> waits(Map<String, Object> end) {
        return ((List<Number>) end.get("waits")).stream().map(Number::intValue).toList();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> typing(List<String> answers, String script) {
        return (Map<String, Object>)
                scripts.evaluate("input.js", "(async () => {" + SERVER + script + "return settled(); })()", answers);
    }
}
