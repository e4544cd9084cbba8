package vn.ansinh.reporting.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import vn.ansinh.reporting.catalogue.Catalogue.Contents;
import vn.ansinh.reporting.directory.AgencyCode;
import vn.ansinh.reporting.directory.AgencyDirectory;

/** Who reports what on one day, of all bodies at once: worked out once, asked for with every report. */
final class ReportersOn {

    private final LocalDate day;
    private final LocalDate begins;
    private final Contents catalogue;
    private final AgencyDirectory directory;
    private final Reporters rule;
    private final Map<String, List<AgencyCode>> reporters = new HashMap<>();
    private final Map<AgencyCode, List<Indicator>> typed = new HashMap<>();
    private final Map<String, List<AgencyCode>> withoutSuccessor = new ConcurrentHashMap<>();
    private final Map<String, Continued> continued = new ConcurrentHashMap<>();

    /** Of each body, the bodies ended by now whose figures it continues alone, and those with others. */
    private record Continued(Map<AgencyCode, List<AgencyCode>> wholly, Map<AgencyCode, List<AgencyCode>> partly) {}

    /** @param begins the regime's first day */
    ReportersOn(LocalDate day, LocalDate begins, Contents catalogue, AgencyDirectory directory) {
        this.day = day;
        this.begins = begins;
        this.catalogue = catalogue;
        this.directory = directory;
        this.rule = new Reporters(directory, catalogue);
        for (Indicator indicator : catalogue.validOn(day)) {
            List<AgencyCode> found = rule.of(indicator, catalogue.reportersOf(indicator.code()), day);
            reporters.put(indicator.code(), found);
            if (indicator.typed()) {
                found.forEach(agency ->
                        typed.computeIfAbsent(agency, code -> new ArrayList<>()).add(indicator));
            }
        }
    }

    /** In the order of the file; none for a computed indicator, and for one that does not hold that day. */
    List<AgencyCode> of(String indicator) {
        return reporters.getOrDefault(indicator, List.of());
    }

    /** Its reporters that have ended and in whose place nobody reports. */
    List<AgencyCode> withoutSuccessor(Indicator indicator) {
        return withoutSuccessor.computeIfAbsent(
                indicator.code(), code -> rule.withoutSuccessor(indicator, catalogue.reportersOf(code), day));
    }

    /** What a body types, in the catalogue's order. */
    List<Indicator> typedBy(AgencyCode agency) {
        return typed.getOrDefault(agency, List.of());
    }

    /** The bodies, ended by now, of whose figures this one is the only successor there. */
    List<AgencyCode> earlier(Indicator indicator, AgencyCode agency) {
        return continued(indicator).wholly.getOrDefault(agency, List.of());
    }

    /** The bodies, ended by now, whose figures this one and others continue there. */
    List<AgencyCode> partlyEarlier(Indicator indicator, AgencyCode agency) {
        return continued(indicator).partly.getOrDefault(agency, List.of());
    }

    /**
     * From which day a body's figure counts where that is not the first of its period: it began within the period, and
     * continues nobody's figure. Who has been there since the regime began has not: a regime's first period may begin in the
     * year before it, where the directory's records begin too.
     */
    Optional<LocalDate> countsFrom(Indicator indicator, AgencyCode agency, LocalDate first) {
        if (!indicator.timeAxis().counted()) {
            return Optional.empty();
        }
        return directory
                .beginningOf(agency)
                .filter(begun -> begun.isAfter(first) && begun.isAfter(begins) && !begun.isAfter(day))
                .filter(begun -> earlier(indicator, agency).isEmpty());
    }

    private Continued continued(Indicator indicator) {
        return continued.computeIfAbsent(indicator.code(), code -> successorsOfEnded(indicator));
    }

    private Continued successorsOfEnded(Indicator indicator) {
        Set<AgencyCode> named = new LinkedHashSet<>();
        catalogue
                .lineage(indicator.code())
                .forEach(code -> catalogue.reportersOf(code).forEach(reporter -> named.add(reporter.agency())));
        var found = new Continued(new HashMap<>(), new HashMap<>());
        for (AgencyCode ended : named) {
            if (directory.find(ended, day).isEmpty()) {
                List<AgencyCode> successors = rule.inPlaceOf(ended, indicator, day);
                Map<AgencyCode, List<AgencyCode>> which = successors.size() == 1 ? found.wholly : found.partly;
                successors.stream()
                        .filter(successor -> !successor.equals(ended))
                        .forEach(successor -> which.computeIfAbsent(successor, code -> new ArrayList<>())
                                .add(ended));
            }
        }
        return found;
    }
}
