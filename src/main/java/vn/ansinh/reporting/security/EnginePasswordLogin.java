package vn.ansinh.reporting.security;

import java.util.List;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.engine.Accounts;
import vn.ansinh.reporting.engine.Accounts.Account;

/** Checks user and password against the engine's own users; the default where no LDAP or OpenID Connect is set. */
@Component
class EnginePasswordLogin implements AuthenticationProvider {

    private final PasswordCheck passwords;
    private final Accounts accounts;

    EnginePasswordLogin(PasswordCheck passwords, Accounts accounts) {
        this.passwords = passwords;
        this.accounts = accounts;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String userId = attempt.getName().strip();
        String address =
                attempt.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : null;
        if (!passwords.right(address, userId, String.valueOf(attempt.getCredentials()))) {
            throw new BadCredentialsException("user or password");
        }
        return accounts.find(userId)
                .map(EnginePasswordLogin::signedIn)
                .orElseThrow(() -> new BadCredentialsException("user or password"));
    }

    /** With the rights of this moment; a session remembers by the mark which password it was opened with. */
    static Authentication signedIn(Account account) {
        List<SimpleGrantedAuthority> authorities = account.person().groups().stream()
                .map(SimpleGrantedAuthority::new)
                .toList();
        var person = UsernamePasswordAuthenticationToken.authenticated(
                account.person().id(), null, authorities);
        person.setDetails(new OpenedWith(account.passwordMark()));
        return person;
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
