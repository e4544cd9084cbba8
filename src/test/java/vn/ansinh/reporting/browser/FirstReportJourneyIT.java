package vn.ansinh.reporting.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import vn.ansinh.reporting.SamplePdf;
import vn.ansinh.reporting.development.Installation;
import vn.ansinh.reporting.engine.ReportingClock;

/**
 * A province that the program has never heard of, on an empty production database: its administrator brings in a regime,
 * bodies and people by files and screens alone, and the first report is asked for, drafted, accepted and consolidated.
 */
@NeedsChromium
class FirstReportJourneyIT {

    private static final String PASSWORD = "ruộng-lúa-sông-Tiền";
    private static final byte[] SIGNED = SamplePdf.bytes();
    private static final LocalDate TODAY = LocalDate.now(ReportingClock.ZONE);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final Page.GetByTextOptions EXACTLY = new Page.GetByTextOptions().setExact(true);

    private static final Map<String, String> FILES = Map.of(
            "regimes.csv", """
            code,name_vi,name_en,legal_basis,plan_series,begins,ends
            ATTP,Báo cáo công tác an toàn thực phẩm,Reports on food safety,Quyết định 15/QĐ-UBND của UBND tỉnh Cửu Long,,2021-01-01,
            """,
            "regime-words.csv", """
            regime,short_vi,short_en,report_vi,report_en,consolidated_vi,consolidated_en,valid_from,valid_to
            ATTP,ATTP,Food,Báo cáo an toàn thực phẩm,Food safety report,Báo cáo an toàn thực phẩm của tỉnh,Province's food safety report,2021-01-01,
            """,
            "outline.csv", """
            regime,code,document,kind,title_vi,title_en,required,valid_from,valid_to
            ATTP,1,both,general,Công tác chỉ đạo,Direction,yes,2021-01-01,
            ATTP,2,both,areas,Kết quả kiểm tra,Results of inspection,yes,2021-01-01,
            ATTP,3,both,difficulty,Vướng mắc,Difficulties,no,2021-01-01,
            ATTP,4,both,text,Việc làm tiếp theo,Work ahead,no,2021-01-01,
            """,
            "areas.csv", """
            regime,code,name_vi,name_en,plan_section
            ATTP,T1,Kiểm tra cơ sở thực phẩm,Inspection of food premises,Điều 3
            """,
            "agencies.csv", """
            code,name_vi,name_en,kind,role,document_abbreviation,superior_line,place,signing_authority,head_title,email_local_part,territory,check_step,issue_with_approval,valid_from,valid_to,basis
            UBTINH,Ủy ban nhân dân tỉnh Cửu Long,Cuu Long Provincial People's Committee,committee,committee,UBND,,Cửu Long,TM. ỦY BAN NHÂN DÂN,Chủ tịch,ubnd,,no,no,2021-01-01,,QĐ 15
            VPTINH,Văn phòng Ủy ban nhân dân tỉnh Cửu Long,Office of the People's Committee,department,committee_office,VP.UBND,ỦY BAN NHÂN DÂN TỈNH CỬU LONG,Cửu Long,,Chánh Văn phòng,vpubnd,,no,no,2021-01-01,,QĐ 15
            SATTP,Sở An toàn thực phẩm,Department of Food Safety,department,,SATTP,ỦY BAN NHÂN DÂN TỈNH CỬU LONG,Cửu Long,,Giám đốc,sattp,,no,no,2021-01-01,,QĐ 15
            TANPHU,Ủy ban nhân dân xã Tân Phú,People's Committee of Tan Phu Commune,commune,,UBND,,Tân Phú,TM. ỦY BAN NHÂN DÂN,Chủ tịch,tanphu,TANPHU,no,no,2021-01-01,,QĐ 15
            TANMY,Ủy ban nhân dân xã Tân Mỹ,People's Committee of Tan My Commune,commune,,UBND,,Tân Mỹ,TM. ỦY BAN NHÂN DÂN,Chủ tịch,tanmy,TANMY,no,no,2021-01-01,,QĐ 15
            """,
            "regime-bodies.csv", """
            regime,agency,duty,standing_agency,lead_areas,basis,valid_from,valid_to
            ATTP,UBTINH,recipient,no,,Điều 1,2021-01-01,
            ATTP,VPTINH,recipient,no,,Điều 1,2021-01-01,
            ATTP,SATTP,obliged,yes,T1,Điều 2,2021-01-01,
            ATTP,TANPHU,obliged,no,,Điều 2,2021-01-01,
            ATTP,TANMY,obliged,no,,Điều 2,2021-01-01,
            """,
            "holidays.csv", holidays(),
            "period-rules.csv", """
            regime,kind,legal_source,opens,due_before,cut_off,request_latest,consolidation,closing,roll_policy,review_working_days,valid_from,valid_to
            ATTP,annual,Điều 4,%s,%s,%s,%s,%s,%s,none,3,2021-01-01,
            """.formatted(inDays(-5), inDays(20), inDays(2), inDays(10), inDays(22), inDays(30)),
            "indicators.csv", """
            regime,code,area,name_vi,name_en,unit,type,time_axis,aggregation,numerator,denominator,part_of,reported_by,frequency,target,target_year,direction,target_source,note,standard,plausible_max,split,valid_from,valid_to,successor
            ATTP,T1-01,T1,Số cơ sở thực phẩm được kiểm tra,Food premises inspected,cơ sở,count,flow,sum,,,,TANPHU|TANMY,annual,,,,,,,,territory,2021-01-01,,
            ATTP,T1-02,T1,Số cơ sở đang hoạt động (thời điểm chốt số liệu),Food premises at work,cơ sở,count,stock,sum,,,,TANPHU|TANMY,annual,,,,,,,,territory,2021-01-01,,
            """);

    private static final Map<String, List<String>> PEOPLE = Map.of(
            "dieuphoi", List.of("attp-standing-coordinators"),
            "rasoat", List.of("attp-standing-reviewers"),
            "lanhdao", List.of("attp-standing-leaders"),
            "vanthu", List.of("sattp-clerks"),
            "chuyenvien", List.of("tanphu-officers"),
            "chutich", List.of("tanphu-leaders"),
            "vanthuxa", List.of("tanphu-clerks"),
            "vanphong", List.of("ppc-office"));

    @TempDir
    private static Path directory;

    private static Installation installation;

    @RegisterExtension
    private final Office office = new Office(() -> installation.address());

    @BeforeAll
    static void start() throws Exception {
        installation = Installation.onEmptyDatabase(directory);
    }

    @AfterAll
    static void stop() throws Exception {
        installation.close();
    }

    @Test
    void aMadeUpProvinceComesToItsFirstConsolidatedReport() {
        Desk administrator = office.seat("admin");
        Page page = administrator.visit("/dua-vao-van-hanh", Installation.ADMINISTRATOR_PASSWORD);
        page.getByText("Nạp tệp ở trang Danh mục dùng chung").click();
        bringsIn(page);
        addsPeople(page);
        choosesThePeriod(page);

        Desk coordinator = signsIn("dieuphoi");
        Desk standingLeader = signsIn("lanhdao");
        Desk standingClerk = signsIn("vanthu");
        asks(coordinator, standingLeader, standingClerk);
        reports(signsIn("chuyenvien"), signsIn("chutich"), signsIn("vanthuxa"));
        signsIn("rasoat").open("Rà soát báo cáo – Ủy ban nhân dân xã Tân Phú").complete("Tiếp nhận");
        consolidates(coordinator, standingLeader, standingClerk);
        isReadByTheCommittee(signsIn("vanphong"));
    }

    private Desk signsIn(String person) {
        Desk desk = office.seat(person);
        desk.visit(Desk.TASKLIST, PASSWORD);
        return desk;
    }

    /** A dry run first, as the page asks. */
    private static void bringsIn(Page page) {
        page.locator("#import input[type=file]")
                .setInputFiles(FILES.entrySet().stream()
                        .map(file -> new FilePayload(
                                file.getKey(), "text/csv", file.getValue().getBytes(StandardCharsets.UTF_8)))
                        .toArray(FilePayload[]::new));
        page.locator("#import [name=check]").click();
        assertThat(page.locator("#result")).containsText("Tệp hợp lệ. Nếu nạp");
        page.locator("#import [name=take]").click();
        assertThat(page.locator("#result")).containsText("Đã nạp");
    }

    private static void addsPeople(Page page) {
        PEOPLE.forEach((person, groups) -> add(page, person, groups));
    }

    /** In the administration of users that Camunda brings. */
    private static void add(Page page, String person, List<String> groups) {
        page.navigate("/camunda/app/admin/default/#/user-create");
        page.locator("[ng-model='profile.id']").fill(person);
        // Nothing can be made before the server has said that the password will do.
        page.waitForResponse(
                answer -> answer.url().endsWith("/identity/password-policy")
                        && answer.request().method().equals("POST"),
                () -> page.locator("[name=inputPassword]").fill(PASSWORD));
        page.locator("[ng-model='credentials.password2']").fill(PASSWORD);
        page.locator("[ng-model='profile.firstName']").fill("An");
        page.locator("[ng-model='profile.lastName']").fill("Nguyễn");
        page.locator("[ng-model='profile.email']").fill(person + "@cuulong.example");
        page.locator("button[type=submit]").click();
        page.waitForURL("**/#/users**");
        for (String group : groups) {
            page.navigate("/camunda/app/admin/default/#/users/" + person + "?tab=groups");
            Locator dialog = opensGroups(page);
            Locator row =
                    dialog.locator("tbody tr", new Locator.LocatorOptions().setHas(page.getByText(group, EXACTLY)));
            while (row.count() == 0) {
                String first = dialog.locator("tbody td.group-id").first().innerText();
                dialog.locator(".pagination-next a").click();
                assertThat(dialog.locator("tbody td.group-id").first()).not().hasText(first);
            }
            row.locator("input[type=checkbox]").check();
            page.waitForResponse(
                    answer -> answer.url().endsWith("/members/" + person),
                    () -> dialog.locator("[ng-click='createGroupMemberships()']")
                            .click());
            page.reload();
        }
    }

    /** Camunda's dialog stays empty when its answers come in the wrong order; whoever sees it opens it again. */
    private static Locator opensGroups(Page page) {
        Locator dialog = page.locator(".modal-dialog");
        Locator groups = dialog.locator("tbody tr");
        Locator empty = dialog.locator("p:visible:has-text('không còn nhóm nào')");
        page.locator("[ng-click='openCreateGroupMembershipDialog()']").click();
        assertThat(groups.or(empty).first()).isVisible();
        for (int again = 0; groups.count() == 0 && again < 10; again++) {
            dialog.locator("[ng-click='close()']").click();
            assertThat(dialog).hasCount(0);
            page.locator("[ng-click='openCreateGroupMembershipDialog()']").click();
            assertThat(groups.or(empty).first()).isVisible();
        }
        return dialog;
    }

    private static void choosesThePeriod(Page page) {
        page.navigate("/dua-vao-van-hanh");
        Locator form = page.locator("form.begin[data-regime=ATTP]");
        Locator period = form.locator(".period").first();
        period.locator("input[name=period]").check();
        Locator confirmed = period.locator("input[name=confirmed]:visible");
        if (confirmed.count() > 0) {
            confirmed.check();
        }
        form.locator("button[type=submit]").click();
        assertThat(page.locator("main")).containsText("từ kỳ năm " + TODAY.getYear());
    }

    private static void asks(Desk coordinator, Desk leader, Desk clerk) {
        TaskForm request = coordinator.open("Soạn văn bản yêu cầu báo cáo");
        request.write("instructions", "Số liệu chốt đến hết ngày hôm nay.");
        request.complete("Trình lãnh đạo duyệt");
        leader.open("Duyệt văn bản yêu cầu báo cáo").complete("Duyệt, trình phát hành");
        TaskForm issue = clerk.open("Phát hành văn bản yêu cầu báo cáo");
        issue.letter("12", letter("SATTP-TTr", "Phó Giám đốc"), SIGNED);
        issue.complete("Phát hành và gửi các cơ quan");
    }

    private static void reports(Desk officer, Desk leader, Desk clerk) {
        officer.open("Soạn thảo báo cáo");
        var draft = new DraftForm(officer.page());
        draft.claim();
        draft.actual("T1-01").fill("120");
        draft.estimate("T1-01").fill("135");
        draft.actual("T1-02").fill("7");
        draft.actual("T1-02").blur();
        draft.writeSections();
        draft.hasNothingMissing();
        draft.complete("Trình lãnh đạo");
        leader.open("Duyệt báo cáo").complete("Duyệt báo cáo");
        TaskForm issue = clerk.open("Phát hành báo cáo");
        issue.letter("45", letter("BC-UBND", "Phó Chủ tịch"), SIGNED);
        issue.complete("Phát hành và gửi báo cáo");
    }

    private static void consolidates(Desk coordinator, Desk leader, Desk clerk) {
        TaskForm followUp = coordinator.open("Theo dõi, đôn đốc báo cáo");
        followUp.press("Kết thúc theo dõi…");
        followUp.write("reason", "Tổng hợp sớm theo yêu cầu của Ủy ban nhân dân tỉnh.");
        followUp.complete("Kết thúc và tổng hợp");
        TaskForm report = coordinator.open("Soạn báo cáo tổng hợp");
        assertThat(report.at("figure:T1-01")).containsText("120");
        report.complete("Trình lãnh đạo duyệt");
        leader.open("Duyệt báo cáo tổng hợp").complete("Duyệt, trình phát hành");
        TaskForm issue = clerk.open("Phát hành báo cáo tổng hợp");
        issue.letter("46", letter("BC-SATTP", "Phó Giám đốc"), SIGNED);
        issue.complete("Phát hành và gửi Ủy ban nhân dân tỉnh");
    }

    private static void isReadByTheCommittee(Desk ppcOffice) {
        TaskForm report = ppcOffice.open("Tiếp nhận báo cáo tổng hợp");
        report.press("Tiếp nhận…");
        report.complete("Tiếp nhận báo cáo");
        Page page = ppcOffice.visit("/tong-hop/ATTP-" + TODAY.getYear() + "-TH");
        assertThat(page.locator("main")).containsText("Số cơ sở thực phẩm được kiểm tra");
        assertThat(page.locator("main")).containsText("Ủy ban nhân dân xã Tân Phú");
        assertThat(page.locator("main")).containsText("1. Kiểm tra cơ sở thực phẩm");
        assertThat(page.locator("main")).not().containsText("92-KL/TW");
    }

    private static Map<String, String> letter(String symbol, String title) {
        return Map.of("symbol", symbol, "date", DAY.format(TODAY), "signer", "Nguyễn Văn An", "signerTitle", title);
    }

    /** A day of this year as the rules of periods say it, {@code 12-20}, or of the next, {@code 01-10@+1}. */
    private static String inDays(int days) {
        LocalDate day = TODAY.plusDays(days);
        int years = day.getYear() - TODAY.getYear();
        return "%tm-%<td".formatted(day) + (years == 0 ? "" : "@" + (years > 0 ? "+" : "") + years);
    }

    private static String holidays() {
        return IntStream.rangeClosed(0, 5)
                .map(years -> TODAY.getYear() + years)
                .mapToObj(year ->
                        "%1$d-01-01,public_holiday,Tết Dương lịch,New Year's Day,BLLĐ Điều 112\n".formatted(year))
                .collect(Collectors.joining("", "date,kind,name_vi,name_en,source\n", ""));
    }
}
