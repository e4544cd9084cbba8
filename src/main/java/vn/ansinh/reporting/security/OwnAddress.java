package vn.ansinh.reporting.security;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Under which names the application answers, and from which pages it takes orders: its public address, what the operator
 * names beside it, and the machine itself, where health is asked.
 */
final class OwnAddress {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private final URI base;
    private final Set<String> hosts;

    /**
     * @param base as people type it, {@code https://ansinh.example}
     * @param besides other names of the same application
     * @throws IllegalArgumentException when the address names no host
     */
    OwnAddress(String base, List<String> besides) {
        this.base = URI.create(base.strip());
        if (this.base.getHost() == null || this.base.getScheme() == null) {
            throw new IllegalArgumentException("ANSINH_BASE_URL must be an address such as https://ansinh.example,"
                    + " but it is '" + base + "'.");
        }
        this.hosts = Stream.concat(
                        Stream.concat(Stream.of(this.base.getHost()), besides.stream()), THIS_MACHINE.stream())
                .map(host -> host.strip().toLowerCase(Locale.ROOT))
                .filter(host -> !host.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    String base() {
        return base.toString();
    }

    /** Whether people reach it over TLS, which a proxy before it ends. */
    boolean secure() {
        return base.getScheme().equalsIgnoreCase("https");
    }

    /** @param host without port; of IPv6 with or without brackets */
    boolean ours(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        return hosts.contains(name) || hosts.contains("[" + name + "]");
    }

    /**
     * Whether a page of this origin is one of ours: of the public address, or of the address that was asked. The scheme
     * of the latter is not compared, since a proxy that ends TLS need not be trusted to tell it.
     *
     * @param origin as the header has it; {@code null} as text, too, is a page that hides where it is from
     * @param asked the header {@code Host}
     */
    boolean ours(String origin, String asked) {
        URI page;
        try {
            page = URI.create(origin);
        } catch (IllegalArgumentException e) {
            return false;
        }
        String authority = page.getRawAuthority();
        return authority != null
                && (withoutPort(authority).equals(withoutPort(String.valueOf(asked)))
                        || page.getScheme().equalsIgnoreCase(base.getScheme())
                                && withoutPort(authority).equals(withoutPort(base.getRawAuthority())));
    }

    /** A port that every scheme has by itself. */
    private static String withoutPort(String authority) {
        return authority.toLowerCase(Locale.ROOT).replaceFirst(":(80|443)$", "");
    }
}
