package vn.ansinh.reporting.integrity;

import static vn.ansinh.reporting.integrity.DataCheck.Place.REFERENCE_DATA;
import static vn.ansinh.reporting.integrity.DataCheck.Topic.TERRITORY;
import static vn.ansinh.reporting.integrity.DataCheck.ahead;
import static vn.ansinh.reporting.integrity.DataCheck.mending;
import static vn.ansinh.reporting.integrity.DataCheck.stopping;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.ansinh.reporting.catalogue.Indicator.Split;
import vn.ansinh.reporting.integrity.MasterData.Body;
import vn.ansinh.reporting.integrity.MasterData.Figure;
import vn.ansinh.reporting.integrity.MasterData.RegimeOn;

/** Figures of which each reporter counts his own ground: all of it, and none of it twice. */
final class TerritoryChecks {

    private TerritoryChecks() {}

    static List<DataCheck> all() {
        return List.of(
                stopping(
                        "ground-twice",
                        TERRITORY,
                        REFERENCE_DATA,
                        ahead(regime -> local(regime)
                                .flatMap(figure -> shared(regime.reportersOf(figure))
                                        .map(same -> IndicatorChecks.finding(regime, figure, same))))),
                mending(
                        "ground-untold",
                        TERRITORY,
                        REFERENCE_DATA,
                        ahead(regime -> local(regime)
                                .filter(figure -> !regime.reportersOf(figure).isEmpty())
                                .flatMap(figure -> untold(regime, figure)))),
                mending("ratio-grounds", TERRITORY, REFERENCE_DATA, ahead(TerritoryChecks::apart)));
    }

    private static Stream<Figure> local(RegimeOn regime) {
        return IndicatorChecks.typed(regime).filter(figure -> figure.split() == Split.TERRITORY);
    }

    private static Stream<List<Body>> shared(List<Body> bodies) {
        return bodies.stream()
                .filter(body -> body.territory() != null)
                .collect(Collectors.groupingBy(Body::territory, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .filter(same -> same.size() > 1);
    }

    /** Bodies that report under the regime, have ground of their own, and do not report the figure that others do. */
    private static Stream<Finding> untold(RegimeOn regime, Figure figure) {
        Set<String> told = regime.reportersOf(figure).stream()
                .map(Body::territory)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        List<Body> silent = regime.reporting().stream()
                .filter(body -> body.territory() != null && !told.contains(body.territory()))
                .toList();
        return silent.isEmpty() ? Stream.empty() : Stream.of(IndicatorChecks.finding(regime, figure, silent));
    }

    /** Computed from two figures that are not counted on the same ground. */
    private static Stream<Finding> apart(RegimeOn regime) {
        Map<String, Figure> local =
                local(regime).collect(Collectors.toMap(Figure::code, Function.identity(), (one, other) -> one));
        return regime.figures().stream()
                .filter(figure ->
                        figure.inputs().size() == 2 && figure.inputs().stream().allMatch(local::containsKey))
                .filter(figure -> figure.inputs().stream()
                                .map(input -> Set.copyOf(regime.reportersOf(local.get(input))))
                                .distinct()
                                .count()
                        > 1)
                .map(figure -> Finding.of(regime.code(), figure.code()));
    }
}
