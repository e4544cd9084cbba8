package vn.ansinh.reporting.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.ansinh.reporting.engine.Accounts;
import vn.ansinh.reporting.engine.Accounts.Account;
import vn.ansinh.reporting.engine.Menu;

/**
 * What a session may have outlived is asked for each request: the person, the password it was opened with, the groups he
 * was in, and the longest time a session lasts however busily it is used.
 */
class SessionLimits extends OncePerRequestFilter {

    private final Accounts accounts;
    private final Duration longest;

    SessionLimits(Accounts accounts, Duration longest) {
        this.accounts = accounts;
        this.longest = longest;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication kept = SecurityContextHolder.getContext().getAuthentication();
        if (kept instanceof UsernamePasswordAuthenticationToken) {
            HttpSession session = request.getSession(false);
            Optional<Account> account = accounts.find(kept.getName())
                    .filter(found -> new OpenedWith(found.passwordMark()).equals(kept.getDetails()))
                    .filter(found -> session == null || !tooOld(session));
            if (account.isEmpty() && session != null) {
                session.invalidate();
            }
            account.ifPresent(found -> request.setAttribute(Menu.NAME, found.name()));
            // Another context, so that the session keeps what it has.
            SecurityContext now = SecurityContextHolder.createEmptyContext();
            account.map(EnginePasswordLogin::signedIn).ifPresent(now::setAuthentication);
            SecurityContextHolder.setContext(now);
        }
        chain.doFilter(request, response);
    }

    /** By the session's own times: the application's clock may stand in another year. */
    private boolean tooOld(HttpSession session) {
        return session.getLastAccessedTime() - session.getCreationTime() > longest.toMillis();
    }
}
