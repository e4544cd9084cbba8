package vn.ansinh.reporting.development.play;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import vn.ansinh.reporting.consolidation.process.SupplementReportProcess;
import vn.ansinh.reporting.cycle.process.ReportingCycleProcess.Elements;
import vn.ansinh.reporting.document.LetterKind;
import vn.ansinh.reporting.report.process.AgencyReportProcess;
import vn.ansinh.reporting.report.process.ExtensionRequestProcess;

/** The standing agency's coordinator, reviewer, leader and clerk, at work on one cycle of its regime. */
final class StandingAgency {

    private static final String PREPARE = "Task_PrepareConsolidatedReport";
    private static final String SIGN = "Task_SignConsolidatedReport";
    private static final String ISSUE = "Task_IssueConsolidatedReport";

    private final String cycle;
    private final PlayedRegime regime;
    private final People people;
    private final Days days;
    private final Registers registers;

    StandingAgency(String cycle, People people, Days days, Registers registers) {
        this.cycle = cycle;
        this.regime = PlayedRegime.of(cycle);
        this.people = people;
        this.days = days;
        this.registers = registers;
    }

    /** @param letterDay the earlier working day the letter asks for; empty for none */
    void prepareRequest(String instructions, String letterDay) {
        coordinator()
                .complete(
                        cycle,
                        Elements.PREPARE_REQUEST,
                        null,
                        Map.of("instructions", SampleWords.SAMPLE + instructions, "letterDay", letterDay));
    }

    void returnRequest(String reason) {
        leader().complete(cycle, Elements.SIGN_REQUEST, "return", Map.of("reason", SampleWords.SAMPLE + reason));
    }

    void signRequest() {
        leader().complete(cycle, Elements.SIGN_REQUEST, "approve", Map.of());
    }

    void issueRequest() {
        byte[] file = SignedPdf.saying("Sample of a signed request letter: " + slug());
        clerk().upload("/api/cycles/" + slug() + "/attachments", "cong-van-da-ky-mau.pdf", file);
        clerk().complete(
                        cycle,
                        Elements.ISSUE_REQUEST,
                        null,
                        registers.officialLetter(regime.standingAgency(), regime.division()));
    }

    void accept(ReportingAgency agency) {
        reviewer().complete(agency.key(), AgencyReportProcess.Elements.REVIEW, "accept", Map.of());
    }

    void acceptWithRemark(ReportingAgency agency, String anchor, String remark) {
        pin(agency, anchor, remark);
        reviewer().complete(agency.key(), AgencyReportProcess.Elements.REVIEW, "acceptWithRemarks", Map.of());
    }

    /** Through the review queue, as one act. */
    void acceptTogether(List<ReportingAgency> agencies) {
        List<String> slugs = agencies.stream().map(ReportingAgency::slug).toList();
        for (JsonNode outcome : reviewer().post("/api/reviews/acceptance", Map.of("slugs", slugs))) {
            String refusal = outcome.path("refusal").asText();
            if (!refusal.isEmpty()) {
                throw new PlayStopped(
                        regime.user("reviewer"), outcome.path("slug").asText(), refusal);
            }
        }
    }

    /** @param remarks by the place they are pinned to */
    void askCompletion(ReportingAgency agency, Map<String, String> remarks, String due) {
        remarks.forEach((anchor, words) -> pin(agency, anchor, words));
        reviewer()
                .complete(
                        agency.key(),
                        AgencyReportProcess.Elements.REVIEW,
                        "askCompletion",
                        Map.of("completionDue", due));
    }

    /** The reviewer has begun with it. */
    void beginReview(ReportingAgency agency) {
        reviewer().claim(agency.key(), AgencyReportProcess.Elements.REVIEW);
    }

    private void pin(ReportingAgency agency, String anchor, String words) {
        var remark = Map.of("anchor", anchor, "content", SampleWords.SAMPLE + words);
        reviewer().post("/api/reports/" + agency.slug() + "/remarks", remark);
    }

    void grantExtension(ReportingAgency agency) {
        leader().complete(agency.key(), ExtensionRequestProcess.Elements.DECIDE, "grant", Map.of("reason", ""));
    }

    void remind(List<ReportingAgency> agencies, String words) {
        var codes = agencies.stream().map(ReportingAgency::code).toList();
        coordinator()
                .post(
                        "/api/cycles/" + slug() + "/reminders",
                        Map.of("agencies", codes, "words", SampleWords.SAMPLE + words));
    }

    void noteCall(ReportingAgency agency, String content) {
        var call = Map.of("agency", agency.code(), "content", SampleWords.SAMPLE + content);
        coordinator().post("/api/cycles/" + slug() + "/calls", call);
    }

    /** The coordinator adds to two sections what the agencies' words leave open, and hands the report up. */
    void prepareConsolidated(String assessment, String proposal) {
        coordinator().claim(cycle, PREPARE);
        write(slug() + "-TH", Map.of(regime.general(), assessment, regime.proposals(), proposal));
        coordinator().complete(cycle, PREPARE);
    }

    /** The coordinator has begun to write, and hands nothing up yet. */
    void beginConsolidated(String assessment) {
        coordinator().claim(cycle, PREPARE);
        write(slug() + "-TH", Map.of(regime.general(), assessment));
    }

    void signConsolidated() {
        leader().complete(cycle, SIGN, "approve", Map.of("figuresVersion", figuresVersion()));
    }

    void issueConsolidated() {
        byte[] file = SignedPdf.saying("Sample of a signed consolidated report: " + slug());
        clerk().upload("/api/consolidated/" + slug() + "-TH/attachments", "bao-cao-tong-hop-da-ky-mau.pdf", file);
        clerk().complete(cycle, ISSUE, null, registers.letter(regime.standingAgency(), LetterKind.REPORT));
    }

    void prepareSupplement(String assessment) {
        String key = cycle + "/BS-1";
        coordinator().claim(key, SupplementReportProcess.Elements.PREPARE);
        write(key.replace('/', '-'), Map.of(regime.general(), assessment));
        coordinator().complete(key, SupplementReportProcess.Elements.PREPARE);
    }

    private void write(String slug, Map<String, String> additions) {
        String path = "/api/consolidated/" + slug;
        for (JsonNode section : coordinator().get(path).path("sections")) {
            String code = section.path("code").asText();
            if (additions.containsKey(code)) {
                String before = section.path("content").asText();
                String after = (before + "\n\n" + SampleWords.SAMPLE + additions.get(code)).strip();
                var change = Map.of(
                        "code",
                        code,
                        "content",
                        after,
                        "version",
                        section.path("version").asInt());
                coordinator().patch(path + "/sections", Map.of("sections", List.of(change)));
            }
        }
    }

    private int figuresVersion() {
        return leader().get("/api/consolidated/" + slug() + "-TH")
                .path("figuresVersion")
                .asInt();
    }

    private String slug() {
        return cycle.replace('/', '-');
    }

    private PersonAtWork coordinator() {
        return people.get(regime.user("coordinator"));
    }

    private PersonAtWork reviewer() {
        return people.get(regime.user("reviewer"));
    }

    private PersonAtWork leader() {
        return people.get(regime.user("standing-leader"));
    }

    private PersonAtWork clerk() {
        return people.of(regime.standingAgency(), "clerk");
    }
}
