package vn.ansinh.reporting.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static vn.ansinh.reporting.signature.Signing.letter;

import com.microsoft.playwright.Page;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.report.ReportingFixture;
import vn.ansinh.reporting.signature.Signing;
import vn.ansinh.reporting.signature.Signing.Issuer;

/** A clerk attaches a letter that is not what was signed, and is told; who reviews it reads why it went out. */
@EngineTest
@NeedsChromium
class SignedLetterJourneyTest {

    private static final Instant SIGNED_AT = Instant.parse("2021-04-12T01:30:00Z");

    @RegisterExtension
    private final Office office = new Office();

    @Autowired
    private ReportingFixture reporting;

    @Test
    void aChangedLetterGoesOutWithAReasonThatItsReviewerReads() {
        reporting.asked("SYT");
        reporting.approved("SYT");
        Issuer issuer = Issuer.named("CA thử nghiệm");
        byte[] signed = issuer.signer("CN=Sở Y tế,O=UBND tỉnh Vĩnh Long,C=VN")
                .sign(
                        issuer.signer("UID=CCCD:086080000001,CN=Nguyễn Văn Thử,O=Sở Y tế,C=VN")
                                .sign(letter("Bao cao"), SIGNED_AT),
                        SIGNED_AT);
        Desk clerk = office.signIn("syt-clerk");

        TaskForm issue = clerk.open("Phát hành báo cáo – 6 tháng đầu năm 2021");
        issue.letter(
                "31",
                Map.of(
                        "symbol",
                        "BC-SYT",
                        "date",
                        "12/04/2021",
                        "signer",
                        "Nguyễn Văn Thử",
                        "signerTitle",
                        "Phó Giám đốc"),
                signed);
        assertThat(issue.at("signedFile")).containsText("Tệp còn nguyên vẹn từ khi ký số");
        assertThat(issue.at("signatureReason")).isHidden();
        issue.at("signedFile").locator("summary").click();
        assertThat(issue.at("signedFile")).containsText("Chữ ký số cá nhân của Nguyễn Văn Thử");
        issue.show("signedFile");
        clerk.screenshot("issue-report-signed-whole");

        issue.attach("signedFile", "van-ban-sua.pdf", "application/pdf", Signing.changed(signed, "Bao cao"));
        assertThat(issue.at("signedFile")).containsText("Nội dung tệp đã bị thay đổi sau khi ký số.");
        issue.press("Phát hành và gửi báo cáo");
        assertThat(issue.problem("signatureReason")).hasText("Chưa ghi lý do vẫn phát hành với tệp này.");
        issue.write("signatureReason", "Bản in có dấu đã gửi theo đường bưu điện.");
        issue.show("signedFile");
        clerk.screenshot("issue-report-signed-changed");
        issue.complete("Phát hành và gửi báo cáo");

        Desk reviewer = office.signIn("reviewer");
        ReviewForm review = reviewer.reviews("Sở Y tế");
        assertThat(review.at("signedFile")).containsText("Nội dung tệp đã bị thay đổi sau khi ký số.");
        assertThat(review.at("signedFile")).containsText("Bản in có dấu đã gửi theo đường bưu điện.");
        review.show("signedFile");
        reviewer.screenshot("review-report-signed-changed");
        Page page = reviewer.visit("/bao-cao/KL92-2021-H1-SYT");
        assertThat(page.locator(".signature-check")).containsText("Bản in có dấu đã gửi theo đường bưu điện.");
        page.locator(".signature-check").scrollIntoViewIfNeeded();
        reviewer.screenshot(page, "report-signed-changed");
    }

    @Test
    void aLetterThatAnotherHasSignedIsToldOnSending() {
        reporting.asked("SYT");
        reporting.approved("SYT");
        byte[] signed =
                Issuer.named("CA thử nghiệm").signer("CN=Trần Thị Bình,C=VN").sign(letter("Bao cao"), SIGNED_AT);
        Desk clerk = office.signIn("syt-clerk").expects("422");

        TaskForm issue = clerk.open("Phát hành báo cáo – 6 tháng đầu năm 2021");
        issue.letter(
                "31",
                Map.of(
                        "symbol",
                        "BC-SYT",
                        "date",
                        "12/04/2021",
                        "signer",
                        "Nguyễn Văn Thử",
                        "signerTitle",
                        "Phó Giám đốc"),
                signed);
        issue.press("Phát hành và gửi báo cáo");
        assertThat(issue.problem("signatureReason"))
                .containsText("Không có chữ ký số nào của người ký văn bản (Nguyễn Văn Thử)");
        issue.write("signatureReason", "Chứng thư số còn mang tên cũ.");
        issue.complete("Phát hành và gửi báo cáo");
    }
}
