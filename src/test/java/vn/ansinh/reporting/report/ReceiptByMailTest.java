package vn.ansinh.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.ansinh.reporting.report.ReportingFixture.key;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailException;
import org.springframework.transaction.support.TransactionOperations;
import vn.ansinh.reporting.EngineDriver;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.SignedIn;
import vn.ansinh.reporting.notification.MailLogEntry;
import vn.ansinh.reporting.notification.MailState;
import vn.ansinh.reporting.notification.Mails;

/** The receipt of each submission, as the agency gets it by mail. */
@EngineTest
class ReceiptByMailTest {

    private static final Pattern CODE = Pattern.compile("[0-9A-F]{4}(?:-[0-9A-F]{4}){3}");

    private static final List<String> PEOPLE = List.of("syt-clerk", "syt-leader", "syt-officer");

    @LocalServerPort
    private int port;

    @Autowired
    private ReportingFixture reporting;

    @Autowired
    private EngineDriver engine;

    @Autowired
    private GreenMail mailServer;

    @Autowired
    private Mails mails;

    @Autowired
    private IdentityService identityService;

    @Autowired
    private ManagementService managementService;

    @Autowired
    private TransactionOperations transaction;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void theAgencyGetsTheReceiptOfItsPageAndNobodyElseDoes() throws Exception {
        reporting.asked("SYT", "STC");
        reporting.submitted("SYT");
        engine.runJobs();

        List<Message> receipts = receipts();
        assertThat(receipts)
                .extracting(ReceiptByMailTest::recipient)
                .containsExactlyInAnyOrder(
                        "syt-clerk@vinhlong.example", "syt-leader@vinhlong.example", "syt-officer@vinhlong.example");
        String code = code(words(
                SignedIn.as("syt-officer", port).file("/api/reports/KL92-2021-H1-SYT/submissions/1/receipt.pdf")));
        for (Message receipt : receipts) {
            assertThat(receipt.getSubject()).isEqualTo("Giấy xác nhận đã nhận báo cáo 6 tháng đầu năm 2021 – Sở Y tế");
            assertThat(text(receipt))
                    .contains("Đúng hạn hay chậm: Đúng hạn", "Giấy xác nhận ở tệp PDF kèm theo thư này")
                    .contains("Xem báo cáo: ")
                    .contains("/bao-cao/KL92-2021-H1-SYT");
            BodyPart file = attachment(receipt);
            assertThat(file.getFileName()).isEqualTo("giay-xac-nhan-KL92-2021-H1-SYT-lan-1.pdf");
            assertThat(file.getContentType()).startsWith("application/pdf");
            assertThat(words(file.getInputStream().readAllBytes()))
                    .contains("GIẤY XÁC NHẬN", "Sở Y tế", "đúng hạn", "Lần gửi: 1", "Kiểm tra tự động khi nhận", code);
        }
        assertThat(SignedIn.as("stc-officer", port)
                        .get("/api/reports/KL92-2021-H1-SYT/submissions/1/receipt.pdf")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void eachSubmissionHasItsOwnAndALateOneSaysSo() throws Exception {
        reporting.asked("SYT");
        engine.at("2021-05-20T09:00");
        reporting.returned("SYT", LocalDate.of(2021, 5, 27));
        reporting.readyToHandIn(key("SYT"));
        reporting.handedIn("SYT");
        reporting.issue("SYT");
        engine.runJobs();

        List<Message> receipts = receipts();
        assertThat(receipts)
                .hasSize(6)
                .allSatisfy(receipt -> assertThat(text(receipt)).contains("Đúng hạn hay chậm: Chậm hạn"));
        assertThat(receipts)
                .extracting(receipt -> attachment(receipt).getFileName())
                .containsOnly("giay-xac-nhan-KL92-2021-H1-SYT-lan-1.pdf", "giay-xac-nhan-KL92-2021-H1-SYT-lan-2.pdf");
    }

    @Test
    void aMailWhoseReceiptCannotBeMadeIsTriedAgainAndHoldsNoOtherUp() throws Exception {
        reporting.asked("SYT");
        // Of a submission that is not there yet.
        transaction.executeWithoutResult(status -> mails.toGroups(List.of(new Mails.Message(
                        List.of("stc-officers"),
                        ReportMail.RECEIPT,
                        "KL92/2021-H1/STC",
                        "submission-1",
                        Map.of(
                                "agency", "Sở Tài chính",
                                "period", "6 tháng đầu năm 2021",
                                "submittedAt", "08:00",
                                "timeliness", "Đúng hạn"),
                        null)
                .attaching(MailedReceipts.of(key("SYT"), 1)))));
        assertThatThrownBy(engine::runJobs)
                .isInstanceOf(MailException.class)
                .hasMessageContaining("What goes with mail");
        assertThat(mail("KL92/2021-H1/STC").state()).isEqualTo(MailState.RETRYING);
        assertThat(mails.log("KL92/2021-H1/SYT"))
                .isNotEmpty()
                .allSatisfy(mail -> assertThat(mail.state()).isEqualTo(MailState.SENT));
        assertThat(receipts()).isEmpty();

        reporting.submitted("SYT");
        engine.at(managementService
                .createJobQuery()
                .processDefinitionKey("mail-dispatch")
                .singleResult()
                .getDuedate()
                .toInstant()
                .plusSeconds(1));
        engine.runJobs();

        assertThat(mail("KL92/2021-H1/STC").state()).isEqualTo(MailState.SENT);
        assertThat(receipts()).extracting(ReceiptByMailTest::recipient).contains("stc-officer@vinhlong.example");
    }

    @Test
    void whatIsKeptForWantOfAnAddressGoesOutWithItsReceipt() throws Exception {
        reporting.asked("SYT");
        PEOPLE.forEach(person -> address(person, null));
        try {
            reporting.submitted("SYT");
        } finally {
            PEOPLE.forEach(person -> address(person, person + "@vinhlong.example"));
        }
        List<Long> kept = jdbc.sql("select id from mail_without_recipient where template = 'RECEIPT'")
                .query(Long.class)
                .list();
        assertThat(kept).hasSize(1);

        assertThat(SignedIn.as("admin", port)
                        .post("/api/kept-mails/send", "{\"ids\":" + kept + "}")
                        .status())
                .isEqualTo(204);
        engine.runJobs();

        assertThat(receipts())
                .hasSize(3)
                .allSatisfy(receipt -> assertThat(
                                words(attachment(receipt).getInputStream().readAllBytes()))
                        .contains("GIẤY XÁC NHẬN"));
    }

    private MailLogEntry mail(String key) {
        return mails.log(key).stream()
                .filter(mail -> mail.template() == ReportMail.RECEIPT)
                .findFirst()
                .orElseThrow();
    }

    private void address(String person, String email) {
        var user = identityService.createUserQuery().userId(person).singleResult();
        user.setEmail(email);
        identityService.saveUser(user);
    }

    /** All mail that carries a file. */
    private List<Message> receipts() {
        return Stream.<Message>of(mailServer.getReceivedMessages())
                .filter(ReceiptByMailTest::mixed)
                .toList();
    }

    private static boolean mixed(Message message) {
        try {
            return message.isMimeType("multipart/mixed");
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private static String recipient(Message message) {
        try {
            return message.getAllRecipients()[0].toString();
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    /** What is read of it: the text beside the HTML. */
    private static String text(Message message) throws MessagingException, IOException {
        var parts = (MimeMultipart) message.getContent();
        var read = (MimeMultipart) parts.getBodyPart(0).getContent();
        assertThat(read.getContentType()).startsWith("multipart/alternative");
        assertThat(read.getCount()).isEqualTo(2);
        return (String) read.getBodyPart(0).getContent();
    }

    private static BodyPart attachment(Message message) throws MessagingException, IOException {
        var parts = (MimeMultipart) message.getContent();
        assertThat(parts.getCount()).as("one attachment").isEqualTo(2);
        BodyPart file = parts.getBodyPart(1);
        assertThat(file.getDisposition()).isEqualTo("attachment");
        return file;
    }

    private static String words(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private static String code(String words) {
        var code = CODE.matcher(words);
        assertThat(code.find()).as(words).isTrue();
        return code.group();
    }
}
