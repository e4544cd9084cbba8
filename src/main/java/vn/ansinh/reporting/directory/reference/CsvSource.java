package vn.ansinh.reporting.directory.reference;

import java.nio.charset.StandardCharsets;

/**
 * A CSV file as it came, undecoded.
 *
 * @param name the name a person knows it by; errors name it
 */
public record CsvSource(String name, byte[] content) {

    public static CsvSource of(String name, String content) {
        return new CsvSource(name, content.getBytes(StandardCharsets.UTF_8));
    }
}
