package vn.ansinh.reporting.webapps;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Our files stand before those of the engine's jar and fit what is in it. */
class WebappFilesTest {

    private static final String CONFIG = "scripts/config.js";
    private static final String STYLES = "styles/user-styles.css";

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void everyAppHasOurLooksAndFollowsTheServersLanguage(String app) throws IOException {
        assertThat(text(app + "/" + CONFIG)).contains("import { webapp } from '../../shared/webapp.js'");
        assertThat(text(app + "/" + STYLES)).contains("@import url(\"../../shared/brand.css\")");
    }

    /** A missing text would be shown as its bare key. */
    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void anAppIsOfferedInVietnameseWhenItIsTranslatedAndNotBefore(String app) throws IOException {
        boolean translated = LocaleFilesTest.translatedApps().contains(app);

        assertThat(text(app + "/" + CONFIG)).contains(translated ? "translated: ['vi', 'en']" : "translated: ['en']");
    }

    /** Without the charset a browser reads the style sheets as Latin-1, like the page that asks for them. */
    @ParameterizedTest
    @ValueSource(strings = {"shared/brand.css", "tasklist/styles/user-styles.css"})
    void styleSheetsSayThatTheyAreUtf8(String path) throws IOException {
        assertThat(text(path)).startsWith("@charset \"UTF-8\";");
    }

    @Test
    void nobodySeesTheEndOfLifeBanner() throws IOException {
        assertThat(text("shared/brand.css")).contains(".ce-eol-banner");
    }

    /** The browser keeps them; the key is the one under which the application looks for them. */
    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void textsOfTheLastVisitAreNotShownAfterAnUpgrade(String app) throws IOException {
        assertThat(text("shared/webapp.js")).contains("`${folder}_locales_data_${language}_${window.bust}`");
        assertThat(text(app + "/" + CONFIG)).contains("export default await webapp({");
        assertThat(text(app + "/camunda-" + app + "-bootstrap.js"))
                .contains("\"camunda-web\"")
                .containsPattern("prefix\\+\"_locales_data_\"\\+\\w+\\.key\\+\"_\"\\+window\\.bust");
        assertThat(text(app + "/index.html")).contains("app-root=", "app-name=\"" + app + "\"");
    }

    /** What is hidden or guarded by name must still have that name after an upgrade of the engine. */
    @ParameterizedTest
    @CsvSource({
        "tasklist, ce-eol-banner",
        "tasklist, brand-logo",
        "tasklist, start-process-action",
        "tasklist, reset-due-date",
        "tasklist, reset-follow-up-date",
        "tasklist, reset-assignee",
        "tasklist, followup-date",
        "tasklist, instance-link",
        "tasklist, view-value",
        "tasklist, cam-tasklist-task-meta",
        "tasklist, cam-widget-inline-field",
        "tasklist, cam.tasklist.custom",
        "welcome, user-profile",
        "welcome, action-links",
        "welcome, camWelcomeConf.links",
        "cockpit, ce-eol-banner",
        "admin, ce-eol-banner"
    })
    void whatIsHiddenByNameIsStillThere(String app, String name) throws IOException {
        assertThat(text(app + "/camunda-" + app + "-bootstrap.js")).contains(name);
    }

    @Test
    void theButtonThatCreatesTasksOutsideAProcessStillHasItsName() throws IOException {
        assertThat(resource("/META-INF/resources/plugin/tasklist/app/plugin.js"))
                .contains("create-task-action");
        assertThat(text("tasklist/" + STYLES)).contains("html:not(.is-administrator)", ".create-task-action");
    }

    @Test
    void deadlinesAreShownAsDates() throws IOException {
        String libraries = resource("/META-INF/resources/webjars/camunda/lib/deps.js");

        assertThat(libraries).contains("amTimeAgoConfig", "fullDateThreshold", "fullDateFormat");
        assertThat(text("tasklist/scripts/dates.js")).contains("fullDateThreshold", "DD/MM/YYYY HH:mm");
    }

    @Test
    void everyScriptAConfigurationNamesIsThere() throws IOException {
        for (String script : List.of("scripts/dates", "scripts/read-only")) {
            assertThat(text("tasklist/" + CONFIG)).contains("'" + script + "'");
            assertThat(text("tasklist/" + script + ".js")).isNotBlank();
        }
    }

    private static String text(String path) throws IOException {
        return resource("/META-INF/resources/webjars/camunda/app/" + path);
    }

    private static String resource(String path) throws IOException {
        try (InputStream file = WebappFilesTest.class.getResourceAsStream(path)) {
            assertThat(file).as(path).isNotNull();
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
