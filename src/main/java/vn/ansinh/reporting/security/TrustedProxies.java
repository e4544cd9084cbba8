package vn.ansinh.reporting.security;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The proxies whose word about the browser is taken: its address, and whether it came over TLS. Nobody's unless the
 * operator names them, since anybody can send such headers.
 */
final class TrustedProxies {

    private static final Pattern IPV4 = Pattern.compile("\\d{1,3}(?:\\.\\d{1,3}){3}(?:/\\d{1,2})?");
    private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");
    private static final String OCTET = "\\d{1,3}";

    private final List<String> named;

    /**
     * @param named addresses, or networks of IPv4 as {@code 172.30.92.0/24}
     * @throws IllegalArgumentException when one is neither
     */
    TrustedProxies(List<String> named) {
        this.named = named.stream()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
        this.named.forEach(TrustedProxies::require);
    }

    private static void require(String name) {
        boolean network = IPV4.matcher(name).matches()
                && Stream.of(name.split("[./]")).mapToInt(Integer::parseInt).noneMatch(number -> number > 255)
                && (!name.contains("/") || Integer.parseInt(name.split("/")[1]) <= 32);
        if (!network && !IPV6.matcher(name).matches()) {
            throw refused(name);
        }
    }

    private static IllegalArgumentException refused(String name) {
        return new IllegalArgumentException("ANSINH_TRUSTED_PROXIES must name addresses, or networks of IPv4 such as"
                + " 172.30.92.0/24, but one is '" + name + "'.");
    }

    boolean none() {
        return named.isEmpty();
    }

    /** As Tomcat's valve wants them: a regular expression over addresses as it writes them. */
    String pattern() {
        return named.stream().map(TrustedProxies::pattern).collect(Collectors.joining("|"));
    }

    private static String pattern(String name) {
        if (name.contains(":")) {
            return Pattern.quote(inFull(name));
        }
        String[] parts = name.split("/");
        int[] octets =
                Stream.of(parts[0].split("\\.")).mapToInt(Integer::parseInt).toArray();
        int bits = parts.length == 1 ? 32 : Integer.parseInt(parts[1]);
        return IntStream.range(0, octets.length)
                .mapToObj(index -> octet(octets[index], Math.max(0, Math.min(8, bits - 8 * index))))
                .collect(Collectors.joining("\\."));
    }

    private static String inFull(String address) {
        try {
            // No look-up: it is an address.
            return InetAddress.getByName(address).getHostAddress();
        } catch (UnknownHostException e) {
            throw refused(address);
        }
    }

    /** The values an octet has whose first bits are given. */
    private static String octet(int given, int bits) {
        if (bits == 0) {
            return OCTET;
        }
        int size = 1 << (8 - bits);
        int first = given / size * size;
        return IntStream.range(first, first + size)
                .mapToObj(String::valueOf)
                .collect(Collectors.joining("|", "(?:", ")"));
    }
}
