package vn.ansinh.reporting.webapps;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class WebappSettingsControllerTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2021-04-12T01:00:00Z"), ZoneOffset.UTC);

    @Test
    void anOfficerSeesVietnameseAndNothingOfAnAdministrators() throws Exception {
        settings("vi", "syt-officers")
                .andExpect(status().isOk())
                .andExpect(content().contentTypeCompatibleWith("text/javascript"))
                .andExpect(content().string("""
                export default {"language":"vi","time":"2021-04-12T01:00:00Z","administrator":false,"cockpit":false,"agency":true,"reviewer":false};
                """));
    }

    @Test
    void whoReviewsIsLedToTheReviewsAndNotToAnAgencysReports() throws Exception {
        settings("vi", "standing-reviewers")
                .andExpect(content().string(containsString("\"agency\":false,\"reviewer\":true")));
    }

    @Test
    void aManagerFollowsAProcessInCockpitAndChangesNothing() throws Exception {
        settings("vi", "managers")
                .andExpect(content().string(containsString("\"administrator\":false,\"cockpit\":true")));
    }

    @Test
    void anAdministratorSeesEveryButton() throws Exception {
        settings("vi", "camunda-admin")
                .andExpect(content().string(containsString("\"administrator\":true,\"cockpit\":true")));
    }

    @Test
    void englishIsSwitchedOnByConfiguration() throws Exception {
        settings("en", "syt-officers").andExpect(content().string(containsString("\"language\":\"en\"")));
    }

    @Test
    void theBrowserNeverKeepsTheSettingsOfAnotherPersonOrDay() throws Exception {
        settings("vi", "syt-officers").andExpect(header().string("Cache-Control", "no-store"));
    }

    @Test
    void aLanguageThatIsNotThereStopsTheStart() {
        assertThatThrownBy(() -> controller("fr"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("ansinh.language must be vi or en, but it is 'fr'.");
    }

    private static ResultActions settings(String language, String group) throws Exception {
        return MockMvcBuilders.standaloneSetup(controller(language))
                .build()
                .perform(get(WebappSettingsController.PATH)
                        .principal(new TestingAuthenticationToken("syt.an", null, group)));
    }

    private static WebappSettingsController controller(String language) {
        return new WebappSettingsController(
                language,
                CLOCK,
                JsonMapper.builder().addModule(new JavaTimeModule()).build());
    }
}
