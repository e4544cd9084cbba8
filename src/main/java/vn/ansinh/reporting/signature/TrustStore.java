package vn.ansinh.reporting.signature;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The issuers of certificates that this installation trusts.
 *
 * @param issuers empty when none are named: then it is said that it was not looked at
 */
record TrustStore(List<X509Certificate> issuers) {

    TrustStore {
        issuers = List.copyOf(issuers);
    }

    /**
     * Reads certificates, PEM or DER.
     *
     * @param path a file of one or several, or a folder of such files; blank for none
     * @throws IllegalStateException when it cannot be read or has none: who names issuers must not believe in vain that
     *     they are looked at
     */
    static TrustStore read(String path) {
        if (path.isBlank()) {
            return new TrustStore(List.of());
        }
        List<X509Certificate> issuers = new ArrayList<>();
        Path named = Path.of(path.strip());
        try {
            for (Path file : files(named)) {
                issuers.addAll(certificates(file));
            }
        } catch (IOException | CertificateException e) {
            throw new IllegalStateException("ansinh.signature.trusted-issuers: cannot read " + named + ": " + e, e);
        }
        if (issuers.isEmpty()) {
            throw new IllegalStateException("ansinh.signature.trusted-issuers: no certificate in " + named);
        }
        return new TrustStore(issuers);
    }

    boolean named() {
        return !issuers.isEmpty();
    }

    private static List<Path> files(Path named) throws IOException {
        if (!Files.isDirectory(named)) {
            return List.of(named);
        }
        try (Stream<Path> files = Files.list(named)) {
            return files.filter(file -> file.getFileName().toString().matches("(?i).*\\.(pem|crt|cer|der)"))
                    .sorted()
                    .toList();
        }
    }

    private static List<X509Certificate> certificates(Path file) throws IOException, CertificateException {
        List<X509Certificate> found = new ArrayList<>();
        try (InputStream content = Files.newInputStream(file)) {
            for (Certificate one : CertificateFactory.getInstance("X.509").generateCertificates(content)) {
                found.add((X509Certificate) one);
            }
        }
        return found;
    }
}
