package vn.ansinh.reporting.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.core.io.ClassPathResource;
import vn.ansinh.reporting.directory.reference.CsvSource;
import vn.ansinh.reporting.directory.reference.ImportResult;

/** A province, or a country, of as many districts as one likes: each as Long Hồ is, with a ground of its own. */
public final class ManyAgencies {

    private static final String LIKE = "LONGHO";

    private ManyAgencies() {}

    /** {@code H00001} and so on. */
    public static List<String> codes(int number) {
        return IntStream.rangeClosed(1, number)
                .mapToObj(district -> "H%05d".formatted(district))
                .toList();
    }

    /** Adds so many to the directory; each reports what Long Hồ reports. */
    public static void add(ReferenceData referenceData, int number) {
        List<CsvSource> sources = files(number).entrySet().stream()
                .map(file -> new CsvSource(file.getKey(), file.getValue()))
                .toList();
        ImportResult result = referenceData.importFiles(sources, false);
        if (result.refused()) {
            throw new IllegalStateException(result.problems().get(0).text(Locale.forLanguageTag("vi")));
        }
    }

    /** The files of such a directory, by name. */
    public static Map<String, byte[]> files(int number) {
        List<String> codes = codes(number);
        String agencies = text("agencies.csv");
        String row = agencies.lines()
                .filter(line -> line.startsWith(LIKE + ","))
                .findFirst()
                .orElseThrow();
        String added = codes.stream()
                .map(code -> row.replace(LIKE, code)
                        .replace("longho", code.toLowerCase(Locale.ROOT))
                        .replace("Long Hồ", "Thử " + code)
                        .replace("Long Ho", "Sample " + code))
                .collect(Collectors.joining("\n"));
        String all = agencies.stripTrailing() + "\n" + added + "\n";
        String bodies = text("regime-bodies.csv");
        String owed = bodies.lines()
                .filter(line -> line.startsWith("KL92," + LIKE + ","))
                .findFirst()
                .orElseThrow();
        String owing = codes.stream().map(code -> owed.replace(LIKE, code)).collect(Collectors.joining("\n"));
        String indicators = text("indicators.csv").replace(LIKE, LIKE + "|" + String.join("|", codes));
        return Map.of(
                "agencies.csv", all.getBytes(StandardCharsets.UTF_8),
                "regime-bodies.csv", (bodies.stripTrailing() + "\n" + owing + "\n").getBytes(StandardCharsets.UTF_8),
                "indicators.csv", indicators.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(String name) {
        try {
            return new ClassPathResource("reference/vinh-long-2021/" + name).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
