package vn.ansinh.reporting.engine;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.ansinh.reporting.engine.Refusal.Near;

/**
 * What a filter may name, each by its code or its name, and what comes nearest to a word that names none.
 *
 * @param names by code, in the order in which they are offered
 */
public record Choice(Map<String, String> names) {

    private static final int FEW = 3;
    private static final int LONGEST = 200;
    private static final int SHOWN = 60;

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
        String looked = Part.folded(word);
        return names.entrySet().stream()
                .filter(known -> Part.folded(known.getKey()).equals(looked)
                        || Part.folded(known.getValue()).equals(looked))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Up to three codes with their names: those of which a name has the word, then those few signs away. */
    public List<Near> nearest(String word) {
        // Of a long text nothing comes near, and looking would take long.
        if (word.length() > LONGEST) {
            return List.of();
        }
        String looked = Part.folded(word);
        Stream<String> named = names.entrySet().stream()
                .filter(known ->
                        looked.length() > SLIPS && Part.folded(known.getValue()).contains(looked))
                .map(Map.Entry::getKey);
        Map<String, Integer> away = new LinkedHashMap<>();
        names.keySet().forEach(code -> away.put(code, distance(looked, Part.folded(code))));
        Stream<String> alike = away.entrySet().stream()
                .filter(known -> known.getValue() <= Math.min(SLIPS, looked.length() - 1))
                .sorted(Comparator.comparing(Map.Entry::getValue))
                .map(Map.Entry::getKey);
        return Stream.concat(named, alike).distinct().limit(FEW).map(this::near).toList();
    }

    /** The first few that are offered: where nothing comes near, they are what there is. */
    public List<Near> first() {
        return names.keySet().stream().limit(FEW).map(this::near).toList();
    }

    private Near near(String code) {
        String name = names.get(code);
        return new Near(code, code.equals(name) ? code : code + " (" + name + ")");
    }

    /**
     * No to a word that names none, with what comes nearest.
     *
     * @param key of two sentences: {@code key.nearest} names the word and what comes nearest, {@code key.unknown} the word alone
     */
    public Refusal unknown(String field, String key, String word) {
        return unknown(field, key, word, nearest(word));
    }

    /** The same, with what is to be shown as the nearest. */
    public static Refusal unknown(String field, String key, String word, List<Near> nearest) {
        String shown = shown(word);
        return nearest.isEmpty()
                ? Refusal.invalid(field, key + ".unknown", shown)
                : Refusal.invalid(
                                field,
                                key + ".nearest",
                                shown,
                                nearest.stream().map(Near::label).collect(Collectors.joining("; ")))
                        .near(nearest);
    }

    /** A word as a refusal tells it: no more than its first sixty signs. */
    public static String shown(String word) {
        return word.length() > SHOWN ? word.substring(0, SHOWN) + "…" : word;
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
}
