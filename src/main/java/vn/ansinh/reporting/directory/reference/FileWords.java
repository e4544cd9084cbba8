package vn.ansinh.reporting.directory.reference;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The Vietnamese words of reference files: a file whose columns and values are named in Vietnamese reads like the one
 * with the codes the program knows. They stand in {@code reference/words_vi.tsv}.
 */
public final class FileWords {

    private static final Map<String, String> CODES = new HashMap<>();
    private static final Map<String, String> WORDS = new HashMap<>();

    static {
        try (InputStream file = FileWords.class.getResourceAsStream("/reference/words_vi.tsv");
                var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> line.indexOf('\t') > 0).forEach(line -> {
                String[] parts = line.split("\t");
                CODES.put(parts[1], parts[0]);
                WORDS.putIfAbsent(parts[0], parts[1]);
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final Pattern FORMED = Pattern.compile("([^-+@/\\d]*[^-+@/\\d\\s])\\s*([-+].*|)");

    private FileWords() {}

    /** The code of a column or value, whichever way it is written; the text itself where there is none. */
    public static String code(String text) {
        String plain = text.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        return CODES.getOrDefault(plain, plain);
    }

    /** The same of a text that goes on with a number: {@code cuối kỳ+6} is {@code end+6}. */
    static String formed(String text) {
        Matcher matcher = FORMED.matcher(text);
        return matcher.matches() ? code(matcher.group(1)) + matcher.group(2) : text;
    }

    /** The other way round, for what is written. */
    static String written(String text) {
        Matcher matcher = FORMED.matcher(text);
        return matcher.matches() ? word(matcher.group(1)) + matcher.group(2) : text;
    }

    /** What a Vietnamese office writes for a code; the code itself where there is no word. */
    public static String word(String code) {
        return WORDS.getOrDefault(code, code);
    }

    /** As messages tell the codes: "có (yes); không (no)". */
    static String told(List<String> codes) {
        return String.join(
                "; ",
                codes.stream()
                        .map(code -> WORDS.containsKey(code) ? WORDS.get(code) + " (" + code + ")" : code)
                        .toList());
    }
}
