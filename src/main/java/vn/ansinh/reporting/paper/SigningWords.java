package vn.ansinh.reporting.paper;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.ansinh.reporting.engine.Texts;

/**
 * What stands above a signature and a letterhead, for one who reads no Vietnamese: authorities of the decree by message,
 * titles and superior bodies from {@code reference/signing-words_en.tsv}.
 */
final class SigningWords {

    private static final String FILE = "/reference/signing-words_en.tsv";
    private static final Map<String, String> ENGLISH = read();

    /** In whose place somebody signs, as the decree abbreviates it. */
    private static final Set<String> AUTHORITIES = Set.of("TM", "KT", "TL", "TUQ", "Q");

    private SigningWords() {}

    /** {@code KT. GIÁM ĐỐC} as "For the Director"; a title that nobody has translated stays. */
    static String line(String line, Texts texts) {
        int dot = line.indexOf('.');
        String authority = dot < 0 ? "" : line.substring(0, dot);
        return AUTHORITIES.contains(authority)
                ? texts.of(
                        "paper.reading.authority." + authority,
                        line(line.substring(dot + 1).strip(), texts))
                : title(line);
    }

    /** A title, or a superior body. */
    static String title(String words) {
        return ENGLISH.getOrDefault(words.strip().toLowerCase(Locale.forLanguageTag("vi")), words);
    }

    /** {@code Vinh Long}, as its name is written in English. */
    static String latin(String place) {
        return Normalizer.normalize(place, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('đ', 'd')
                .replace('Đ', 'D');
    }

    private static Map<String, String> read() {
        try (var reader = new BufferedReader(
                new InputStreamReader(SigningWords.class.getResourceAsStream(FILE), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .skip(1)
                    .map(line -> line.split("\t"))
                    .collect(Collectors.toUnmodifiableMap(cells -> cells[0], cells -> cells[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }
}
