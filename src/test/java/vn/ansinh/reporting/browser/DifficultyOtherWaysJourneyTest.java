package vn.ansinh.reporting.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitUntilState;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import vn.ansinh.reporting.EngineDriver;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.Officials;
import vn.ansinh.reporting.SamplePdf;
import vn.ansinh.reporting.difficulty.DifficultyFixture;
import vn.ansinh.reporting.difficulty.process.DifficultyEscalationProcess;
import vn.ansinh.reporting.difficulty.process.DifficultyEscalationProcess.Elements;
import vn.ansinh.reporting.report.ReportingFixture;

/** The ways a difficulty takes besides the straight one, as the people see them who take it there. */
@EngineTest
@NeedsChromium
class DifficultyOtherWaysJourneyTest {

    private static final byte[] PDF = SamplePdf.bytes();

    private static final String CARDS = "Chậm cấp thẻ bảo hiểm y tế cho người cao tuổi chuyển nơi cư trú";

    private static final String CARDS_TEXT =
            "Từ đầu năm 2021 có 214 người cao tuổi chuyển hộ khẩu đến huyện nhưng chưa được cấp thẻ bảo hiểm y tế.";

    private static final String ALIKE = "Người cao tuổi mới chuyển đến chưa có thẻ bảo hiểm y tế";

    private static final String ALIKE_TEXT = "Có 38 người từ 80 tuổi trở lên chuyển đến từ đầu năm chưa có thẻ.";

    private static final String RULE =
            "Xã nơi đến lập danh sách báo tăng, xã nơi đi báo giảm trong cùng tháng; thẻ cũ dùng đến hết tháng.";

    private static final String RULE_LETTER = "Công văn 12/SLĐTBXH-BTXH ngày 08/01/2021";

    @RegisterExtension
    private final Office office = new Office();

    @Autowired
    private DifficultyFixture difficulties;

    @Autowired
    private ReportingFixture reporting;

    @Autowired
    private Officials officials;

    @Autowired
    private EngineDriver engine;

    @Test
    void whatIsUnclearIsAskedAndMadeClear() {
        raised("LONGHO", CARDS, CARDS_TEXT);
        Desk coordinator = office.signIn("coordinator");

        TaskForm triage = coordinator.open(CARDS);
        triage.choose("clarify");
        triage.press("Gửi đề nghị làm rõ");
        assertThat(triage.problem("reason")).hasText("Chưa nêu nội dung cần làm rõ.");
        triage.write("reason", "Bao nhiêu người chuyển đến từ tỉnh khác? Cơ quan nào đã từ chối lập danh sách?");
        triage.complete("Gửi đề nghị làm rõ");

        Desk officer = office.signIn("longho-officer");
        TaskForm clarification = officer.open("Làm rõ khó khăn, vướng mắc");
        assertThat(clarification.at("returned")).containsText("Bao nhiêu người chuyển đến từ tỉnh khác?");
        assertThat(clarification.at("description").locator("textarea")).hasValue(CARDS_TEXT);
        clarification.write("description", CARDS_TEXT + " Trong đó 11 người chuyển đến từ tỉnh khác.");
        clarification.write("reply", "11 người từ tỉnh khác; bảo hiểm xã hội huyện chưa nhận danh sách của 06 xã.");
        clarification.show("returned");
        officer.screenshot("clarify-difficulty");
        clarification.complete("Trình lãnh đạo cơ quan");
        Desk leader = office.signIn("longho-leader");
        TaskForm approval = leader.open("Duyệt khó khăn, vướng mắc");
        assertThat(approval.at("clarified")).containsText("bảo hiểm xã hội huyện chưa nhận danh sách");
        approval.complete("Duyệt, gửi cơ quan thường trực");

        triage = coordinator.open(CARDS);
        assertThat(triage.at("clarified")).containsText("Cơ quan nào đã từ chối lập danh sách?");
        assertThat(triage.at("clarified")).containsText("bảo hiểm xã hội huyện chưa nhận danh sách của 06 xã");
        assertThat(triage.at("raised")).containsText("Trong đó 11 người chuyển đến từ tỉnh khác.");
        coordinator.screenshot("triage-difficulty-clarified");
    }

    @Test
    void theStandingAgencyAsksAnAgencyAndAnswersWithWhatItSays() {
        raised("LONGHO", CARDS, CARDS_TEXT);
        Desk coordinator = office.signIn("coordinator");

        TaskForm triage = coordinator.open(CARDS);
        triage.choose("askOpinion");
        triage.choose("severity", "URGENT");
        Locator due = triage.at("opinionDue").locator("input.as-date-text");
        assertThat(due).hasValue("14/04/2021");
        triage.choose("severity", "SERIOUS");
        assertThat(due).hasValue("19/04/2021");
        triage.choose("opinionAgency", "BHXH");
        triage.write("question", "Nơi cắt giảm và nơi lập danh sách báo tăng do cơ quan nào quyết định?");
        triage.show("way");
        coordinator.screenshot("triage-difficulty-ask-opinion");
        triage.complete("Gửi lấy ý kiến");

        Desk insurance = office.signIn("bhxh-officer");
        TaskForm opinion = insurance.open("Cho ý kiến");
        assertThat(opinion.at("asked")).containsText("do cơ quan nào quyết định?");
        opinion.press("Gửi ý kiến");
        assertThat(opinion.problem("opinion")).hasText("Chưa ghi ý kiến của cơ quan.");
        opinion.write(
                "opinion",
                "Theo Điều 17 Luật Bảo hiểm y tế, Ủy ban nhân dân cấp xã nơi cư trú mới lập danh sách báo tăng.");
        insurance.screenshot("give-opinion");
        opinion.complete("Gửi ý kiến");

        triage = coordinator.open(CARDS);
        assertThat(triage.at("opinions")).containsText("Bảo hiểm xã hội tỉnh Vĩnh Long");
        assertThat(triage.at("opinions")).containsText("nơi cư trú mới lập danh sách báo tăng");
        triage.show("opinions");
        coordinator.screenshot("triage-difficulty-opinion");
        // Nobody is told to ask once more.
        assertThat(triage.way("answer")).isChecked();
        triage.write("answer", RULE);
        triage.write("answerLetter", RULE_LETTER);
        triage.complete("Gửi trả lời");
        engine.runJobs(DifficultyEscalationProcess.KEY);

        TaskForm confirmation = office.signIn("longho-officer").open("Xác nhận");
        assertThat(confirmation.at("answerGiven")).containsText(RULE);
        assertThat(confirmation.at("opinions")).containsText("Theo Điều 17 Luật Bảo hiểm y tế");
    }

    @Test
    void theOfficesDraftWaitsForAnOpinionAndBecomesAProposalToTheMinistry() {
        String key = raised("LONGHO", CARDS, CARDS_TEXT);
        difficulties.escalated(key);
        Desk ppcOffice = office.signIn("ppc-office");

        TaskForm draft = ppcOffice.open("Dự thảo chỉ đạo");
        draft.write("guidance", "Giao Sở Tài chính chủ trì xác định nguồn kinh phí cấp thẻ.");
        draft.choose("leadAgency", "STC");
        draft.write("deadline", "14/05/2021");
        draft.at("cooperating").locator("summary").click();
        draft.at("cooperating").getByText("Sở Y tế").click();
        draft.press("Lấy ý kiến cơ quan…");
        draft.choose("opinionAgency", "STC");
        draft.write("question", "Ngân sách tỉnh có được chi hỗ trợ mức đóng của nhóm này không?");
        ppcOffice.screenshot("draft-direction-ask-opinion");
        draft.complete("Gửi lấy ý kiến");
        Desk finance = office.signIn("stc-officer");
        TaskForm opinion = finance.open("Cho ý kiến");
        opinion.write("opinion", "Mức hỗ trợ do Chính phủ quy định; tỉnh không có thẩm quyền quyết định.");
        opinion.complete("Gửi ý kiến");

        draft = ppcOffice.open("Dự thảo chỉ đạo");
        assertThat(draft.at("guidance").locator("textarea"))
                .hasValue("Giao Sở Tài chính chủ trì xác định nguồn kinh phí cấp thẻ.");
        assertThat(draft.at("leadAgency").locator("select")).hasValue("STC");
        assertThat(draft.at("deadline").locator("input.as-date-text")).hasValue("14/05/2021");
        assertThat(draft.at("cooperating")).containsText("Đã chọn: Sở Y tế");
        assertThat(draft.at("opinions")).containsText("tỉnh không có thẩm quyền quyết định");
        draft.choose("MINISTRY");
        assertThat(draft.at("leadAgency")).isHidden();
        assertThat(draft.at("guidance").locator("label")).containsText("Nội dung kiến nghị");
        draft.press("Trình lãnh đạo UBND tỉnh");
        assertThat(draft.problem("ministry")).hasText("Chưa ghi bộ, ngành trung ương được kiến nghị.");
        draft.write("ministry", "Bộ Lao động – Thương binh và Xã hội");
        draft.write("guidance", "Kiến nghị Bộ hướng dẫn mức hỗ trợ đóng bảo hiểm y tế cho người từ 80 tuổi trở lên.");
        draft.show("kind");
        ppcOffice.screenshot("draft-direction-ministry");
        draft.complete("Trình lãnh đạo UBND tỉnh");

        proposes(ppcOffice);
        recordsWhatTheMinistrySays(ppcOffice);
        confirms(key);
    }

    private void proposes(Desk ppcOffice) {
        TaskForm direction = office.signIn("ppc-leader").open("Cho ý kiến chỉ đạo");
        assertThat(direction.at("directionGiven")).containsText("Bộ Lao động – Thương binh và Xã hội");
        direction.complete("Đồng ý kiến nghị");
        TaskForm issue = ppcOffice.open("Phát hành văn bản chỉ đạo");
        issue.letter(
                "1702",
                Map.of(
                        "symbol",
                        "UBND-VX",
                        "date",
                        "12/04/2021",
                        "signer",
                        "Nguyễn Văn Thử",
                        "signerTitle",
                        "Phó Chủ tịch"),
                PDF);
        issue.complete("Phát hành và gửi bộ, ngành");
    }

    private void recordsWhatTheMinistrySays(Desk ppcOffice) {
        TaskForm tracking = ppcOffice.open("Theo dõi kiến nghị bộ, ngành");
        assertThat(tracking.at("directionGiven")).containsText("1702/UBND-VX");
        tracking.write("ministryLetter", "2045/LĐTBXH-BTXH");
        tracking.write("answeredOn", "13/04/2021");
        tracking.write("ministryAnswer", "Mức hỗ trợ thực hiện theo Nghị định 20/2021/NĐ-CP.");
        tracking.press("Ghi nhận và báo các cơ quan");
        assertThat(tracking.problem("answeredOn")).hasText("Ngày trả lời ở sau hôm nay. Kiểm tra lại ngày văn bản.");
        ppcOffice.expects("422").screenshot("track-proposal");
        tracking.write("answeredOn", "12/04/2021");
        tracking.complete("Ghi nhận và báo các cơ quan");
        engine.runJobs(DifficultyEscalationProcess.KEY);
    }

    private void confirms(String key) {
        Desk officer = office.signIn("longho-officer");
        TaskForm confirmation = officer.open("Xác nhận");
        assertThat(confirmation.at("answerGiven")).containsText("Nghị định 20/2021/NĐ-CP");
        confirmation.complete("Xác nhận đã giải quyết");
        Page page = officer.visit("/kho-khan/" + key);
        assertThat(page.locator(".facts .state")).hasText("Đã giải quyết");
        assertThat(page.locator("main")).containsText("2045/LĐTBXH-BTXH");
        page.getByText("Kiến nghị bộ, ngành trung ương").first().evaluate("element => element.scrollIntoView()");
        officer.screenshot("difficulty-ministry");
    }

    @Test
    void theRaiserWithdrawsIt() {
        String key = raised("LONGHO", CARDS, CARDS_TEXT);
        Desk coordinator = office.signIn("coordinator");
        assertThat(coordinator.tasks()).containsText(CARDS);
        Desk officer = office.signIn("longho-officer").expects("ERR_INTERNET_DISCONNECTED");

        Page page = officer.visit("/kho-khan/" + key);
        Locator form = ask(page, "Rút khó khăn, vướng mắc");
        form.locator("textarea").fill("Bảo hiểm xã hội huyện đã cấp đủ thẻ ngày 09/4/2021.");
        assertThat(form.locator("button")).isEnabled();
        page.context().setOffline(true);
        form.locator("button").click();
        assertThat(form.locator("[role=alert]")).containsText("Không kết nối được máy chủ");
        officer.screenshot("difficulty-withdraw-offline");
        page.context().setOffline(false);
        form.locator("button").click();

        assertThat(page.locator(".facts .state")).hasText("Đã rút");
        assertThat(page.locator("ol.history li").first()).containsText("Rút khó khăn, vướng mắc");
        assertThat(page.locator("ol.history li").first()).containsText("đã cấp đủ thẻ ngày 09/4/2021");
        assertThat(page.locator(".acts summary")).hasCount(0);
        officer.screenshot("difficulty-withdrawn");
        assertThat(coordinator.tasks()).not().containsText(CARDS);
        assertThat(coordinator.visit("/kho-khan/" + key).locator("ol.history"))
                .containsText("đã cấp đủ thẻ ngày 09/4/2021");
    }

    @Test
    void whatWasDirectedNeedNotBeDoneOnceItIsWithdrawn() {
        String key = raised("LONGHO", CARDS, CARDS_TEXT);
        difficulties.escalated(key);
        difficulties.directed(
                key, Map.of("kind", "DIRECTION", "guidance", RULE, "leadAgency", "SYT", "deadline", "2021-05-12"));
        Desk health = office.signIn("syt-officer");
        assertThat(health.tasks()).containsText(CARDS);

        Page page = office.signIn("longho-leader").visit("/kho-khan/" + key);
        assertThat(page.locator("article.said")).containsText("Hạn 12/05/2021");
        act(page, "Rút khó khăn, vướng mắc", "Huyện đã tự giải quyết.");

        assertThat(page.locator("article.said")).containsText("không phải thực hiện nữa");
        assertThat(page.locator("article.said")).not().containsText("Hạn 12/05/2021");
        assertThat(health.tasks()).not().containsText(CARDS);
    }

    @Test
    void twoThatWereMergedArePartedAgain() {
        String lead = raised("LONGHO", CARDS, CARDS_TEXT);
        String follower = raised("MANGTHIT", ALIKE, ALIKE_TEXT);
        Desk coordinator = office.signIn("coordinator");
        TaskForm triage = coordinator.open(ALIKE);
        triage.choose("merge");
        assertThat(triage.at("mergeInto")).not().containsText(follower);
        triage.at("mergeInto").getByText(CARDS).click();
        triage.complete("Ghép vào nội dung phản ánh đã chọn");
        assertThat(coordinator.tasks()).not().containsText(ALIKE);

        Page page = coordinator.visit("/kho-khan/" + follower);
        assertThat(page.locator(".facts a[href*='/kho-khan/']")).hasText(lead);
        act(page, "Tách khỏi nội dung chính", "Người chuyển trong tỉnh, thủ tục khác.");

        assertThat(page.locator(".facts .state")).hasText("Cơ quan thường trực đang phân loại");
        assertThat(page.locator(".facts")).not().containsText(lead);
        assertThat(page.locator("ol.history li").first()).containsText("Người chuyển trong tỉnh, thủ tục khác.");
        triage = coordinator.open(ALIKE);
        assertThat(triage.at("raised")).containsText(ALIKE_TEXT);
        assertThat(coordinator.open(CARDS).at("merged")).hasCount(0);
    }

    @Test
    void theStandingAgencyWaitsNoLongerForAnOpinion() {
        String key = raised("LONGHO", CARDS, CARDS_TEXT);
        difficulties.triage(
                key,
                "askOpinion",
                Map.of("opinionAgency", "BHXH", "question", "Ai lập danh sách báo tăng?", "opinionDue", "2021-04-19"));
        Desk insurance = office.signIn("bhxh-officer");
        assertThat(insurance.tasks()).containsText(CARDS);
        Desk coordinator = office.signIn("coordinator");

        Page page = coordinator.visit("/kho-khan/" + key);
        assertThat(page.locator("main")).containsText("chờ ý kiến, hạn 19/04/2021");
        act(page, "Không chờ ý kiến nữa", "Bộ đã có hướng dẫn tại Công văn 305.");

        assertThat(page.locator(".facts .state")).hasText("Cơ quan thường trực đang phân loại");
        assertThat(page.locator("main")).not().containsText("chờ ý kiến, hạn");
        assertThat(page.locator("ol.history li").first()).containsText("Bộ đã có hướng dẫn tại Công văn 305.");
        assertThat(insurance.tasks()).not().containsText(CARDS);
        TaskForm triage = coordinator.open(CARDS);
        assertThat(triage.at("opinions")).containsText("không chờ nữa");
        assertThat(triage.at("opinions")).not().containsText("chờ ý kiến, hạn");
        triage.show("opinions");
        coordinator.screenshot("triage-difficulty-opinion-stopped");
    }

    @Test
    void theOfficeWaitsNoLongerForAnOpinionAndFindsWhatItHadChosen() {
        String key = raised("LONGHO", CARDS, CARDS_TEXT);
        difficulties.escalated(key);
        difficulties.complete(
                Officials.ppcOffice(),
                key,
                Elements.DRAFT_DIRECTION,
                "askOpinion",
                Map.of(
                        "opinionAgency", "STC",
                        "question", "Nguồn kinh phí nào?",
                        "opinionDue", "2021-04-19",
                        "leadAgency", "BHXH",
                        "deadline", "2021-05-14"));
        Desk ppcOffice = office.signIn("ppc-office");

        Page page = ppcOffice.visit("/kho-khan/" + key);
        assertThat(page.locator("main")).not().containsText("Dự thảo ý kiến chỉ đạo");
        act(page, "Không chờ ý kiến nữa", "Sở Tài chính đã trả lời qua điện thoại.");

        assertThat(page.locator(".facts .state")).hasText("Văn phòng Ủy ban nhân dân tỉnh đang dự thảo chỉ đạo");
        TaskForm draft = ppcOffice.open("Dự thảo chỉ đạo");
        assertThat(draft.at("leadAgency").locator("select")).hasValue("BHXH");
        assertThat(draft.at("deadline").locator("input.as-date-text")).hasValue("14/05/2021");
        assertThat(draft.at("guidance").locator("textarea")).hasValue("");
    }

    @Test
    void whoFindsTheAnswerWhileTypingDropsWhatHeTyped() {
        answeredBefore();
        Desk officer = office.signIn("tambinh-officer");
        TaskForm start = officer.start("Xử lý khó khăn, vướng mắc");
        Locator hint = start.root.locator(".as-guidance");
        start.write("subject", "doi the bao hiem y te");
        assertThat(hint).containsText(CARDS);
        start.write("subject", "Đường liên xã xuống cấp trầm trọng");
        assertThat(hint).isHidden();
        start.write("subject", "Người cao tuổi chuyển đến phải chờ cấp thẻ bảo hiểm y tế");
        start.write("description", "Xã chưa rõ nơi nào báo tăng, báo giảm.");
        assertThat(hint).containsText(CARDS);
        assertThat(hint).not().containsText("Long Hồ");
        hint.locator("summary").first().click();
        assertThat(hint).containsText(RULE);
        assertThat(hint).containsText(RULE_LETTER);
        hint.evaluate("element => element.scrollIntoView({ block: 'center' })");
        officer.screenshot("start-difficulty-guidance");
        start.press("Đã có hướng dẫn – bỏ nội dung này");
        assertThat(start.message()).containsText("Đã bỏ nội dung đang nhập, không gửi đi đâu.");

        officer.visit(Desk.TASKLIST);
        start = officer.start("Xử lý khó khăn, vướng mắc");
        assertThat(start.at("subject").locator("input")).hasValue("");
        assertThat(start.at("description").locator("textarea")).hasValue("");
        assertThat(officer.visit("/kho-khan").locator("tbody tr")).hasCount(0);
    }

    @Test
    void whoTellsADifficultyInAReportSeesWhatWasAnsweredBefore() {
        answeredBefore();
        reporting.asked("TAMBINH");
        Desk officer = office.signIn("tambinh-officer");
        DraftForm draft = officer.drafts();
        draft.press("Thêm khó khăn, vướng mắc");
        Locator told = draft.at("difficulty").locator("fieldset.as-difficulty");
        told.locator("select").selectOption("A7");
        told.locator("textarea").first().fill("Nguoi cao tuoi chuyen den chua duoc cap the bao hiem y te");

        Locator hint = told.locator(".as-guidance");
        assertThat(hint).containsText(CARDS);
        hint.locator("summary").first().click();
        assertThat(hint).containsText(RULE);
        assertThat(hint).containsText(RULE_LETTER);
        draft.saved();
        draft.show("difficulty");
        officer.screenshot("draft-report-guidance");
    }

    @Test
    void mergingIntoWhatHasMovedOnIsRefusedAndWhatWasTypedStays() {
        String key = raised("LONGHO", CARDS, CARDS_TEXT);
        String other = raised("MANGTHIT", ALIKE, ALIKE_TEXT);
        String third = raised("VUNGLIEM", "Thẻ bảo hiểm y tế sai ngày sinh", "Có 12 thẻ in sai ngày sinh.");
        Desk coordinator = office.signIn("coordinator").expects("422");
        TaskForm triage = coordinator.open(CARDS);
        triage.choose("answer");
        triage.write("answer", "Đang trao đổi với Bảo hiểm xã hội tỉnh.");
        triage.choose("merge");
        assertThat(triage.at("mergeInto")).not().containsText(key);

        triage.at("mergeInto").getByText(ALIKE).click();
        difficulties.answered(other, "Đã rõ");
        officials.complete(Officials.leader("MANGTHIT"), other, Elements.CONFIRM, "resolved");
        triage.press("Ghép vào nội dung phản ánh đã chọn");
        assertThat(triage.problem("mergeInto"))
                .hasText("Nội dung phản ánh " + other + " đã kết thúc nên không ghép vào được.");
        coordinator.screenshot("triage-difficulty-merge-refused");

        triage.at("mergeInto").getByText("Thẻ bảo hiểm y tế sai ngày sinh").click();
        difficulties.triage(third, "merge", Map.of("mergeInto", key));
        triage.press("Ghép vào nội dung phản ánh đã chọn");
        assertThat(triage.problem("mergeInto"))
                .hasText("Nội dung phản ánh " + third + " đã ghép vào chính nội dung phản ánh này.");
        triage.choose("answer");
        assertThat(triage.at("answer").locator("textarea")).hasValue("Đang trao đổi với Bảo hiểm xã hội tỉnh.");
    }

    @Test
    void aDayOnWhichNobodyWorksIsRefusedBesideIt() {
        String key = raised("LONGHO", CARDS, CARDS_TEXT);
        difficulties.escalated(key);
        Desk ppcOffice = office.signIn("ppc-office").expects("422");
        TaskForm draft = ppcOffice.open("Dự thảo chỉ đạo");
        draft.write("guidance", "Giao Sở Y tế hướng dẫn thống nhất.");
        draft.choose("leadAgency", "SYT");

        draft.write("deadline", "01/04/2021");
        draft.press("Trình lãnh đạo UBND tỉnh");
        assertThat(draft.problem("deadline")).hasText("Thời hạn phải sau hôm nay.");
        draft.write("deadline", "30/04/2021");
        draft.press("Trình lãnh đạo UBND tỉnh");
        assertThat(draft.problem("deadline")).containsText("Ngày thứ Sáu, 30/04/2021 không phải ngày làm việc");
        assertThat(draft.at("deadline").locator("input.as-date-text")).isFocused();
        ppcOffice.screenshot("draft-direction-day-off");
        draft.press("Lấy ý kiến cơ quan…");
        draft.choose("opinionAgency", "STC");
        draft.write("question", "Nguồn kinh phí nào?");
        draft.write("opinionDue", "18/04/2021");
        draft.press("Gửi lấy ý kiến");
        assertThat(draft.problem("opinionDue")).containsText("Chủ nhật, 18/04/2021 không phải ngày làm việc");
        assertThat(draft.at("question").locator("textarea")).hasValue("Nguồn kinh phí nào?");

        ppcOffice.page().reload();
        draft.opened();
        assertThat(draft.at("guidance").locator("textarea")).hasValue("Giao Sở Y tế hướng dẫn thống nhất.");
        assertThat(draft.at("leadAgency").locator("select")).hasValue("SYT");
        assertThat(draft.at("deadline").locator("input.as-date-text")).hasValue("30/04/2021");
    }

    @Test
    void onASlowLineNothingIsSentBeforeThePageIsReady() {
        String key = raised("LONGHO", CARDS, CARDS_TEXT);
        Page page = office.signIn("longho-officer").page();
        Route[] held = new Route[1];
        page.route("**/pages/difficulty.js", route -> held[0] = route);

        page.navigate("/kho-khan/" + key, new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
        Locator form = ask(page, "Rút khó khăn, vướng mắc");
        form.locator("textarea").fill("Đã cấp đủ thẻ.");
        page.waitForCondition(() -> held[0] != null);
        assertThat(form.locator("button")).isDisabled();
        held[0].resume();

        assertThat(form.locator("button")).isEnabled();
        assertThat(form.locator("textarea")).hasValue("Đã cấp đủ thẻ.");
    }

    /** A case with the standing agency, to be triaged. */
    private String raised(String agency, String subject, String description) {
        return difficulties.raised(agency, DifficultyFixture.text(subject, "A7", description, "SERIOUS"));
    }

    /** Long Hồ had asked, and was told by a letter. */
    private void answeredBefore() {
        String key = raised("LONGHO", CARDS, CARDS_TEXT);
        difficulties.triage(key, "answer", Map.of("answer", RULE, "answerLetter", RULE_LETTER));
        engine.runJobs(DifficultyEscalationProcess.KEY);
        officials.complete(Officials.leader("LONGHO"), key, Elements.CONFIRM, "resolved");
    }

    /** Does something on a case's page that needs a reason. */
    private static void act(Page page, String action, String reason) {
        Locator form = ask(page, action);
        form.locator("textarea").fill(reason);
        form.locator("button").click();
        // The page is read anew, with what may be done now.
        assertThat(form).isHidden();
    }

    private static Locator ask(Page page, String action) {
        page.locator(".acts summary").getByText(action).click();
        return page.locator(".acts details[open] form");
    }
}
