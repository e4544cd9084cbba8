package vn.ansinh.reporting.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Writes refusals as problem details (RFC 9457), with the {@code message} the web applications show. */
public class RefusalWriter {

    private final Texts texts;
    private final ObjectMapper json;

    RefusalWriter(Texts texts, ObjectMapper json) {
        this.texts = texts;
        this.json = json;
    }

    public void write(HttpServletResponse response, Refusal refusal) throws IOException {
        write(response, refusal, refusal.kind().status());
    }

    /** As a refusal, with a status that only HTTP knows. */
    public void write(HttpServletResponse response, Refusal refusal, int status) throws IOException {
        response.resetBuffer();
        response.setStatus(status);
        refusal.retryAfter().ifPresent(seconds -> response.setHeader("Retry-After", seconds));
        response.setContentType("application/problem+json");
        response.setCharacterEncoding("UTF-8");
        // As bytes: the engine has taken the output stream already when its answer is replaced.
        response.getOutputStream().write(body(refusal, status).getBytes(StandardCharsets.UTF_8));
    }

    private String body(Refusal refusal, int status) throws JsonProcessingException {
        String sentence = refusal.sentence(texts);
        var node = json.createObjectNode()
                .put("type", "about:blank")
                .put("title", sentence)
                .put("status", status)
                .put("detail", sentence)
                .put("message", sentence);
        if (refusal.field() != null) {
            node.put("field", refusal.field());
        }
        refusal.properties().forEach(node::putPOJO);
        return json.writeValueAsString(node);
    }
}
