package vn.ansinh.reporting.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;

/** Reference files as an administrator edits them. */
final class Csv {

    private Csv() {}

    static String bundled(String name) {
        try {
            return new ClassPathResource("reference/vinh-long-2021/" + name).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
