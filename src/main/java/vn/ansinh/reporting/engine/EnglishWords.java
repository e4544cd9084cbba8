package vn.ansinh.reporting.engine;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** English words by the Vietnamese ones, from a file of two columns with a tab between them and a head above. */
public final class EnglishWords {

    private EnglishWords() {}

    /** @param file {@code /reference/units_en.tsv} */
    public static Map<String, String> of(String file) {
        try (var reader = new BufferedReader(
                new InputStreamReader(EnglishWords.class.getResourceAsStream(file), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .skip(1)
                    .map(line -> line.split("\t"))
                    .collect(Collectors.toUnmodifiableMap(cells -> cells[0], cells -> cells[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
