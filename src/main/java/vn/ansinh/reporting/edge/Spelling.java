package vn.ansinh.reporting.edge;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/** How addresses are written (RFC 3986, normal form): what a browser never sends, somebody has built. */
final class Spelling {

    private static final String UNRESERVED = "-._~";

    /** What a path has in it literally, or not at all. */
    private static final String NEVER_ENCODED_IN_PATH = "/\\;%" + UNRESERVED;

    private static final Pattern DOTS = Pattern.compile("(^|/)\\.{1,2}(/|$)");

    private Spelling() {}

    /** In English what is wrong with it; empty when it is spelled as it should be. */
    static Optional<String> wrongPath(String path) {
        if (path == null || !path.startsWith("/")) {
            return Optional.of("the path does not begin with a slash");
        }
        if (path.contains("//") || path.indexOf(';') >= 0 || path.indexOf('\\') >= 0) {
            return Optional.of("the path has an empty part, a parameter or a backslash");
        }
        if (DOTS.matcher(path).find()) {
            return Optional.of("the path is not normalised");
        }
        return wrongBytes(path, NEVER_ENCODED_IN_PATH);
    }

    static Optional<String> wrongQuery(String query) {
        return query == null ? Optional.empty() : wrongBytes(query, null);
    }

    /** @param never signs that must not be encoded, beside letters and digits; null where anything may be */
    private static Optional<String> wrongBytes(String text, String never) {
        var bytes = ByteBuffer.allocate(text.length() * 3);
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (sign != '%') {
                bytes.put(String.valueOf(sign).getBytes(StandardCharsets.UTF_8));
                continue;
            }
            if (i + 2 >= text.length()
                    || !HexFormat.isHexDigit(text.charAt(i + 1))
                    || !HexFormat.isHexDigit(text.charAt(i + 2))) {
                return Optional.of("a percent sign is followed by no number");
            }
            int value = HexFormat.fromHexDigits(text, i + 1, i + 3);
            boolean control = value < ' ' && (never != null || value == 0) || value == 0x7F;
            boolean needless =
                    never != null && value < 0x80 && (Character.isLetterOrDigit(value) || never.indexOf(value) >= 0);
            if (control || needless) {
                return Optional.of("a sign is encoded that never is");
            }
            bytes.put((byte) value);
            i += 2;
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(bytes.flip());
            return Optional.empty();
        } catch (CharacterCodingException e) {
            return Optional.of("the encoded bytes are no UTF-8");
        }
    }
}
