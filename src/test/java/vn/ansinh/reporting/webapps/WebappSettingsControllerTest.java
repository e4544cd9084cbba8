package vn.ansinh.reporting.webapps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.SignedIn;

@EngineTest
class WebappSettingsControllerTest {

    @LocalServerPort
    private int port;

    @Test
    void anOfficerSeesVietnameseAndNothingOfAnAdministrators() {
        var answer = SignedIn.as("syt-officer", port).response(WebappSettingsController.PATH);

        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/javascript");
        assertThat(answer.body())
                .startsWith("export default {\"language\":\"vi\",\"time\":\"2021-04-12T01:00:")
                .contains("\"administrator\":false,\"cockpit\":false")
                .contains("{\"address\":\"/bao-cao\",\"title\":\"Báo cáo của cơ quan\",\"current\":false}");
    }

    @Test
    void aManagerFollowsAProcessInCockpitAndChangesNothing() {
        assertThat(settings("manager")).contains("\"administrator\":false,\"cockpit\":true");
    }

    @Test
    void anAdministratorSeesEveryButton() {
        assertThat(settings("admin")).contains("\"administrator\":true,\"cockpit\":true");
    }

    @ParameterizedTest
    @CsvSource({
        "syt-officer, /bao-cao, true",
        "syt-officer, /ra-soat, false",
        "reviewer, /ra-soat, true",
        "reviewer, /che-do, false",
        "admin, /che-do, true",
        "ppc-leader, /bao-cao, false"
    })
    void everyoneIsShownThePagesThatAreOpenToHim(String user, String page, boolean shown) {
        assertThat(settings(user).contains('"' + page + '"')).isEqualTo(shown);
    }

    @Test
    void theBrowserNeverKeepsTheSettingsOfAnotherPersonOrDay() {
        assertThat(SignedIn.as("syt-officer", port)
                        .response(WebappSettingsController.PATH)
                        .headers()
                        .firstValue("Cache-Control"))
                .contains("no-store");
    }

    @Test
    void aLanguageThatIsNotThereStopsTheStart() {
        assertThat(WebappSettings.requireLanguage("en")).isEqualTo("en");
        assertThatThrownBy(() -> WebappSettings.requireLanguage("fr"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("ansinh.language must be vi or en, but it is 'fr'.");
    }

    private String settings(String user) {
        return SignedIn.as(user, port).response(WebappSettingsController.PATH).body();
    }
}
