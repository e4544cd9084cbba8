package vn.ansinh.reporting.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import vn.ansinh.reporting.EngineDriver;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.SamplePdf;

/**
 * One difficulty of two districts, from the day they raise it to their confirmation: one answer reaches both, and each
 * says for itself whether it is enough. A third district had asked something like it before.
 */
@EngineTest
@NeedsChromium
class DifficultyJourneyTest {

    private static final byte[] PDF = SamplePdf.bytes();

    private static final String SUBJECT = "Chậm cấp thẻ bảo hiểm y tế cho người cao tuổi chuyển nơi cư trú";

    private static final String ALIKE = "Người cao tuổi mới chuyển đến chưa có thẻ bảo hiểm y tế";

    private static final String EARLIER = "Cấp lại thẻ bảo hiểm y tế khi người cao tuổi chuyển xã";

    private static final String GUIDANCE =
            "Giao Sở Y tế chủ trì, phối hợp các cơ quan liên quan hướng dẫn thống nhất việc lập danh sách, cấp thẻ bảo"
                    + " hiểm y tế cho người cao tuổi chuyển nơi cư trú.";

    @RegisterExtension
    private final Office office = new Office();

    @Autowired
    private EngineDriver engine;

    private Desk coordinator;

    @Test
    void twoDistrictsGetOneAnswerAndEachConfirmsForItself() {
        coordinator = office.signIn("coordinator");
        aThirdDistrictWasAnsweredBefore();

        Desk longHo = office.signIn("longho-officer");
        Desk mangThit = office.signIn("mangthit-officer");
        raises(longHo);
        approves(office.signIn("longho-leader"));
        raise(mangThit, ALIKE, "Có 38 người từ 80 tuổi trở lên chuyển đến từ đầu năm chưa có thẻ bảo hiểm y tế.");
        approve(office.signIn("mangthit-leader"));

        merges();
        escalates();
        approvesEscalation(office.signIn("standing-leader"));
        issuesEscalation(office.signIn("sldtbxh-clerk"));
        Desk ppcOffice = office.signIn("ppc-office");
        draftsDirection(ppcOffice);
        givesDirection(office.signIn("ppc-leader"));
        issuesDirection(ppcOffice);
        carriesOut(office.signIn("syt-officer"));

        confirms(longHo);
        reopens(mangThit);
        looksBack(longHo);
    }

    private void aThirdDistrictWasAnsweredBefore() {
        Desk officer = office.signIn("vungliem-officer");
        raise(
                officer,
                EARLIER,
                "Người cao tuổi chuyển xã trong huyện phải chờ lâu mới được cấp lại thẻ bảo hiểm y tế.");
        approve(office.signIn("vungliem-leader"));
        TaskForm triage = coordinator.open(TRIAGE);
        triage.choose("answer");
        triage.write(
                "answer",
                "Xã nơi đến lập danh sách báo tăng, xã nơi đi báo giảm trong cùng tháng; thẻ cũ dùng đến hết tháng.");
        triage.write("answerLetter", "Công văn 12/SLĐTBXH-BTXH ngày 08/01/2021");
        coordinator.screenshot("triage-difficulty-answer");
        triage.complete("Gửi trả lời");
        engine.runJobs();
        TaskForm confirmation = officer.open(CONFIRM);
        confirmation.complete("Xác nhận đã giải quyết");
    }

    private static final String TRIAGE = "Phân loại, xử lý";
    private static final String APPROVE = "Duyệt khó khăn, vướng mắc";
    private static final String CONFIRM = "Xác nhận";

    private void raises(Desk officer) {
        TaskForm start = officer.start("Xử lý khó khăn, vướng mắc");
        fill(
                start,
                SUBJECT,
                "Từ đầu năm 2021 có 214 người cao tuổi chuyển hộ khẩu từ huyện khác đến nhưng chưa được cấp thẻ bảo hiểm"
                        + " y tế, do hai huyện chưa thống nhất nơi cắt giảm, nơi lập danh sách.");
        Locator hint = start.root.locator(".as-guidance");
        assertThat(hint).containsText(EARLIER);
        assertThat(hint).not().containsText("Vũng Liêm");
        hint.locator("summary").first().click();
        assertThat(hint).containsText("xã nơi đi báo giảm trong cùng tháng");
        officer.screenshot("start-difficulty-escalation");
        start.complete("Trình lãnh đạo cơ quan");
    }

    private void raise(Desk officer, String subject, String description) {
        TaskForm start = officer.start("Xử lý khó khăn, vướng mắc");
        fill(start, subject, description);
        start.complete("Trình lãnh đạo cơ quan");
    }

    private static void fill(TaskForm start, String subject, String description) {
        start.write("subject", subject);
        start.choose("area", "A7");
        start.choose("severity", "SERIOUS");
        start.write("description", description);
        start.write("cause", "Phần mềm quản lý đối tượng của hai huyện không liên thông.");
        start.write("proposal", "Đề nghị UBND tỉnh giao một cơ quan chủ trì hướng dẫn thống nhất.");
        start.saved();
    }

    private void approves(Desk leader) {
        TaskForm approval = leader.open(APPROVE);
        assertThat(approval.at("raised")).containsText("214 người cao tuổi");
        leader.screenshot("approve-difficulty");
        approval.complete("Duyệt, gửi cơ quan thường trực");
    }

    private void approve(Desk leader) {
        leader.open(APPROVE).complete("Duyệt, gửi cơ quan thường trực");
    }

    private void merges() {
        TaskForm triage = openTriage(ALIKE);
        coordinator.screenshot("triage-difficulty");
        triage.choose("merge");
        triage.at("mergeInto").getByText(SUBJECT).click();
        triage.saved();
        triage.show("way");
        coordinator.screenshot("triage-difficulty-merge");
        triage.complete("Ghép vào nội dung phản ánh đã chọn");
    }

    private void escalates() {
        TaskForm triage = openTriage(SUBJECT);
        assertThat(triage.at("merged")).containsText(ALIKE);
        triage.choose("escalate");
        triage.write(
                "escalationText",
                "Nội dung liên quan hai ngành, vượt thẩm quyền của Sở. Đề nghị UBND tỉnh giao Sở Y tế chủ trì hướng dẫn"
                        + " thống nhất, hoàn thành trước ngày 15/5/2021.");
        triage.show("way");
        coordinator.screenshot("triage-difficulty-escalate");
        triage.complete("Trình lãnh đạo duyệt");
    }

    private void approvesEscalation(Desk leader) {
        TaskForm approval = leader.open("Duyệt trình UBND tỉnh");
        assertThat(approval.at("escalation")).containsText("vượt thẩm quyền của Sở");
        approval.show("escalation");
        leader.screenshot("approve-escalation");
        approval.complete("Duyệt trình UBND tỉnh");
    }

    private void issuesEscalation(Desk clerk) {
        TaskForm issue = clerk.open("Phát hành văn bản trình");
        issue.letter("45", letter("SLĐTBXH-BTXH", "Phó Giám đốc"), PDF);
        issue.show("letter");
        clerk.screenshot("issue-escalation");
        issue.complete("Phát hành và gửi Ủy ban nhân dân tỉnh");
    }

    private void draftsDirection(Desk ppcOffice) {
        TaskForm draft = ppcOffice.open("Dự thảo chỉ đạo");
        assertThat(draft.at("escalation")).containsText("45/SLĐTBXH-BTXH");
        draft.write("guidance", GUIDANCE);
        draft.choose("leadAgency", "SYT");
        draft.write("deadline", "12/05/2021");
        draft.saved();
        draft.show("direction");
        ppcOffice.screenshot("draft-direction");
        draft.complete("Trình lãnh đạo UBND tỉnh");
    }

    private void givesDirection(Desk leader) {
        TaskForm direction = leader.open("Cho ý kiến chỉ đạo");
        assertThat(direction.at("directionGiven")).containsText("Sở Y tế");
        direction.show("directionGiven");
        leader.screenshot("give-direction");
        direction.complete("Cho ý kiến chỉ đạo");
    }

    private void issuesDirection(Desk ppcOffice) {
        TaskForm issue = ppcOffice.open("Phát hành văn bản chỉ đạo");
        issue.letter("1702", letter("UBND-VX", "Phó Chủ tịch"), PDF);
        issue.show("directionGiven");
        ppcOffice.screenshot("issue-direction");
        issue.complete("Phát hành và gửi các cơ quan");
        engine.runJobs();
    }

    private void carriesOut(Desk department) {
        TaskForm measure = department.open("Thực hiện");
        assertThat(measure.at("directionGiven")).containsText("1702/UBND-VX");
        measure.write("done", "Đã ban hành Hướng dẫn 88/HD-SYT; 252 người đã được lập danh sách, cấp thẻ.");
        measure.write("finishedOn", "12/04/2021");
        measure.show("directionGiven");
        department.screenshot("carry-out-direction");
        measure.complete("Báo cáo đã thực hiện");
        engine.runJobs();
    }

    private void confirms(Desk officer) {
        TaskForm confirmation = officer.open(CONFIRM);
        assertThat(confirmation.root).containsText("hướng dẫn thống nhất");
        assertThat(confirmation.root).containsText("1702/UBND-VX");
        confirmation.show("answerGiven");
        officer.screenshot("confirm-resolution");
        confirmation.write("note", "Huyện áp dụng từ tháng 5/2021.");
        confirmation.complete("Xác nhận đã giải quyết");
    }

    private void reopens(Desk officer) {
        TaskForm confirmation = officer.open(CONFIRM);
        assertThat(confirmation.root).containsText("hướng dẫn thống nhất");
        confirmation.press("Chưa giải quyết được…");
        confirmation.write("reason", "Hướng dẫn chưa nêu trường hợp chuyển đến từ tỉnh khác (11 người).");
        officer.screenshot("confirm-resolution-not-resolved");
        confirmation.complete("Đề nghị xử lý tiếp");

        TaskForm triage = openTriage(ALIKE);
        assertThat(triage.root).containsText("chuyển đến từ tỉnh khác (11 người)");
        coordinator.screenshot("triage-difficulty-reopened");
    }

    private void looksBack(Desk officer) {
        Page page = officer.visit("/kho-khan");
        assertThat(page.locator("main")).containsText(SUBJECT);
        assertThat(page.locator("main")).not().containsText(ALIKE);
        officer.screenshot("own-difficulties");

        Page all = coordinator.visit("/kho-khan");
        assertThat(all.locator("tbody tr")).hasCount(3);
        coordinator.screenshot("difficulties");
        all.getByText(SUBJECT).first().click();
        assertThat(all.locator("main h1")).hasText(SUBJECT);
        assertThat(all.locator("ol.history")).containsText("45/SLĐTBXH-BTXH");
        assertThat(all.locator("main")).containsText("1702/UBND-VX");
        coordinator.screenshot("difficulty");
        all.locator("ol.history").scrollIntoViewIfNeeded();
        coordinator.screenshot("difficulty-history");
    }

    private TaskForm openTriage(String subject) {
        return coordinator.open(subject);
    }

    private static Map<String, String> letter(String symbol, String title) {
        return Map.of("symbol", symbol, "date", "12/04/2021", "signer", "Nguyễn Văn Thử", "signerTitle", title);
    }
}
