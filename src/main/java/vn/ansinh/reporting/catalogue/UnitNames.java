package vn.ansinh.reporting.catalogue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** English words for the units of indicators, from {@code reference/units_en.tsv}; the catalogue has the Vietnamese ones. */
final class UnitNames {

    private static final String FILE = "/reference/units_en.tsv";
    private static final Map<String, String> ENGLISH = read();

    private UnitNames() {}

    /** @return the same unit where the file does not have it */
    static String inEnglish(String unit) {
        return ENGLISH.getOrDefault(unit, unit);
    }

    private static Map<String, String> read() {
        try (var reader = new BufferedReader(
                new InputStreamReader(UnitNames.class.getResourceAsStream(FILE), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .skip(1)
                    .map(line -> line.split("\t"))
                    .collect(Collectors.toUnmodifiableMap(cells -> cells[0], cells -> cells[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }
}
