package vn.ansinh.reporting.edge;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.ansinh.reporting.engine.Failures;
import vn.ansinh.reporting.engine.Failures.Told;
import vn.ansinh.reporting.engine.Refusal;

/**
 * How large the body of a request may be. One that says its length is judged by it; of one that does not, no more is read
 * than the limit, and nothing is built of it before its end is seen. Uploads have the limits of {@code
 * spring.servlet.multipart}.
 */
class BodyLimits extends OncePerRequestFilter {

    /** Two sections of a consolidated report at their own limit, with Vietnamese letters of three bytes. */
    static final int BODY = 1536 * 1024;

    /** A user's name and password. */
    static final int FORM = 64 * 1024;

    private static final int PIECE = 16 * 1024;

    private final PlainAnswer answers;

    BodyLimits(PlainAnswer answers) {
        this.answers = answers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String type = String.valueOf(request.getContentType()).toLowerCase(java.util.Locale.ROOT);
        if (type.startsWith(MediaType.MULTIPART_FORM_DATA_VALUE)) {
            chain.doFilter(request, response);
            return;
        }
        if (type.matches("[^;]*\\*.*")) {
            // To the framework a range of types is no type, and a failure.
            answers.write(
                    request, response, Failures.of(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE), "a range of types");
            return;
        }
        boolean form = type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
        int limit = form ? FORM : BODY;
        if (request.getContentLengthLong() > limit) {
            refuse(request, response, limit);
        } else if (request.getContentLengthLong() >= 0 || form || request.getHeader("Transfer-Encoding") == null) {
            // The server itself counts what a form sends.
            chain.doFilter(request, response);
        } else {
            Optional<InputStream> body = read(request.getInputStream(), limit);
            if (body.isPresent()) {
                chain.doFilter(new ReadBody(request, body.get()), response);
            } else {
                refuse(request, response, limit);
            }
        }
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, int limit) throws IOException {
        Refusal refusal = Refusal.tooLarge("edge.body.too-large", limit / 1024);
        answers.write(
                request, response, new Told(refusal, refusal.kind().status()), "the body is larger than " + limit);
    }

    /** Empty when there is more than the limit. */
    private static Optional<InputStream> read(ServletInputStream body, int limit) throws IOException {
        List<InputStream> pieces = new ArrayList<>();
        int size = 0;
        while (true) {
            // Into a buffer of our own: what the stream allocates itself is twice as much.
            byte[] piece = new byte[PIECE];
            int read = body.readNBytes(piece, 0, PIECE);
            size += read;
            if (size > limit) {
                return Optional.empty();
            }
            pieces.add(new ByteArrayInputStream(piece, 0, read));
            if (read < PIECE) {
                return Optional.of(new java.io.SequenceInputStream(Collections.enumeration(pieces)));
            }
        }
    }
}
