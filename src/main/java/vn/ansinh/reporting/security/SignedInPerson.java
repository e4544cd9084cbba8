package vn.ansinh.reporting.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashSet;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationProvider;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.springframework.security.core.Authentication;

/** Tells Camunda's web applications who signed in with us. Created by their filter, so it is public. */
public class SignedInPerson implements AuthenticationProvider {

    @Override
    public AuthenticationResult extractAuthenticatedUser(HttpServletRequest request, ProcessEngine engine) {
        if (!(request.getUserPrincipal() instanceof Authentication person)) {
            return AuthenticationResult.unsuccessful();
        }
        List<String> groups = EngineIdentityFilter.groups(person);
        forgetEarlier(groups, request, engine);
        var result = AuthenticationResult.successful(person.getName());
        result.setGroups(groups);
        return result;
    }

    /** They keep a person's groups in the session for minutes; what has changed since is to hold at once. */
    private static void forgetEarlier(List<String> groups, HttpServletRequest request, ProcessEngine engine) {
        Authentications kept = AuthenticationUtil.getAuthsFromSession(request.getSession());
        if (kept.getAuthenticationForProcessEngine(engine.getName()) instanceof UserAuthentication before
                && !new HashSet<>(before.getGroupIds()).equals(new HashSet<>(groups))) {
            kept.removeByEngineName(engine.getName());
        }
    }

    @Override
    public void augmentResponseByAuthenticationChallenge(HttpServletResponse response, ProcessEngine engine) {
        // Spring Security has sent the challenge already.
    }
}
