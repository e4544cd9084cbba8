package vn.ansinh.reporting.open;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.ansinh.reporting.engine.Accounts;
import vn.ansinh.reporting.engine.CurrentUser.Person;
import vn.ansinh.reporting.engine.Position;

/**
 * Whoever shows a token reads as the person or the agency it was issued for, with the groups of this moment; nothing is kept
 * from one request to the next.
 */
class TokenFilter extends OncePerRequestFilter {

    /** Where a request keeps the token it came with. */
    static final String TOKEN = TokenFilter.class.getName();

    private static final String SCHEME = "bearer ";

    private final AccessTokens tokens;
    private final Accounts accounts;
    private final Clock clock;

    TokenFilter(AccessTokens tokens, Accounts accounts, Clock clock) {
        this.tokens = tokens;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            tokens.shown(header.substring(SCHEME.length()).strip(), clock.instant())
                    .ifPresent(token -> reader(token).ifPresent(person -> {
                        request.setAttribute(TOKEN, token);
                        SecurityContextHolder.getContext()
                                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                                        person.id(),
                                        null,
                                        person.groups().stream()
                                                .map(SimpleGrantedAuthority::new)
                                                .toList()));
                    }));
        }
        chain.doFilter(request, response);
    }

    /** Empty when the person has no account any more. */
    private Optional<Person> reader(AccessToken token) {
        return token.person() != null
                ? accounts.find(token.person()).map(Accounts.Account::person)
                : Optional.of(new Person("token-" + token.id(), List.of(Position.OFFICERS.group(token.agency()))));
    }
}
