package vn.ansinh.reporting.directory.reference;

import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What follows from reference data for a day, worked out once: people work on the days of few periods at a time. Belongs to
 * data that do not change, and is thrown away with them.
 *
 * @param <T> immutable
 */
public final class PerDay<T> {

    private final int days;
    private final Function<LocalDate, T> workOut;
    private final Map<LocalDate, T> known = new ConcurrentHashMap<>();

    /** @param days how many are kept at most */
    public PerDay(int days, Function<LocalDate, T> workOut) {
        this.days = days;
        this.workOut = workOut;
    }

    public T on(LocalDate day) {
        T value = known.get(day);
        if (value == null) {
            value = workOut.apply(day);
            if (known.size() >= days) {
                known.clear();
            }
            known.put(day, value);
        }
        return value;
    }
}
