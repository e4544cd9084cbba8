package vn.ansinh.reporting.development.play;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.ansinh.reporting.directory.Agency;
import vn.ansinh.reporting.document.LetterKind;
import vn.ansinh.reporting.report.process.AgencyReportProcess.Elements;

/** The officer, the head, the leader and the clerk of an agency, at work on its report of one cycle. */
final class ReportingAgency {

    private final Agency agency;
    private final String cycle;
    private final People people;
    private final Days days;
    private final SampleFigures figures;
    private final Registers registers;

    ReportingAgency(Agency agency, String cycle, People people, Days days, SampleFigures figures, Registers registers) {
        this.agency = agency;
        this.cycle = cycle;
        this.people = people;
        this.days = days;
        this.figures = figures;
        this.registers = registers;
    }

    String code() {
        return agency.code().value();
    }

    String key() {
        return cycle + "/" + code();
    }

    String slug() {
        return key().replace('/', '-');
    }

    /** The officer takes the task and fills in everything asked for. */
    void fill() {
        JsonNode report = begin();
        change(cells(report, Set.of()), sections(report));
        markTasks(report);
    }

    /** The officer takes the task, fills in the figures of some areas and goes home. */
    void fillPartly(Set<String> areas) {
        JsonNode report = begin();
        change(cells(report, areas), List.of());
    }

    /** The officer says for the whole report that nothing occurred. */
    void nothingOccurred() {
        JsonNode report = begin();
        officer().put(path("/nil"), Map.of("nil", true));
        change(List.of(), sections(report));
    }

    /** Corrects one figure; the estimate follows. */
    void correct(String indicator, int actual) {
        JsonNode asked = asked(indicator);
        int estimate = flow(asked) ? actual * 3 / 2 : actual * 101 / 100;
        boolean estimated = report().path("estimated").asBoolean();
        change(List.of(value(indicator, actual, estimated ? estimate : null, asked.path("cell"))), List.of());
    }

    /** Says of one figure why there is none yet. */
    void notAvailable(String indicator, String reason) {
        int version = asked(indicator).path("cell").path("version").asInt();
        Map<String, ?> cell =
                Map.of("indicator", indicator, "state", "NOT_AVAILABLE", "reason", reason, "version", version);
        change(List.of(cell), List.of());
    }

    void difficulty(String area, String description, String cause, String proposal) {
        Map<String, String> difficulty = Map.of(
                "area", area,
                "description", SampleWords.SAMPLE + description,
                "cause", cause,
                "proposal", proposal);
        officer().put(path("/difficulties"), Map.of("difficulties", List.of(difficulty), "base", List.of()));
    }

    void attach(String name) {
        officer().upload(path("/attachments"), name, SignedPdf.saying("Sample attachment of " + slug()));
    }

    void answerRemarks(String answer) {
        for (JsonNode remark : report().path("remarks")) {
            if (remark.path("mustAnswer").asBoolean()) {
                String path = path("/remarks/" + remark.path("id").asLong() + "/answer");
                officer().put(path, Map.of("answer", SampleWords.SAMPLE + answer, "base", ""));
            }
        }
    }

    void askExtension(String until, String reason) {
        officer().post(path("/extension"), Map.of("until", until, "reason", SampleWords.SAMPLE + reason));
    }

    void handIn() {
        officer().complete(key(), Elements.DRAFT);
    }

    /** The division head passes it on, where the agency has one. */
    void check() {
        if (agency.checkStep()) {
            people.of(code(), "head").complete(key(), Elements.CHECK, "approve", Map.of());
        }
    }

    void sendBack(String reason) {
        leader().complete(key(), Elements.APPROVE, "return", Map.of("reason", SampleWords.SAMPLE + reason));
    }

    /** The leader approves; where the agency has it so, the letter goes out at once. */
    void approve() {
        if (agency.issueWithApproval()) {
            sign(leader());
            leader().complete(key(), Elements.APPROVE, "approve", letter());
        } else {
            leader().complete(key(), Elements.APPROVE, "approve", Map.of());
        }
    }

    /** The clerk enters the letter into the register, where that was not done with the approval. */
    void issue() {
        if (!agency.issueWithApproval()) {
            PersonAtWork clerk = people.of(code(), "clerk");
            sign(clerk);
            clerk.complete(key(), Elements.ISSUE, null, letter());
        }
    }

    private void sign(PersonAtWork person) {
        byte[] file = SignedPdf.saying("Sample of a signed report: " + slug());
        person.upload(path("/attachments?purpose=SIGNED"), "bao-cao-da-ky-mau.pdf", file);
    }

    private Map<String, String> letter() {
        return registers.letter(code(), LetterKind.REPORT);
    }

    private JsonNode begin() {
        officer().claim(key(), Elements.DRAFT);
        return report();
    }

    private JsonNode report() {
        return officer().get(path(""));
    }

    private JsonNode asked(String indicator) {
        for (JsonNode asked : report().path("indicators")) {
            if (asked.path("code").asText().equals(indicator)) {
                return asked;
            }
        }
        throw new IllegalArgumentException(key() + " is not asked for " + indicator);
    }

    /** @param areas of these only; empty for all */
    private List<Map<String, ?>> cells(JsonNode report, Set<String> areas) {
        List<Map<String, ?>> cells = new ArrayList<>();
        boolean estimated = report.path("estimated").asBoolean();
        for (JsonNode asked : report.path("indicators")) {
            String code = asked.path("code").asText();
            boolean wanted =
                    areas.isEmpty() || areas.contains(asked.path("area").asText());
            if (wanted && !asked.path("computed").asBoolean()) {
                cells.add(value(
                        code,
                        figures.actual(regime(), code, code()),
                        estimated ? figures.estimate(regime(), code, code(), flow(asked)) : null,
                        asked.path("cell")));
            }
        }
        return cells;
    }

    private static boolean flow(JsonNode asked) {
        return asked.path("timeAxis").asText().equals("FLOW");
    }

    /** @param estimate null where the period has no rest to estimate */
    private static Map<String, ?> value(String indicator, Number actual, Number estimate, JsonNode seen) {
        Map<String, Object> cell = new HashMap<>();
        cell.put("indicator", indicator);
        cell.put("state", "VALUE");
        cell.put("actual", actual);
        cell.put("estimate", estimate);
        cell.put("reason", "");
        cell.put("note", SampleFigures.NOTE);
        cell.put("version", seen.path("version").asInt());
        return cell;
    }

    private String regime() {
        return PlayedRegime.of(cycle).code();
    }

    private List<Map<String, ?>> sections(JsonNode report) {
        Set<String> areas = new HashSet<>();
        report.path("indicators").forEach(asked -> areas.add(asked.path("area").asText()));
        List<Map<String, ?>> sections = new ArrayList<>();
        for (JsonNode section : report.path("sections")) {
            String code = section.path("code").asText();
            String words = SampleWords.section(
                    PlayedRegime.of(cycle), code, section.path("title").asText(), agency.nameVi(), areas);
            sections.add(Map.of(
                    "code", code,
                    "content", words,
                    "version", section.path("version").asInt()));
        }
        return sections;
    }

    /** How the tasks of the agency's plan stand: those that are past their day are late. */
    private void markTasks(JsonNode report) {
        List<Map<String, ?>> marks = new ArrayList<>();
        for (JsonNode task : report.path("tasks")) {
            boolean late = task.path("overdue").asBoolean();
            marks.add(Map.of(
                    "id", task.path("id").asText(),
                    "state", late ? "DELAYED" : "ON_TRACK",
                    "percent", late ? 80 : 30,
                    "reason", late ? SampleWords.SAMPLE + "Chờ văn bản hướng dẫn của bộ, ngành." : "",
                    "version", task.path("version").asInt()));
        }
        if (!marks.isEmpty()) {
            officer().patch(path("/draft"), Map.of("cells", List.of(), "sections", List.of(), "tasks", marks));
        }
    }

    private void change(List<? extends Map<String, ?>> cells, List<? extends Map<String, ?>> sections) {
        officer().patch(path("/draft"), Map.of("cells", cells, "sections", sections));
    }

    private String path(String rest) {
        return "/api/reports/" + slug() + rest;
    }

    private PersonAtWork officer() {
        return people.of(code(), "officer");
    }

    private PersonAtWork leader() {
        return people.of(code(), "leader");
    }
}
