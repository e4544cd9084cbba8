package vn.ansinh.reporting.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.context.annotation.Lazy;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.engine.Accounts;
import vn.ansinh.reporting.engine.CurrentUser;
import vn.ansinh.reporting.engine.CurrentUser.Person;
import vn.ansinh.reporting.engine.PasswordRules;
import vn.ansinh.reporting.engine.Passwords;
import vn.ansinh.reporting.engine.Refusal;
import vn.ansinh.reporting.engine.RefusalWriter;

/** A password changed: with it every session ends that was opened with the old one, but the one it was changed in. */
@Component
class PasswordChanges implements Passwords {

    private final PasswordCheck passwords;
    private final PasswordRules rules;
    private final Accounts accounts;
    private final OpenSessions sessions;
    private final IdentityService identityService;
    private final CurrentUser currentUser;
    private final RefusalWriter refusals;
    private final AccountTrail trail;
    private final SecurityContextRepository kept = new HttpSessionSecurityContextRepository();

    PasswordChanges(
            PasswordCheck passwords,
            PasswordRules rules,
            Accounts accounts,
            OpenSessions sessions,
            @Lazy IdentityService identityService,
            CurrentUser currentUser,
            RefusalWriter refusals,
            AccountTrail trail) {
        this.passwords = passwords;
        this.rules = rules;
        this.accounts = accounts;
        this.sessions = sessions;
        this.identityService = identityService;
        this.currentUser = currentUser;
        this.refusals = refusals;
        this.trail = trail;
    }

    @Override
    public void change(
            HttpServletRequest request,
            HttpServletResponse response,
            Person person,
            String userId,
            String present,
            String wanted)
            throws IOException {
        check(wanted, userId);
        try {
            if (!passwords.right(request.getRemoteAddr(), person.id(), present)) {
                // The status the engine gives it, which its web applications know.
                refusals.write(
                        response,
                        Refusal.invalid("authenticatedUserPassword", "security.password.wrong"),
                        HttpServletResponse.SC_BAD_REQUEST);
                return;
            }
        } catch (TooManyAttempts e) {
            throw e.refusal();
        }
        accounts.changePassword(userId, wanted);
        trail.passwordChanged(userId, person.id());
        HttpSession session = request.getSession(false);
        boolean own = userId.equals(person.id()) && session != null;
        if (own) {
            keep(userId, request, response);
        }
        sessions.end(userId, own ? session.getId() : null);
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }

    private void keep(String userId, HttpServletRequest request, HttpServletResponse response) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        accounts.find(userId).map(EnginePasswordLogin::signedIn).ifPresent(context::setAuthentication);
        kept.saveContext(context, request, response);
    }

    private void check(String wanted, String userId) {
        Optional<User> user = Optional.ofNullable(currentUser.asSystem(
                () -> identityService.createUserQuery().userId(userId).singleResult()));
        check(
                wanted,
                userId,
                user.map(User::getFirstName).orElse(null),
                user.map(User::getLastName).orElse(null));
    }

    @Override
    public void check(String password, String userId, String... names) {
        rules.check(password, userId, names);
    }
}
