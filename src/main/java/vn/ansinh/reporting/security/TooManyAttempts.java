package vn.ansinh.reporting.security;

import java.io.Serial;
import java.time.Duration;
import org.springframework.security.core.AuthenticationException;
import vn.ansinh.reporting.engine.Refusal;

/** The password was not looked at: wrong ones have come from the same place for the same user. */
class TooManyAttempts extends AuthenticationException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final long seconds;

    TooManyAttempts(Duration pause) {
        super("wait before the next attempt");
        // A begun second is waited to its end.
        this.seconds = pause.plusMillis(999).toSeconds();
    }

    long seconds() {
        return seconds;
    }

    Refusal refusal() {
        return Refusal.tooOften("security.login.wait", seconds);
    }
}
