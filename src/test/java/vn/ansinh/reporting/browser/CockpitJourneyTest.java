package vn.ansinh.reporting.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import vn.ansinh.reporting.EngineDriver;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.report.ReportingFixture;
import vn.ansinh.reporting.report.process.AgencyReportProcess;

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

    private static final String KEY = ReportingFixture.CYCLE + "/SYT";

    @RegisterExtension
    private final Office office = new Office();

    @Autowired
    private ReportingFixture reporting;

    @Autowired
    private EngineDriver engine;

    @Autowired
    private ManagementService managementService;

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
    void aManagerSeesWhereItWaitsAndIsOfferedNothingThatIsRefused() {
        Page page = office.signIn("manager").page();

        open(page, List.of("/camunda/app/cockpit/default/#/ho-so"));
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(KEY)).click();
        page.waitForURL("**/process-instance/**");
        assertThat(page.locator(".ansinh-facts")).containsText("Sở Y tế");
        assertThat(page.locator(".ansinh-part")).containsText("Soạn thảo báo cáo");
        assertThat(page.locator(".ansinh-part")).containsText("còn");
        assertThat(page.locator(".cam-breadcrumb")).containsText(KEY);
        assertThat(page.locator(".ansinh-badge").first()).isVisible();
        Screenshots.take(page, "cockpit-instance");
        for (String tab : List.of("Biến", "Sự cố", "Công việc", "Tác vụ nền", "Tác vụ bên ngoài")) {
            page.locator(".ctn-tabbed .nav-tabs a", new Page.LocatorOptions().setHasText(tab))
                    .first()
                    .click();
            page.waitForLoadState(LoadState.NETWORKIDLE);
        }
        assertThat(page.locator(".action-button:visible, .edit-toggle:visible, td a.edit:visible"))
                .hasCount(0);
        assertThat(page.locator(".alert-danger:visible")).hasCount(0);

        open(page, List.of("/camunda/app/cockpit/default/#/repository"));
        page.waitForURL("**/#/dashboard");
    }

    @Test
    void aManagerFindsAReportByItsAgencyAndOneThatHasEnded() {
        reporting.accepted(ReportingFixture.key("SYT"));
        engine.runJobs();
        Page page = office.signIn("manager").page();
        open(page, List.of("/camunda/app/cockpit/default/#/ho-so"));

        page.locator(".ansinh-search select").selectOption("finished");
        page.locator(".ansinh-search input").fill("so y te");
        page.locator(".ansinh-search button").click();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(KEY)).click();

        assertThat(page.locator(".ansinh-facts")).containsText("Đã kết thúc");
        assertThat(page.locator(".ansinh-page")).containsText("Rà soát báo cáo");
        Screenshots.take(page, "cockpit-finished");
    }

    @Test
    void aManagerHasWhatFailedTriedAgain() {
        reporting.submitted("SYT");
        managementService
                .createJobQuery()
                .processDefinitionKey(AgencyReportProcess.KEY)
                .list()
                .forEach(job -> managementService.setJobRetries(job.getId(), 0));
        Page page = office.signIn("manager").page();
        open(page, List.of("/camunda/app/cockpit/default/#/dashboard"));
        Locator failures = page.locator(".ansinh-part").last();
        assertThat(failures).containsText(KEY);
        Screenshots.take(page, "cockpit-dashboard");

        failures.locator("button").last().click();

        assertThat(failures).containsText("Đã cho thử lại 1 việc.");
        assertThat(failures).not().containsText(KEY);
    }

    @Test
    void inEnglishAManagerReadsEnglish() {
        Desk desk = office.signIn("manager");
        desk.speaks("en");
        Page page = desk.page();

        open(page, List.of("/camunda/app/cockpit/default/#/dashboard"));
        assertThat(page.locator("body")).containsText("Running cycles");
        assertThat(page.locator("body")).containsText("Running Process Instances");
        open(page, List.of("/camunda/app/cockpit/default/#/ho-so"));
        assertThat(page.locator(".ansinh-page h1")).hasText("Instances");
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
