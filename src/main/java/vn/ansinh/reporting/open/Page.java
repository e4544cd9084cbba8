package vn.ansinh.reporting.open;

import java.util.List;
import java.util.function.Function;

/**
 * A part of a list.
 *
 * @param next what {@code after} is to be for the next part; null at the end
 */
record Page<T>(List<T> items, String next) {

    /** So many at most in one answer. */
    static final int MOST = 1_000;

    /**
     * @param found one more than was asked for, where there are more
     * @param mark of an item: after which the next part begins
     */
    static <F, T> Page<T> of(List<F> found, int limit, Function<F, String> mark, Function<F, T> item) {
        boolean more = found.size() > limit;
        List<F> shown = more ? found.subList(0, limit) : found;
        return new Page<>(shown.stream().map(item).toList(), more ? mark.apply(shown.get(shown.size() - 1)) : null);
    }
}
