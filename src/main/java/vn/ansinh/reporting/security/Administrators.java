package vn.ansinh.reporting.security;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ansinh.reporting.engine.CurrentUser;

/** The people who may do everything: the members of the engine's group {@value CurrentUser#ADMINISTRATORS}. */
@Component
public class Administrators {

    private final IdentityService identityService;
    private final AuthorizationService authorizationService;

    Administrators(@Lazy IdentityService identityService, @Lazy AuthorizationService authorizationService) {
        this.identityService = identityService;
        this.authorizationService = authorizationService;
    }

    public boolean exist() {
        return identityService
                        .createUserQuery()
                        .memberOfGroup(CurrentUser.ADMINISTRATORS)
                        .count()
                > 0;
    }

    /**
     * Makes the user an administrator; where he exists already he gets the given password, which is also the way back
     * in after the last administrator has gone.
     */
    @Transactional
    public void add(String userId, String firstName, String lastName, String password) {
        ensureGroup();
        User user = identityService.createUserQuery().userId(userId).singleResult();
        if (user == null) {
            user = identityService.newUser(userId);
            user.setFirstName(firstName);
            user.setLastName(lastName);
        }
        user.setPassword(password);
        identityService.saveUser(user);
        boolean member = identityService
                        .createUserQuery()
                        .userId(userId)
                        .memberOfGroup(CurrentUser.ADMINISTRATORS)
                        .count()
                > 0;
        if (!member) {
            identityService.createMembership(userId, CurrentUser.ADMINISTRATORS);
        }
    }

    /** The group with a grant on everything, as the engine's own set-up page would make it. */
    private void ensureGroup() {
        if (identityService
                        .createGroupQuery()
                        .groupId(CurrentUser.ADMINISTRATORS)
                        .count()
                == 0) {
            Group group = identityService.newGroup(CurrentUser.ADMINISTRATORS);
            group.setName("Quản trị hệ thống");
            group.setType("SYSTEM");
            identityService.saveGroup(group);
        }
        for (Resources resource : Resources.values()) {
            boolean granted = authorizationService
                            .createAuthorizationQuery()
                            .groupIdIn(CurrentUser.ADMINISTRATORS)
                            .resourceType(resource)
                            .resourceId(Authorization.ANY)
                            .count()
                    > 0;
            if (!granted) {
                Authorization grant = authorizationService.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
                grant.setGroupId(CurrentUser.ADMINISTRATORS);
                grant.setResource(resource);
                grant.setResourceId(Authorization.ANY);
                grant.addPermission(Permissions.ALL);
                authorizationService.saveAuthorization(grant);
            }
        }
    }
}
