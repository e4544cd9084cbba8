package vn.ansinh.reporting.catalogue;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The whole catalogue at all times. Immutable. */
record Catalogue(
        List<Area> areas,
        List<Indicator> indicators,
        Map<String, List<Reporter>> reporters,
        List<Regime> regimes,
        Map<LocalDate, Holiday> holidays,
        Map<String, InService> inService) {

    static Catalogue of(
            List<Area> areas,
            List<Indicator> indicators,
            List<Reporter> reporters,
            List<Regime> regimes,
            List<Holiday> holidays,
            List<InService> inService) {
        return new Catalogue(
                List.copyOf(areas),
                List.copyOf(indicators),
                reporters.stream()
                        .collect(Collectors.groupingBy(Reporter::indicator, LinkedHashMap::new, Collectors.toList())),
                List.copyOf(regimes),
                holidays.stream().collect(Collectors.toMap(Holiday::day, Function.identity())),
                inService.stream().collect(Collectors.toMap(InService::regime, Function.identity())));
    }

    List<Indicator> validOn(LocalDate day) {
        return indicators.stream().filter(indicator -> indicator.validOn(day)).toList();
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
