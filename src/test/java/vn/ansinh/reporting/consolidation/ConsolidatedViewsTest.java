package vn.ansinh.reporting.consolidation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static vn.ansinh.reporting.report.ReportingFixture.CYCLE;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionOperations;
import vn.ansinh.reporting.EngineDriver;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.Officials;
import vn.ansinh.reporting.SamplePdf;
import vn.ansinh.reporting.SignedIn;
import vn.ansinh.reporting.consolidation.ChangedLines.Line;
import vn.ansinh.reporting.consolidation.ChangedLines.Line.Kind;
import vn.ansinh.reporting.consolidation.ConsolidatedView.ChangeView;
import vn.ansinh.reporting.consolidation.ConsolidatedView.FigureView;
import vn.ansinh.reporting.document.CanonicalJson;
import vn.ansinh.reporting.document.LetterFixture;
import vn.ansinh.reporting.document.Rounds;
import vn.ansinh.reporting.document.Rounds.Round;
import vn.ansinh.reporting.document.Section;
import vn.ansinh.reporting.document.StoredFile;
import vn.ansinh.reporting.document.StoredFiles;
import vn.ansinh.reporting.document.UploadedFile;
import vn.ansinh.reporting.engine.CurrentUser.Person;
import vn.ansinh.reporting.engine.Refusal;
import vn.ansinh.reporting.report.ReportingFixture;

/** What the forms of a consolidated report are told. */
@EngineTest
class ConsolidatedViewsTest {

    private static final ConsolidatedKey MAIN = ConsolidatedKey.main(CYCLE);

    @LocalServerPort
    private int port;

    @Autowired
    private ReportingFixture reporting;

    @Autowired
    private FigureIntake intake;

    @Autowired
    private ConsolidationLifecycle lifecycle;

    @Autowired
    private ConsolidatedReports reports;

    @Autowired
    private ConsolidatedViews views;

    @Autowired
    private ConsolidatedWords sections;

    @Autowired
    private Editing editing;

    @Autowired
    private Rounds rounds;

    @Autowired
    private StoredFiles files;

    @Autowired
    private Officials officials;

    @Autowired
    private EngineDriver engine;

    @Autowired
    private TransactionOperations transaction;

    @BeforeEach
    void oneOfTwoReportsIsThereWhenTheConsolidationBegins() {
        reporting.asked("SYT", "LONGHO");
        reporting.accepted("SYT");
        transaction.executeWithoutResult(status -> intake.begin(CYCLE));
    }

    @Test
    void theAgenciesDeadlineIsExplainedAndWhoeverReportedIsToldOnTimeOrLate() {
        ConsolidatedView view = seenBy(Officials.coordinator());

        assertThat(view.explanation()).contains("trước ngày 10/5/2021");
        assertThat(view.counted()).singleElement().satisfies(counted -> {
            assertThat(counted.agency()).isEqualTo("SYT");
            assertThat(counted.timelinessLabel()).isEqualTo("Đúng hạn");
        });
        assertThat(view.missing())
                .singleElement()
                .satisfies(missing -> assertThat(missing.agency()).isEqualTo("LONGHO"));
    }

    @Test
    void aLongTextComesSectionBySection() {
        String words = "Triển khai các chính sách an sinh xã hội trên địa bàn. ".repeat(2_000);
        write("IV", words);

        assertThat(seenBy(Officials.coordinator()).sections())
                .extracting(ConsolidatedView.SectionView::content)
                .containsOnlyNulls();
        officials.as(
                Officials.ppcOffice(),
                () -> assertThatThrownBy(() -> sections.words(reports.get(MAIN), "IV"))
                        .isInstanceOf(Refusal.class));
        officials.as(Officials.coordinator(), () -> {
            assertThat(sections.words(reports.get(MAIN), "IV").content()).isEqualTo(words);
            assertThat(views.of(reports.get(MAIN), true).sections())
                    .extracting(ConsolidatedView.SectionView::content)
                    .contains(words);
            assertThatThrownBy(() -> sections.words(reports.get(MAIN), "IX")).isInstanceOf(Refusal.class);
        });
    }

    /** Asked for when the coordinator opens it, and by nobody else. */
    @Test
    void whatTheAgenciesSayIsThereToTakeFrom() {
        officials.as(Officials.coordinator(), () -> {
            assertThat(sections.assembled(reports.get(MAIN), "IV").content()).isEqualTo(text("IV"));
            assertThatThrownBy(() -> sections.assembled(reports.get(MAIN), "IX"))
                    .isInstanceOf(Refusal.class);
        });
        officials.as(
                Officials.standingLeader(),
                () -> assertThatThrownBy(() -> sections.assembled(reports.get(MAIN), "IV"))
                        .isInstanceOf(Refusal.class));
    }

    @Test
    void theLeaderSeesWhatWasWrittenOtherThanAssembled() {
        String assembled = text("IV");
        write("IV", "Tập trung hỗ trợ hộ nghèo.");
        write("V", text("V"));

        assertThat(seenBy(Officials.standingLeader()).changes()).satisfies(changes -> {
            assertThat(changes.since()).isEqualTo("FIRST_DRAFT");
            assertThat(changes.sections()).singleElement().satisfies(change -> {
                assertThat(change.lines())
                        .extracting(line -> line.kind() + " " + line.text())
                        .endsWith("NEW Tập trung hỗ trợ hộ nghèo.")
                        .containsAll(assembled
                                .lines()
                                .filter(line -> !line.isBlank())
                                .map(line -> "GONE " + line.stripTrailing())
                                .toList());
                assertThat(change.editors()).hasSize(1);
            });
        });
    }

    @Test
    void afterSendingItBackTheLeaderSeesWhatChangedSince() {
        write("IV", "Bản trình lần đầu.");
        write("V", "Không đổi.");
        handedUp();
        engine.at("2021-04-13T08:00");
        transaction.executeWithoutResult(status -> lifecycle.sentBack(MAIN, "standing-leader", "Viết rõ phần IV"));
        engine.at("2021-04-13T09:00");
        write("IV", "Bản trình lần hai");
        write("IV", "Bản trình lần hai.");

        ConsolidatedView.ChangesView changes =
                seenBy(Officials.standingLeader()).changes();

        assertThat(changes.since()).isEqualTo("RETURNED");
        assertThat(changes.sections())
                .flatExtracting(ChangeView::lines)
                .extracting(Line::kind, Line::text)
                .containsExactly(tuple(Kind.GONE, "Bản trình lần đầu."), tuple(Kind.NEW, "Bản trình lần hai."));
    }

    @Test
    void whatIsMadeAnewSaysWhatWasSignedBefore() {
        write("IV", "Nội dung đã ký.");
        signedAndSent();
        transaction.executeWithoutResult(
                status -> lifecycle.clarificationAsked(MAIN, "ppc-office", "Vì sao thiếu Long Hồ?"));
        reporting.accepted("LONGHO");
        transaction.executeWithoutResult(status -> intake.takeIn(CYCLE));
        write("IV", "Nội dung làm rõ.");

        ConsolidatedView view = seenBy(Officials.standingLeader());

        assertThat(view.changes().since()).isEqualTo("SIGNED");
        assertThat(view.changes().sections())
                .flatExtracting(ChangeView::lines)
                .contains(new Line(Kind.GONE, "Nội dung đã ký."));
        assertThat(view.compared()).isTrue();
        assertThat(view.areas().stream()
                        .flatMap(area -> area.figures().stream())
                        .filter(FigureView::changed))
                .isNotEmpty()
                .allMatch(figure -> figure.signedBefore().actual() == null
                        || figure.signedBefore().actual().compareTo(figure.actual()) != 0);
    }

    @Test
    void thePpcIsToldNothingOfWhatIsStillBeingWritten() {
        signedAndSent();
        transaction.executeWithoutResult(status -> lifecycle.clarificationAsked(MAIN, "ppc-office", "Vì sao?"));
        write("IV", "Đang viết lại.");

        ConsolidatedView view = seenBy(Officials.ppcOffice());

        assertThat(view.changes()).isNull();
        assertThat(view.sections())
                .extracting(ConsolidatedView.SectionView::content)
                .doesNotContain("Đang viết lại.");
    }

    @Test
    void aColleagueWhoWroteMeanwhileIsCalledByName() {
        int version = section("IV").version();
        write("IV", "Của đồng nghiệp.");
        String late = "{\"sections\": [{\"code\": \"IV\", \"content\": \"Của tôi.\", \"version\": " + version + "}]}";

        SignedIn.Answer answer =
                SignedIn.as("admin", port).patch("/api/consolidated/" + MAIN.slug() + "/sections", late);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().at("/conflicts/0/theirs/content").asText()).isEqualTo("Của đồng nghiệp.");
        assertThat(answer.json().at("/conflicts/0/by").asText()).isNotBlank().isNotEqualTo("coordinator");
    }

    @Test
    void thePageToPrintComparesWithWhatWasSignedBefore() {
        assertThat(page("coordinator").body()).contains("BÁO CÁO TỔNG HỢP").doesNotContain("Đã báo cáo");
        signedAndSent();
        transaction.executeWithoutResult(status -> lifecycle.clarificationAsked(MAIN, "ppc-office", "Vì sao?"));

        assertThat(page("coordinator").body()).contains("Đã báo cáo");
        assertThat(page("syt-officer").status()).isEqualTo(404);
    }

    @Test
    void onlyTheClerkAttachesTheSignedReportAndOnlyWhenItIsSigned() {
        assertThat(SignedIn.as("coordinator", port)
                        .delete("/api/consolidated/" + MAIN.slug() + "/attachments/1")
                        .status())
                .isEqualTo(409);
        assertThat(SignedIn.as("sldtbxh-clerk", port)
                        .get("/api/consolidated/" + MAIN.slug() + "/attachments")
                        .status())
                .isEqualTo(404);
    }

    private SignedIn.Answer page(String user) {
        return SignedIn.as(user, port).get("/tong-hop/" + MAIN.slug());
    }

    private ConsolidatedView seenBy(Person person) {
        return officials.as(person, () -> views.of(reports.get(MAIN)));
    }

    private String text(String section) {
        return section(section).content();
    }

    private ConsolidatedView.SectionView section(String code) {
        return seenBy(Officials.coordinator()).sections().stream()
                .filter(section -> section.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private void write(String code, String words) {
        var section = new Section(code, words, section(code).version());
        officials.as(Officials.coordinator(), () -> {
            editing.change(MAIN, new Editing.Change(List.of(section)));
        });
    }

    private void handedUp() {
        transaction.executeWithoutResult(status -> lifecycle.prepared(MAIN, "coordinator"));
    }

    @Test
    void whoHasWorkedOnTheTextDoesNotSignIt() {
        write("IV", "Nội dung của chính người ký.");
        handedUp();

        assertThatThrownBy(() -> transaction.executeWithoutResult(status ->
                        lifecycle.signed(MAIN, "coordinator", reports.get(MAIN).figuresVersion())))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("consolidation.four-eyes");
    }

    @Test
    void whoHasOnlyEditedTheTextDoesNotSignItEither() {
        write("IV", "Nội dung của chính người ký.");
        transaction.executeWithoutResult(status -> lifecycle.prepared(MAIN, "another-coordinator"));

        assertThatThrownBy(() -> transaction.executeWithoutResult(status ->
                        lifecycle.signed(MAIN, "coordinator", reports.get(MAIN).figuresVersion())))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("consolidation.four-eyes");
    }

    @Test
    void theHashIsThatOfWhatWasSignedAndOfNothingElse() {
        write("IV", "Bản ký lần đầu.");
        signedAndSent();
        Round first = rounds.of(MAIN.toString()).get(0);
        transaction.executeWithoutResult(status -> lifecycle.clarificationAsked(MAIN, "ppc-office", "Vì sao?"));
        write("IV", "Bản ký lần hai.");
        handedUp();
        transaction.executeWithoutResult(status ->
                lifecycle.signed(MAIN, "standing-leader", reports.get(MAIN).figuresVersion()));
        Round second = rounds.of(MAIN.toString()).get(1);

        assertThat(first.content()).contains("Bản ký lần đầu.").doesNotContain("Bản ký lần hai.");
        assertThat(second.content()).contains("Bản ký lần hai.");
        assertThat(first.sha256()).isEqualTo(CanonicalJson.sha256(first.content()));
        assertThat(second.sha256())
                .isEqualTo(CanonicalJson.sha256(second.content()))
                .isNotEqualTo(first.sha256());
    }

    /** R26: a report accepted after the figures were taken stood with "đã tiếp nhận" where its figure would. */
    @Test
    void behindAFigureStandWhoSignedItAndWhoseReportCameTooLate() {
        signedAndSent();
        reporting.accepted("LONGHO");

        SignedIn coordinator = SignedIn.as("coordinator", port);
        String page =
                coordinator.get("/tong-hop/" + MAIN.slug() + "/chi-tieu/A1-01").body();
        JsonNode rows = coordinator
                .get("/api/consolidated/" + MAIN.slug() + "/figures/A1-01")
                .json()
                .path("inputs")
                .path(0)
                .path("rows");

        JsonNode late = row(rows, "LONGHO");
        assertThat(late.path("actual").isNull()).isTrue();
        assertThat(late.path("stateLabel").asText())
                .isEqualTo("Đã tiếp nhận sau khi lấy số liệu, chưa tính vào báo cáo này");
        assertThat(row(rows, "SYT").path("signer").asText()).isEqualTo("Nguyễn Văn Thử");
        assertThat(page)
                .contains("Người ký", "Nguyễn Văn Thử")
                .containsPattern("<td class=\"number\">–</td>")
                .contains("<td>Đã tiếp nhận sau khi lấy số liệu, chưa tính vào báo cáo này</td>");
    }

    private static JsonNode row(JsonNode rows, String agency) {
        for (JsonNode row : rows) {
            if (row.path("agency").asText().equals(agency)) {
                return row;
            }
        }
        throw new AssertionError(agency + " is not in " + rows);
    }

    private void signedAndSent() {
        handedUp();
        byte[] pdf = SamplePdf.bytes();
        var letter = LetterFixture.ofTheHead("900", "BC-THU", LocalDate.of(2021, 4, 12));
        transaction.executeWithoutResult(status -> {
            lifecycle.signed(MAIN, "standing-leader", reports.get(MAIN).figuresVersion());
            files.add(MAIN.toString(), UploadedFile.accept("da-ky.pdf", pdf), StoredFile.SIGNED, "sldtbxh-clerk");
            lifecycle.issued(MAIN, "sldtbxh-clerk", letter);
        });
    }
}
