package vn.ansinh.reporting.forms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.ansinh.reporting.browser.NeedsChromium;

/** What is kept of a form without a draft of its own, before any server is asked. */
@NeedsChromium
class TaskInputTest {

    private static FormScripts scripts;
    private static int last;

    @BeforeAll
    static void open() {
        scripts = new FormScripts();
    }

    @AfterAll
    static void close() {
        scripts.close();
    }

    @Test
    void aFormOnlyLookedAtSavesNothingOfWhatItSuggests() {
        assertThat(with(
                        "{}",
                        0,
                        "input.suggest({signer: 'A', symbol: ''}); return [input.get('signer'), input.pending()]"))
                .asList()
                .containsExactly("A", false);
    }

    @Test
    void whatIsSuggestedIsSavedWithTheCompletionOrWithTheFirstChange() {
        assertThat(with("{}", 0, "input.suggest({signer: 'A'}); input.confirm(); return input.pending()"))
                .isEqualTo(true);
        assertThat(with("{}", 0, "input.suggest({signer: 'A'}); input.set('number', '1'); return input.pending()"))
                .isEqualTo(true);
    }

    @Test
    void whatAPersonHasEmptiedIsNotSuggestedAgain() {
        assertThat(with("{number: '1'}", 3, "input.suggest({signer: 'A'}); return input.get('signer')"))
                .isEqualTo("");
    }

    @Test
    void aConflictShowsTheFieldsThatDifferAndNoOthers() {
        assertThat(with("{a: '1', b: '2'}", 1, """
                        input.set('a', '9'); input.conflict = { theirs: { a: '1', b: '2', c: '3' } };
                        const found = input.differences(); return found.map(([name, value]) => name + value).join()""")).isEqualTo("a1,c3");
    }

    private static Object with(String saved, int version, String script) {
        String expression = "(() => { const input = new m.TaskInput({ id: arg, input: " + saved + ", inputVersion: "
                + version + " }); clearTimeout(input.timer); try { " + script
                + " } finally { input.closed = true; clearTimeout(input.timer); } })()";
        // What is kept of one task is nobody else's.
        return scripts.evaluate("input.js", expression, "task-" + ++last);
    }
}
