package vn.ansinh.reporting.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.ansinh.reporting.browser.NeedsChromium;

@NeedsChromium
class TextDiffTest {

    private static FormScripts scripts;

    @BeforeAll
    static void open() {
        scripts = new FormScripts();
    }

    @AfterAll
    static void close() {
        scripts.close();
    }

    @Test
    void aChangedLineIsTheOldOneGoneAndTheNewOneThere() {
        assertThat(diff("Một\nHai\nBa", "Một\nHai sửa\nBa")).isEqualTo("=Một -Hai +Hai sửa =Ba");
    }

    @Test
    void whatWasWrittenAnewIsNewAndWhatWasStruckIsGone() {
        assertThat(diff("", "Một\nHai")).isEqualTo("+Một +Hai");
        assertThat(diff("Một\nHai", "")).isEqualTo("-Một -Hai");
    }

    @Test
    void emptyLinesAndBlanksAtTheEndAreNoChange() {
        assertThat(diff("Một \n\nHai", "Một\nHai\n")).isEqualTo("=Một =Hai");
    }

    @Test
    void onlyTheSurroundingsOfAChangeAreShown() {
        assertThat(scripts.evaluate(
                        "text-diff.js",
                        "[...m.textDiff(arg[0], arg[1]).children].map((line) => line.textContent).join(' | ')",
                        List.of("1\n2\n3\n4\n5\n6\n7", "1\n2\n3\n4\n5\n6 sửa\n7")))
                .isEqualTo("… | 5 | 6 | 6 sửa | 7");
    }

    private static Object diff(String before, String after) {
        return scripts.evaluate(
                "text-diff.js",
                "m.diffLines(arg[0], arg[1])"
                        + ".map(({ kind, text }) => ({ same: '=', gone: '-', new: '+' })[kind] + text).join(' ')",
                List.of(before, after));
    }
}
