package vn.ansinh.reporting.engine;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** What any failure is to the person who made the request: the sentence and the status. */
public final class Failures {

    /**
     * How a failure is answered.
     *
     * @param status mostly the refusal's own, or one that only HTTP knows
     */
    public record Told(Refusal refusal, int status) {

        static Told of(Refusal refusal) {
            return new Told(refusal, refusal.kind().status());
        }

        /** Whether it is for somebody to look into. */
        public boolean failure() {
            return status == 500;
        }
    }

    private static final Set<Integer> KNOWN = Set.of(400, 403, 404, 405, 406, 413, 414, 415, 431, 429, 500, 503);

    private Failures() {}

    /** What is to be said of a status alone. */
    public static Told of(int status) {
        int known = KNOWN.contains(status) ? status : status < 500 ? 400 : 500;
        return new Told(Refusal.invalid(null, "engine.http." + known), status);
    }

    /** What is to be said of whatever was thrown; 500 where nobody expected it. */
    static Told of(Exception failure, String address) {
        if (failure instanceof HttpMessageNotReadableException unreadable) {
            return Told.of(body(unreadable));
        }
        if (failure instanceof MethodArgumentNotValidException invalid) {
            FieldError field = invalid.getFieldError();
            String name = field == null ? "" : field.getField();
            return Told.of(Refusal.invalid(name, "engine.body.field", name));
        }
        if (failure instanceof MaxUploadSizeExceededException) {
            return Told.of(Refusal.fileTooLarge("engine.upload.too-large"));
        }
        if (failure instanceof MissingServletRequestPartException missing) {
            return parameter(missing.getRequestPartName());
        }
        if (failure instanceof MissingServletRequestParameterException missing) {
            return parameter(missing.getParameterName());
        }
        if (failure instanceof MethodArgumentTypeMismatchException mismatch) {
            return parameter(mismatch.getName());
        }
        if (failure instanceof TypeMismatchException mismatch) {
            return parameter(String.valueOf(mismatch.getPropertyName()));
        }
        if (failure instanceof MultipartException) {
            return new Told(Refusal.invalid(null, "engine.upload.broken"), 400);
        }
        if (failure instanceof NoResourceFoundException) {
            return Told.of(Refusal.notFound("engine.page.unknown", address));
        }
        if (failure instanceof HttpMediaTypeNotAcceptableException asked
                && !asked.getSupportedMediaTypes().isEmpty()) {
            return new Told(Refusal.invalid(null, "engine.http.406.forms", forms(asked)), 406);
        }
        if (failure instanceof ErrorResponse response) {
            return of(response.getStatusCode().value());
        }
        return expected(failure).orElseGet(() -> of(500));
    }

    /** Also what the engine has wrapped. */
    private static Optional<Told> expected(Exception failure) {
        return chain(failure)
                .map(cause -> {
                    if (cause instanceof Refusal refusal) {
                        return refusal;
                    }
                    return overtaken(cause) ? Refusal.conflict("engine.task.overtaken") : null;
                })
                .filter(found -> found != null)
                .findFirst()
                .map(Told::of);
    }

    /** Somebody or a timer changed the same at the same moment, or a moment before; all of this request is undone. */
    private static boolean overtaken(Throwable cause) {
        return cause instanceof OptimisticLockingException
                || cause instanceof ConcurrencyFailureException
                || cause instanceof IllegalTransition
                || cause instanceof MismatchingMessageCorrelationException;
    }

    private static String forms(HttpMediaTypeNotAcceptableException asked) {
        return asked.getSupportedMediaTypes().stream()
                .map(MediaType::toString)
                .sorted()
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static Told parameter(String name) {
        return new Told(Refusal.invalid(name, "engine.request.parameter", name), 400);
    }

    private static Refusal body(HttpMessageNotReadableException unreadable) {
        Optional<String> field = chain(unreadable)
                .filter(JsonMappingException.class::isInstance)
                .map(cause -> path((JsonMappingException) cause))
                .filter(path -> !path.isEmpty())
                .findFirst();
        boolean damaged = chain(unreadable).anyMatch(Refusal.class::isInstance);
        if (damaged) {
            return Refusal.invalid(field.orElse(null), "engine.text.damaged");
        }
        return field.map(path -> Refusal.invalid(path, "engine.body.field", path))
                .orElseGet(() -> Refusal.invalid(null, "engine.gate.not-json"));
    }

    /** {@code sections[0].content}. */
    private static String path(JsonMappingException failure) {
        var path = new StringBuilder();
        for (Reference step : failure.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(CleanText.salvaged(step.getFieldName()));
            }
        }
        return path.toString();
    }

    private static Stream<Throwable> chain(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(20);
    }
}
