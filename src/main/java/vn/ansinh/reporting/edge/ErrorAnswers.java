package vn.ansinh.reporting.edge;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.ansinh.reporting.engine.Failures;
import vn.ansinh.reporting.engine.Failures.Told;
import vn.ansinh.reporting.engine.RefusalWriter;
import vn.ansinh.reporting.engine.Texts;

/** Answers what no controller has answered: filters, the engine's servlets, addresses that are none. */
@Controller
class ErrorAnswers implements ErrorController {

    /** Of the page, and of a request refused before a controller was asked: a filter says there what is wrong. */
    private static final String SENTENCE = "sentence";

    private final RefusalWriter problems;
    private final Texts texts;

    ErrorAnswers(RefusalWriter problems, Texts texts) {
        this.problems = problems;
        this.texts = texts;
    }

    @RequestMapping("/error")
    ModelAndView error(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (response.isCommitted()) {
            // What failed came after the answer, or in its midst: the server ends the connection, and that tells it.
            return null;
        }
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        Told told = Failures.of(status instanceof Integer code ? code : HttpServletResponse.SC_NOT_FOUND);
        String address = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        if (address.startsWith("/api/")
                || address.startsWith("/camunda/api/")
                || address.startsWith("/engine-rest")
                || !String.valueOf(request.getHeader("Accept")).contains("text/html")) {
            problems.write(response, told.refusal(), told.status());
            return null;
        }
        Object own = request.getAttribute(SENTENCE);
        var page =
                new ModelAndView("error", SENTENCE, own == null ? told.refusal().sentence(texts) : own);
        page.setStatus(HttpStatusCode.valueOf(told.status()));
        return page;
    }
}
