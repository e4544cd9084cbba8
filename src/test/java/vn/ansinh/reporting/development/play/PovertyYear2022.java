package vn.ansinh.reporting.development.play;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The regime of poverty reduction in its first year, 2022, beside the two others: figures up to 15 November, due before 1 December.
 * When the play is over its consolidated report is being prepared, two of 19 bodies have not reported; of the first regime, due before
 * 10 November, so many have, and the yearly report on reform has been asked for.
 */
final class PovertyYear2022 {

    static final String PERIOD = "2022";
    static final String CYCLE = "GNBV/2022";
    static final String REFORM = "CCHC/2022";
    static final String FIRST = "KL92/2022";

    private final Story story;
    private final Story reformStory;
    private final Story firstStory;
    private final Days days;
    private final Administrator administrator;
    private final StandingAgency labour;
    private final StandingAgency homeAffairs;
    private final StandingAgency first;
    private final BiFunction<String, String, ReportingAgency> agencies;

    /**
     * @param standing at work on a cycle
     * @param agencies at work on a cycle's report, by the cycle's key and their code
     */
    PovertyYear2022(
            Story story,
            Days days,
            Administrator administrator,
            Function<String, StandingAgency> standing,
            BiFunction<String, String, ReportingAgency> agencies) {
        this.story = story.of(PlayedRegime.GNBV);
        this.reformStory = story.of(PlayedRegime.CCHC);
        this.firstStory = story.of(PlayedRegime.KL92);
        this.days = days;
        this.administrator = administrator;
        this.labour = standing.apply(CYCLE);
        this.homeAffairs = standing.apply(REFORM);
        this.first = standing.apply(FIRST);
        this.agencies = agencies;
    }

    /** The first regime, which nothing has been opened of, begins with the same year: its first cycle is another play. */
    void untilTheRegimesRun() {
        administrator.begin(PlayedRegime.KL92, PERIOD);
        days.jumpTo("2022-09-30T08:00");
        story.at(
                "2022-09-30T09:00",
                "regimes-begin",
                () -> {
                    administrator.bringInSampleRegimes();
                    administrator.addPeople();
                    administrator.begin(PlayedRegime.GNBV, PERIOD);
                    administrator.begin(PlayedRegime.CCHC, PERIOD);
                },
                "KL92, GNBV, CCHC",
                PERIOD);
    }

    void untilTheReportsAreAskedFor() {
        firstStory.at(
                "2022-10-05T09:00",
                "request-prepared",
                () -> first.prepareRequest("Số liệu chốt đến hết ngày 31/10/2022.", ""));
        firstStory.at("2022-10-06T09:00", "request-signed", first::signRequest);
        firstStory.at("2022-10-06T15:00", "request-issued", first::issueRequest);
        story.at(
                "2022-10-17T10:00",
                "request-prepared",
                () -> labour.prepareRequest(
                        "Số liệu chốt đến hết ngày 15/11/2022; số hộ nghèo, hộ cận nghèo lấy theo kết quả rà soát cuối năm.",
                        ""));
        story.at("2022-10-18T09:00", "request-signed", labour::signRequest);
        story.at("2022-10-18T15:00", "request-issued", labour::issueRequest);
    }

    void untilTheFirstRegimesDeadline() {
        String some = "SYT, STC, SGDDT, BHXH, LONGHO, MANGTHIT, VUNGLIEM, TRAON";
        ofTheFirst("2022-11-03T09:00", "drafted", PovertyYear2022::draft, some);
        ofTheFirst("2022-11-03T14:00", "approved", ReportingAgency::approve, some);
        ofTheFirst("2022-11-03T16:00", "issued", ReportingAgency::issue, some);
        List<ReportingAgency> all = Stream.of(some.split(", "))
                .map(code -> agencies.apply(FIRST, code))
                .toList();
        firstStory.at("2022-11-07T09:00", "accepted-together", () -> first.acceptTogether(all), some);
    }

    void untilTheDeadline() {
        String early = "SGDDT, SYT, STTTT, STC, SKHDT, BDT, NHCSXH, TPVINHLONG, TXBINHMINH, LONGHO, MANGTHIT";
        each("2022-11-17T09:00", "drafted", PovertyYear2022::draft, early);
        each("2022-11-17T14:00", "approved", ReportingAgency::approve, early);
        each("2022-11-17T16:00", "issued", ReportingAgency::issue, early);
        acceptTogether("2022-11-18T09:00", early.replace(", LONGHO", ""));
        story.at("2022-11-18T10:00", "completion-asked-one", this::completionAsked, "LONGHO");
        story.at("2022-11-21T09:00", "remark-answered", this::remarkAnswered, "LONGHO");
        each("2022-11-21T14:00", "approved", ReportingAgency::approve, "LONGHO");
        each("2022-11-21T16:00", "issued", ReportingAgency::issue, "LONGHO");
        reformStory.at(
                "2022-11-22T09:00",
                "request-prepared",
                () -> homeAffairs.prepareRequest("Số liệu tính từ ngày 15/12/2021 đến ngày 14/12/2022.", ""));
        each("2022-11-22T10:00", "accepted", labour::accept, "LONGHO");
        reformStory.at("2022-11-23T09:00", "request-signed", homeAffairs::signRequest);
        reformStory.at("2022-11-23T15:00", "request-issued", homeAffairs::issueRequest);
        String rest = "SLDTBXH, SNNPTNT, VUNGLIEM, TRAON";
        each("2022-11-25T09:00", "drafted", PovertyYear2022::draft, rest);
        story.at("2022-11-25T10:00", "nothing-occurred", this::nothingOccurred, "SXD");
        each("2022-11-25T11:00", "checked", ReportingAgency::check, "SXD");
        each("2022-11-25T14:00", "approved", ReportingAgency::approve, rest + ", SXD");
        each("2022-11-25T16:00", "issued", ReportingAgency::issue, rest + ", SXD");
        acceptTogether("2022-11-28T09:00", rest + ", SXD");
    }

    void untilTheConsolidation() {
        each("2022-12-01T09:00", "drafted-late", PovertyYear2022::draft, "TAMBINH");
        each("2022-12-01T14:00", "approved", ReportingAgency::approve, "TAMBINH");
        each("2022-12-01T16:00", "issued-late", ReportingAgency::issue, "TAMBINH");
        story.at(
                "2022-12-02T09:00",
                "reminded",
                () -> labour.remind(
                        List.of(agency("BINHTAN")),
                        "Đã hết hạn ngày 30/11/2022; đề nghị gửi báo cáo trước ngày 05/12/2022."),
                "BINHTAN");
        each("2022-12-02T10:00", "accepted", labour::accept, "TAMBINH");
        story.at("2022-12-02T14:00", "begun", () -> agency("BINHTAN").fillPartly(Set.of("A1")), "BINHTAN");
        story.at("2022-12-05T09:00", "consolidation-begun", () -> {}, "UBMTTQ, BINHTAN");
        story.at(
                "2022-12-06T09:00",
                "consolidated-begun",
                () -> labour.beginConsolidated(
                        "Tỷ lệ hộ nghèo giảm theo kế hoạch ở phần lớn địa phương; nguồn vốn được giao kịp thời."));
        reformStory.at(
                "2022-12-06T10:00",
                "begun",
                () -> Stream.of("SYT", "LONGHO")
                        .map(code -> agencies.apply(REFORM, code))
                        .forEach(agency -> agency.fillPartly(Set.of("A1", "A3"))),
                "SYT, LONGHO");
    }

    private void completionAsked() {
        var remarks = Map.of("cell:A1-02", "Đề nghị đối chiếu với quyết định phê duyệt kết quả rà soát hộ nghèo.");
        labour.askCompletion(agency("LONGHO"), remarks, "2022-11-23");
    }

    private void remarkAnswered() {
        agency("LONGHO").answerRemarks("Đã đối chiếu, số liệu khớp với quyết định phê duyệt.");
        agency("LONGHO").handIn();
    }

    private void nothingOccurred() {
        agency("SXD").nothingOccurred();
        agency("SXD").handIn();
    }

    private static void draft(ReportingAgency agency) {
        agency.fill();
        agency.handIn();
    }

    private void acceptTogether(String time, String codes) {
        List<ReportingAgency> all =
                Stream.of(codes.split(", ")).map(this::agency).toList();
        story.at(time, "accepted-together", () -> labour.acceptTogether(all), codes);
    }

    private void each(String time, String sentence, Consumer<ReportingAgency> step, String codes) {
        story.at(
                time,
                sentence,
                () -> Stream.of(codes.split(", ")).map(this::agency).forEach(step),
                codes);
    }

    private void ofTheFirst(String time, String sentence, Consumer<ReportingAgency> step, String codes) {
        firstStory.at(
                time,
                sentence,
                () -> Stream.of(codes.split(", "))
                        .map(code -> agencies.apply(FIRST, code))
                        .forEach(step),
                codes);
    }

    private ReportingAgency agency(String code) {
        return agencies.apply(CYCLE, code);
    }
}
