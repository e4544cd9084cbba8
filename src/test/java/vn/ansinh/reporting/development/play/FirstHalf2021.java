package vn.ansinh.reporting.development.play;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The six-month cycle of 2021, day by day: 18 of 20 bodies in the consolidated report, one in its supplement, one never.
 * Figures are up to 30 April; the letter asks for them by 7 May, the plan by 9 May, a Sunday.
 */
final class FirstHalf2021 {

    static final String PERIOD = "2021-H1";
    static final String CYCLE = "KL92/2021-H1";

    private final Story story;
    private final StandingAgency dolisa;
    private final Committee committee;
    private final Function<String, ReportingAgency> agencies;

    /** @param agencies by code */
    FirstHalf2021(Story story, StandingAgency dolisa, Committee committee, Function<String, ReportingAgency> agencies) {
        this.story = story;
        this.dolisa = dolisa;
        this.committee = committee;
        this.agencies = agencies;
    }

    void untilTheReportsAreAskedFor() {
        story.at(
                "2021-04-12T09:00",
                "request-prepared",
                () -> dolisa.prepareRequest("Số liệu thực hiện chốt đến hết ngày 30/4/2021.", "2021-05-07"));
        story.at(
                "2021-04-13T10:00",
                "request-returned",
                () -> dolisa.returnRequest("Bổ sung hướng dẫn ghi số ước thực hiện cả 6 tháng."));
        story.at(
                "2021-04-13T15:00",
                "request-prepared-again",
                () -> dolisa.prepareRequest(
                        "Số liệu thực hiện chốt đến hết ngày 30/4/2021; số ước thực hiện tính cho cả 6 tháng đầu năm."
                                + " Chỉ tiêu chưa có số liệu thì nêu lý do, không để trống.",
                        "2021-05-07"));
        story.at("2021-04-14T09:00", "request-signed", dolisa::signRequest);
        story.at("2021-04-14T15:00", "request-issued", dolisa::issueRequest);
    }

    void untilTheDeadline() {
        each("2021-05-04T08:30", "drafted", this::draft, "STP, STTTT, SKHDT, STC, SYT");
        each("2021-05-04T14:00", "approved", ReportingAgency::approve, "STP, STTTT, SKHDT, STC");
        story.at(
                "2021-05-04T14:30",
                "leader-returned",
                () -> agency("SYT").sendBack("Kiểm tra lại số bệnh nhân lao phát hiện mới (A7-02)."),
                "SYT");
        each("2021-05-04T16:00", "issued", ReportingAgency::issue, "STP, STTTT, SKHDT, STC");

        story.at(
                "2021-05-05T08:00",
                "extension-asked",
                () -> agency("VUNGLIEM").askExtension("2021-05-13", "Một số xã đang rà soát lại số liệu."),
                "VUNGLIEM");
        story.at("2021-05-05T08:30", "corrected", () -> corrected("SYT", "A7-02", 396), "SYT");
        each("2021-05-05T09:00", "drafted", this::draft, "SNNPTNT, BHXH, UBMTTQ, LONGHO, TPVINHLONG, TXBINHMINH");
        story.at("2021-05-05T10:00", "nothing-occurred", () -> nothingOccurred("SXD"), "SXD");
        story.at("2021-05-05T11:00", "checked", agency("SXD")::check, "SXD");
        each(
                "2021-05-05T14:00",
                "approved",
                ReportingAgency::approve,
                "SYT, SXD, SNNPTNT, BHXH, UBMTTQ, LONGHO, TPVINHLONG, TXBINHMINH");
        each(
                "2021-05-05T16:00",
                "issued",
                ReportingAgency::issue,
                "SYT, SXD, SNNPTNT, BHXH, LONGHO, TPVINHLONG, TXBINHMINH");

        story.at("2021-05-06T08:30", "extension-granted", () -> dolisa.grantExtension(agency("VUNGLIEM")), "VUNGLIEM");
        acceptTogether("2021-05-06T09:00", "STP, STTTT, SKHDT");
        story.at("2021-05-06T10:00", "completion-asked", () -> completionAsked("LONGHO"), "LONGHO");
        each("2021-05-06T14:00", "drafted", this::draft, "SLDTBXH, SGDDT, NHCSXH");
        each("2021-05-07T08:30", "approved", ReportingAgency::approve, "SLDTBXH, SGDDT, NHCSXH");
        each("2021-05-07T10:00", "issued", ReportingAgency::issue, "SLDTBXH, SGDDT, NHCSXH");
        acceptTogether("2021-05-07T14:00", "SYT, SXD, SNNPTNT, BHXH, UBMTTQ, TPVINHLONG, TXBINHMINH");
    }

    /** STC's report, forgotten on the reviewer's desk, was escalated at the end of 7 May. */
    void untilTheConsolidation() {
        story.at("2021-05-10T08:30", "accepted-escalated", () -> dolisa.accept(agency("STC")), "STC");
        acceptTogether("2021-05-10T09:00", "SLDTBXH, SGDDT");
        story.at(
                "2021-05-10T09:30",
                "accepted-with-remark",
                () -> dolisa.acceptWithRemark(
                        agency("NHCSXH"), "cell:A3-20", "Kỳ sau tách dư nợ theo từng chương trình tín dụng."),
                "NHCSXH");
        story.at("2021-05-10T10:00", "remarks-answered", () -> remarksAnswered("LONGHO"), "LONGHO");
        each("2021-05-10T13:30", "approved", ReportingAgency::approve, "LONGHO");
        each("2021-05-10T14:30", "issued", ReportingAgency::issue, "LONGHO");
        story.at("2021-05-10T15:00", "reminded", this::reminded, "TRAON, MANGTHIT, TAMBINH, BINHTAN");
        each("2021-05-11T08:30", "drafted-late", this::draft, "TRAON");
        each("2021-05-11T10:00", "accepted", dolisa::accept, "LONGHO");
        each("2021-05-11T14:00", "approved", ReportingAgency::approve, "TRAON");
        each("2021-05-11T16:00", "issued-late", ReportingAgency::issue, "TRAON");
        each("2021-05-12T08:30", "drafted", this::draft, "VUNGLIEM, MANGTHIT");
        each("2021-05-12T14:00", "approved", ReportingAgency::approve, "VUNGLIEM, MANGTHIT");
        story.at("2021-05-12T15:00", "called", this::called, "BINHTAN");
        each("2021-05-12T16:00", "issued-extended", ReportingAgency::issue, "VUNGLIEM");
        each("2021-05-12T16:15", "issued-late", ReportingAgency::issue, "MANGTHIT");
        acceptTogether("2021-05-13T09:00", "TRAON, VUNGLIEM, MANGTHIT");
        story.at("2021-05-14T10:00", "begun", () -> agency("BINHTAN").fillPartly(Set.of("A1", "A2")), "BINHTAN");
    }

    void untilTheCommitteeHasReceived() {
        story.at("2021-05-17T08:00", "consolidation-begun", () -> {}, "TAMBINH, BINHTAN");
        story.at(
                "2021-05-19T09:00",
                "consolidated-prepared",
                () -> dolisa.prepareConsolidated(
                        "Đến thời điểm tổng hợp, các nhiệm vụ của kế hoạch được triển khai đúng tiến độ ở phần lớn cơ"
                                + " quan, địa phương; số liệu của các huyện chưa gửi báo cáo sẽ được bổ sung sau.",
                        "Đề nghị UBND tỉnh đôn đốc các huyện chưa gửi báo cáo."));
        story.at("2021-05-20T09:00", "consolidated-signed", dolisa::signConsolidated);
        story.at("2021-05-20T15:00", "consolidated-issued", dolisa::issueConsolidated);
        story.at(
                "2021-05-24T09:00",
                "consolidated-received",
                () -> committee.receive(
                        CYCLE,
                        "Giao cơ quan thường trực đôn đốc huyện Bình Tân; báo cáo bổ sung trước ngày 30/6/2021."));
    }

    void untilTheLateReportIsAccepted() {
        each("2021-06-22T09:00", "drafted-late", this::draft, "TAMBINH");
        each("2021-06-23T09:00", "approved", ReportingAgency::approve, "TAMBINH");
        each("2021-06-23T15:00", "issued-late", ReportingAgency::issue, "TAMBINH");
        each("2021-06-25T09:00", "accepted-after-signing", dolisa::accept, "TAMBINH");
    }

    void untilTheSupplementIsPrepared() {
        story.at(
                "2021-06-29T08:00",
                "supplement-prepared",
                () -> dolisa.prepareSupplement("Báo cáo bổ sung số liệu của huyện Tam Bình."));
    }

    void untilItIsClosed() {
        story.at("2021-07-01T08:00", "closed", () -> {}, "BINHTAN");
    }

    private void draft(ReportingAgency agency) {
        agency.fill();
        switch (agency.code()) {
            case "STC" -> agency.notAvailable("A0-04", "Chưa đối chiếu xong với Kho bạc Nhà nước (lý do mẫu).");
            case "SYT" -> agency.attach("phu-luc-mau.pdf");
            case "BHXH" ->
                agency.difficulty(
                        "A4",
                        "Vận động người lao động khu vực phi chính thức tham gia bảo hiểm xã hội tự nguyện còn chậm.",
                        "Thu nhập không ổn định.",
                        "UBND các huyện phối hợp tuyên truyền.");
            // More households at or above the average than there are: the check says so, and DOLISA asks.
            case "LONGHO" -> agency.correct("A2-03", 3090);
            default -> {}
        }
        agency.handIn();
    }

    private void corrected(String code, String indicator, int figure) {
        agency(code).correct(indicator, figure);
        agency(code).handIn();
    }

    private void nothingOccurred(String code) {
        agency(code).nothingOccurred();
        agency(code).handIn();
    }

    private void completionAsked(String code) {
        var remarks = Map.of(
                "cell:A2-03", "Số hộ có mức sống từ trung bình trở lên lớn hơn tổng số hộ (A2-02); đề nghị kiểm tra.",
                "section:II.A3", "Nêu rõ kết quả theo từng chương trình giải quyết việc làm.");
        dolisa.askCompletion(agency(code), remarks, "2021-05-11");
    }

    private void remarksAnswered(String code) {
        ReportingAgency agency = agency(code);
        agency.correct("A2-03", 2887);
        agency.answerRemarks("Đã kiểm tra và bổ sung trong báo cáo.");
        agency.handIn();
    }

    private void reminded() {
        dolisa.remind(
                Stream.of("TRAON", "MANGTHIT", "TAMBINH", "BINHTAN")
                        .map(agencies)
                        .toList(),
                "Đã quá hạn ngày 09/5/2021; đề nghị gửi báo cáo trước ngày 14/5/2021.");
    }

    private void called() {
        dolisa.noteCall(agency("BINHTAN"), "Đã gọi điện; cơ quan hẹn gửi báo cáo trong tuần.");
    }

    private void acceptTogether(String time, String codes) {
        List<ReportingAgency> all = Stream.of(codes.split(", ")).map(agencies).toList();
        story.at(time, "accepted-together", () -> dolisa.acceptTogether(all), codes);
    }

    private void each(String time, String sentence, Consumer<ReportingAgency> step, String codes) {
        story.at(
                time, sentence, () -> Stream.of(codes.split(", ")).map(agencies).forEach(step), codes);
    }

    private ReportingAgency agency(String code) {
        return agencies.apply(code);
    }
}
