package vn.ansinh.reporting.figures;

import java.util.List;
import java.util.Objects;
import org.springframework.web.bind.annotation.BindParam;

/**
 * Which figures a reader looks for, as the address has it; each may be left out.
 *
 * @param regimes codes
 * @param periods codes, {@code 2021-H1}
 * @param agencies codes, or a name
 * @param indicators codes, or a name
 */
record Asked(
        @BindParam("che-do") List<String> regimes,
        @BindParam("ky") List<String> periods,
        @BindParam("co-quan") String agencies,
        @BindParam("chi-tieu") String indicators) {

    private static final int LONGEST = 1_000;

    Asked {
        regimes = filled(regimes);
        periods = filled(periods);
        agencies = Objects.toString(agencies, "").strip();
        indicators = Objects.toString(indicators, "").strip();
    }

    private static List<String> filled(List<String> values) {
        return values == null
                ? List.of()
                : values.stream()
                        .filter(value -> value != null && !value.isBlank())
                        .toList();
    }

    /** Whether what stands in a field is longer than anything that could be meant. */
    boolean endless() {
        return agencies.length() > LONGEST
                || indicators.length() > LONGEST
                || regimes.size() + periods.size() > LONGEST;
    }
}
