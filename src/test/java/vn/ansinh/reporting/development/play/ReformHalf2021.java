package vn.ansinh.reporting.development.play;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A second regime beside the first: the half-year report on administrative reform, counted from 15 December to 14 June,
 * due on 20 June, a Sunday. The Department of Home Affairs looks after it, and the same officers draft it. When the play is over the
 * consolidated report waits for the signature, two of 25 bodies have not reported, and one report lies with the reviewer.
 */
final class ReformHalf2021 {

    static final String PERIOD = "2021-H1";
    static final String CYCLE = "CCHC/2021-H1";

    private final Story story;
    private final Administrator administrator;
    private final StandingAgency homeAffairs;
    private final Function<String, ReportingAgency> agencies;

    /** @param agencies by code */
    ReformHalf2021(
            Story story,
            Administrator administrator,
            StandingAgency homeAffairs,
            Function<String, ReportingAgency> agencies) {
        this.story = story.of(PlayedRegime.CCHC);
        this.administrator = administrator;
        this.homeAffairs = homeAffairs;
        this.agencies = agencies;
    }

    /** On the first day, so that from the first task on names say which regime they are about. */
    void untilTheRegimeRuns() {
        story.at(
                "2021-04-12T08:30",
                "regimes-brought-in",
                () -> {
                    administrator.bringInSampleRegimes();
                    administrator.addPeople();
                    administrator.begin(PlayedRegime.CCHC, PERIOD);
                },
                "CCHC, GNBV",
                PERIOD);
    }

    void untilTheReportsAreAskedFor() {
        story.at(
                "2021-05-25T09:00",
                "request-prepared",
                () -> homeAffairs.prepareRequest(
                        "Số liệu tính từ ngày 15/12/2020 đến ngày 14/6/2021; nêu rõ nguyên nhân hồ sơ giải quyết quá hạn.",
                        ""));
        story.at("2021-05-26T09:00", "request-signed", homeAffairs::signRequest);
        story.at("2021-05-27T10:00", "request-issued", homeAffairs::issueRequest);
    }

    void untilTheFirstHaveReported() {
        String early = "SNV, SLDTBXH, SGDDT, STTTT, STP, STC, SKHDT, SGTVT, STNMT, SCT, TAMBINH";
        each("2021-06-15T09:00", "drafted", ReformHalf2021::draft, early);
        each("2021-06-15T11:00", "drafted", ReformHalf2021::draft, "SXD");
        each("2021-06-15T13:30", "checked", ReportingAgency::check, "SXD");
        each("2021-06-15T14:00", "approved", ReportingAgency::approve, early + ", SXD");
        each("2021-06-15T16:00", "issued", ReportingAgency::issue, early + ", SXD");
        acceptTogether("2021-06-16T09:00", "SNV, SLDTBXH, SGDDT, STTTT, STP, STC, SKHDT, SGTVT, STNMT, TAMBINH, SXD");
        story.at("2021-06-16T10:00", "completion-asked-one", this::completionAsked, "SCT");
        story.at("2021-06-16T14:00", "remark-answered", this::remarkAnswered, "SCT");
        each("2021-06-16T15:00", "approved", ReportingAgency::approve, "SCT");
        each("2021-06-16T16:00", "issued", ReportingAgency::issue, "SCT");
    }

    void untilTheDeadline() {
        String rest = "SNNPTNT, SVHTTDL, SKHCN, TPVINHLONG, TXBINHMINH, LONGHO, MANGTHIT, VUNGLIEM";
        each("2021-06-18T16:00", "drafted", ReformHalf2021::draft, rest);
        each("2021-06-18T16:15", "approved", ReportingAgency::approve, rest);
        each("2021-06-18T16:30", "issued", ReportingAgency::issue, rest);
        story.at("2021-06-18T16:45", "begun", () -> agency("SYT").fillPartly(Set.of("A1", "A2")), "SYT");
        acceptTogether("2021-06-21T09:00", "SNNPTNT, SVHTTDL, SKHCN, TPVINHLONG, TXBINHMINH, MANGTHIT, VUNGLIEM");
        each("2021-06-21T09:30", "accepted", homeAffairs::accept, "SCT");
        story.at(
                "2021-06-21T10:00",
                "accepted-with-remark",
                () -> homeAffairs.acceptWithRemark(
                        agency("LONGHO"), "cell:A2-02", "Kỳ sau tách hồ sơ cấp huyện và cấp xã."),
                "LONGHO");
        each("2021-06-21T14:00", "drafted-late", ReformHalf2021::draft, "TRAON");
        each("2021-06-21T15:00", "approved", ReportingAgency::approve, "TRAON");
        each("2021-06-21T16:00", "issued-late", ReportingAgency::issue, "TRAON");
        story.at(
                "2021-06-21T16:30",
                "reminded",
                () -> homeAffairs.remind(
                        Stream.of("SYT", "TTRA", "BDT", "BINHTAN").map(agencies).toList(),
                        "Đã quá hạn ngày 20/6/2021; đề nghị gửi báo cáo trước ngày 24/6/2021."),
                "SYT, TTRA, BDT, BINHTAN");
        each("2021-06-22T08:00", "accepted", homeAffairs::accept, "TRAON");
    }

    void untilTheConsolidation() {
        story.at("2021-06-25T09:30", "consolidation-begun", () -> {}, "SYT, TTRA, BDT, BINHTAN");
    }

    void untilTheEnd() {
        story.at(
                "2021-06-30T15:35",
                "consolidated-prepared",
                () -> homeAffairs.prepareConsolidated(
                        "Hồ sơ thủ tục hành chính được giải quyết đúng hạn ở phần lớn cơ quan, địa phương; số liệu của bốn"
                                + " cơ quan chưa gửi báo cáo sẽ được bổ sung sau.",
                        "Đề nghị UBND tỉnh đôn đốc các cơ quan chưa gửi báo cáo."));
        story.at("2021-06-30T15:45", "drafted-late", this::draftedLate, "TTRA, BINHTAN");
        each("2021-06-30T16:00", "approved", ReportingAgency::approve, "TTRA, BINHTAN");
        each("2021-06-30T16:15", "issued-late", ReportingAgency::issue, "TTRA, BINHTAN");
        each("2021-06-30T16:30", "accepted", homeAffairs::accept, "BINHTAN");
        story.at("2021-06-30T16:45", "review-begun", () -> homeAffairs.beginReview(agency("TTRA")), "TTRA");
    }

    private void completionAsked() {
        var remarks = Map.of("cell:A2-03", "Đề nghị nêu rõ số hồ sơ quá hạn theo từng lĩnh vực.");
        homeAffairs.askCompletion(agency("SCT"), remarks, "2021-06-18");
    }

    private void remarkAnswered() {
        agency("SCT").answerRemarks("Hồ sơ quá hạn thuộc lĩnh vực an toàn thực phẩm, đã nêu trong báo cáo.");
        agency("SCT").handIn();
    }

    /** The district's difficulty comes to the standing agency with its report. */
    private void draftedLate() {
        draft(agency("TTRA"));
        ReportingAgency district = agency("BINHTAN");
        district.fill();
        district.difficulty(
                "A2",
                "Phần mềm một cửa của huyện chưa kết nối với Cổng dịch vụ công, cán bộ phải nhập hồ sơ hai lần.",
                "Phần mềm cũ, chưa có kinh phí nâng cấp.",
                "Sở Thông tin và Truyền thông hướng dẫn kết nối dùng chung.");
        district.handIn();
    }

    private static void draft(ReportingAgency agency) {
        agency.fill();
        agency.handIn();
    }

    private void acceptTogether(String time, String codes) {
        List<ReportingAgency> all = Stream.of(codes.split(", ")).map(agencies).toList();
        story.at(time, "accepted-together", () -> homeAffairs.acceptTogether(all), codes);
    }

    private void each(String time, String sentence, Consumer<ReportingAgency> step, String codes) {
        story.at(
                time, sentence, () -> Stream.of(codes.split(", ")).map(agencies).forEach(step), codes);
    }

    private ReportingAgency agency(String code) {
        return agencies.apply(code);
    }
}
