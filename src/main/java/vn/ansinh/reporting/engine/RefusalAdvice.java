package vn.ansinh.reporting.engine;

import jakarta.servlet.http.HttpServletRequest;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/**
 * Answers a refusal: in our API as problem details (RFC 9457), on our pages as a page; in the reader's language. Comes
 * before the framework's own answers, which are English and the same to a script and to a person.
 */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class RefusalAdvice {

    private final Places places;
    private final Texts texts;

    RefusalAdvice(Places places, Texts texts) {
        this.places = places;
        this.texts = texts;
    }

    /** A script gets a problem, a person a page. */
    @ExceptionHandler
    Object refused(Refusal refusal, HttpServletRequest request) {
        if (request.getRequestURI().startsWith(request.getContextPath() + "/api/")) {
            return answer(refusal);
        }
        var page = new ModelAndView("refused", "sentence", refusal.sentence(texts));
        page.addObject("places", places.links());
        page.setStatus(HttpStatusCode.valueOf(refusal.kind().status()));
        return page;
    }

    /** Somebody or a timer changed the same at the same moment; everything this request did is undone. */
    @ExceptionHandler({OptimisticLockingException.class, ConcurrencyFailureException.class})
    Object overtaken(HttpServletRequest request) {
        return refused(Refusal.conflict("engine.task.overtaken"), request);
    }

    /** An address that a person typed or that has gone. */
    @ExceptionHandler(NoResourceFoundException.class)
    Object unknown(HttpServletRequest request) {
        return refused(Refusal.notFound("engine.page.unknown", request.getRequestURI()), request);
    }

    @ExceptionHandler(HttpMessageNotReadableException.class)
    ResponseEntity<ProblemDetail> unreadable() {
        return answer(Refusal.invalid(null, "engine.gate.not-json"));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooLarge(MaxUploadSizeExceededException e) {
        return answer(Refusal.invalid("file", "engine.upload.too-large"));
    }

    private ResponseEntity<ProblemDetail> answer(Refusal refusal) {
        var problem = ProblemDetail.forStatus(refusal.kind().status());
        String sentence = refusal.sentence(texts);
        problem.setTitle(sentence);
        problem.setDetail(sentence);
        if (refusal.field() != null) {
            problem.setProperty("field", refusal.field());
        }
        refusal.properties().forEach(problem::setProperty);
        return ResponseEntity.status(refusal.kind().status()).body(problem);
    }
}
