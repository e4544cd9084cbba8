package vn.ansinh.reporting.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.SignedIn;

/** Tasklist is two megabytes: a browser keeps its files, and nothing that is somebody's. */
@EngineTest
class CachingTest {

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/app/tasklist/camunda-tasklist-bootstrap.js",
                "/camunda/app/tasklist/locales/vi.json",
                "/camunda/app/tasklist/styles/user-styles.css",
                "/camunda/app/shared/brand.css",
                "/camunda/lib/deps.js",
                "/forms/v1/form.css",
                "/forms/v1/draft-report.js"
            })
    void aFileIsKeptAndAskedForAgainOnlyToSeeWhetherItHasChanged(String path) {
        SignedIn officer = SignedIn.as("syt-officer", port);

        var first = officer.response(path);
        var again = officer.response(
                path,
                "If-Modified-Since",
                first.headers().firstValue("Last-Modified").orElseThrow());

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.headers().allValues("Cache-Control")).containsExactly("no-cache");
        assertThat(first.headers().firstValue("Pragma")).isEmpty();
        assertThat(again.statusCode()).isEqualTo(304);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/app/tasklist/default/",
                "/camunda/api/engine/engine/default/task",
                "/camunda/app/shared/settings.js",
                "/api/language",
                "/bao-cao"
            })
    void whatIsSomebodysIsKeptNowhere(String path) {
        assertThat(SignedIn.as("syt-officer", port)
                        .response(path)
                        .headers()
                        .firstValue("Cache-Control")
                        .orElse(""))
                .contains("no-store");
    }
}
