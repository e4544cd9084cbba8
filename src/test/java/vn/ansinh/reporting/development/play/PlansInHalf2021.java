package vn.ansinh.reporting.development.play;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import vn.ansinh.reporting.document.LetterKind;

/** Four agencies make their plans before they report; one has to complete its own. The others are named as without. */
final class PlansInHalf2021 {

    private final Story story;
    private final People people;
    private final Days days;
    private final Registers registers;

    PlansInHalf2021(Story story, People people, Days days, Registers registers) {
        this.story = story;
        this.people = people;
        this.days = days;
        this.registers = registers;
    }

    void untilFourAreRegistered() {
        each("2021-04-26T10:00", "plan-drafted", this::draft, "SYT, SGDDT, SNNPTNT, LONGHO");
        each("2021-04-26T14:00", "plan-approved", this::approve, "SYT, SGDDT, SNNPTNT, LONGHO");
        each("2021-04-27T08:30", "plan-issued", this::issue, "SYT, SGDDT, SNNPTNT, LONGHO");
        each("2021-04-27T14:00", "plan-registered", this::register, "SYT, SGDDT, LONGHO");
        story.at("2021-04-27T15:00", "plan-completion-asked", () -> askCompletion("SNNPTNT"), "SNNPTNT");
        each("2021-04-28T09:00", "plan-drafted", this::handIn, "SNNPTNT");
        each("2021-04-28T14:00", "plan-approved", this::approve, "SNNPTNT");
        each("2021-04-29T08:30", "plan-issued", this::issue, "SNNPTNT");
        each("2021-04-29T14:00", "plan-registered", this::register, "SNNPTNT");
    }

    private void draft(String code) {
        PersonAtWork officer = people.of(code, "officer");
        officer.claim(key(code), "Task_DraftPlan");
        String area = switch (code) {
            case "SYT" -> "A7";
            case "SGDDT" -> "A6";
            case "SNNPTNT" -> "A8";
            default -> "A5";
        };
        // Past its day when the district reports: the check says so.
        String first = code.equals("LONGHO") ? "2021-04-30" : "2021-05-31";
        write(officer, code, area, "Ban hành văn bản hướng dẫn, phân công thực hiện", first, 0);
        write(officer, code, area, "Kiểm tra việc thực hiện chính sách ở cơ sở", "2021-10-29", 120);
        handIn(code);
    }

    private void write(PersonAtWork officer, String code, String area, String deliverable, String due, int budget) {
        List<JsonNode> before = tasks(officer, code);
        JsonNode free = before.stream()
                .filter(task -> task.path("deliverable").asText().isEmpty())
                .findFirst()
                .orElseGet(() -> {
                    officer.post("/api/plans/" + slug(code) + "/draft/tasks", Map.of());
                    List<JsonNode> after = tasks(officer, code);
                    return after.get(after.size() - 1);
                });
        Map<String, Object> task = new HashMap<>();
        task.put("number", free.path("number").asInt());
        task.put("area", area);
        task.put("deliverable", SampleWords.SAMPLE + deliverable);
        task.put("unit", "Phòng chuyên môn");
        task.put("due", due);
        task.put("budget", budget);
        task.put("indicators", List.of());
        task.put("version", free.path("version").asInt());
        officer.patch("/api/plans/" + slug(code) + "/draft", Map.of("tasks", List.of(task)));
    }

    private static List<JsonNode> tasks(PersonAtWork officer, String code) {
        List<JsonNode> tasks = new ArrayList<>();
        officer.get("/api/plans/" + slug(code)).path("tasks").forEach(tasks::add);
        return tasks;
    }

    private void handIn(String code) {
        people.of(code, "officer").complete(key(code), "Task_DraftPlan");
    }

    private void approve(String code) {
        people.of(code, "leader").complete(key(code), "Task_ApprovePlan", "approve", Map.of());
    }

    private void issue(String code) {
        PersonAtWork clerk = people.of(code, "clerk");
        byte[] file = SignedPdf.saying("Sample of a signed plan: " + slug(code));
        clerk.upload("/api/plans/" + slug(code) + "/attachments?purpose=SIGNED", "ke-hoach-da-ky-mau.pdf", file);
        clerk.complete(key(code), "Task_IssuePlan", null, registers.letter(code, LetterKind.PLAN));
    }

    private void register(String code) {
        people.get("reviewer").complete(key(code), "Task_RegisterPlan", "register", Map.of());
    }

    private void askCompletion(String code) {
        var words = Map.of(
                "reason",
                SampleWords.SAMPLE + "Nêu rõ đơn vị chủ trì từng nhiệm vụ và kinh phí nước sạch nông thôn.",
                "completionDue",
                "2021-05-05");
        people.get("reviewer").complete(key(code), "Task_RegisterPlan", "askCompletion", words);
    }

    private void each(String time, String sentence, Consumer<String> step, String codes) {
        story.at(time, sentence, () -> Stream.of(codes.split(", ")).forEach(step), codes);
    }

    private static String key(String code) {
        return "KH/" + code;
    }

    private static String slug(String code) {
        return "KH-" + code;
    }
}
