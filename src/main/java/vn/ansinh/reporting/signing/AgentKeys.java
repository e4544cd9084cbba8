package vn.ansinh.reporting.signing;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.ansinh.reporting.engine.Refusal;
import vn.ansinh.reporting.engine.RefusalWriter;

/** Nothing of a file is read that comes with a key nobody was given, or one that is not good any more. */
class AgentKeys extends OncePerRequestFilter {

    static final String KEY = "key";

    private static final Pattern QUERY = Pattern.compile("(?:^|&)" + KEY + "=([A-Za-z0-9_-]{1,100})(?:&|$)");

    private final SigningOffers offers;
    private final RefusalWriter refusals;

    AgentKeys(SigningOffers offers, RefusalWriter refusals) {
        this.offers = offers;
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (offers.open(of(request), request.getMethod().equals("POST"))) {
            chain.doFilter(request, response);
        } else {
            refusals.write(response, Refusal.notFound("signing.address-gone"));
        }
    }

    /** As it stands in the address: asked for as a parameter, the whole body would be read first. Empty without one. */
    static String of(HttpServletRequest request) {
        Matcher query = QUERY.matcher(String.valueOf(request.getQueryString()));
        return query.find() ? query.group(1) : "";
    }
}
