package vn.ansinh.reporting.audit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What the program knows and the database does not: who can only write the database makes no seal with it.
 *
 * @param words empty where none was set
 */
record SealKey(String words) {

    private static final int SHORTEST = 32;
    private static final String ALGORITHM = "HmacSHA256";

    SealKey {
        words = words.strip();
        if (!words.isEmpty() && words.length() < SHORTEST) {
            throw new IllegalArgumentException("ANSINH_AUDIT_SEAL_KEY must have at least " + SHORTEST
                    + " characters; `openssl rand -hex 32` makes one.");
        }
    }

    boolean isSet() {
        return !words.isEmpty();
    }

    /** @return hexadecimal; null where no key is set */
    String mac(String hash) {
        if (!isSet()) {
            return null;
        }
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(words.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal(hash.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }

    @Override
    public String toString() {
        return "a key";
    }
}
