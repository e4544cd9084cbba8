package vn.ansinh.reporting.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
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
                "/forms/v1/form.css"
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

    @Test
    void aModuleOfTheFormsIsKeptForGoodUnderAnAddressThatChangesWithIt() {
        SignedIn officer = SignedIn.as("syt-officer", port);

        var way = officer.response("/forms/v1/draft-report.js");
        String folder = folder(way.body());
        var module = officer.response("/forms/" + folder + "/draft-report.js");
        var texts = officer.response("/forms/" + folder + "/texts_vi.json");

        assertThat(way.headers().allValues("Cache-Control")).containsExactly("no-cache");
        assertThat(officer.response(
                                "/forms/v1/draft-report.js",
                                "If-None-Match",
                                way.headers().firstValue("ETag").orElseThrow())
                        .statusCode())
                .isEqualTo(304);
        assertThat(module.body()).contains("export function mount");
        assertThat(module.headers().firstValue("Content-Type")).hasValue("text/javascript;charset=UTF-8");
        assertThat(List.of(module, texts)).allSatisfy(file -> {
            assertThat(file.statusCode()).isEqualTo(200);
            assertThat(file.headers().allValues("Cache-Control"))
                    .containsExactly("max-age=31536000, public, immutable");
            assertThat(file.headers().firstValue("Pragma")).isEmpty();
            assertThat(file.headers().firstValue("Set-Cookie")).isEmpty();
        });
    }

    @Test
    void aPageLeftOpenOverAnUpgradeIsLedToTheModulesOfToday() {
        SignedIn officer = SignedIn.as("syt-officer", port);

        assertThat(folder(officer.response("/forms/0123456789abcdef/review-report.js")
                        .body()))
                .isEqualTo(folder(officer.response("/forms/v1/review-report.js").body()));
        assertThat(officer.response("/forms/v1/no-such-form.js").statusCode()).isEqualTo(404);
    }

    private static String folder(String leadsOn) {
        var way = Pattern.compile("export \\* from '\\.\\./(\\w+)/[\\w-]+\\.js';\\n")
                .matcher(leadsOn);
        assertThat(way.matches()).as(leadsOn).isTrue();
        return way.group(1);
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
