package vn.ansinh.reporting.engine;

import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.identity.IdentityOperationResult;
import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;

/**
 * The engine's own users, each with a clean name and an address that mails can be sent to, whichever way it was entered.
 */
class ReachableUsers extends DbIdentityServiceProvider {

    private final Refusals refusals;

    ReachableUsers(Refusals refusals) {
        this.refusals = refusals;
    }

    @Override
    public IdentityOperationResult saveUser(User user) {
        try {
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
        return super.saveUser(user);
    }

    /** Makes one for each command of the engine. */
    record Factory(Refusals refusals) implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return ReachableUsers.class;
        }

        @Override
        public Session openSession() {
            return new ReachableUsers(refusals);
        }
    }
}
