package vn.ansinh.reporting.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.ansinh.reporting.EngineDriver;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.TableSnapshot;

/** A coordinator changes what the regime asks: in a form, seen beforehand, from a day on. */
@EngineTest
@NeedsChromium
class RegimeJourneyTest {

    @RegisterExtension
    private final Office office = new Office();

    @Autowired
    private EngineDriver engine;

    @Autowired
    private TableSnapshot tables;

    @BeforeEach
    void begin() {
        engine.at("2026-11-28T09:00");
        tables.take();
    }

    @AfterEach
    void asItWas() {
        tables.goBack();
        tables.forget();
    }

    @ParameterizedTest
    @CsvSource({"1366, 768", "390, 844"})
    void aFigureGetsAnotherReporterFromADayOn(int width, int height) {
        Page page = office.signIn("coordinator").expects("status of 422").page();
        page.setViewportSize(width, height);
        page.navigate("/che-do");
        photograph(page, "regimes", width);
        page.locator("main").getByText("KL92").first().click();
        assertThat(page.locator("main")).containsText("Các kỳ sắp tới");
        photograph(page, "regime", width);
        Sideways.nothing(page);
        page.locator(".sets").getByText("Chỉ tiêu").click();
        page.locator("#find").fill("a7-01");
        assertThat(page.locator("#rows tbody tr")).hasCount(1);
        photograph(page, "regime-indicators", width);
        Sideways.nothing(page);

        page.locator("#rows tbody button").click();
        assertThat(page.locator("#field-code")).isDisabled();
        page.locator("#field-unit").fill("");
        page.locator("#field-reported_by").fill("tu phap");
        page.locator(".places label").getByText("STP").click();
        page.locator("#field-reported_by").fill("");
        page.locator(".places label").getByText("SYT").click();
        assertThat(page.locator("[placeholder='dd/mm/yyyy']")).hasCount(0);
        photograph(page, "regime-row", width);
        Sideways.nothing(page);
        page.locator("#editor button[value=keep]").click();
        assertThat(page.locator("#pending")).containsText("1 dòng thay đổi");
        assertThat(page.locator("input[name=from]")).hasValue("28/11/2026");

        assertThat(page.locator("input[name=from]")).hasAttribute("placeholder", "ngày/tháng/năm");
        page.locator("input[name=from]").fill("01/01/2027");
        page.locator("button[name=check]").click();
        Locator outcome = page.locator("#outcome");
        assertThat(outcome).containsText("Chưa áp dụng được");
        assertThat(page.locator("button[name=take]")).isDisabled();
        outcome.locator("button").first().click();
        assertThat(page.locator("#field-unit")).hasAttribute("aria-invalid", "true");
        assertThat(page.locator("#field-unit")).isFocused();
        page.locator("#field-unit").fill("lượt");
        page.locator("#editor button[value=keep]").click();
        page.locator("button[name=check]").click();

        assertThat(outcome).containsText("Nếu áp dụng");
        photograph(page, "regime-preview", width);
        Sideways.nothing(page);
        assertThat(Accessibility.faults(page)).isEmpty();
        page.locator("button[name=take]").click();
        assertThat(page.locator("#done")).containsText("Đã áp dụng");
        assertThat(page.locator("#changes")).isHidden();
        assertThat(page.locator("#rows tbody tr")).hasCount(2);
    }

    @ParameterizedTest
    @CsvSource({"1366, 768", "390, 844"})
    void anAreaGetsAnotherNameFromADayOn(int width, int height) {
        Page page = office.signIn("coordinator").page();
        page.setViewportSize(width, height);
        page.navigate("/che-do/KL92/areas");
        page.locator("#find").fill("công tác y tế");
        page.locator("#rows tbody button").click();
        page.locator("#field-name_vi").fill("Chăm sóc sức khỏe nhân dân");
        page.locator("#editor button[value=keep]").click();
        page.locator("input[name=from]").fill("01/01/2027");
        page.locator("button[name=check]").click();

        assertThat(page.locator("#outcome"))
                .containsText("Lĩnh vực A7 có tên “Chăm sóc sức khỏe nhân dân” (hiện nay: “Công tác y tế”)");
        Sideways.nothing(page);
        page.locator("button[name=take]").click();
        assertThat(page.locator("#done")).containsText("Đã áp dụng");
        page.locator("#find").fill("A7");
        assertThat(page.locator("#rows tbody tr")).hasCount(2);
        assertThat(page.locator("#rows tbody")).containsText("31/12/2026");
        assertThat(page.locator("#rows tbody")).containsText("01/01/2027");
        Sideways.nothing(page);
    }

    /** Nothing of it needs a mouse. */
    @Test
    void theFormOfARowIsFilledInWithTheKeyboardAlone() {
        Page page = office.signIn("coordinator").page();
        page.navigate("/che-do/KL92/areas");
        assertThat(page.locator("#rows tbody tr").first()).isVisible();

        page.locator("#rows tbody button").first().focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#editor")).isVisible();
        assertThat(Accessibility.faults(page)).isEmpty();
        page.keyboard().press("Escape");
        assertThat(page.locator("#editor")).isHidden();
        assertThat(page.locator("#changes")).isHidden();

        page.keyboard().press("Enter");
        page.locator("#field-plan_section").focus();
        page.keyboard().press("Control+A");
        page.keyboard().type("IV");
        page.keyboard().press("Enter");
        assertThat(page.locator("#pending")).containsText("1 dòng");
        page.locator("button[name=check]").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#outcome")).containsText("“IV”");
        assertThat(page.locator("button[name=take]")).isEnabled();
    }

    @Test
    void aWholeRegimeComesInAsOneFile() {
        Page page = office.signIn("admin").expects("status of 422").page();
        page.navigate("/che-do/KL92");
        byte[] zip = page.request().get("/api/regimes/KL92.zip").body();

        page.setInputFiles("#file", new FilePayload("KL92.zip", "application/zip", zip));
        page.locator("button[name=check]").click();
        assertThat(page.locator("#outcome")).containsText("Không có gì thay đổi.");
        assertThat(page.locator("button[name=take]")).isDisabled();

        page.navigate("/che-do");
        assertThat(page.locator("main")).containsText("Danh mục chung của tỉnh");
        page.setInputFiles("#file", new FilePayload("KL92.zip", "application/zip", new byte[] {1, 2}));
        page.locator("button[name=check]").click();
        assertThat(page.locator("#outcome")).containsText("không phải là tệp ZIP của một chế độ báo cáo");
        assertThat(Accessibility.faults(page)).isEmpty();
    }

    @Test
    void whatSomebodyElseChangedMeanwhileLosesNothing() {
        Page one = office.signIn("coordinator").expects("status of 409").page();
        Page other = office.signIn("admin").page();
        one.navigate("/che-do/KL92/areas");
        other.navigate("/che-do/KL92/areas");
        change(one, 0, "Tên của người thứ nhất");
        change(other, 1, "Tên của người thứ hai");
        apply(other);
        assertThat(other.locator("#done")).isVisible();

        one.locator("button[name=check]").click();
        assertThat(one.locator("#outcome")).containsText("Người khác vừa sửa");
        one.locator("button[name=reload]").click();
        apply(one);

        assertThat(one.locator("#done")).containsText("Tên của người thứ nhất");
        assertThat(one.locator("#rows tbody")).containsText("Tên của người thứ hai");
    }

    private static void change(Page page, int row, String name) {
        page.locator("#rows tbody tr").nth(row).locator("button").click();
        page.locator("#field-name_vi").fill(name);
        page.locator("#editor button[value=keep]").click();
    }

    private static void apply(Page page) {
        page.locator("button[name=check]").click();
        assertThat(page.locator("#outcome")).containsText("Nếu áp dụng");
        page.locator("button[name=take]").click();
        assertThat(page.locator("#done")).isVisible();
    }

    private static void photograph(Page page, String name, int width) {
        if (width > 1000) {
            Screenshots.take(page, name);
        }
    }
}
