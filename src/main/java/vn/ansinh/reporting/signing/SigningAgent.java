package vn.ansinh.reporting.signing;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.engine.Refusal;
import vn.ansinh.reporting.engine.StartRefused;

/** The signing agent on each person's own computer: where it listens, if this installation works with it at all. */
@Component
public class SigningAgent {

    /** A page speaks to nothing but the computer it is shown on. */
    private static final Pattern ADDRESS = Pattern.compile("wss?://(?:127\\.0\\.0\\.1|localhost)(?::[0-9]{1,5})?");

    private volatile String address;

    /** @param address {@code wss://127.0.0.1:8987}; blank to do without it */
    SigningAgent(@Value("${ansinh.signature.agent}") String address) {
        use(address);
    }

    /** This one from now on; the application itself keeps to that of its start, only tests have several. */
    final void use(String address) {
        String named = address.strip();
        if (!named.isEmpty() && !ADDRESS.matcher(named).matches()) {
            throw new StartRefused(
                    "ansinh.signature.agent (ANSINH_SIGNATURE_AGENT) is '" + named
                            + "', which is no WebSocket of the person's own computer.",
                    "Give wss://127.0.0.1:8987, or nothing to do without the signing agent.");
        }
        this.address = named;
    }

    /** Where it listens; empty when it is not used. */
    public Optional<URI> address() {
        String named = address;
        return named.isEmpty() ? Optional.empty() : Optional.of(URI.create(named));
    }

    boolean used() {
        return !address.isEmpty();
    }

    /** @throws Refusal when it is not used */
    void require() {
        if (!used()) {
            throw Refusal.notFound("signing.not-used");
        }
    }
}
