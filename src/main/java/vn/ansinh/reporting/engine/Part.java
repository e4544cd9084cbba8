package vn.ansinh.reporting.engine;

import java.text.CollationKey;
import java.text.Collator;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.BindParam;

/**
 * A part of a long list as a page shows it: found by words, in the order of a column, fifty rows at a time; or the whole
 * list, to be printed.
 *
 * @param rows those of this part
 * @param number from 1
 * @param parts how many there are; 1 for an empty list
 * @param found how many rows there are in all parts
 * @param total how many there are whatever was looked for
 * @param wanted what the reader asked for
 */
public record Part<T>(List<T> rows, int number, int parts, int found, int total, Wanted wanted) {

    private static final int SIZE = 50;
    private static final int WORDS_LIMIT = 200;

    /**
     * What the reader asks for, in the page's address; each may be left out.
     *
     * @param number of the part, from 1
     * @param words all to be found in a row, with or without their marks
     * @param order a column's
     * @param whole anything but empty: the list is to be printed
     */
    public record Wanted(
            @BindParam("trang") String number,
            @BindParam("tim") String words,
            @BindParam("xep") String order,
            @BindParam("in") String whole) {

        public Wanted {
            words = Objects.toString(words, "").strip();
            order = Objects.toString(order, "");
            whole = Objects.toString(whole, "");
        }

        /** The words one by one, in the form in which they are looked for. */
        public List<String> looked() {
            if (words.length() > WORDS_LIMIT) {
                throw Refusal.malformed("tim", "engine.part.words-long", WORDS_LIMIT);
            }
            return words.isEmpty() ? List.of() : Arrays.asList(folded(words).split("\\s+"));
        }

        /** Whether all of the list is wanted. */
        public boolean all() {
            return !whole.isEmpty();
        }

        /** The same of the whole list. */
        public Wanted ofAll() {
            return new Wanted(null, words, order, "toan-bo");
        }
    }

    /** How a list is looked through. */
    public static final class Lookup<T> {

        private final Function<T, String> words;
        private final Map<String, Comparator<T>> orders;

        /**
         * @param words of a row, among which is looked
         * @param orders by the name that the address has for them; the list's own order is not among them
         */
        public Lookup(Function<T, String> words, Map<String, Comparator<T>> orders) {
            this.words = words;
            this.orders = orders;
        }

        /**
         * @param all in the order that is shown when none is asked for
         * @throws Refusal when there is no such part or no such order
         */
        public Part<T> of(List<T> all, Wanted wanted) {
            List<String> looked = wanted.looked();
            Stream<T> found = all.stream();
            if (!looked.isEmpty()) {
                found = found.filter(row -> {
                    String text = folded(words.apply(row));
                    return looked.stream().allMatch(text::contains);
                });
            }
            if (!wanted.order.isEmpty()) {
                Comparator<T> order = orders.get(wanted.order);
                if (order == null) {
                    throw Refusal.invalid("xep", "engine.part.order-unknown", shortened(wanted.order));
                }
                found = found.sorted(order);
            }
            return part(found.toList(), all.size(), wanted);
        }
    }

    private static String shortened(String text) {
        return text.length() > SIZE ? text.substring(0, SIZE) + "…" : text;
    }

    /** Brings rows of a list that the database looks through. */
    @FunctionalInterface
    public interface Rest<T> {

        /**
         * @param first how many come before
         * @param most how many there are at most
         */
        List<T> rows(int first, int most);
    }

    /**
     * Of a list that is too long to be looked through here.
     *
     * @param found how many rows there are in all parts
     * @throws Refusal when there is no such part
     */
    public static <T> Part<T> of(int found, Wanted wanted, Rest<T> list) {
        if (wanted.all()) {
            return new Part<>(list.rows(0, found), 1, 1, found, found, wanted);
        }
        int parts = Math.max(1, (found + SIZE - 1) / SIZE);
        int number = number(wanted.number, parts);
        return new Part<>(list.rows((number - 1) * SIZE, SIZE), number, parts, found, found, wanted);
    }

    private static <T> Part<T> part(List<T> found, int total, Wanted wanted) {
        if (wanted.all()) {
            return new Part<>(found, 1, 1, found.size(), total, wanted);
        }
        int parts = Math.max(1, (found.size() + SIZE - 1) / SIZE);
        int number = number(wanted.number, parts);
        int first = (number - 1) * SIZE;
        List<T> rows = found.subList(first, Math.min(first + SIZE, found.size()));
        return new Part<>(rows, number, parts, found.size(), total, wanted);
    }

    private static int number(String text, int parts) {
        if (text == null || text.isEmpty()) {
            return 1;
        }
        if (!text.matches("[1-9][0-9]{0,8}") || Integer.parseInt(text) > parts) {
            throw Refusal.unknown("trang", "engine.part.unknown", parts, shortened(text))
                    .near(List.of(new Refusal.Near(String.valueOf(parts), String.valueOf(parts))));
        }
        return Integer.parseInt(text);
    }

    /** Each order, and under its name with a minus sign before it the same downwards. */
    public static <T> Map<String, Comparator<T>> bothWays(Map<String, Comparator<T>> orders) {
        Map<String, Comparator<T>> both = new HashMap<>(orders);
        orders.forEach((name, order) -> both.put("-" + name, order.reversed()));
        return both;
    }

    /** The order of names of bodies, or of other few, in Vietnamese; by what it orders a name is found once and kept. */
    public static <T> Comparator<T> byName(Function<T, String> name) {
        Collator collator = Collator.getInstance(Locale.forLanguageTag("vi"));
        Map<String, CollationKey> keys = new ConcurrentHashMap<>();
        return Comparator.comparing(row -> keys.computeIfAbsent(name.apply(row), collator::getCollationKey));
    }

    /** A text as it is looked for: without capitals and without marks. */
    public static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replace('đ', 'd');
    }

    /** The same rows, as they are shown. */
    public <R> Part<R> map(Function<List<T>, List<R>> shown) {
        return new Part<>(shown.apply(rows), number, parts, found, total, wanted);
    }

    /** Whether the list is long enough to be looked through. */
    public boolean isLong() {
        return total > SIZE;
    }

    public boolean isWhole() {
        return wanted.all();
    }
}
