package vn.ansinh.reporting.exchange;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.check.Invariant;
import vn.ansinh.reporting.check.Invariants;

/** What must hold of what other installations sent: their packages are never changed. */
@Component
class ExchangeInvariants implements Invariants {

    @Override
    public List<Invariant> rules() {
        return List.of();
    }

    @Override
    public List<String> triggers() {
        return List.of(
                "exchange_package_append_only",
                "exchange_package_no_truncate",
                "exchange_row_append_only",
                "exchange_row_no_truncate");
    }
}
