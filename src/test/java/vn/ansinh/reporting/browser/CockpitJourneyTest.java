package vn.ansinh.reporting.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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

    private static final List<String> COCKPIT =
            List.of("/camunda/app/cockpit/default/#/dashboard", "/camunda/app/cockpit/default/#/tasks");

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

    @Autowired
    private HistoryService historyService;

    @BeforeEach
    void oneReportIsAskedFor() {
        reporting.asked("SYT");
    }

    @Test
    void aManagerFindsProcessesAndTheirInstances() {
        Page page = office.signIn("manager").page();

        open(page, COCKPIT);
        // The last of them counts tasks by group, which people know by name.
        assertThat(page.locator("body")).containsText("Chuyên viên tổng hợp – Sở Y tế");
        assertThat(page.locator("body")).not().containsText("syt-officers");
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
        assertThat(page.locator(".ansinh-facts")).containsText("Đang soạn thảo");
        assertThat(page.locator(".ctn-tabbed .nav-tabs a")).hasCount(0);
        offersNothing(page);

        for (String closed : List.of("repository", "batch", "decisions", "reports")) {
            open(page, List.of("/camunda/app/cockpit/default/#/" + closed));
            page.waitForURL("**/#/dashboard");
        }
        assertThat(page.locator("[cam-widget-header] .cam-nav"))
                .not()
                .containsText(Pattern.compile("Quyết định|Gói triển khai|Lô xử lý"));
    }

    /** On a desk and on a telephone all of it is reached with the keyboard, is told to a screen reader, and fits. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void everyPageOfAManagerFitsAndIsForEverybody(boolean phone) {
        reporting.accepted(ReportingFixture.key("SYT"));
        reporting.asked("STC");
        engine.runJobs();
        Desk desk = phone ? office.signInOnPhone("manager") : office.signIn("manager");
        Page page = desk.page();
        for (String path : List.of(
                "dashboard",
                "processes",
                "tasks",
                "ho-so?tinh-trang=all",
                "ho-so?luot=" + instance("SYT"),
                "process-instance/" + instance("STC") + "/runtime")) {
            open(page, List.of("/camunda/app/cockpit/default/#/" + path));
            page.waitForFunction("document.querySelector('.navbar-brand')");
            Assertions.assertThat(faults(page)).as(path).isEmpty();
            Sideways.nothing(page);
            Assertions.assertThat(page.locator("body").innerText())
                    .as(path)
                    .doesNotContainPattern("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}");
            offersNothing(page);
            Screenshots.take(page, "cockpit-" + path.replaceAll("[/?].*", "") + (phone ? "-phone" : "-desk"));
        }
    }

    /** Who kept the link of an instance that has ended since is led to what is told of it. */
    @Test
    void anOldLinkLeadsToWhatHasEnded() {
        reporting.accepted(ReportingFixture.key("SYT"));
        engine.runJobs();
        // Cockpit asks for it among those that run.
        Desk desk = office.signIn("manager").expects("404.*/process-instance/");

        open(desk.page(), List.of("/camunda/app/cockpit/default/#/process-instance/" + instance("SYT") + "/runtime"));

        desk.page().waitForURL("**/#/ho-so?luot=*");
        assertThat(desk.page().locator(".ansinh-facts")).containsText("Đã tiếp nhận");
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
        assertThat(page.locator(".ansinh-facts")).containsText("Đã tiếp nhận");
        assertThat(page.locator(".ansinh-drawing .ansinh-badge").first()).isVisible();
        // The way back from the review is drawn and was not taken.
        assertThat(page.locator("[data-element-id=Task_ReviewReport].ansinh-taken"))
                .isVisible();
        assertThat(page.locator(".djs-connection.ansinh-taken").first()).isVisible();
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

    /** Names stand the Vietnamese way, and so do the words of a heading. */
    @Test
    void headingsOfAdminAreVietnamese() {
        Page page = office.signIn("admin").page();

        open(page, List.of("/camunda/app/admin/default/#/users/syt-officer?tab=groups"));
        assertThat(page.locator("h3").first()).hasText("Sửa người dùng Chuyên viên Sở Y tế");
        assertThat(page.locator(".cam-breadcrumb")).containsText("Chuyên viên Sở Y tế");
        open(page, List.of("/camunda/app/admin/default/#/authorization?resource=0"));
        assertThat(page.locator("h3").first()).hasText("Phân quyền: Ứng dụng");
    }

    /** Lists and forms of people and groups: the bar covers no heading, nothing is moved sideways, all of it is for everybody. */
    @Test
    void adminFitsOnATelephoneAndIsForEverybody() {
        Page page = office.signInOnPhone("admin").page();

        for (String path : List.of(
                "users",
                "users/syt-officer?tab=profile",
                "users/syt-officer?tab=groups",
                "groups",
                "groups/syt-officers?tab=users",
                "authorization?resource=0",
                "user-create")) {
            open(page, List.of("/camunda/app/admin/default/#/" + path));
            Locator heading = page.locator(":is(h3, .h3):visible").first();
            assertThat(heading).isVisible();
            Assertions.assertThat(heading.boundingBox().y)
                    .as(path)
                    .isGreaterThanOrEqualTo(page.locator("[cam-widget-header]").boundingBox().height);
            Sideways.nothing(page);
            Assertions.assertThat(faults(page)).as(path).isEmpty();
        }
    }

    /** Nothing that ends, stops or changes an instance, and no word in red. */
    private static void offersNothing(Page page) {
        assertThat(page.locator(".ctn-toolbar:visible, .btn-toolbar:visible, .action-button:visible,"
                        + " .edit-toggle:visible, td a.edit:visible, .alert-danger:visible"))
                .hasCount(0);
    }

    /** Of the whole page but for one field of Camunda's own, whose list of proposals is called otherwise than its role. */
    private static List<String> faults(Page page) {
        return new AxeBuilder(page)
                        .setLegacyMode(true)
                        .exclude(".main-field")
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa"))
                        .analyze()
                        .getViolations()
                        .stream()
                        .filter(rule -> Set.of("serious", "critical").contains(rule.getImpact()))
                        .flatMap(rule -> rule.getNodes().stream().map(node -> rule.getId() + " " + node.getHtml()))
                        .toList();
    }

    private String instance(String agency) {
        return historyService
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(ReportingFixture.key(agency).toString())
                .processDefinitionKey(AgencyReportProcess.KEY)
                .singleResult()
                .getId();
    }

    /** By the links, from the list of processes to one instance and through what is told of it. */
    private static void anInstance(Page page) {
        open(page, List.of("/camunda/app/cockpit/default/#/processes"));
        page.locator(
                        "td.name a[href*='/process-definition/']",
                        new Page.LocatorOptions().setHasText("Báo cáo của cơ quan"))
                .first()
                .click();
        page.locator("a[href*='/process-instance/']").first().click();
        // The address is the definition's, and so is the diagram, until the instance's page is there.
        page.waitForURL("**/process-instance/**");
        assertThat(page.locator("[data-element-id=Task_DraftReport]").first()).isVisible();
    }

    private static void open(Page page, List<String> addresses) {
        for (String address : addresses) {
            page.navigate("about:blank");
            page.navigate(address);
            page.waitForLoadState(LoadState.NETWORKIDLE);
        }
    }
}
