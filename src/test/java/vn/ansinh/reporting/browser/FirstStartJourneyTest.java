package vn.ansinh.reporting.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.ansinh.reporting.EngineDriver;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.catalogue.EmptyDatabase;

/** What the administrator of a database without any data sees, and does. */
@EngineTest
@NeedsChromium
class FirstStartJourneyTest {

    @RegisterExtension
    private final Office office = new Office();

    @Autowired
    private EngineDriver engine;

    @Autowired
    private EmptyDatabase database;

    @AfterEach
    void asItWas() {
        database.end();
    }

    @BeforeEach
    void anEmptyDatabase() {
        engine.at("2026-11-28T09:00");
        database.begin();
    }

    @ParameterizedTest
    @CsvSource({"1366, 768", "390, 844"})
    void aSetIsLookedAtAndTakenIn(int width, int height) {
        Page page = office.seat("admin").visit("/");
        page.setViewportSize(width, height);
        page.locator("#username").fill("admin");
        page.locator("#password").fill(vn.ansinh.reporting.development.SampleUsers.PASSWORD);
        page.locator("form button[type=submit]").click();
        page.waitForURL("**/dua-vao-van-hanh");
        assertThat(page.locator("main")).containsText("Hệ thống chưa có danh mục");

        Locator set = page.locator("section.panel").first();
        set.locator("form.look button").click();
        assertThat(set.locator(".preview")).containsText("cơ quan gửi báo cáo");
        assertThat(set.locator("form.take button")).isEnabled();
        if (width > 1000) {
            Screenshots.take(page, "first-data");
        }
        Sideways.nothing(page);
        set.locator("form.take button").click();

        assertThat(page.locator("main")).containsText("Chưa chọn kỳ đầu tiên");
    }
}
