package vn.ansinh.reporting.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.ansinh.reporting.EngineDriver;
import vn.ansinh.reporting.EngineTest;

/** What the administrator sees of master data that are out of order, on a desk and on a telephone. */
@EngineTest
@NeedsChromium
class IntegrityJourneyTest {

    private static final String LEADERS = "kl92-standing-leaders";

    @RegisterExtension
    private final Office office = new Office();

    @Autowired
    private EngineDriver engine;

    @Autowired
    private IdentityService identityService;

    @BeforeEach
    void theLeaderHasGoneAndDistrictsHaveEnded() {
        engine.at("2026-10-05T09:00");
        identityService.deleteMembership("standing-leader", LEADERS);
        identityService.deleteMembership("stc-officer", "stc-officers");
    }

    @AfterEach
    void asItWas() {
        identityService.createMembership("standing-leader", LEADERS);
        identityService.createMembership("stc-officer", "stc-officers");
    }

    @ParameterizedTest
    @CsvSource({"1366, 768", "390, 844"})
    void whatStopsStandsFirstAndWhatIsInOrderIsFolded(int width, int height) {
        Page page = office.signIn("admin").page();
        page.setViewportSize(width, height);
        page.navigate("/kiem-tra-du-lieu");

        assertThat(page.locator(".bar [aria-current=page]")).hasText("Kiểm tra");
        assertThat(page.locator("#leaders .state")).hasText("Dừng mở đợt");
        assertThat(page.locator("#positions")).containsText("Sở Tài chính: chuyên viên");
        assertThat(page.locator("#still-listed")).containsText("và 6 nữa");
        Locator good = page.locator("details").first();
        assertThat(good.locator("li").first()).isHidden();
        Screenshots.take(page, width > 1000 ? "integrity" : "phone-integrity");
        good.locator("summary").click();
        assertThat(good.locator("li").first()).isVisible();
        assertThat(Accessibility.faults(page)).isEmpty();
        Sideways.nothing(page);
    }

    @Test
    void whereItIsMendedIsOneClickAway() {
        Page page = office.signIn("admin").page();
        page.navigate("/kiem-tra-du-lieu");

        page.locator("#still-listed a").click();

        assertThat(page).hasURL(Pattern.compile(".*/du-lieu-nen"));
    }
}
