package vn.ansinh.reporting.catalogue;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import vn.ansinh.reporting.directory.reference.Problems;

/** Whatever a file says, it says of a regime there is. */
final class KnownRegimes {

    private KnownRegimes() {}

    static <R> void check(
            Catalogues catalogues, List<R> rows, ToIntFunction<R> line, Function<R, String> regime, Problems problems) {
        Set<String> known = catalogues.regimes().stream().map(Regime::code).collect(Collectors.toSet());
        for (R row : rows) {
            if (!known.contains(regime.apply(row))) {
                problems.add(line.applyAsInt(row), "regime", "catalogue.regime.unknown", regime.apply(row));
            }
        }
    }
}
