package vn.ansinh.reporting.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Where a password was typed and for whom.
 *
 * @param source an address; of IPv6 the network, in which one line has as many addresses as it likes
 * @param account a digest of what was typed as a user name
 */
record Attempt(String source, String account) {

    private static final int GROUPS_OF_A_NETWORK = 4;

    static Attempt of(String address, String userId) {
        return new Attempt(source(address), digest(userId));
    }

    /** The server writes IPv6 addresses in full, {@code 2001:db8:0:1:0:0:0:1}. */
    private static String source(String address) {
        String source = address == null ? "" : address.replaceFirst("%.*", "");
        String[] groups = source.split(":", -1);
        // As a network is written: without its end it would be read as an address that there is not.
        String network =
                groups.length == 8 ? String.join(":", Arrays.copyOf(groups, GROUPS_OF_A_NETWORK)) + "::/64" : source;
        return network.substring(0, Math.min(network.length(), 64));
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
