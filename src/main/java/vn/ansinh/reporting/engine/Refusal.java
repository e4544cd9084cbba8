package vn.ansinh.reporting.engine;

import java.io.Serial;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A request that the rules do not allow, as a sentence for the person who made it: what is wrong, where, what to do.
 * Thrown inside a transaction it undoes everything the request had begun.
 */
public class Refusal extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** When to ask again after {@link Kind#UNAVAILABLE}, as {@code Retry-After} has it. */
    public static final int RETRY_AFTER_SECONDS = 5;

    /** The property that becomes the header {@code Retry-After}. */
    private static final String RETRY_AFTER = "retryAfter";

    /** What kind of no it is; decides the HTTP status. */
    public enum Kind {
        /** No such request can be meant (400). */
        MALFORMED(400),
        /** What was entered breaks a rule (422). */
        INVALID(422),
        /** Not this person's, or not this person's any more (403). */
        FORBIDDEN(403),
        /** There is no such thing, or none this person may know of (404). */
        NOT_FOUND(404),
        /** Somebody else was faster, or the state has moved on (409). */
        CONFLICT(409),
        /** More than is taken at once (413). */
        TOO_LARGE(413),
        /** Not now: the database is away or busy. The same may be asked again in a while (503). */
        UNAVAILABLE(503),
        /** Too often; {@code retryAfter} says for how many seconds not (429). */
        TOO_OFTEN(429);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    /**
     * What comes near to what was asked for and is not there.
     *
     * @param value of the field that is refused; an address where the refusal is of no field
     * @param label as people read it
     */
    public record Near(String value, String label) {}

    private final Kind kind;
    private final String field;
    private final String key;
    private final transient Object[] arguments;
    private final transient Map<String, Object> properties = new LinkedHashMap<>();
    private transient List<Near> nearest = List.of();

    /** For refusals of a module that bring their own sentence. */
    protected Refusal(Kind kind, String field, String key, Object... arguments) {
        super(key);
        this.kind = kind;
        this.field = field;
        this.key = key;
        this.arguments = arguments;
    }

    public static Refusal invalid(String field, String key, Object... arguments) {
        return new Refusal(Kind.INVALID, field, key, arguments);
    }

    public static Refusal malformed(String field, String key, Object... arguments) {
        return new Refusal(Kind.MALFORMED, field, key, arguments);
    }

    public static Refusal forbidden(String key, Object... arguments) {
        return new Refusal(Kind.FORBIDDEN, null, key, arguments);
    }

    public static Refusal notFound(String key, Object... arguments) {
        return new Refusal(Kind.NOT_FOUND, null, key, arguments);
    }

    /** What stands in a field names nothing there is, or nothing this person may know of: 404, as for an address. */
    public static Refusal unknown(String field, String key, Object... arguments) {
        return new Refusal(Kind.NOT_FOUND, field, key, arguments);
    }

    public static Refusal conflict(String key, Object... arguments) {
        return new Refusal(Kind.CONFLICT, null, key, arguments);
    }

    public static Refusal tooLarge(String key, Object... arguments) {
        return new Refusal(Kind.TOO_LARGE, null, key, arguments);
    }

    /** Of a file that somebody uploads. */
    public static Refusal fileTooLarge(String key, Object... arguments) {
        return new Refusal(Kind.TOO_LARGE, "file", key, arguments);
    }

    public static Refusal unavailable(String key, Object... arguments) {
        return new Refusal(Kind.UNAVAILABLE, null, key, arguments).with(RETRY_AFTER, (long) RETRY_AFTER_SECONDS);
    }

    /** @param seconds how long to wait before asking again */
    public static Refusal tooOften(String key, long seconds) {
        return new Refusal(Kind.TOO_OFTEN, null, key, String.valueOf(seconds)).with(RETRY_AFTER, seconds);
    }

    /** Adds what a script needs to act on the refusal, beside the sentence for the person. */
    public Refusal with(String property, Object value) {
        properties.put(property, value);
        return this;
    }

    /** Adds what there is instead: a page leads there, a script is told the values. */
    public Refusal near(List<Near> instead) {
        nearest = List.copyOf(instead);
        return instead.isEmpty()
                ? this
                : with("nearest", instead.stream().map(Near::value).toList());
    }

    /** What there is instead; empty where nothing comes near. */
    List<Near> nearest() {
        return nearest == null ? List.of() : nearest;
    }

    /** After how many seconds to ask again, for the header {@code Retry-After}; empty where that would change nothing. */
    Optional<String> retryAfter() {
        return Optional.ofNullable(properties.get(RETRY_AFTER)).map(Object::toString);
    }

    Map<String, Object> properties() {
        return properties;
    }

    public Kind kind() {
        return kind;
    }

    /** The form field the sentence belongs beside; null when it is about the whole. */
    public String field() {
        return field;
    }

    public String key() {
        return key;
    }

    /** The sentence itself. */
    public String sentence(Texts texts) {
        return texts.of(key, arguments == null ? new Object[0] : arguments);
    }
}
