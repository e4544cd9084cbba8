package vn.ansinh.reporting.integrity;

import static vn.ansinh.reporting.integrity.DataCheck.Place.CYCLES;
import static vn.ansinh.reporting.integrity.DataCheck.Place.REFERENCE_DATA;
import static vn.ansinh.reporting.integrity.DataCheck.Place.SERVICE;
import static vn.ansinh.reporting.integrity.DataCheck.Topic.REGIMES;
import static vn.ansinh.reporting.integrity.DataCheck.mending;
import static vn.ansinh.reporting.integrity.DataCheck.today;
import static vn.ansinh.reporting.integrity.DataCheck.whole;

import java.util.List;
import java.util.stream.Stream;

/** Regimes as a whole: their beginning and their end. */
final class RegimeChecks {

    private RegimeChecks() {}

    static List<DataCheck> all() {
        return List.of(
                mending(
                        "not-in-service",
                        REGIMES,
                        SERVICE,
                        today(regime -> whole(!regime.regime().inService(), regime))),
                mending(
                        "ended-under-way",
                        REGIMES,
                        CYCLES,
                        data -> data.regimes().stream()
                                .filter(regime -> regime.underWay()
                                        && regime.ends() != null
                                        && regime.ends().isBefore(data.today()))
                                .map(regime -> Finding.of(regime.code(), regime))),
                mending(
                        "ends-in-period",
                        REGIMES,
                        REFERENCE_DATA,
                        today(regime -> regime.regime().ends() == null
                                ? Stream.empty()
                                : regime.regime().periods().stream()
                                        .filter(days -> days.lastDay()
                                                .isAfter(regime.regime().ends()))
                                        .map(days -> Finding.of(
                                                regime.code(),
                                                days,
                                                regime.regime().ends())))));
    }
}
