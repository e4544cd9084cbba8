package vn.ansinh.reporting.directory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.ansinh.reporting.directory.reference.PerDay;

/** All bodies at all times, and the rules of succession. Immutable. */
final class Directory {

    private static final int DAYS = 32;

    private final Map<AgencyCode, List<Agency>> versions;
    private final Map<AgencyCode, List<Succession>> successions;
    private final Map<String, String> english;
    private final PerDay<List<Agency>> active = new PerDay<>(DAYS, this::findActive);
    private final PerDay<Map<Agency.Role, Optional<Agency>>> holders = new PerDay<>(DAYS, this::findHolders);

    /**
     * @param agencies as the files say, in the order of the plan
     * @param successions in the order of their file; they end the predecessor on their day, whatever its own row says
     */
    Directory(List<Agency> agencies, List<Succession> successions) {
        this.successions = successions.stream()
                .collect(Collectors.groupingBy(Succession::predecessor, LinkedHashMap::new, Collectors.toList()));
        this.versions = agencies.stream()
                .map(this::ended)
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(Agency::validFrom))
                .collect(Collectors.groupingBy(Agency::code, () -> inOrderOf(agencies), Collectors.toList()));
        this.versions.values().removeIf(List::isEmpty);
        this.english =
                agencies.stream().collect(Collectors.toMap(Agency::nameVi, Agency::nameEn, (first, again) -> first));
    }

    private static Map<AgencyCode, List<Agency>> inOrderOf(List<Agency> agencies) {
        Map<AgencyCode, List<Agency>> order = new LinkedHashMap<>();
        agencies.forEach(agency -> order.putIfAbsent(agency.code(), new ArrayList<>()));
        return order;
    }

    /** Empty for a version that would begin after the body's end. */
    private Optional<Agency> ended(Agency agency) {
        List<Succession> rows = successions.getOrDefault(agency.code(), List.of());
        if (rows.isEmpty()) {
            return Optional.of(agency);
        }
        LocalDate end = rows.get(0).endsOn();
        if (agency.validFrom().isAfter(end)) {
            return Optional.empty();
        }
        boolean endsEarlier = agency.validTo() != null && !agency.validTo().isAfter(end);
        return Optional.of(endsEarlier ? agency : agency.until(end));
    }

    /** The same words where no body was ever called so. */
    String inEnglish(String nameVi) {
        return english.getOrDefault(nameVi, nameVi);
    }

    boolean knows(AgencyCode code) {
        return versions.containsKey(code);
    }

    Optional<Agency> find(AgencyCode code, LocalDate on) {
        return versions.getOrDefault(code, List.of()).stream()
                .filter(agency -> agency.validOn(on))
                .findFirst();
    }

    List<Agency> activeOn(LocalDate on) {
        return active.on(on);
    }

    private List<Agency> findActive(LocalDate on) {
        return versions.keySet().stream()
                .map(code -> find(code, on))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Each body as it was last. */
    List<Agency> all() {
        return versions.values().stream().map(list -> list.get(list.size() - 1)).toList();
    }

    List<Agency> versionsOf(AgencyCode code) {
        return versions.getOrDefault(code, List.of());
    }

    Optional<LocalDate> beginningOf(AgencyCode code) {
        return versionsOf(code).stream().map(Agency::validFrom).findFirst();
    }

    Optional<LocalDate> endOf(AgencyCode code) {
        List<Agency> known = versionsOf(code);
        return known.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(known.get(known.size() - 1).validTo());
    }

    /** Who bears the name that day, or bore it last before, or was first to bear it. */
    Optional<Agency> nearest(AgencyCode code, LocalDate on) {
        List<Agency> known = versionsOf(code);
        return known.stream()
                .filter(agency -> !agency.validFrom().isAfter(on))
                .reduce((earlier, later) -> later)
                .or(() -> known.stream().findFirst());
    }

    Optional<Agency> holderOf(Agency.Role role, LocalDate on) {
        return holders.on(on).get(role);
    }

    private Map<Agency.Role, Optional<Agency>> findHolders(LocalDate on) {
        return Arrays.stream(Agency.Role.values())
                .collect(Collectors.toMap(Function.identity(), role -> holderOf(role, on, new HashSet<>())));
    }

    private Optional<Agency> holderOf(Agency.Role role, LocalDate on, Set<AgencyCode> passed) {
        Optional<Agency> active =
                activeOn(on).stream().filter(agency -> agency.role() == role).findFirst();
        if (active.isPresent()) {
            return active;
        }
        return versions.values().stream()
                .map(list -> list.get(list.size() - 1))
                .filter(agency -> agency.role() == role && agency.validTo() != null && on.isAfter(agency.validTo()))
                .max(Comparator.comparing(Agency::validTo))
                .flatMap(agency -> successor(agency.code(), Matter.of(null), on, passed))
                .flatMap(code -> find(code, on));
    }

    /**
     * Who answers for what a body has left open: itself while it lasts, else its successor. Empty while none is named, and
     * where several carry on and no row says to which of them it goes.
     */
    Optional<AgencyCode> successor(AgencyCode code, Matter matter, LocalDate on) {
        return successor(code, matter, on, new HashSet<>());
    }

    private Optional<AgencyCode> successor(AgencyCode code, Matter matter, LocalDate on, Set<AgencyCode> passed) {
        if (lasts(code, on)) {
            return Optional.of(code);
        }
        return passed.add(code)
                ? heir(code, matter).flatMap(next -> successor(next, matter, on, passed))
                : Optional.empty();
    }

    private boolean lasts(AgencyCode code, LocalDate on) {
        return endOf(code).filter(on::isAfter).isEmpty();
    }

    /** The one of those that carry the matter on who gets what is open of it. */
    private Optional<AgencyCode> heir(AgencyCode code, Matter matter) {
        List<AgencyCode> carryOn = direct(code, matter);
        Optional<AgencyCode> told = rows(code, matter.regime())
                .filter(Succession::openWork)
                .map(Succession::successor)
                .findFirst();
        if (carryOn.size() == 1 && (matter.area() != null || told.isEmpty())) {
            return Optional.of(carryOn.get(0));
        }
        return told.or(() -> ofMostAreas(code, matter.regime()));
    }

    /** The one with more areas than any other. */
    private Optional<AgencyCode> ofMostAreas(AgencyCode code, String regime) {
        Map<AgencyCode, Long> areas = rows(code, regime)
                .filter(row -> row.area() != null)
                .collect(Collectors.groupingBy(Succession::successor, LinkedHashMap::new, Collectors.counting()));
        long most = areas.values().stream().mapToLong(Long::longValue).max().orElse(0);
        List<AgencyCode> first = areas.entrySet().stream()
                .filter(area -> area.getValue() == most)
                .map(Map.Entry::getKey)
                .toList();
        return first.size() == 1 ? Optional.of(first.get(0)) : Optional.empty();
    }

    /** Whether this one's first plan and the reports it never sent are written by its successor. */
    boolean unsentPassesOn(AgencyCode code, String regime) {
        return rows(code, regime).anyMatch(Succession::unsent);
    }

    /** Named for the figure, else for its area, else for all the rest, else whoever gets what is open. */
    private List<AgencyCode> direct(AgencyCode code, Matter matter) {
        List<AgencyCode> ofRest = named(code, matter, row -> row.area() == null);
        if (matter.area() == null) {
            return ofRest;
        }
        boolean whole = matter.indicator() == null;
        List<AgencyCode> ofFigure = named(code, matter, row -> row.indicators().contains(matter.indicator()));
        List<AgencyCode> ofArea = named(
                code,
                matter,
                row -> matter.area().equals(row.area())
                        && (whole || row.indicators().isEmpty()));
        return Stream.of(ofFigure, ofArea, ofRest)
                .filter(named -> !named.isEmpty())
                .findFirst()
                .orElseGet(() -> heir(code, Matter.of(matter.regime())).stream().toList());
    }

    private List<AgencyCode> named(AgencyCode code, Matter matter, Predicate<Succession> which) {
        return rows(code, matter.regime())
                .filter(which)
                .map(Succession::successor)
                .distinct()
                .toList();
    }

    /** What is said of a body under a regime, where a successor is named. */
    private Stream<Succession> rows(AgencyCode code, String regime) {
        return successions.getOrDefault(code, List.of()).stream()
                .filter(row -> row.successor() != null && row.under(regime));
    }

    /** Every body that carries on what this one did in a matter, itself while it lasts. */
    List<AgencyCode> successors(AgencyCode code, Matter matter, LocalDate on) {
        return follow(code, on, next -> direct(next, matter));
    }

    /** Every body that carries on anything of what this one did, itself while it lasts. */
    List<AgencyCode> successors(AgencyCode code, LocalDate on) {
        return follow(code, on, this::immediateSuccessors);
    }

    List<AgencyCode> immediateSuccessors(AgencyCode code) {
        return successions.getOrDefault(code, List.of()).stream()
                .map(Succession::successor)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private List<AgencyCode> follow(AgencyCode code, LocalDate on, Function<AgencyCode, List<AgencyCode>> next) {
        Set<AgencyCode> found = new LinkedHashSet<>();
        follow(code, on, next, new HashSet<>(), found);
        return List.copyOf(found);
    }

    private void follow(
            AgencyCode code,
            LocalDate on,
            Function<AgencyCode, List<AgencyCode>> next,
            Set<AgencyCode> passed,
            Set<AgencyCode> found) {
        if (lasts(code, on)) {
            found.add(code);
        } else if (passed.add(code)) {
            next.apply(code).forEach(successor -> follow(successor, on, next, passed, found));
        }
    }
}
