package vn.ansinh.reporting.engine;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/**
 * A request to the engine whose body was read once, strictly, and is handed on as it was understood: written anew, in
 * UTF-8. So no other reading of it (a second key of one name, another encoding, a form, parts) reaches the engine than
 * the one the gate has judged.
 */
final class CheckedRequest extends HttpServletRequestWrapper {

    /** The largest body that passes, in bytes; what officers send is a few hundred. */
    static final int LARGEST = 256 * 1024;

    private static final Set<String> OF_THE_BODY =
            Set.of("content-type", "content-length", "content-encoding", "transfer-encoding");

    private static final byte[] NOTHING = {'{', '}'};

    private static final String JSON_IN_UTF_8 = "application/json;charset=UTF-8";

    /** Far beyond any count or amount; a larger exponent costs time without end. */
    private static final int LARGEST_SCALE = 100;

    /** In milliseconds the year 33658; the database ends before the numbers do. */
    private static final BigDecimal LARGEST_NUMBER = BigDecimal.valueOf(1_000_000_000_000_000L);

    /** The engine reads a year of any length, and the database does not. */
    private static final Pattern ENDLESS_DATE = Pattern.compile("[+-]?\\d{5,}-\\d\\d-\\d\\dT.*", Pattern.DOTALL);

    private static final JsonMapper STRICT = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(20)
                            .maxNumberLength(50)
                            .maxNameLength(500)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final JsonNode content;
    private final byte[] body;

    private CheckedRequest(HttpServletRequest request, JsonNode content, byte[] body) {
        super(request);
        this.content = content;
        this.body = body;
    }

    /**
     * @throws Refusal when the body is too large, or no JSON object or list in UTF-8
     */
    static CheckedRequest read(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() > LARGEST) {
            throw tooLarge();
        }
        // One more than may be: so much is read of a body of any length.
        byte[] sent = request.getInputStream().readNBytes(LARGEST + 1);
        if (sent.length > LARGEST) {
            throw tooLarge();
        }
        if (sent.length == 0) {
            // A query of the engine that is sent nothing fails over it.
            boolean expected =
                    request.getMethod().equals("POST") || request.getMethod().equals("PUT");
            return new CheckedRequest(
                    request, JsonNodeFactory.instance.objectNode(), expected ? NOTHING.clone() : sent);
        }
        if (!jsonInUtf8(request.getContentType())) {
            throw Refusal.invalid(null, "engine.gate.not-json");
        }
        JsonNode content = CleanText.of(parse(sent));
        return new CheckedRequest(request, content, STRICT.writeValueAsBytes(content));
    }

    private static Refusal tooLarge() {
        return Refusal.tooLarge("engine.gate.too-large", LARGEST / 1024);
    }

    private static boolean jsonInUtf8(String type) {
        try {
            MediaType sent = MediaType.parseMediaType(type == null ? "" : type);
            Charset charset = sent.getCharset();
            return MediaType.APPLICATION_JSON.equalsTypeAndSubtype(sent)
                    && (charset == null || charset.equals(StandardCharsets.UTF_8));
        } catch (InvalidMediaTypeException | IllegalCharsetNameException | UnsupportedCharsetException e) {
            return false;
        }
    }

    private static JsonNode parse(byte[] sent) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(sent))
                    .toString();
            JsonNode content = STRICT.readTree(text);
            if (content.isMissingNode()) {
                return JsonNodeFactory.instance.objectNode();
            }
            if (!content.isContainerNode()) {
                throw Refusal.invalid(null, "engine.gate.not-json");
            }
            check(content);
            return content;
        } catch (CharacterCodingException | JsonProcessingException e) {
            throw Refusal.invalid(null, "engine.gate.not-json");
        }
    }

    /** What no operation of the engine takes, at any depth. */
    private static void check(JsonNode node) {
        if (node.isObject()) {
            node.properties().forEach(entry -> {
                checkName(entry.getKey());
                check(entry.getValue());
            });
        } else if (node.isArray()) {
            node.forEach(CheckedRequest::check);
        } else if (node.isTextual()) {
            checkText(node.textValue());
        } else if (node.isNumber() && !bounded(node.decimalValue())) {
            throw Refusal.invalid(null, "engine.gate.value");
        }
    }

    private static boolean bounded(BigDecimal number) {
        return Math.abs(number.scale()) <= LARGEST_SCALE && number.abs().compareTo(LARGEST_NUMBER) <= 0;
    }

    /**
     * @throws Refusal when the engine would run the value as an expression, or make an object of any class of it
     */
    static void checkName(String name) {
        checkText(name);
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith("expression") || lower.equals("objecttypename") || lower.equals("serializationdataformat")) {
            throw Refusal.invalid(null, "engine.gate.expression", name);
        }
    }

    /**
     * @param text null for a parameter of a name only
     * @throws Refusal when it holds what neither the database nor a reader can do anything with, or is no date but the
     *     engine would take it for one
     */
    static void checkText(String text) {
        if (text == null) {
            return;
        }
        boolean clean = text.codePoints()
                .allMatch(sign -> sign == '\t'
                        || sign == '\n'
                        || sign == '\r'
                        || (!Character.isISOControl(sign) && Character.getType(sign) != Character.SURROGATE));
        if (!clean) {
            throw Refusal.invalid(null, "engine.gate.not-text");
        }
        if (ENDLESS_DATE.matcher(text).matches()) {
            throw Refusal.invalid(null, "engine.gate.value");
        }
    }

    /** As it was sent; an empty object where nothing was. */
    JsonNode content() {
        return content;
    }

    @Override
    public String getContentType() {
        return body.length == 0 ? null : JSON_IN_UTF_8;
    }

    @Override
    public String getCharacterEncoding() {
        return StandardCharsets.UTF_8.name();
    }

    @Override
    public int getContentLength() {
        return body.length;
    }

    @Override
    public long getContentLengthLong() {
        return body.length;
    }

    @Override
    public String getHeader(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "content-type" -> getContentType();
            case "content-length" -> Integer.toString(body.length);
            case "content-encoding", "transfer-encoding" -> null;
            default -> super.getHeader(name);
        };
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        if (!OF_THE_BODY.contains(name.toLowerCase(Locale.ROOT))) {
            return super.getHeaders(name);
        }
        String value = getHeader(name);
        return Collections.enumeration(value == null ? List.of() : List.of(value));
    }

    @Override
    public int getIntHeader(String name) {
        return name.equalsIgnoreCase("content-length") ? body.length : super.getIntHeader(name);
    }

    @Override
    public ServletInputStream getInputStream() {
        var bytes = new ByteArrayInputStream(body);
        return new ServletInputStream() {
            @Override
            public int read() {
                return bytes.read();
            }

            @Override
            public int read(byte[] target, int offset, int length) {
                return bytes.read(target, offset, length);
            }

            @Override
            public boolean isFinished() {
                return bytes.available() == 0;
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setReadListener(ReadListener listener) {
                throw new UnsupportedOperationException("read synchronously");
            }
        };
    }

    @Override
    public BufferedReader getReader() {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }
}
