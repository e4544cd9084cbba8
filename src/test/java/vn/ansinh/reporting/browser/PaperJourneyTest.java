package vn.ansinh.reporting.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import vn.ansinh.reporting.EngineDriver;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.catalogue.Period;
import vn.ansinh.reporting.cycle.CycleFixture;
import vn.ansinh.reporting.engine.Downloads;
import vn.ansinh.reporting.paper.ScannedSign;
import vn.ansinh.reporting.report.FilledWorkbook;
import vn.ansinh.reporting.signature.Signing.Issuer;
import vn.ansinh.reporting.signature.Signing.Signer;
import vn.ansinh.reporting.signing.AgentSwitch;
import vn.ansinh.reporting.signing.FakeSigningAgent;

/**
 * The documents of one period, from figures in an Excel file to a consolidated report that is signed, without anybody writing
 * anything twice; and the receipt of the report by its QR sign.
 */
@EngineTest
@NeedsChromium
class PaperJourneyTest {

    private static final Instant SIGNED_AT = Instant.parse("2021-04-12T01:30:00Z");

    private static final String AS_APPROVED = "khớp với bản đã duyệt";

    private static final Issuer ISSUER = Issuer.named("CA thử nghiệm");

    @RegisterExtension
    private final Office office = new Office();

    @Autowired
    private CycleFixture cycles;

    @Autowired
    private EngineDriver engine;

    @Autowired
    private GreenMail mailServer;

    @Autowired
    private AgentSwitch desk;

    private Signer signer;
    private byte[] signed;

    /** Of the clerk who is at work: the seal of his body. */
    private final FakeSigningAgent agent = new FakeSigningAgent(FakeSigningAgent.signing((operation, asked, file) -> {
        signed = signer.sign(file, SIGNED_AT);
        return signed;
    }));

    @AfterEach
    void off() {
        desk.off();
        agent.close();
    }

    @Test
    void figuresInAFileBecomeASignedReportOfTheProvinceAndAReceiptThatCanBeChecked() {
        cycles.due(Period.halfYear(2021));
        cycles.asked(CycleFixture.key(Period.halfYear(2021)), "12");
        desk.on(agent.address());

        fillsInByExcel(office.signIn("longho-officer"));
        office.signIn("longho-leader")
                .open("Duyệt báo cáo – 6 tháng đầu năm 2021")
                .complete("Duyệt báo cáo");
        Desk clerk = office.signIn("longho-clerk");
        TaskForm issue = clerk.open("Phát hành báo cáo – 6 tháng đầu năm 2021");
        issue.letter("145", letter("BC-UBND", "Phó Chủ tịch"));
        signs(issue, signer("UBND huyện Long Hồ"));
        clerk.screenshot("issue-report-signed-as-approved");
        issue.complete("Phát hành và gửi báo cáo");
        byte[] receipt = receiptOf("longho-officer@vinhlong.example");

        accepts(office.signIn("reviewer"));
        Desk coordinator = office.signIn("coordinator");
        endsFollowUp(coordinator);
        writesTheSynthesis(coordinator);
        office.signIn("standing-leader").open("Duyệt báo cáo tổng hợp").complete("Duyệt, trình phát hành");
        Desk standingClerk = office.signIn("sldtbxh-clerk");
        TaskForm issueOfAll = standingClerk.open("Phát hành báo cáo tổng hợp");
        issueOfAll.letter("96", letter("BC-SLĐTBXH", "Phó Giám đốc"));
        signs(issueOfAll, signer("Sở Lao động - Thương binh và Xã hội"));
        issueOfAll.complete("Phát hành và gửi Ủy ban nhân dân tỉnh");

        checks(office.signIn("ppc-office"), receipt, signed);
    }

    /** Every figure that is typed, once; the ratios work themselves out. */
    private static void fillsInByExcel(Desk officer) {
        DraftForm draft = officer.drafts();
        draft.press("Điền bằng Excel");
        Locator box = draft.root.locator(".as-workbook");
        byte[] template = content(officer.page()
                .waitForDownload(() -> box.getByText("Tải tệp mẫu", new Locator.GetByTextOptions().setExact(true))
                        .click()));
        byte[] filled = FilledWorkbook.changed(template, PaperJourneyTest::fill);
        box.locator("input[type=file]").setInputFiles(new FilePayload("so-lieu.xlsx", Downloads.XLSX, filled));
        assertThat(box).containsText("chỉ tiêu sẽ thay đổi; chưa ghi gì.");
        assertThat(box.locator("tr[data-code=\"A2-01\"]")).containsText("1.234");
        box.getByText(Pattern.compile("Ghi \\d+ chỉ tiêu vào báo cáo")).click();
        assertThat(draft.actual("A2-01")).hasValue("1.234");
        draft.writeSections();
        draft.hasNothingMissing();
        draft.complete("Trình lãnh đạo");
    }

    private static void fill(XSSFWorkbook book) {
        for (Row row : book.getSheetAt(0)) {
            Cell code = row.getCell(0);
            if (code != null && code.toString().matches("A\\d-\\d\\d")) {
                type(row, 'G', code.toString().equals("A2-01") ? 1234 : 100);
                type(row, 'H', 120);
            }
        }
    }

    /** Where the sheet lets an officer type. */
    private static void type(Row row, char column, double number) {
        Cell cell = row.getCell(column - 'A');
        if (cell != null
                && cell.getCellType() != CellType.FORMULA
                && !cell.getCellStyle().getLocked()) {
            cell.setCellValue(number);
        }
    }

    /** The document as it was approved, with what the clerk has typed of its letter, is signed by the agent on his computer. */
    private void signs(TaskForm issue, Signer by) {
        signer = by;
        issue.press("Ký phát hành");
        assertThat(issue.at("signedFile")).containsText("Tệp còn nguyên vẹn từ khi ký số");
        assertThat(issue.at("signedFile")).containsText(AS_APPROVED);
        assertThat(issue.at("signatureReason")).isHidden();
        issue.show("signedFile");
    }

    private static Signer signer(String body) {
        return ISSUER.signer("UID=CCCD:086080000001,CN=Nguyễn Văn Thử,O=" + body + ",C=VN");
    }

    private static void accepts(Desk reviewer) {
        ReviewForm review = reviewer.reviews("Ủy ban nhân dân huyện Long Hồ");
        assertThat(review.at("signedFile")).containsText(AS_APPROVED);
        review.complete("Tiếp nhận");
    }

    private void endsFollowUp(Desk coordinator) {
        TaskForm followUp = coordinator.open("Theo dõi, đôn đốc báo cáo");
        followUp.press("Kết thúc theo dõi…");
        followUp.write("reason", "Tổng hợp sớm theo yêu cầu của Ủy ban nhân dân tỉnh.");
        followUp.complete("Kết thúc và tổng hợp");
        engine.runJobs();
    }

    /** What the district wrote of an area is put beside the province's figures. */
    private static void writesTheSynthesis(Desk coordinator) {
        TaskForm report = coordinator.open("Soạn báo cáo tổng hợp");
        assertThat(report.at("figure:A2-01")).containsText("1.234");
        Locator area = report.at("section:II.A2");
        area.locator(".as-pieces > summary").click();
        Locator words = area.locator("li[data-source='KL92/2021-H1/LONGHO']");
        report.press(words, "Đưa vào");
        assertThat(area.locator("textarea")).hasValue(Pattern.compile("Đã triển khai theo kế hoạch"));
        report.saved();
        report.complete("Trình lãnh đạo duyệt");
    }

    /** The sign of the receipt leads to what was sent, and the signed report of the province is known again. */
    private static void checks(Desk desk, byte[] receipt, byte[] signed) {
        URI sign = URI.create(ScannedSign.of(receipt));
        assertThat(sign.getPath()).isEqualTo("/doi-chieu-van-ban");
        Page page = desk.visit(sign.getPath() + "?" + sign.getRawQuery());
        assertThat(page.locator("main")).containsText("Mã kiểm tra này là của: ");
        assertThat(page.locator("main")).containsText("KL92/2021-H1/LONGHO, lần 1");
        desk.screenshot("receipt-checked");

        page.locator("input[name=file]").setInputFiles(new FilePayload("ban-da-ky.pdf", "application/pdf", signed));
        page.locator("#compare button").click();
        assertThat(page.locator("#sentence")).containsText("Đúng là tệp đã ký đang lưu trong hệ thống");
        assertThat(page.locator("#sentence")).containsText("KL92/2021-H1/TH");
    }

    private byte[] receiptOf(String person) {
        engine.runJobs();
        Message mail = Stream.<Message>of(mailServer.getReceivedMessages())
                .filter(one -> isReceipt(one, person))
                .findFirst()
                .orElseThrow();
        try (InputStream file =
                ((MimeMultipart) mail.getContent()).getBodyPart(1).getInputStream()) {
            return file.readAllBytes();
        } catch (IOException | MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private static boolean isReceipt(Message mail, String person) {
        try {
            return mail.getSubject().startsWith("Giấy xác nhận")
                    && mail.getAllRecipients()[0].toString().equals(person);
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private static Map<String, String> letter(String symbol, String title) {
        return Map.of("symbol", symbol, "date", "12/04/2021", "signer", "Nguyễn Văn Thử", "signerTitle", title);
    }

    private static byte[] content(Download download) {
        try (InputStream in = download.createReadStream()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
