package vn.ansinh.reporting.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.ansinh.reporting.engine.CurrentUser;

/**
 * Sets the engine's identity for our own pages, our API and {@code /engine-rest}: without one the engine checks no
 * authorization at all.
 */
@Component
class EngineIdentityFilter extends OncePerRequestFilter {

    private final IdentityService identityService;
    private final CurrentUser currentUser;

    EngineIdentityFilter(IdentityService identityService, CurrentUser currentUser) {
        this.identityService = identityService;
        this.currentUser = currentUser;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || request.getUserPrincipal() == null) {
            chain.doFilter(request, response);
            return;
        }
        // Asked anew for each request: who left a group an hour ago must not act for it any more.
        var person = currentUser.person(authentication.getName());
        try {
            identityService.setAuthentication(person.id(), person.groups());
            chain.doFilter(request, response);
        } finally {
            identityService.clearAuthentication();
        }
    }

    /** The names of a person's groups, as Spring Security's authorities. */
    static GrantedAuthority authority(String group) {
        return () -> group;
    }
}
