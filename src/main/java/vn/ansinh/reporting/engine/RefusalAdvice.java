package vn.ansinh.reporting.engine;

import jakarta.servlet.http.HttpServletRequest;
import org.apache.catalina.connector.ClientAbortException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import vn.ansinh.reporting.engine.Failures.Told;

/**
 * Answers whatever a controller throws: in our API as problem details (RFC 9457), on our pages as a page; in the reader's
 * language. Comes before the framework's own answers, which are English and the same to a script and to a person.
 */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class RefusalAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(RefusalAdvice.class);

    private final Menu places;
    private final Texts texts;

    RefusalAdvice(Menu places, Texts texts) {
        this.places = places;
        this.texts = texts;
    }

    @ExceptionHandler
    Object refused(Refusal refusal, HttpServletRequest request) {
        return answer(Told.of(refusal), request);
    }

    /** Spring Security answers it. */
    @ExceptionHandler
    void denied(AccessDeniedException denied) {
        throw denied;
    }

    /** Who asked has gone, in the middle of what a controller writes or of a file that is everybody's. */
    @ExceptionHandler({AsyncRequestNotUsableException.class, ClientAbortException.class})
    void unheard() {}

    /** Everything else: one line for what comes of a request, a stack trace for what is a fault of ours. */
    @ExceptionHandler
    Object failed(Exception failure, HttpServletRequest request) {
        Told told = Failures.of(failure, request.getRequestURI());
        if (failure instanceof NoResourceFoundException) {
            told.refusal()
                    .near(places.nearest(request.getRequestURI()
                            .substring(request.getContextPath().length())));
        }
        if (told.failure()) {
            LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), failure);
        } else {
            LOG.info(
                    "{} {} is answered with {}: {}",
                    request.getMethod(),
                    request.getRequestURI(),
                    told.status(),
                    firstLine(failure));
        }
        return answer(told, request);
    }

    private static String firstLine(Exception failure) {
        String text = String.valueOf(failure.getMessage());
        return CleanText.salvaged(text.substring(0, Math.min(200, text.length())))
                .replaceAll("\\s+", " ");
    }

    private Object answer(Told told, HttpServletRequest request) {
        Refusal refusal = told.refusal();
        if (request.getRequestURI().startsWith(request.getContextPath() + "/api/")) {
            return problem(told);
        }
        var page = new ModelAndView(told.failure() ? "error" : "refused", "sentence", refusal.sentence(texts));
        if (!told.failure()) {
            page.addObject("places", places.links())
                    .addObject("person", places.person())
                    .addObject("nearest", RefusedPart.ways(refusal, request));
        }
        page.setStatus(HttpStatusCode.valueOf(told.status()));
        return page;
    }

    private ResponseEntity<ProblemDetail> problem(Told told) {
        Refusal refusal = told.refusal();
        var problem = ProblemDetail.forStatus(told.status());
        String sentence = refusal.sentence(texts);
        problem.setTitle(sentence);
        problem.setDetail(sentence);
        if (refusal.field() != null) {
            problem.setProperty("field", refusal.field());
        }
        refusal.properties().forEach(problem::setProperty);
        var answer = ResponseEntity.status(told.status()).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        refusal.retryAfter().ifPresent(seconds -> answer.header(HttpHeaders.RETRY_AFTER, seconds));
        return answer.body(problem);
    }
}
