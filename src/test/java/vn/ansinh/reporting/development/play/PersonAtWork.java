package vn.ansinh.reporting.development.play;

import static vn.ansinh.reporting.SignedIn.ENGINE;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import vn.ansinh.reporting.SignedIn;
import vn.ansinh.reporting.SignedIn.Answer;

/** Somebody in front of a browser, as far as HTTP goes: what the pages and forms send, nothing else. */
final class PersonAtWork {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String user;
    private final SignedIn browser;

    PersonAtWork(String user, int port) {
        this.user = user;
        this.browser = SignedIn.as(user, port);
    }

    /** Takes the task and completes it. */
    void complete(String businessKey, String elementId) {
        complete(businessKey, elementId, null, Map.of());
    }

    /**
     * Takes the task, types into its form and completes it.
     *
     * @param outcome null for a task without a choice
     */
    void complete(String businessKey, String elementId, String outcome, Map<String, ?> fields) {
        String task = claim(businessKey, elementId);
        JsonNode view = get("/api/tasks/" + task);
        if (!fields.isEmpty()) {
            var input = Map.of(
                    "content", fields, "version", view.path("inputVersion").asInt());
            put("/api/tasks/" + task + "/input", input);
        }
        Map<String, ?> variables = outcome == null
                ? Map.of()
                : Map.of(view.path("outcomeVariable").asText(), Map.of("value", outcome, "type", "String"));
        post(ENGINE + "/task/" + task + "/submit-form", Map.of("variables", variables));
    }

    /** @return the task's id */
    String claim(String businessKey, String elementId) {
        String task = task(businessKey, elementId);
        post(ENGINE + "/task/" + task + "/claim", Map.of("userId", user));
        return task;
    }

    boolean has(String businessKey, String elementId) {
        return !tasks(businessKey, elementId).isEmpty();
    }

    private String task(String businessKey, String elementId) {
        JsonNode tasks = tasks(businessKey, elementId);
        if (tasks.isEmpty()) {
            throw new PlayStopped(user, elementId + " " + businessKey, "no such task");
        }
        return tasks.get(0).path("id").asText();
    }

    private JsonNode tasks(String businessKey, String elementId) {
        return get(ENGINE + "/task?taskDefinitionKey=" + elementId + "&processInstanceBusinessKey="
                + URLEncoder.encode(businessKey, StandardCharsets.UTF_8));
    }

    boolean finds(String path) {
        return browser.get(path).status() == 200;
    }

    JsonNode get(String path) {
        return answer("GET " + path, browser.get(path));
    }

    JsonNode post(String path, Object content) {
        return answer("POST " + path, browser.post(path, json(content)));
    }

    JsonNode put(String path, Object content) {
        return answer("PUT " + path, browser.put(path, json(content)));
    }

    JsonNode patch(String path, Object content) {
        return answer("PATCH " + path, browser.patch(path, json(content)));
    }

    void upload(String path, String name, byte[] content) {
        upload(path, Map.of(name, content), "file", Map.of());
    }

    /**
     * @param files by name
     * @param part what the form calls them
     */
    void upload(String path, Map<String, byte[]> files, String part, Map<String, String> fields) {
        answer("POST " + path, browser.upload(path, files, part, fields));
    }

    private JsonNode answer(String request, Answer answer) {
        if (answer.status() >= 300) {
            throw new PlayStopped(user, request, answer.status() + " " + answer.body());
        }
        return answer.body().isEmpty() ? JSON.nullNode() : answer.json();
    }

    private static String json(Object content) {
        try {
            return JSON.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
