package vn.ansinh.reporting.monitoring;

import java.util.Objects;
import org.springframework.web.bind.annotation.BindParam;

/**
 * What a reader narrows the overview to, as the address has it; each may be left out.
 *
 * @param regime its code or name
 * @param period its code, {@code 2021-H1}, or its name: the latest that is shown
 */
record Filter(
        @BindParam("che-do") String regime, @BindParam("ky") String period) {

    Filter {
        regime = Objects.toString(regime, "").strip();
        period = Objects.toString(period, "").strip();
    }
}
