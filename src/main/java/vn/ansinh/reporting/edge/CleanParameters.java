package vn.ansinh.reporting.edge;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.catalina.Globals;
import org.apache.tomcat.util.http.Parameters.FailReason;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.ansinh.reporting.engine.Choice;
import vn.ansinh.reporting.engine.CleanText;
import vn.ansinh.reporting.engine.Failures;
import vn.ansinh.reporting.engine.Failures.Told;
import vn.ansinh.reporting.engine.Refusal;

/**
 * Parameters of addresses and fields of forms as {@link CleanText} has them. Passwords are what they are: nobody knows in
 * which form one was set.
 */
class CleanParameters extends OncePerRequestFilter {

    /** So many signs has no filter that could be meant; pages and lists have limits of their own below it. */
    static final int LONGEST = 2_000;

    private final PlainAnswer answers;

    CleanParameters(PlainAnswer answers) {
        this.answers = answers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        // An upload is read where somebody is signed in who may send it.
        boolean upload = String.valueOf(request.getContentType())
                .toLowerCase(Locale.ROOT)
                .startsWith(MediaType.MULTIPART_FORM_DATA_VALUE);
        if (!upload) {
            try {
                request.getParameterMap().forEach(CleanParameters::refuseDamaged);
                refuseEndless(request);
            } catch (Refusal refusal) {
                answers.write(
                        request,
                        response,
                        new Told(refusal, refusal.kind().status()),
                        "a damaged or endless parameter");
                return;
            }
            Object reason = request.getAttribute(Globals.PARAMETER_PARSE_FAILED_REASON_ATTR);
            if (reason != null) {
                answers.write(request, response, unread(reason), "parameters: " + reason);
                return;
            }
        }
        chain.doFilter(new Cleaned(request), response);
    }

    private static Told unread(Object reason) {
        if (reason == FailReason.POST_TOO_LARGE) {
            Refusal refusal = Refusal.tooLarge("edge.body.too-large", BodyLimits.FORM / 1024);
            return new Told(refusal, refusal.kind().status());
        }
        return Failures.of(HttpServletResponse.SC_BAD_REQUEST);
    }

    private static void refuseDamaged(String name, String[] values) {
        CleanText.of(name);
        if (!secret(name)) {
            Arrays.stream(values).forEach(CleanText::of);
        }
    }

    /** Of addresses alone, and of ours: what is written into a form has the limits of what it becomes. */
    private static void refuseEndless(HttpServletRequest request) {
        String address =
                request.getRequestURI().substring(request.getContextPath().length());
        if (!request.getMethod().equals("GET")
                || address.startsWith("/camunda/")
                || address.startsWith("/engine-rest")) {
            return;
        }
        request.getParameterMap().forEach((name, values) -> {
            if (name.length() > LONGEST || Arrays.stream(values).anyMatch(value -> value.length() > LONGEST)) {
                throw Refusal.malformed(null, "edge.parameter.too-long", Choice.shown(name), LONGEST);
            }
        });
    }

    private static boolean secret(String name) {
        return CleanText.secret(name) || name.equals("_csrf");
    }

    private static final class Cleaned extends HttpServletRequestWrapper {

        Cleaned(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getParameter(String name) {
            String value = super.getParameter(name);
            return secret(name) ? value : CleanText.salvaged(value);
        }

        @Override
        public String[] getParameterValues(String name) {
            String[] values = super.getParameterValues(name);
            return values == null || secret(name)
                    ? values
                    : Arrays.stream(values).map(CleanText::salvaged).toArray(String[]::new);
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            var clean = new LinkedHashMap<String, String[]>();
            super.getParameterMap().keySet().forEach(name -> clean.put(name, getParameterValues(name)));
            return Collections.unmodifiableMap(clean);
        }
    }
}
