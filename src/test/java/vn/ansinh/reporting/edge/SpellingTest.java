package vn.ansinh.reporting.edge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** S7: how addresses are written. */
class SpellingTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/bao-cao/KL92-2021-H1-SYT",
                "/camunda/api/engine/engine/default/process-definition/agency-report%3A1%3Aab-c/xml",
                "/camunda/api/engine/engine/default/user/nguyen.van.a%40syt/profile",
                "/camunda/app/tasklist/default/",
                "/.well-known/x",
                "/a..b/c.",
                "/t%C3%AAn/%E1%BB%A3",
                "/a%20b",
                "/a+b~c_d"
            })
    void whatABrowserSendsIsRight(String path) {
        assertThat(Spelling.wrongPath(path)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*",
                "x",
                "//",
                "/camunda//api/engine/x",
                "/a/./b",
                "/a/../b",
                "/a/..",
                "/.",
                "/a;x",
                "/a;x=1/b",
                "/;",
                "/a\\b",
                "/a%5Cb",
                "/a%5cb",
                "/%63amunda",
                "/camunda/%65ngine",
                "/%41",
                "/%30",
                "/%2D",
                "/%7e",
                "/%2e%2e/a",
                "/a%2Fb",
                "/a%2fb",
                "/a%3Bx",
                "/a%25b",
                "/a%00",
                "/a%0a",
                "/a%7F",
                "/a%",
                "/a%4",
                "/a%zz",
                "/a%-1",
                "/%C3",
                "/%ED%A0%80",
                "/%C0%AF",
                "/%FF"
            })
    void whatSomebodyHasBuiltIsWrong(String path) {
        assertThat(Spelling.wrongPath(path)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=%C3%AA&b=%2F%20%3B//..", "a=%41%0A", "a", "", "a=b;c"})
    void inAQueryAnythingMayBeEncodedThatIsText(String query) {
        assertThat(Spelling.wrongQuery(query)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=%00", "a=%", "a=%z1", "%=1", "a=%C3", "a=%ED%A0%80", "a=%7F"})
    void whatIsNoTextIsWrongInAQueryToo(String query) {
        assertThat(Spelling.wrongQuery(query)).isPresent();
    }
}
