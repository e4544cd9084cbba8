package vn.ansinh.reporting.written;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A number as people write it: 1.234,5 here, 1,234.5 where a program speaks English, (15) in bookkeeping for a minus, a
 * dash for a nought. Which of the two ways is meant is said by the text itself, by what stands beside it, or by nobody:
 * then it is not guessed.
 */
public final class WrittenNumber {

    /** How a text is written. */
    public enum System {
        /** 1.234,5. */
        VIETNAMESE,
        /** 1,234.5. */
        ENGLISH,
        /** Both read the same. */
        ANY,
        /** Both can be meant and say different numbers: 1.234. */
        OPEN,
        /** No number. */
        NONE
    }

    private static final String BLANKS = "[\\s\u00a0\u202f\u2007]";

    private WrittenNumber() {}

    /** @param whole the figure has no decimals, so 1,234 can only be a thousand */
    public static System systemOf(String text, boolean whole) {
        String digits = bare(text).replaceFirst("-", "");
        if (digits.matches("\\d*")) {
            return System.ANY;
        }
        if (digits.matches("\\d+\\.(\\d{1,2}|\\d{4,})|(0|\\d{4,})\\.\\d{3}")) {
            return System.ENGLISH;
        }
        if (digits.matches("\\d+,(\\d{1,2}|\\d{4,})|(0|\\d{4,}),\\d{3}")) {
            return System.VIETNAMESE;
        }
        if (digits.matches("[1-9]\\d{0,2}\\.\\d{3}")) {
            return whole ? System.VIETNAMESE : System.OPEN;
        }
        if (digits.matches("[1-9]\\d{0,2},\\d{3}")) {
            return whole ? System.ENGLISH : System.OPEN;
        }
        if (digits.matches("[1-9]\\d{0,2}(\\.\\d{3})+(,\\d+)?")) {
            return System.VIETNAMESE;
        }
        return digits.matches("[1-9]\\d{0,2}(,\\d{3})+(\\.\\d+)?") ? System.ENGLISH : System.NONE;
    }

    /**
     * How the numbers of one file are written: it is written one way, and a single 1,234.5 says how its neighbours are
     * meant.
     *
     * @param texts of figures that may have decimals
     * @return empty where nothing decides it, or two texts contradict each other
     */
    public static Optional<System> systemOf(Collection<String> texts) {
        Set<System> found = texts.stream().map(text -> systemOf(text, false)).collect(Collectors.toSet());
        if (found.contains(System.VIETNAMESE) && found.contains(System.ENGLISH)) {
            return Optional.empty();
        }
        if (found.contains(System.ENGLISH)) {
            return Optional.of(System.ENGLISH);
        }
        return found.contains(System.VIETNAMESE) || !found.contains(System.OPEN)
                ? Optional.of(System.VIETNAMESE)
                : Optional.empty();
    }

    /**
     * Reads a text by itself: the Vietnamese way, unless it can only be English.
     *
     * @return empty for what is no number, no whole one where one is wanted, and for an empty text
     */
    public static Optional<BigDecimal> read(String text, boolean whole) {
        return read(text, whole, systemOf(text, whole));
    }

    /** Reads a text that is written in a way known from elsewhere; empty too where it can only be meant the other way. */
    public static Optional<BigDecimal> read(String text, boolean whole, System system) {
        String bare = bare(text);
        if (bare.equals("-")) {
            return Optional.of(BigDecimal.ZERO);
        }
        System own = systemOf(text, whole);
        boolean contradicts = (own == System.VIETNAMESE || own == System.ENGLISH) && own != system;
        if (bare.isEmpty() || own == System.NONE || contradicts) {
            return Optional.empty();
        }
        BigDecimal number = new BigDecimal(
                system == System.ENGLISH
                        ? bare.replace(",", "")
                        : bare.replace(".", "").replace(',', '.'));
        boolean fraction = number.stripTrailingZeros().scale() > 0;
        return whole && fraction ? Optional.empty() : Optional.of(number);
    }

    /** Without blanks, percent and plus; with a sign in front. */
    private static String bare(String text) {
        String bare = text.replaceAll(BLANKS, "").replaceFirst("%$", "").replaceFirst("^\\+", "");
        return bare.matches("\\(.+\\)")
                ? "-" + bare.substring(1, bare.length() - 1)
                : bare.replaceFirst("^[\\-\u2010-\u2015\u2212]", "-");
    }
}
