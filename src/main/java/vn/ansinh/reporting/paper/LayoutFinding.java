package vn.ansinh.reporting.paper;

import java.util.Objects;

/**
 * A rule that a file breaks.
 *
 * @param page from 1; 0 where it is not known or of the whole file
 * @param where the words that stand there, shortened; empty where there are none
 * @param found what was measured, in Vietnamese: {@code 11 pt}, {@code 12,5 mm}
 */
public record LayoutFinding(LayoutRule rule, int page, String where, String found) {

    private static final int SHORT = 60;

    public LayoutFinding {
        Objects.requireNonNull(rule);
        Objects.requireNonNull(found);
        where = where.length() <= SHORT ? where : where.substring(0, SHORT - 1) + "…";
    }
}
