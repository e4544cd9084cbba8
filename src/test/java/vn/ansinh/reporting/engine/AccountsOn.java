package vn.ansinh.reporting.engine;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.digest.PasswordManager;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Accounts as they are, on connections and with hashing that a test can watch. */
public final class AccountsOn {

    private AccountsOn() {}

    public static Accounts database(
            JdbcClient jdbc, IdentityService identityService, CurrentUser currentUser, PasswordManager passwords) {
        return new Accounts(jdbc, identityService, currentUser, passwords);
    }
}
