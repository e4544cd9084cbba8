package vn.ansinh.reporting.engine;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a filter may name, each by its code or its name, and what comes nearest to a word that names none.
 *
 * @param names by code, in the order in which they are offered
 */
public record Choice(Map<String, String> names) {

    private static final int FEW = 3;

    /** So many signs of a code may be wrong for it to be meant. */
    private static final int SLIPS = 2;

    /** A name of one thing may have commas, too; of several words each is a code. */
    public List<String> split(String text) {
        String stripped = text.strip();
        if (stripped.isEmpty()) {
            return List.of();
        }
        return code(stripped).isPresent()
                ? List.of(stripped)
                : Arrays.stream(stripped.split("[,;]"))
                        .map(String::strip)
                        .filter(word -> !word.isEmpty())
                        .toList();
    }

    /** The code that is meant, whether or not marks and capitals are right; empty when none is. */
    public Optional<String> code(String word) {
        String looked = folded(word);
        return names.entrySet().stream()
                .filter(known -> folded(known.getKey()).equals(looked)
                        || folded(known.getValue()).equals(looked))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Up to three codes with their names: those of which a name has the word, then those few signs away. */
    public List<String> nearest(String word) {
        String looked = folded(word);
        Stream<String> named = names.entrySet().stream()
                .filter(known ->
                        looked.length() > SLIPS && folded(known.getValue()).contains(looked))
                .map(Map.Entry::getKey);
        Map<String, Integer> away = new LinkedHashMap<>();
        names.keySet().forEach(code -> away.put(code, distance(looked, folded(code))));
        Stream<String> alike = away.entrySet().stream()
                .filter(known -> known.getValue() <= Math.min(SLIPS, looked.length() - 1))
                .sorted(Comparator.comparing(Map.Entry::getValue))
                .map(Map.Entry::getKey);
        return Stream.concat(named, alike)
                .distinct()
                .limit(FEW)
                .map(code -> code.equals(names.get(code)) ? code : code + " (" + names.get(code) + ")")
                .toList();
    }

    /** How many signs have to be put in, left out or changed (Levenshtein). */
    static int distance(String one, String other) {
        int[] before = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] now = new int[other.length() + 1];
            now[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int changed = before[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                now[j] = Math.min(changed, 1 + Math.min(before[j], now[j - 1]));
            }
            before = now;
        }
        return before[other.length()];
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replace('đ', 'd');
    }
}
