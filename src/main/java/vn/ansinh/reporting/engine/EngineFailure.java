package vn.ansinh.reporting.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.ansinh.reporting.engine.Failures.Told;

/**
 * A failure as the engine's REST interface tells it.
 *
 * @param status as it was answered
 * @param message its own words, of one line
 * @param code the engine's code of it (manual: Error Handling, Built-in codes); 0 for most
 * @param trace what it would log; empty where it logs nothing
 */
record EngineFailure(int status, String message, int code, String trace) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Codes of an optimistic lock that failed and of a deadlock. */
    private static final Set<Integer> OVERTAKEN = Set.of(1, 10_000);

    /**
     * Where the engine looks at what it is given; most of what it refuses there it calls a failure of its own. Up to its
     * REST layer, in which the request was read.
     */
    private static final Pattern CHECKED = Pattern.compile(
            "(?:^ENGINE-REST-HTTP500 |^Caused by: ).*\\R"
                    + "(?:(?!\\tat ).*\\R)*"
                    + "(?:\\tat (?:java\\.base/|jdk\\.internal\\.).*\\R)*"
                    + "\\tat org\\.camunda\\.bpm\\.engine\\.impl\\.(?:util\\.EnsureUtil|\\w+QueryImpl)\\..*\\R"
                    + "((?:\\tat (?!org\\.camunda\\.bpm\\.engine\\.rest\\.).*\\R)*)",
            Pattern.MULTILINE);

    /** Every command of the engine passes it. */
    private static final Pattern OURS =
            Pattern.compile("\\tat vn\\.ansinh\\.(?!reporting\\.engine\\.OvertakenCompletions\\.)");

    private static final Pattern GONE = Pattern.compile("doesn't exist|does not exist|[Cc]annot find|[Nn]o .* found");

    private static final Pattern THERE = Pattern.compile("^The \\w+ already exists");

    static EngineFailure of(int status, byte[] words, String trace) {
        JsonNode told = read(words);
        return new EngineFailure(
                status,
                told.path("message").asText().lines().findFirst().orElse("no message"),
                told.path("code").asInt(),
                trace);
    }

    private static JsonNode read(byte[] words) {
        try {
            return JSON.readTree(words);
        } catch (IOException e) {
            // Not one of the engine's own answers.
            return MissingNode.getInstance();
        }
    }

    /**
     * Somebody or a timer changed the same at the same moment; the engine has undone this request. It names the exception
     * for some requests and wraps it for others; its code is there in both.
     */
    boolean overtaken() {
        return OVERTAKEN.contains(code);
    }

    /** Whether it is for somebody to look into. */
    boolean unexpected() {
        return status >= HttpServletResponse.SC_INTERNAL_SERVER_ERROR && !trace.isEmpty() && !checked();
    }

    /** Whether the engine did not take what the request itself brought, rather than what a step of ours gave it. */
    private boolean checked() {
        Matcher check = CHECKED.matcher(trace);
        return check.find() && !OURS.matcher(check.group(1)).find();
    }

    Told told() {
        return switch (status) {
            case HttpServletResponse.SC_UNAUTHORIZED, HttpServletResponse.SC_FORBIDDEN ->
                new Told(Refusal.forbidden("engine.gate.closed"), status);
            case HttpServletResponse.SC_NOT_FOUND -> gone();
            default -> {
                if (THERE.matcher(message).find()) {
                    yield Told.of(Refusal.conflict("engine.gate.there"));
                }
                if (status < HttpServletResponse.SC_INTERNAL_SERVER_ERROR) {
                    yield new Told(Refusal.invalid(null, "engine.gate.value"), status);
                }
                if (!checked()) {
                    yield new Told(Refusal.invalid(null, "engine.gate.failed"), status);
                }
                yield GONE.matcher(message).find()
                        ? gone()
                        : new Told(Refusal.invalid(null, "engine.gate.value"), HttpServletResponse.SC_BAD_REQUEST);
            }
        };
    }

    private static Told gone() {
        return Told.of(Refusal.notFound("engine.gate.gone"));
    }
}
