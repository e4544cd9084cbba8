package vn.ansinh.reporting.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.engine.CurrentUser.Person;
import vn.ansinh.reporting.engine.Landing;

/**
 * After the login a person gets what he asked for, else the page where he begins, else Tasklist; unless something has to be
 * done before all else.
 */
@Component
class AfterLogin extends SavedRequestAwareAuthenticationSuccessHandler {

    private final ObjectProvider<Landing> landings;
    private final StartPages startPages;
    private final AccountTrail trail;

    AfterLogin(ObjectProvider<Landing> landings, StartPages startPages, AccountTrail trail) {
        this.landings = landings;
        this.startPages = startPages;
        this.trail = trail;
    }

    @Override
    protected String determineTargetUrl(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication) {
        return startPages.of(person(authentication));
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws ServletException, IOException {
        trail.signedIn(
                authentication.getName(),
                Attempt.of(request.getRemoteAddr(), authentication.getName()).source());
        Person person = person(authentication);
        Optional<String> first = landings.orderedStream()
                .flatMap(landing -> landing.of(person).stream())
                .findFirst();
        if (first.isPresent()) {
            clearAuthenticationAttributes(request);
            getRedirectStrategy().sendRedirect(request, response, first.get());
        } else {
            super.onAuthenticationSuccess(request, response, authentication);
        }
    }

    private static Person person(Authentication authentication) {
        return new Person(
                authentication.getName(),
                authentication.getAuthorities().stream()
                        .map(GrantedAuthority::getAuthority)
                        .toList());
    }
}
