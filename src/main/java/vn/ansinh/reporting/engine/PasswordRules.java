package vn.ansinh.reporting.engine;

import java.util.List;
import org.camunda.bpm.engine.identity.PasswordPolicy;
import org.camunda.bpm.engine.identity.PasswordPolicyRule;
import org.camunda.bpm.engine.impl.identity.PasswordPolicyLengthRuleImpl;

/** What a password must be: long. Classes of characters make passwords that people write down (NIST SP 800-63B, 5.1.1.2). */
public class PasswordRules implements PasswordPolicy {

    /** In characters. */
    public static final int MINIMUM_LENGTH = 12;

    /** @throws Refusal when it is too short; the engine itself would answer with an error of its own */
    static void check(String password) {
        if (password.length() < MINIMUM_LENGTH) {
            throw Refusal.invalid("password", "engine.password.short", MINIMUM_LENGTH);
        }
    }

    @Override
    public List<PasswordPolicyRule> getRules() {
        return List.of(new PasswordPolicyLengthRuleImpl(MINIMUM_LENGTH));
    }
}
