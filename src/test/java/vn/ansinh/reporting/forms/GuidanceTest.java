package vn.ansinh.reporting.forms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.ansinh.reporting.browser.NeedsChromium;

/** Earlier answers beside what is being typed. */
@NeedsChromium
class GuidanceTest {

    /** The server knows these; {@code asked} holds what it was asked. */
    private static final String SERVER = """
            (async () => {
              const asked = [];
              const held = [];
              const known = (key) => ({ key, subject: 'Về ' + key, areaName: 'Y tế', answer: 'Đáp', source: 'Công văn' });
              let answer = () => [known('KK-2020-0001'), known('KK-2021-0007')];
              let status = 200;
              window.fetch = async (url) => {
                asked.push(decodeURIComponent(new URL(url).search.replaceAll('+', ' ')));
                const body = JSON.stringify(answer());
                await held.shift();
                return new Response(body, { status, headers: { 'Content-Type': 'application/json' } });
              };
              let text = '';
              const told = m.guidance({ area: () => 'A7', text: () => text, except: 'KK-2021-0007' });
              const found = () => [...told.element.querySelectorAll('details')].map(({ dataset }) => dataset.key);
              %s
            })()
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

    @Test
    void whatResemblesTheTextIsShownButNotTheCaseItself() {
        assertThat(
                        with(
                                "text = 'Chậm cấp thẻ'; await told.look(); return [asked[0], told.element.hidden, ...found()];"))
                .asList()
                .containsExactly("?area=A7&text=Chậm cấp thẻ", false, "KK-2020-0001");
    }

    @Test
    void aFewLettersAskNothing() {
        assertThat(with("text = 'Chậm'; await told.look(); return [asked.length, told.element.hidden];"))
                .asList()
                .containsExactly(0, true);
    }

    @Test
    void theAnswerToAnEarlierTextDoesNotReplaceThatToALaterOne() {
        assertThat(with("""
                let release;
                held.push(new Promise((resolve) => { release = resolve; }));
                text = 'Chậm cấp thẻ';
                const first = told.look();
                answer = () => [known('KK-2020-0002')];
                text = 'Chậm chi trợ cấp';
                await told.look();
                release();
                await first;
                return found();
                """)).asList().containsExactly("KK-2020-0002");
    }

    @Test
    void aServerThatFailsStopsNobodyFromWriting() {
        assertThat(with("status = 500; text = 'Chậm cấp thẻ'; await told.look(); return [told.element.hidden];"))
                .asList()
                .containsExactly(true);
    }

    @Test
    void listsAreSearchedWithoutCapitalsAndDiacritics() {
        assertThat(scripts.evaluate("plain-text.js", "m.plainText(arg)", "Đối tượng NGƯỜI có công"))
                .isEqualTo("doi tuong nguoi co cong");
    }

    private static Object with(String story) {
        return scripts.evaluate("guidance.js", SERVER.formatted(story), "");
    }
}
