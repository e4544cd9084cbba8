package vn.ansinh.reporting.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.ansinh.reporting.engine.Refusal;

/**
 * Before everything else: who asks for another host gets nothing, since redirects and links would lead there; and what
 * changes something is not taken from a page of another site, whatever cookies the browser adds.
 */
class OwnAddressFilter extends OncePerRequestFilter {

    static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private static final int MISDIRECTED = 421;
    private static final Set<String> OWN_SITE = Set.of("same-origin", "none");

    private final OwnAddress own;
    private final RefusedRequests refused;

    OwnAddressFilter(OwnAddress own, RefusedRequests refused) {
        this.own = own;
        this.refused = refused;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!own.ours(request.getServerName())) {
            refused.write(request, response, Refusal.forbidden("security.foreign-host", own.base()), MISDIRECTED);
        } else if (!READING.contains(request.getMethod()) && foreign(request)) {
            refused.write(
                    request,
                    response,
                    Refusal.forbidden("security.foreign-page", own.base()),
                    HttpServletResponse.SC_FORBIDDEN);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** Programs send neither header; browsers send both with what a page makes them send. */
    private boolean foreign(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        String origin = request.getHeader("Origin");
        return site != null && !OWN_SITE.contains(site)
                || origin != null && !own.ours(origin, request.getHeader("Host"));
    }
}
