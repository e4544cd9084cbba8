package vn.ansinh.reporting.security;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.engine.Accounts;

/**
 * The one place where a typed password is compared with the stored one. After wrong ones from an address for a user,
 * attempts from there for him wait; nobody elsewhere does, so nobody is locked out by a stranger. Every answer takes one
 * hash, whether the user exists or not and whether the attempt is looked at or not.
 */
@Component
class PasswordCheck {

    private static final Logger LOG = LoggerFactory.getLogger(PasswordCheck.class);

    private final Accounts accounts;
    private final SignInFailures failures;
    private final AccountTrail trail;

    PasswordCheck(Accounts accounts, SignInFailures failures, AccountTrail trail) {
        this.accounts = accounts;
        this.failures = failures;
        this.trail = trail;
    }

    /** @throws TooManyAttempts when the attempt comes too early after wrong ones, right or not */
    boolean right(String address, String userId, String password) {
        Attempt attempt = Attempt.of(address, userId);
        Duration before = failures.pause(attempt);
        boolean right = accounts.passwordMatches(userId, password);
        require(before);
        // Of many attempts at once those count no more that end after the first wrong ones.
        require(failures.pause(attempt));
        if (right) {
            failures.forget(attempt);
        } else {
            tell(failures.count(attempt), attempt, userId);
        }
        return right;
    }

    private static void require(Duration pause) {
        if (!pause.isZero()) {
            throw new TooManyAttempts(pause);
        }
    }

    private void tell(int failures, Attempt attempt, String userId) {
        Duration pause = Pause.after(failures);
        if (!pause.isZero()) {
            // What is no user's name may be a password.
            boolean known = accounts.find(userId).isPresent();
            String user = known ? userId : "somebody unknown";
            trail.refused(known ? userId : null, failures, attempt.source());
            LOG.info(
                    "{} wrong passwords of {} from {}: attempts from there wait {} s",
                    failures,
                    user,
                    attempt.source(),
                    pause.toSeconds());
        }
    }
}
