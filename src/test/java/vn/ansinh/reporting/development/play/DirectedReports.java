package vn.ansinh.reporting.development.play;

import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Two reports that the PPC directs in June, so that everybody has something in Tasklist when the play is over: one lies
 * with the PPC's office, one is on its way through the agencies.
 */
final class DirectedReports {

    private final Story story;
    private final Committee committee;
    private final Function<String, StandingAgency> dolisa;
    private final BiFunction<String, String, ReportingAgency> agencies;
    private String budget;
    private String support;

    /**
     * @param dolisa at work on a cycle
     * @param agencies at work on a cycle's report, by the cycle's key and their code
     */
    DirectedReports(
            Story story,
            Committee committee,
            Function<String, StandingAgency> dolisa,
            BiFunction<String, String, ReportingAgency> agencies) {
        this.story = story;
        this.committee = committee;
        this.dolisa = dolisa;
        this.agencies = agencies;
    }

    void budgetAskedFor() {
        story.at(
                "2021-06-14T08:30",
                "directed",
                () -> budget = committee.direct(
                        "Tình hình bố trí và giải ngân kinh phí an sinh xã hội",
                        "1234/UBND-VX",
                        "2021-06-14",
                        "2021-06-21T16:00",
                        List.of("STC", "SKHDT"),
                        List.of("A0-02", "A0-03", "A0-04"),
                        List.of("I")),
                "STC, SKHDT");
        requested(budget, "2021-06-14T10:00", "2021-06-14T14:00", "2021-06-14T15:00");
    }

    void budgetReported() {
        filed(budget, "2021-06-17T09:00", "2021-06-17T14:00", "2021-06-17T15:00", "STC, SKHDT");
        each("2021-06-18T09:00", "accepted", budget, dolisa.apply(budget)::accept, "STC, SKHDT");
    }

    void budgetWithTheCommittee() {
        story.at(
                "2021-06-25T10:00",
                "consolidated-prepared",
                () -> dolisa.apply(budget)
                        .prepareConsolidated("Kinh phí được bố trí theo dự toán được giao.", "Không có."));
        story.at(
                "2021-06-28T09:00",
                "consolidated-signed",
                () -> dolisa.apply(budget).signConsolidated());
        story.at(
                "2021-06-28T10:00",
                "consolidated-issued",
                () -> dolisa.apply(budget).issueConsolidated());
    }

    void supportAskedFor() {
        story.at(
                "2021-06-28T14:00",
                "directed",
                () -> support = committee.direct(
                        "Tình hình hỗ trợ người lao động và đối tượng yếu thế gặp khó khăn",
                        "1301/UBND-VX",
                        "2021-06-28",
                        "2021-07-05T16:00",
                        List.of("SLDTBXH", "SGDDT", "SYT", "SXD", "BHXH", "NHCSXH", "LONGHO"),
                        List.of(
                                "A1-01", "A3-11", "A3-18", "A4-04", "A4-08", "A5-01", "A5-03", "A5-04", "A6-01",
                                "A7-01", "A8-01"),
                        List.of("I", "II.A1", "II.A3", "II.A5", "III", "V")),
                "SLDTBXH, SGDDT, SYT, SXD, BHXH, NHCSXH, LONGHO");
        requested(support, "2021-06-28T15:00", "2021-06-28T16:00", "2021-06-28T16:30");
    }

    /** Each of the seven is left at another step. */
    void supportOnItsWay() {
        filed(support, "2021-06-29T08:30", "2021-06-29T10:00", "2021-06-29T11:00", "NHCSXH, LONGHO");
        each("2021-06-30T10:00", "drafted", support, DirectedReports::draft, "SLDTBXH, SGDDT, SXD");
        each("2021-06-30T10:30", "approved", support, ReportingAgency::approve, "SLDTBXH");
        story.at(
                "2021-06-30T14:30",
                "extension-asked",
                () -> agency("BHXH").askExtension("2021-07-07", "Chờ số liệu của bảo hiểm xã hội các huyện."),
                "BHXH");
        story.at("2021-06-30T15:00", "begun", () -> agency("SYT").fillPartly(Set.of("A1")), "SYT");
        story.at(
                "2021-06-30T15:30",
                "review-begun",
                () -> dolisa.apply(support).beginReview(agency("LONGHO")),
                "LONGHO");
    }

    private void requested(String cycle, String prepared, String signed, String issued) {
        StandingAgency standing = dolisa.apply(cycle);
        story.at(
                prepared, "request-prepared", () -> standing.prepareRequest("Báo cáo theo chỉ đạo của UBND tỉnh.", ""));
        story.at(signed, "request-signed", standing::signRequest);
        story.at(issued, "request-issued", standing::issueRequest);
    }

    private void filed(String cycle, String drafted, String approved, String issued, String codes) {
        each(drafted, "drafted", cycle, DirectedReports::draft, codes);
        each(approved, "approved", cycle, ReportingAgency::approve, codes);
        each(issued, "issued", cycle, ReportingAgency::issue, codes);
    }

    private void each(String time, String sentence, String cycle, Consumer<ReportingAgency> step, String codes) {
        story.at(
                time,
                sentence,
                () -> Stream.of(codes.split(", "))
                        .map(code -> agencies.apply(cycle, code))
                        .forEach(step),
                codes);
    }

    private static void draft(ReportingAgency agency) {
        agency.fill();
        agency.handIn();
    }

    private ReportingAgency agency(String code) {
        return agencies.apply(support, code);
    }
}
