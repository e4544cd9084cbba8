package vn.ansinh.reporting.security;

import java.util.List;
import org.camunda.bpm.engine.AuthenticationException;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.engine.CurrentUser;

/** Checks user and password against the engine's own users; the default where no LDAP or OpenID Connect is set. */
@Component
class EnginePasswordLogin implements AuthenticationProvider {

    private final IdentityService identityService;
    private final CurrentUser currentUser;

    EnginePasswordLogin(IdentityService identityService, CurrentUser currentUser) {
        this.identityService = identityService;
        this.currentUser = currentUser;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String userId = attempt.getName().strip();
        if (!checkPassword(userId, String.valueOf(attempt.getCredentials()))) {
            throw new BadCredentialsException("user or password");
        }
        List<SimpleGrantedAuthority> authorities = currentUser.person(userId).groups().stream()
                .map(SimpleGrantedAuthority::new)
                .toList();
        return UsernamePasswordAuthenticationToken.authenticated(userId, null, authorities);
    }

    private boolean checkPassword(String userId, String password) {
        try {
            return currentUser.asSystem(() -> identityService.checkPassword(userId, password));
        } catch (AuthenticationException e) {
            // The engine makes each further attempt after a wrong one wait, at most a minute.
            throw new LockedException("wait before the next attempt", e);
        }
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
