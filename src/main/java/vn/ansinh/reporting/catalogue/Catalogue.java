package vn.ansinh.reporting.catalogue;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.ansinh.reporting.directory.AgencyCode;
import vn.ansinh.reporting.directory.ReferenceRefusal;

/** All that is asked, of all regimes at all times. Immutable. */
record Catalogue(
        List<Regime> regimes,
        Map<String, Contents> contents,
        Map<LocalDate, Holiday> holidays,
        Map<String, InService> inService) {

    /**
     * What one regime asks.
     *
     * @param said its outline, words and limits
     * @param reporters by the code of the indicator
     * @param bodies by agency, each from day to day
     */
    record Contents(
            Areas areas,
            Said said,
            List<Indicator> indicators,
            Map<String, List<Reporter>> reporters,
            Map<AgencyCode, List<RegimeBody>> bodies) {

        /** What the regime says of a body on a day; empty when it names none or says nothing. */
        Optional<RegimeBody> body(AgencyCode agency, LocalDate day) {
            return bodies.getOrDefault(agency, List.of()).stream()
                    .filter(body -> body.validOn(day))
                    .findFirst();
        }

        /** Those that are at some time the standing agency. */
        List<RegimeBody> standing() {
            return of(RegimeBody::standing);
        }

        /** Those that at some time lead an area. */
        List<RegimeBody> leading(String area) {
            return of(body -> body.leadAreas().contains(area));
        }

        private List<RegimeBody> of(Predicate<RegimeBody> which) {
            return bodies.values().stream().flatMap(List::stream).filter(which).toList();
        }

        List<Indicator> validOn(LocalDate day) {
            return indicators.stream()
                    .filter(indicator -> indicator.validOn(day))
                    .toList();
        }

        Optional<Indicator> find(String code, LocalDate day) {
            return indicators.stream()
                    .filter(indicator -> indicator.code().equals(code) && indicator.validOn(day))
                    .findFirst();
        }

        List<Reporter> reportersOf(String code) {
            return reporters.getOrDefault(code, List.of());
        }

        /** The code and all codes whose series it continues, the nearest first. */
        Set<String> lineage(String code) {
            Set<String> found = new LinkedHashSet<>(List.of(code));
            int before;
            do {
                before = found.size();
                Set<String> known = Set.copyOf(found);
                indicators.stream()
                        .filter(indicator -> indicator.successor() != null && known.contains(indicator.successor()))
                        .map(Indicator::code)
                        .forEach(found::add);
            } while (found.size() > before);
            return found;
        }
    }

    /**
     * How what is asked is put into words and days.
     *
     * @param outline in the order in which the sections stand
     */
    record Said(List<OutlineSection> outline, List<RegimeWord> words, List<RegimeLimit> limits) {

        Said of(String regime) {
            return new Said(
                    outline.stream().filter(one -> one.regime().equals(regime)).toList(),
                    words.stream().filter(one -> one.regime().equals(regime)).toList(),
                    limits.stream().filter(one -> one.regime().equals(regime)).toList());
        }
    }

    static Catalogue of(
            List<Area> areas,
            List<Indicator> indicators,
            List<Reporter> reporters,
            List<RegimeBody> bodies,
            Said said,
            List<Regime> regimes,
            List<Holiday> holidays,
            List<InService> inService) {
        Map<String, List<Area>> areasOf = areas.stream().collect(Collectors.groupingBy(Area::regime));
        Map<String, List<Indicator>> indicatorsOf =
                indicators.stream().collect(Collectors.groupingBy(Indicator::regime));
        Map<String, List<Reporter>> reportersOf = reporters.stream().collect(Collectors.groupingBy(Reporter::regime));
        Map<String, List<RegimeBody>> bodiesOf = bodies.stream().collect(Collectors.groupingBy(RegimeBody::regime));
        return new Catalogue(
                List.copyOf(regimes),
                regimes.stream()
                        .map(Regime::code)
                        .collect(Collectors.toMap(
                                Function.identity(),
                                code -> new Contents(
                                        new Areas(areasOf.getOrDefault(code, List.of())),
                                        said.of(code),
                                        List.copyOf(indicatorsOf.getOrDefault(code, List.of())),
                                        byIndicator(reportersOf.getOrDefault(code, List.of())),
                                        byAgency(bodiesOf.getOrDefault(code, List.of()))))),
                holidays.stream().collect(Collectors.toMap(Holiday::day, Function.identity())),
                inService.stream().collect(Collectors.toMap(InService::regime, Function.identity())));
    }

    private static Map<String, List<Reporter>> byIndicator(List<Reporter> reporters) {
        return reporters.stream()
                .collect(Collectors.groupingBy(Reporter::indicator, LinkedHashMap::new, Collectors.toList()));
    }

    private static Map<AgencyCode, List<RegimeBody>> byAgency(List<RegimeBody> bodies) {
        return bodies.stream()
                .collect(Collectors.groupingBy(RegimeBody::agency, LinkedHashMap::new, Collectors.toList()));
    }

    /** @throws ReferenceRefusal when there is no such regime */
    Contents get(String regime) {
        return of(regime).orElseThrow(() -> new ReferenceRefusal("catalogue.regime.unknown", regime));
    }

    /** The regime's first day. */
    LocalDate begins(String regime) {
        return regimes.stream()
                .filter(known -> known.code().equals(regime))
                .findFirst()
                .map(Regime::begins)
                .orElseThrow(() -> new ReferenceRefusal("catalogue.regime.unknown", regime));
    }

    Optional<Contents> of(String regime) {
        return Optional.ofNullable(contents.get(regime));
    }

    /** Of all regimes at all times, in the order of their codes. */
    List<Area> areas() {
        return all(contents -> contents.areas().rows());
    }

    /** Of all regimes, in the order of their codes. */
    List<OutlineSection> outline() {
        return all(contents -> contents.said().outline());
    }

    /** Of all regimes, in the order of their codes. */
    List<RegimeWord> words() {
        return all(contents -> contents.said().words());
    }

    /** Of all regimes, in the order of their codes. */
    List<RegimeLimit> limits() {
        return all(contents -> contents.said().limits());
    }

    /** Of all regimes, in the order of their codes. */
    List<Indicator> indicators() {
        return all(Contents::indicators);
    }

    /** Of all regimes, in the order of their codes. */
    List<RegimeBody> bodies() {
        return all(contents ->
                contents.bodies().values().stream().flatMap(List::stream).toList());
    }

    private <T> List<T> all(Function<Contents, List<T>> which) {
        return contents.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
                .flatMap(regime -> which.apply(regime.getValue()).stream())
                .toList();
    }
}
