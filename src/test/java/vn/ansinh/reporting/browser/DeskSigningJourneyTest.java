package vn.ansinh.reporting.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static vn.ansinh.reporting.signing.FakeSigningAgent.says;
import static vn.ansinh.reporting.signing.FakeSigningAgent.signing;

import com.microsoft.playwright.Page;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.SamplePdf;
import vn.ansinh.reporting.catalogue.Period;
import vn.ansinh.reporting.cycle.CycleFixture;
import vn.ansinh.reporting.cycle.UrgingFixture;
import vn.ansinh.reporting.report.ReportingFixture;
import vn.ansinh.reporting.signature.Signing;
import vn.ansinh.reporting.signature.Signing.Issuer;
import vn.ansinh.reporting.signature.Signing.Signer;
import vn.ansinh.reporting.signing.AgentSwitch;
import vn.ansinh.reporting.signing.FakeSigningAgent;
import vn.ansinh.reporting.signing.FakeSigningAgent.Pen;

/** A leader signs a report and a clerk seals it, each with the signing agent of his own computer; and what may go wrong. */
@EngineTest
@NeedsChromium
class DeskSigningJourneyTest {

    private static final Instant AT = Instant.parse("2021-04-12T01:30:00Z");

    private static final Issuer ISSUER = Issuer.named("CA thử nghiệm");
    private static final Signer LEADER = ISSUER.signer("UID=CCCD:086080000001,CN=Nguyễn Văn Thử,O=Sở Y tế,C=VN");
    private static final Signer STRANGER = ISSUER.signer("UID=CCCD:086080000002,CN=Trần Thị Bình,O=Sở Y tế,C=VN");
    private static final Signer SEAL = ISSUER.signer("CN=Sở Y tế,O=UBND tỉnh Vĩnh Long,C=VN");

    /** As people do it: the leader signs, the clerk puts number and day on the page and the seal. */
    private static final Pen PROPERLY = (operation, asked, file) -> operation.equals("SignApproved")
            ? LEADER.sign(file, AT)
            : SEAL.sign(Signing.withNote(file, asked.get("DocNumber").asText()), AT);

    private static final String APPROVE = "Duyệt báo cáo – 6 tháng đầu năm 2021";
    private static final String ISSUE = "Phát hành báo cáo – 6 tháng đầu năm 2021";

    @RegisterExtension
    private final Office office = new Office();

    private final FakeSigningAgent agent = new FakeSigningAgent(signing(PROPERLY));

    @Autowired
    private AgentSwitch desk;

    @Autowired
    private ReportingFixture reporting;

    @Autowired
    private CycleFixture cycles;

    @Autowired
    private UrgingFixture urging;

    @AfterEach
    void off() {
        desk.off();
        agent.close();
    }

    @Test
    void aLeaderSignsAndHisClerkSeals() {
        desk.on(agent.address());
        reporting.asked("SYT");
        reporting.drafted("SYT");

        Desk leader = office.signIn("syt-leader");
        TaskForm approve = leader.open(APPROVE);
        approve.choose("authority", "KT.");
        approve.write("signer", "Nguyễn Văn Thử");
        approve.show("leaderSigning");
        leader.screenshot("approve-report-desk");
        approve.press("Ký số");
        assertThat(approve.at("leaderSigning")).containsText("Tệp còn nguyên vẹn từ khi ký số");
        approve.at("leaderSigning").locator("summary").click();
        assertThat(approve.at("leaderSigning")).containsText("Chữ ký số cá nhân của Nguyễn Văn Thử");
        approve.show("leaderSigning");
        leader.screenshot("approve-report-desk-signed");
        approve.complete("Duyệt báo cáo");

        Desk clerk = office.signIn("syt-clerk");
        TaskForm issue = clerk.open(ISSUE);
        assertThat(issue.at("signedFile").locator("a.as-file-name")).hasCount(1);
        issue.write("number", "31");
        issue.write("date", "12/04/2021");
        issue.choose("authority", "KT.");
        issue.write("signer", "Nguyễn Văn Thử");
        issue.write("signerTitle", "Phó Giám đốc");
        issue.press("Ký phát hành");
        assertThat(issue.at("signedFile")).containsText("Chi tiết 2 chữ ký số");
        assertThat(issue.at("signedFile")).containsText("Tệp còn nguyên vẹn từ khi ký số");
        assertThat(issue.at("signatureReason")).isHidden();
        issue.show("deskSigning");
        clerk.screenshot("issue-report-desk-sealed");
        issue.complete("Phát hành và gửi báo cáo");

        Assertions.assertThat(agent.asked()).hasSize(2);
        Assertions.assertThat(agent.asked().get(1).get("DocNumber").asText()).isEqualTo("31/BC-SYT");
        Assertions.assertThat(agent.asked().get(1).get("IssuedDate").asText()).startsWith("2021-04-12T");
        Assertions.assertThat(agent.asked().get(1).get("SessionId").asText()).isEmpty();
    }

    @Test
    void whatGoesWrongIsSaidAndTheWayByFileStays() {
        desk.on(agent.address());
        reporting.asked("SYT");
        reporting.approved("SYT");
        Desk clerk = office.signIn("syt-clerk").expects("WebSocket|ERR_CONNECTION_REFUSED");
        TaskForm issue = clerk.open(ISSUE);

        issue.write("number", "");
        issue.press("Ký phát hành");
        assertThat(issue.problem("number")).hasText("Chưa nhập số văn bản.");
        issue.write("number", "32");
        issue.write("date", "12/04/2021");
        issue.write("signer", "Nguyễn Văn Thử");
        issue.write("signerTitle", "Giám đốc");

        agent.does((operation, asked, calls) -> says(1, ""));
        assertRefused(issue, "Chưa ký: thao tác đã bị hủy trong phần mềm ký số.");
        agent.does((operation, asked, calls) -> says(3, "Không tìm thấy thiết bị"));
        assertRefused(issue, "Phần mềm ký số báo: Không tìm thấy thiết bị");
        agent.does((operation, asked, calls) -> "?");
        assertRefused(issue, "Phần mềm ký số trả lời không đọc được.");
        agent.does((operation, asked, calls) -> null);
        assertRefused(issue, "Phần mềm ký số đã ngắt kết nối trước khi ký xong.");
        agent.does((operation, asked, calls) -> says(0, ""));
        assertRefused(issue, "báo đã ký nhưng chưa gửi tệp về");
        agent.does(signing((operation, asked, file) -> SEAL.sign(Signing.letter("Bao cao khac"), AT)));
        assertRefused(issue, "Tệp nhận về không phải là văn bản đã đưa ký");
        agent.does(signing((operation, asked, file) -> file));
        assertRefused(issue, "Tệp nhận về chưa có thêm chữ ký số nào");
        issue.show("deskSigning");
        clerk.screenshot("issue-report-desk-refused");

        desk.on("ws://127.0.0.1:9");
        clerk.visit("/bao-cao");
        List<String> settings = new CopyOnWriteArrayList<>();
        clerk.page().onRequest(request -> {
            if (request.url().endsWith("/shared/settings.js")) {
                settings.add(request.url());
            }
        });
        issue = clerk.open(ISSUE);
        assertRefused(issue, "Không kết nối được phần mềm ký số trên máy này.");
        Assertions.assertThat(settings).as("what Tasklist has read already").hasSize(1);
        issue.attach("signedFile", "van-ban-da-ky.pdf", "application/pdf", SamplePdf.bytes());
        assertThat(issue.at("signedFile").locator("a.as-file-name")).hasText("van-ban-da-ky.pdf");
        issue.complete("Phát hành và gửi báo cáo");
    }

    @Test
    void anotherPersonsSignatureIsNotTheLeaders() {
        desk.on(agent.address());
        reporting.asked("SYT");
        reporting.drafted("SYT");
        agent.does(signing((operation, asked, file) -> STRANGER.sign(file, AT)));
        Desk leader = office.signInOnPhone("syt-leader").expects("409");
        TaskForm approve = leader.open(APPROVE);
        approve.write("signer", "Nguyễn Văn Thử");

        approve.press("Ký số");
        assertThat(approve.problem("deskSigning"))
                .containsText("Chữ ký số mang tên Trần Thị Bình, không phải Nguyễn Văn Thử");
        approve.show("leaderSigning");
        leader.screenshot("approve-report-desk-refused-phone");

        agent.does(signing(PROPERLY));
        approve.press("Ký số");
        assertThat(approve.at("leaderSigning")).containsText("Tệp còn nguyên vẹn từ khi ký số");
        approve.write("signer", "Nguyễn Văn Khác");
        approve.press("Duyệt báo cáo");
        assertThat(approve.message()).containsText("đã khác với lúc ký số");
        approve.press(approve.at("leaderSigning"), "Gỡ tệp bao-cao-KL92-2021-H1-SYT-da-ky.pdf");
        approve.complete("Duyệt báo cáo");
    }

    /** One of the two it urges sends its report between the signature and the seal. */
    @Test
    void aLetterOfUrgingIsSignedAndSealed() {
        desk.on(agent.address());
        cycles.due(Period.halfYear(2021));
        cycles.asked(ReportingFixture.CYCLE, "12");
        urging.drafted("STP", "SGDDT", "SKHDT");
        reporting.submitted("SKHDT");

        Desk leader = office.signIn("standing-leader");
        TaskForm sign = leader.open("Duyệt công văn đôn đốc");
        assertThat(sign.at("delivered")).containsText("đã gửi báo cáo: Sở Kế hoạch và Đầu tư");
        assertThat(sign.at("recipients")).containsText("(2)");
        sign.choose("authority", "KT.");
        sign.write("signer", "Nguyễn Văn Thử");
        sign.press("Ký số");
        assertThat(sign.at("leaderSigning")).containsText("Tệp còn nguyên vẹn từ khi ký số");
        leader.screenshot("sign-urging-desk");
        sign.complete("Duyệt, trình phát hành");
        reporting.submitted("STP");

        Desk clerk = office.signIn("sldtbxh-clerk");
        TaskForm issue = clerk.open("Phát hành công văn đôn đốc");
        assertThat(issue.at("delivered")).containsText("đã gửi báo cáo: Sở Tư pháp");
        assertThat(issue.at("signedFile").locator("a.as-file-name")).hasCount(1);
        clerk.screenshot("issue-urging-delivered");
        issue.write("number", "845");
        issue.write("symbol", "SLĐTBXH-BTXH");
        issue.write("date", "12/04/2021");
        issue.choose("authority", "KT.");
        issue.write("signer", "Nguyễn Văn Thử");
        issue.write("signerTitle", "Phó Giám đốc");
        issue.press("Ký phát hành");
        assertThat(issue.at("signedFile")).containsText("Chi tiết 2 chữ ký số");
        issue.complete("Phát hành và gửi các cơ quan");

        urging.drafted("STTTT");
        Desk coordinator = office.signIn("coordinator");
        coordinator.visit("/dot-bao-cao/KL92-2021-H1");
        assertThat(coordinator.page().locator("main")).containsText("Số 845/SLĐTBXH-BTXH");
        assertThat(coordinator.page().locator("main")).containsText("Sở Giáo dục và Đào tạo; Sở Tư pháp");
        coordinator
                .page()
                .locator("h2", new Page.LocatorOptions().setHasText("Công văn đôn đốc"))
                .scrollIntoViewIfNeeded();
        coordinator.screenshot("cycle-urging");
    }

    private static void assertRefused(TaskForm form, String sentence) {
        form.press("Ký phát hành");
        assertThat(form.problem("deskSigning")).containsText(sentence);
        assertThat(form.at("signedFile").locator("a.as-file-name")).hasCount(0);
        assertThat(form.at("number").locator("input")).hasValue("32");
    }
}
