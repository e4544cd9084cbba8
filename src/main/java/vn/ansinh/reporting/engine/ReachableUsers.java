package vn.ansinh.reporting.engine;

import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.identity.IdentityOperationResult;
import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.springframework.beans.factory.ObjectProvider;
import vn.ansinh.reporting.engine.IdentityWatch.Change;
import vn.ansinh.reporting.engine.IdentityWatch.Subject;

/**
 * The engine's own users, each with a clean name and an address that mails can be sent to, whichever way it was entered; what a
 * person changes of them is told.
 */
class ReachableUsers extends DbIdentityServiceProvider {

    /** What trails and notes call the program itself: what a person of that name did would pass for its work. */
    private static final String PROGRAM = "system";

    private final Refusals refusals;
    private final ObjectProvider<IdentityWatch> watches;

    ReachableUsers(Refusals refusals, ObjectProvider<IdentityWatch> watches) {
        this.refusals = refusals;
        this.watches = watches;
    }

    @Override
    public IdentityOperationResult saveUser(User user) {
        try {
            if (PROGRAM.equalsIgnoreCase(user.getId())) {
                throw Refusal.invalid("id", "engine.user.program", user.getId());
            }
            user.setFirstName(CleanText.of(user.getFirstName()));
            user.setLastName(CleanText.of(user.getLastName()));
            String address = user.getEmail() == null ? "" : user.getEmail().strip();
            if (!address.isEmpty() && !MailAddress.deliverable(address)) {
                throw Refusal.invalid("email", "engine.mail-address", CleanText.salvaged(address));
            }
        } catch (Refusal refusal) {
            refusals.record(refusal);
            throw refusal;
        }
        return told(
                super.saveUser(user),
                Change.USER_CREATED,
                Change.USER_CHANGED,
                Subject.user(user.getId()),
                Formats.line(People.fullName(user), user.getEmail()));
    }

    @Override
    public IdentityOperationResult deleteUser(String userId) {
        return told(super.deleteUser(userId), Change.USER_DELETED, Subject.user(userId), "");
    }

    @Override
    public IdentityOperationResult saveGroup(Group group) {
        return told(
                super.saveGroup(group),
                Change.GROUP_CREATED,
                Change.GROUP_CHANGED,
                Subject.group(group.getId()),
                group.getName() == null ? "" : group.getName());
    }

    @Override
    public IdentityOperationResult deleteGroup(String groupId) {
        return told(super.deleteGroup(groupId), Change.GROUP_DELETED, Subject.group(groupId), "");
    }

    @Override
    public IdentityOperationResult createMembership(String userId, String groupId) {
        return told(super.createMembership(userId, groupId), Change.JOINED, Subject.user(userId), groupId);
    }

    @Override
    public IdentityOperationResult deleteMembership(String userId, String groupId) {
        return told(super.deleteMembership(userId, groupId), Change.LEFT, Subject.user(userId), groupId);
    }

    private IdentityOperationResult told(
            IdentityOperationResult done, Change created, Change changed, Subject subject, String detail) {
        boolean first = IdentityOperationResult.OPERATION_CREATE.equals(done.getOperation());
        return told(done, first ? created : changed, subject, detail);
    }

    private IdentityOperationResult told(IdentityOperationResult done, Change change, Subject subject, String detail) {
        Authentication person = getCurrentAuthentication();
        boolean nothing = IdentityOperationResult.OPERATION_NONE.equals(done.getOperation());
        if (!nothing && person != null && person.getUserId() != null) {
            watches.forEach(watch -> watch.changed(person.getUserId(), change, subject, detail));
        }
        return done;
    }

    /** Makes one for each command of the engine. */
    record Factory(Refusals refusals, ObjectProvider<IdentityWatch> watches) implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return ReachableUsers.class;
        }

        @Override
        public Session openSession() {
            return new ReachableUsers(refusals, watches);
        }
    }
}
