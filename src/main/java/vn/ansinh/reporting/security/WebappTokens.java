package vn.ansinh.reporting.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.UUID;
import org.camunda.bpm.webapp.impl.security.filter.util.CsrfConstants;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.WebUtils;
import vn.ansinh.reporting.engine.Refusal;

/**
 * The token against foreign requests, for all that lies below Camunda's web applications. Its own filter comes too late
 * for what we answer ourselves, ends the session of whoever sends a wrong token, and gives a cookie that was lost no
 * second time; with this one before it, it finds each token right.
 */
class WebappTokens extends OncePerRequestFilter {

    private static final String COOKIE = CsrfConstants.CSRF_TOKEN_DEFAULT_COOKIE_NAME;
    private static final String HEADER = CsrfConstants.CSRF_TOKEN_HEADER_NAME;
    private static final String KEPT = CsrfConstants.CSRF_TOKEN_SESSION_ATTR_NAME;

    private final RequestMatcher webapps;
    private final OwnAddress own;
    private final RefusedRequests refused;

    WebappTokens(RequestMatcher webapps, OwnAddress own, RefusedRequests refused) {
        this.webapps = webapps;
        this.own = own;
        this.refused = refused;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = webapps.matches(request) ? request.getSession(false) : null;
        if (session == null) {
            // Whoever is not signed in does nothing there.
            chain.doFilter(request, response);
        } else if (OwnAddressFilter.READING.contains(request.getMethod())) {
            give(session, request, response);
            chain.doFilter(request, response);
        } else if (tokenOf(session).equals(request.getHeader(HEADER))) {
            chain.doFilter(request, response);
        } else {
            refused.write(
                    request, response, Refusal.forbidden("engine.token-missing"), HttpServletResponse.SC_FORBIDDEN);
        }
    }

    /** The session's own, made where it has none. */
    private static String tokenOf(HttpSession session) {
        if (session.getAttribute(KEPT) == null) {
            session.setAttribute(KEPT, UUID.randomUUID().toString());
        }
        return (String) session.getAttribute(KEPT);
    }

    private void give(HttpSession session, HttpServletRequest request, HttpServletResponse response) {
        String token = tokenOf(session);
        var brought = WebUtils.getCookie(request, COOKIE);
        if (brought == null || !token.equals(brought.getValue())) {
            response.addHeader(
                    HttpHeaders.SET_COOKIE,
                    ResponseCookie.from(COOKIE, token)
                            .path(request.getContextPath() + "/camunda")
                            .secure(own.secure() || request.isSecure())
                            .sameSite("Lax")
                            .build()
                            .toString());
        }
    }
}
