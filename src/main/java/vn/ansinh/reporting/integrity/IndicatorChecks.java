package vn.ansinh.reporting.integrity;

import static vn.ansinh.reporting.integrity.DataCheck.Place.REFERENCE_DATA;
import static vn.ansinh.reporting.integrity.DataCheck.Topic.INDICATORS;
import static vn.ansinh.reporting.integrity.DataCheck.ahead;
import static vn.ansinh.reporting.integrity.DataCheck.mending;
import static vn.ansinh.reporting.integrity.DataCheck.stopping;
import static vn.ansinh.reporting.integrity.DataCheck.today;
import static vn.ansinh.reporting.integrity.DataCheck.whole;

import java.util.HashSet;
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

/** What is asked, and who reports it. */
final class IndicatorChecks {

    private IndicatorChecks() {}

    static List<DataCheck> all() {
        return List.of(
                stopping(
                        "no-figures",
                        INDICATORS,
                        REFERENCE_DATA,
                        ahead(regime -> whole(regime.figures().stream().noneMatch(Figure::typed), regime))),
                stopping(
                        "single-twice",
                        INDICATORS,
                        REFERENCE_DATA,
                        ahead(regime -> typed(regime)
                                .filter(figure -> figure.split() == Split.SINGLE
                                        && regime.reportersOf(figure).size() > 1)
                                .map(figure -> finding(regime, figure, regime.reportersOf(figure))))),
                stopping("figure-circle", INDICATORS, REFERENCE_DATA, ahead(IndicatorChecks::circles)),
                mending(
                        "figure-reporter",
                        INDICATORS,
                        REFERENCE_DATA,
                        ahead(regime -> typed(regime)
                                .filter(figure -> regime.reportersOf(figure).isEmpty())
                                .map(figure -> Finding.of(regime.code(), figure.code())))),
                mending(
                        "figure-untold",
                        INDICATORS,
                        REFERENCE_DATA,
                        data -> ahead(regime -> untold(regime, data, false)).of(data)),
                mending(
                        "reporter-not-asked",
                        INDICATORS,
                        REFERENCE_DATA,
                        data -> ahead(regime -> untold(regime, data, true)).of(data)),
                mending("figure-input", INDICATORS, REFERENCE_DATA, ahead(IndicatorChecks::inputs)),
                mending(
                        "target-past",
                        INDICATORS,
                        REFERENCE_DATA,
                        today(regime -> regime.figures().stream()
                                .filter(figure -> figure.targetYear() != null
                                        && figure.targetYear() < regime.on().getYear())
                                .map(figure -> Finding.of(
                                        regime.code(), figure.code(), String.valueOf(figure.targetYear()))))),
                mending(
                        "area-figures",
                        INDICATORS,
                        REFERENCE_DATA,
                        today(regime -> regime.regime().areas().stream()
                                .filter(area -> regime.figures().stream()
                                        .noneMatch(figure -> figure.area().equals(area.code())))
                                .map(area -> Finding.of(regime.code(), area)))),
                mending(
                        "area-lead",
                        INDICATORS,
                        REFERENCE_DATA,
                        today(regime -> regime.regime().areas().stream()
                                .filter(area -> regime.leading()
                                        .getOrDefault(area.code(), List.of())
                                        .isEmpty())
                                .map(area -> Finding.of(regime.code(), area)))));
    }

    static Stream<Figure> typed(RegimeOn regime) {
        return regime.figures().stream().filter(Figure::typed);
    }

    static Finding finding(RegimeOn regime, Figure figure, List<Body> bodies) {
        return Finding.of(
                regime.code(),
                Stream.concat(Stream.of(figure.code()), bodies.stream()).toArray());
    }

    /** Named for the figure, and nobody reports in their place: those that exist, or those that have ended. */
    private static Stream<Finding> untold(RegimeOn regime, MasterData data, boolean existing) {
        return typed(regime)
                .filter(figure -> !regime.reportersOf(figure).isEmpty() || existing)
                .flatMap(figure -> {
                    List<Body> bodies = regime.untold().getOrDefault(figure.code(), List.of()).stream()
                            .filter(code -> regime.bodies().containsKey(code) == existing)
                            .map(data.everybody()::get)
                            .filter(Objects::nonNull)
                            .toList();
                    return bodies.isEmpty() ? Stream.empty() : Stream.of(finding(regime, figure, bodies));
                });
    }

    private static Stream<Finding> inputs(RegimeOn regime) {
        Map<String, Figure> known = known(regime);
        return regime.figures().stream()
                .flatMap(figure -> figure.inputs().stream()
                        .filter(input -> !known.containsKey(input)
                                || !known.get(input).frequencies().containsAll(figure.frequencies()))
                        .map(input -> Finding.of(regime.code(), figure.code(), input)));
    }

    /** Computed from themselves, or a part of themselves: they would be worked out for ever. */
    private static Stream<Finding> circles(RegimeOn regime) {
        Map<String, Figure> known = known(regime);
        return regime.figures().stream()
                .filter(figure -> leadsBack(figure, known, one -> one.inputs().stream())
                        || leadsBack(figure, known, one -> Stream.ofNullable(one.partOf())))
                .map(figure -> Finding.of(regime.code(), figure.code()));
    }

    private static boolean leadsBack(
            Figure figure, Map<String, Figure> known, Function<Figure, Stream<String>> references) {
        return leadsTo(figure, figure.code(), known, references, new HashSet<>());
    }

    private static boolean leadsTo(
            Figure from,
            String target,
            Map<String, Figure> known,
            Function<Figure, Stream<String>> references,
            Set<String> passed) {
        return from != null
                && passed.add(from.code())
                && references
                        .apply(from)
                        .anyMatch(next ->
                                next.equals(target) || leadsTo(known.get(next), target, known, references, passed));
    }

    private static Map<String, Figure> known(RegimeOn regime) {
        return regime.figures().stream()
                .collect(Collectors.toMap(Figure::code, Function.identity(), (one, other) -> one));
    }
}
