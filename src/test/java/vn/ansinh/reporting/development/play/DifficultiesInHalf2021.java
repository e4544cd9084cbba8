package vn.ansinh.reporting.development.play;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import vn.ansinh.reporting.SignedIn;

/**
 * What got in the way in the first half of 2021: two difficulties that DOLISA answers, three merged into one that the
 * PPC directs two departments about, one whose answer did not help, and one that nobody gives an opinion on in time.
 */
final class DifficultiesInHalf2021 {

    private static final String STANDING_CLERK = "sldtbxh-clerk";

    private final Story story;
    private final People people;
    private final Days days;
    private final Registers registers;
    /** The keys of those raised, by their agency. */
    private final Map<String, String> raised = new HashMap<>();

    DifficultiesInHalf2021(Story story, People people, Days days, Registers registers) {
        this.story = story;
        this.people = people;
        this.days = days;
        this.registers = registers;
    }

    void untilThePpcHasDirected() {
        story.at(
                "2021-04-15T08:30",
                "difficulty-raised",
                this::raisedInSpring,
                "NHCSXH, TXBINHMINH, LONGHO, TRAON, VUNGLIEM, MANGTHIT");
        each(
                "2021-04-15T14:00",
                "difficulty-approved",
                this::approve,
                "NHCSXH, TXBINHMINH, LONGHO, TRAON, VUNGLIEM, MANGTHIT");
        story.at(
                "2021-04-16T09:00",
                "difficulty-answered",
                () -> {
                    answer(
                            "NHCSXH",
                            "Hộ mới thoát nghèo được vay tiếp theo Quyết định số 28/2015/QĐ-TTg; hồ sơ do Ủy ban nhân dân cấp xã xác nhận.");
                    answer("TXBINHMINH", "Hồ sơ lập theo Nghị định số 136/2013/NĐ-CP.");
                },
                "NHCSXH, TXBINHMINH");
        story.at(
                "2021-04-16T15:00",
                "difficulty-merged",
                () -> Stream.of("TRAON", "VUNGLIEM", "MANGTHIT").forEach(this::mergeIntoLongHo),
                "TRAON, VUNGLIEM, MANGTHIT");
        story.at(
                "2021-04-16T16:00",
                "difficulty-proposed",
                () -> triage(
                        "LONGHO",
                        "escalate",
                        Map.of(
                                "escalationText",
                                SampleWords.SAMPLE
                                        + "Bốn huyện cùng thiếu nước sinh hoạt do xâm nhập mặn, vượt khả năng của ngành; đề nghị UBND tỉnh chỉ đạo.")));
        story.at("2021-04-19T08:30", "difficulty-resolved", () -> confirm("NHCSXH", "resolved", Map.of()), "NHCSXH");
        story.at(
                "2021-04-19T09:00",
                "difficulty-reopened",
                () -> confirm(
                        "TXBINHMINH",
                        "notResolved",
                        Map.of(
                                "reason",
                                SampleWords.SAMPLE + "Đối tượng không có giấy tờ tùy thân chưa có hướng dẫn.")),
                "TXBINHMINH");
        story.at(
                "2021-04-19T10:00",
                "escalation-approved",
                () -> people.get("standing-leader")
                        .complete(key("LONGHO"), "Task_ApproveEscalation", "approve", Map.of()));
        story.at(
                "2021-04-19T15:00",
                "escalation-issued",
                () -> issue(STANDING_CLERK, "SLDTBXH", "Task_IssueEscalation", "escalation", "BTXH"));
        story.at(
                "2021-04-22T09:00",
                "direction-drafted",
                () -> people.get("ppc-office").complete(key("LONGHO"), "Task_DraftDirection", "submit", direction()));
        story.at(
                "2021-04-23T09:00",
                "direction-given",
                () -> people.get("ppc-leader").complete(key("LONGHO"), "Task_GiveDirection", "give", Map.of()));
        story.at(
                "2021-04-23T15:00",
                "direction-issued",
                () -> issue("ppc-office", "UBND", "Task_IssueDirection", "direction", "KTNV"),
                "SNNPTNT, STC");
        story.at(
                "2021-04-26T09:00",
                "difficulty-answered",
                () -> answer(
                        "TXBINHMINH",
                        "Ủy ban nhân dân xã xác nhận nơi cư trú thực tế thay giấy tờ tùy thân, lập hồ sơ kèm biên bản xác minh."),
                "TXBINHMINH");
    }

    /** BHXH's came with its report, which was accepted on 7 May. */
    void untilItIsCarriedOut() {
        raised.put("BHXH", keys("bhxh-officer").iterator().next());
        story.at(
                "2021-05-14T13:30",
                "difficulty-answered",
                () -> answer(
                        "BHXH",
                        "Các huyện lồng ghép tuyên truyền bảo hiểm xã hội tự nguyện với tư vấn việc làm; Sở cung cấp tài liệu."),
                "BHXH");
        story.at(
                "2021-05-14T14:00",
                "direction-carried-out",
                () -> Stream.of("SNNPTNT", "STC").forEach(this::carryOut),
                "SNNPTNT, STC");
        story.at(
                "2021-05-14T15:30",
                "difficulty-resolved",
                () -> Stream.of("LONGHO", "TRAON", "MANGTHIT").forEach(code -> confirm(code, "resolved", Map.of())),
                "LONGHO, TRAON, MANGTHIT");
    }

    void untilOneIsOverdue() {
        story.at(
                "2021-06-18T13:30",
                "difficulty-raised",
                () -> raise(
                        "BINHTAN",
                        "A0",
                        "SERIOUS",
                        "Kinh phí trợ cấp đột xuất cho hộ bị thiên tai chưa được cấp bổ sung",
                        "Kinh phí dự phòng của huyện đã sử dụng hết, các xã phải tạm ứng.",
                        "Sở Tài chính trình cấp bổ sung."),
                "BINHTAN");
        each("2021-06-18T14:30", "difficulty-approved", this::approve, "BINHTAN");
        story.at(
                "2021-06-18T15:30",
                "opinion-asked",
                () -> triage(
                        "BINHTAN",
                        "askOpinion",
                        Map.of(
                                "opinionAgency",
                                "STC",
                                "question",
                                SampleWords.SAMPLE + "Khả năng cấp bổ sung kinh phí trợ cấp đột xuất năm 2021?",
                                "opinionDue",
                                "2021-06-22")),
                "STC");
    }

    private void raisedInSpring() {
        raise(
                "NHCSXH",
                "A3",
                "NORMAL",
                "Hộ mới thoát nghèo chưa được vay tiếp vốn ưu đãi",
                "Một số xã chưa xác nhận danh sách hộ mới thoát nghèo để làm hồ sơ vay vốn.",
                "Hướng dẫn thống nhất hồ sơ vay vốn.");
        raise(
                "TXBINHMINH",
                "A5",
                "NORMAL",
                "Đối tượng bảo trợ không có giấy tờ tùy thân",
                "Người lang thang, người cao tuổi cô đơn không có giấy tờ nên chưa lập được hồ sơ hưởng trợ cấp.",
                "Hướng dẫn giấy tờ thay thế.");
        for (String district : List.of("LONGHO", "TRAON", "VUNGLIEM", "MANGTHIT")) {
            raise(
                    district,
                    "A8",
                    "URGENT",
                    "Thiếu nước sinh hoạt do xâm nhập mặn",
                    "Nước mặn vào sâu, nhiều hộ dân vùng ven sông thiếu nước sạch; trạm cấp nước ngừng lấy nước.",
                    "Hỗ trợ bồn chứa và chở nước ngọt, kéo dài tuyến ống.");
        }
    }

    private void raise(String code, String area, String severity, String subject, String description, String proposal) {
        PersonAtWork officer = people.of(code, "officer");
        Set<String> before = keys(code.toLowerCase() + "-officer");
        JsonNode start = officer.get("/api/difficulty-start");
        var fields = Map.of(
                "regime",
                PlayedRegime.KL92.code(),
                "subject",
                subject,
                "area",
                area,
                "severity",
                severity,
                "description",
                SampleWords.SAMPLE + description,
                "cause",
                SampleWords.SAMPLE + "Do điều kiện thực tế ở địa phương, đơn vị.",
                "proposal",
                SampleWords.SAMPLE + proposal);
        officer.put(
                "/api/difficulty-start",
                Map.of("content", fields, "version", start.path("version").asInt()));
        officer.post(
                SignedIn.ENGINE + "/process-definition/key/difficulty-escalation/submit-form",
                Map.of("variables", Map.of()));
        Set<String> after = keys(code.toLowerCase() + "-officer");
        after.removeAll(before);
        raised.put(code, after.iterator().next());
    }

    private Set<String> keys(String user) {
        Set<String> keys = new HashSet<>();
        people.get(user)
                .get("/api/difficulties")
                .forEach(row -> keys.add(row.path("key").asText()));
        return keys;
    }

    private void approve(String code) {
        people.of(code, "leader").complete(key(code), "Task_ApproveDifficulty", "approve", Map.of());
    }

    private void answer(String code, String words) {
        triage(code, "answer", Map.of("answer", SampleWords.SAMPLE + words));
    }

    private void mergeIntoLongHo(String code) {
        triage(code, "merge", Map.of("mergeInto", key("LONGHO")));
    }

    private void triage(String code, String outcome, Map<String, ?> fields) {
        people.get("coordinator").complete(key(code), "Task_TriageDifficulty", outcome, fields);
    }

    private void confirm(String code, String outcome, Map<String, ?> fields) {
        people.of(code, "officer").complete(key(code), "Task_ConfirmResolution", outcome, fields);
    }

    private static Map<String, ?> direction() {
        return Map.of(
                "kind", "DIRECTION",
                "guidance",
                        SampleWords.SAMPLE
                                + "Chở nước ngọt đến các xã ven sông, đặt bồn chứa công cộng; bố trí kinh phí phòng, chống hạn mặn.",
                "leadAgency", "SNNPTNT",
                "cooperating", List.of("STC"),
                "deadline", "2021-05-14");
    }

    private void carryOut(String code) {
        people.of(code, "officer")
                .complete(
                        key("LONGHO") + "/" + code,
                        "Task_CarryOutDirection",
                        null,
                        Map.of(
                                "done",
                                SampleWords.SAMPLE + "Đã thực hiện theo ý kiến chỉ đạo, có biên bản kèm theo.",
                                "finishedOn",
                                "2021-05-13"));
    }

    private void issue(String user, String register, String task, String letter, String division) {
        byte[] file = SignedPdf.saying("Sample of a signed letter: " + key("LONGHO"));
        PersonAtWork clerk = people.get(user);
        clerk.upload(
                "/api/difficulties/" + key("LONGHO") + "/" + letter + "/attachments?purpose=SIGNED",
                "van-ban-da-ky-mau.pdf",
                file);
        clerk.complete(key("LONGHO"), task, null, registers.officialLetter(register, division));
    }

    private void each(String time, String sentence, java.util.function.Consumer<String> step, String codes) {
        story.at(time, sentence, () -> Stream.of(codes.split(", ")).forEach(step), codes);
    }

    private String key(String code) {
        return raised.get(code);
    }
}
