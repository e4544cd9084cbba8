package vn.ansinh.reporting.notification;

import org.camunda.bpm.engine.IdentityService;

/** Accounts for a test, under names no other test uses. */
final class People {

    private final IdentityService identityService;

    People(IdentityService identityService) {
        this.identityService = identityService;
    }

    People group(String id) {
        if (identityService.createGroupQuery().groupId(id).count() == 0) {
            identityService.saveGroup(identityService.newGroup(id));
        }
        return this;
    }

    /** @param email null for somebody who cannot be written to */
    People person(String id, String familyName, String givenName, String email, String... groups) {
        if (identityService.createUserQuery().userId(id).count() == 0) {
            var user = identityService.newUser(id);
            user.setLastName(familyName);
            user.setFirstName(givenName);
            user.setEmail(email);
            user.setPassword("Mat-khau-2021");
            identityService.saveUser(user);
            for (String group : groups) {
                group(group);
                identityService.createMembership(id, group);
            }
        }
        return this;
    }
}
