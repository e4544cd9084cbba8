package vn.ansinh.reporting.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.report.ReportingFixture;

/**
 * What Cockpit and Admin themselves ask passes the gate, whose lists of fields follow what they really send: a refusal is a
 * word on the console, and fails the test.
 */
@EngineTest
@NeedsChromium
class CockpitJourneyTest {

    private static final List<String> COCKPIT = List.of(
            "/camunda/app/cockpit/default/#/dashboard",
            "/camunda/app/cockpit/default/#/decisions",
            "/camunda/app/cockpit/default/#/tasks");

    private static final List<String> ADMIN = List.of(
            "/camunda/app/admin/default/#/users",
            "/camunda/app/admin/default/#/users/syt-officer?tab=groups",
            "/camunda/app/admin/default/#/groups/syt-officers?tab=users",
            "/camunda/app/admin/default/#/authorization?resource=0",
            "/camunda/app/admin/default/#/system?section=system-settings-metrics");

    @RegisterExtension
    private final Office office = new Office();

    @Autowired
    private ReportingFixture reporting;

    @BeforeEach
    void oneReportIsAskedFor() {
        reporting.asked("SYT");
    }

    @Test
    void aManagerFindsProcessesAndTheirInstances() {
        Page page = office.signIn("manager").page();

        open(page, COCKPIT);
        // The last of them counts tasks by group.
        assertThat(page.locator("body")).containsText("syt-officers");
        anInstance(page);
        assertThat(page.locator(".btn-toolbar:visible")).hasCount(0);
    }

    @Test
    void anAdministratorFindsPeopleGroupsAndMetrics() {
        Page page = office.signIn("admin").page();

        open(page, ADMIN);

        assertThat(page.locator("body")).containsText("Số liệu vận hành");
    }

    /** By the links, from the list of processes to one instance and through what is told of it. */
    private static void anInstance(Page page) {
        open(page, List.of("/camunda/app/cockpit/default/#/processes"));
        page.locator("a[href*='/process-definition/']", new Page.LocatorOptions().setHasText("Báo cáo của cơ quan"))
                .first()
                .click();
        page.locator("a[href*='/process-instance/']").first().click();
        // The address is the definition's, and so is the diagram, until the instance's page is there.
        page.waitForURL("**/process-instance/**");
        assertThat(page.locator("[data-element-id=Task_DraftReport]").first()).isVisible();
        String instance = page.url().replaceAll("\\?.*", "").replaceFirst("https?://[^/]*", "");
        open(
                page,
                Stream.of(
                                "variables-tab",
                                "incidents-tab-runtime",
                                "called-process-instances-tab",
                                "user-tasks-tab",
                                "jobs-tab")
                        .map(tab -> instance + "?detailsTab=" + tab)
                        .toList());
    }

    private static void open(Page page, List<String> addresses) {
        for (String address : addresses) {
            page.navigate("about:blank");
            page.navigate(address);
            page.waitForLoadState(LoadState.NETWORKIDLE);
        }
    }
}
