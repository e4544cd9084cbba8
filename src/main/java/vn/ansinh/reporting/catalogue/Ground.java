package vn.ansinh.reporting.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The ground of the province on one day: a tree whose leaves are the units. Who tells of a territory tells of all units in
 * it. Immutable.
 */
public final class Ground {

    private final Map<String, Territory> territories;
    private final Map<String, List<Territory>> parts;

    private Ground(List<Territory> ofDay) {
        this.territories = new LinkedHashMap<>();
        ofDay.forEach(territory -> territories.put(territory.code(), territory));
        this.parts = ofDay.stream()
                .filter(territory -> territory.partOf() != null && territories.containsKey(territory.partOf()))
                .collect(Collectors.groupingBy(Territory::partOf, LinkedHashMap::new, Collectors.toList()));
    }

    static Ground on(List<Territory> all, LocalDate day) {
        return new Ground(
                all.stream().filter(territory -> territory.validOn(day)).toList());
    }

    /** Whether it is known of what the province is made that day; if not, nothing is missing. */
    public boolean known() {
        return !parts.isEmpty();
    }

    /** What all territories of that day are called, by their Vietnamese names. */
    public Map<String, String> names(Locale locale) {
        return territories.values().stream()
                .collect(Collectors.toMap(Territory::nameVi, one -> one.name(locale), (one, other) -> one));
    }

    /** The codes of the smallest parts, those of which nothing else is a part. */
    public Set<String> units() {
        return known()
                ? territories.values().stream()
                        .filter(territory -> !parts.containsKey(territory.code()))
                        // Whose surroundings are not there that day is no part of the province.
                        .filter(territory -> territory.partOf() == null || territories.containsKey(territory.partOf()))
                        .map(Territory::code)
                        .collect(Collectors.toCollection(LinkedHashSet::new))
                : Set.of();
    }

    /**
     * Which units these territories cover.
     *
     * @param told codes of territories; what is no ground of that day covers nothing
     */
    public Cover cover(Collection<String> told) {
        Map<String, Integer> times = new LinkedHashMap<>();
        units().forEach(unit -> times.put(unit, 0));
        for (String territory : new LinkedHashSet<>(told)) {
            unitsOf(territory).forEach(unit -> times.computeIfPresent(unit, (code, before) -> before + 1));
        }
        Set<String> missing = new LinkedHashSet<>();
        Set<String> twice = new LinkedHashSet<>();
        times.forEach((unit, number) -> {
            if (number == 0) {
                missing.add(unit);
            } else if (number > 1) {
                twice.add(unit);
            }
        });
        return new Cover(times.size(), missing, twice);
    }

    private Set<String> unitsOf(String territory) {
        Set<String> found = new LinkedHashSet<>();
        if (territories.containsKey(territory)) {
            collect(territory, found, new HashSet<>());
        }
        return found;
    }

    private void collect(String territory, Set<String> found, Set<String> passed) {
        List<Territory> inside = parts.getOrDefault(territory, List.of());
        if (inside.isEmpty()) {
            found.add(territory);
        } else if (passed.add(territory)) {
            inside.forEach(part -> collect(part.code(), found, passed));
        }
    }

    /** The same ground in as few territories as possible: a district instead of all its communes. In the tree's order. */
    public List<Territory> rolledUp(Collection<String> units) {
        List<Territory> largest = new ArrayList<>();
        Set<String> wanted = new HashSet<>(units);
        territories.values().stream()
                .filter(territory -> territory.partOf() == null || !territories.containsKey(territory.partOf()))
                .forEach(root -> rollUp(root, wanted, largest));
        return largest;
    }

    private void rollUp(Territory territory, Set<String> wanted, List<Territory> largest) {
        Set<String> inside = unitsOf(territory.code());
        if (wanted.containsAll(inside)) {
            largest.add(territory);
        } else {
            parts.getOrDefault(territory.code(), List.of()).forEach(part -> rollUp(part, wanted, largest));
        }
    }

    /**
     * What a number of territories cover.
     *
     * @param units of how many units the province is made; 0 where that is not known
     * @param missing codes of units nobody covers
     * @param twice codes of units covered more than once
     */
    public record Cover(int units, Set<String> missing, Set<String> twice) {

        public boolean whole() {
            return missing.isEmpty();
        }

        public int covered() {
            return units - missing.size();
        }
    }
}
