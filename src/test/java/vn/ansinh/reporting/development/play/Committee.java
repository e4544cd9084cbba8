package vn.ansinh.reporting.development.play;

import static vn.ansinh.reporting.SignedIn.ENGINE;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.ansinh.reporting.cycle.process.ReportingCycleProcess;

/** The PPC's office. */
final class Committee {

    private final PersonAtWork office;

    Committee(People people) {
        this.office = people.get("ppc-office");
    }

    void receive(String cycle, String directions) {
        office.complete(
                cycle,
                "Task_ReceiveConsolidatedReport",
                "receive",
                Map.of("directions", SampleWords.SAMPLE + directions));
    }

    /**
     * Directs a report outside the plan's periods.
     *
     * @param due the day and hour
     * @return the key of the cycle it opens
     */
    String direct(
            String subject,
            String directive,
            String today,
            String due,
            List<String> agencies,
            List<String> indicators,
            List<String> sections) {
        Set<String> before = cycles();
        JsonNode start = office.get("/api/cycle-start");
        var form = Map.of(
                "regime", PlayedRegime.KL92.code(),
                "kind", "AD_HOC",
                "subject", SampleWords.SAMPLE + subject,
                "directiveNumber", directive,
                "directiveDate", today,
                "due", due,
                "agencies", agencies,
                "indicators", indicators,
                "sections", sections);
        office.put(
                "/api/cycle-start",
                Map.of("content", form, "version", start.path("version").asInt()));
        office.post(
                ENGINE + "/process-definition/key/" + ReportingCycleProcess.KEY + "/submit-form",
                Map.of("variables", Map.of()));
        Set<String> opened = cycles();
        opened.removeAll(before);
        return opened.iterator().next();
    }

    private Set<String> cycles() {
        Set<String> keys = new HashSet<>();
        office.get("/api/cycles").forEach(cycle -> keys.add(cycle.path("key").asText()));
        return keys;
    }
}
