package vn.ansinh.reporting.integrity;

import java.time.LocalDate;
import java.util.List;

/**
 * One thing that breaks a rule.
 *
 * @param regime whose it is; null for what belongs to the province
 * @param about what it is found at, first, and what else belongs to it: {@link Named} things, days, codes
 * @param from the first day on which it is so; null for today
 */
record Finding(String regime, List<Object> about, LocalDate from) {

    static Finding of(String regime, Object... about) {
        return new Finding(regime, List.of(about), null);
    }

    static Finding ofProvince(Object... about) {
        return of(null, about);
    }

    Finding since(LocalDate day) {
        return new Finding(regime, about, day);
    }

    boolean concerns(String asked) {
        return regime == null || regime.equals(asked);
    }

    boolean now() {
        return from == null;
    }
}
