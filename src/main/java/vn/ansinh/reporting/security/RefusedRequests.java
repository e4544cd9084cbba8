package vn.ansinh.reporting.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.engine.Refusal;
import vn.ansinh.reporting.engine.RefusalWriter;
import vn.ansinh.reporting.engine.Texts;

/** What is refused before a controller is asked: problem details for a script, a page for a person. */
@Component
class RefusedRequests {

    /** What {@code error.html} says in place of its own sentence. */
    private static final String SENTENCE = "sentence";

    private final RefusalWriter refusals;
    private final Texts texts;

    RefusedRequests(RefusalWriter refusals, Texts texts) {
        this.refusals = refusals;
        this.texts = texts;
    }

    void write(HttpServletRequest request, HttpServletResponse response, Refusal refusal, int status)
            throws IOException {
        if (forScripts(request)) {
            refusals.write(response, refusal, status);
        } else {
            request.setAttribute(SENTENCE, refusal.sentence(texts));
            response.sendError(status);
        }
    }

    static boolean forScripts(HttpServletRequest request) {
        String path = path(request);
        return path.startsWith("/api/") || path.startsWith("/camunda/api/") || path.startsWith("/engine-rest");
    }

    static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }
}
