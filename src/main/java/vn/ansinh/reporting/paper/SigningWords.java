package vn.ansinh.reporting.paper;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import vn.ansinh.reporting.engine.EnglishWords;
import vn.ansinh.reporting.engine.Texts;

/**
 * What stands above a signature and a letterhead, for one who reads no Vietnamese: authorities of the decree by message,
 * titles and superior bodies from {@code reference/signing-words_en.tsv}.
 */
final class SigningWords {

    private static final Map<String, String> ENGLISH = EnglishWords.of("/reference/signing-words_en.tsv");

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
}
