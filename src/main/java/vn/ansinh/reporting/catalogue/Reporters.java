package vn.ansinh.reporting.catalogue;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.ansinh.reporting.catalogue.Catalogue.Contents;
import vn.ansinh.reporting.catalogue.Indicator.Split;
import vn.ansinh.reporting.directory.AgencyCode;
import vn.ansinh.reporting.directory.AgencyDirectory;
import vn.ansinh.reporting.directory.Matter;

/**
 * Who reports an indicator on a day. A reporter named in the file reports while it lasts; afterwards those who took the
 * indicator's area over do. How many take over follows from why the reporters were disjoint: the one figure of a single
 * reporter stays one figure, while a territory, a level or the events of an organiser are divided among all.
 */
final class Reporters {

    private final AgencyDirectory directory;
    private final Contents regime;

    Reporters(AgencyDirectory directory, Contents regime) {
        this.directory = directory;
        this.regime = regime;
    }

    /** In the order of the file, each once. */
    List<AgencyCode> of(Indicator indicator, List<Reporter> named, LocalDate on) {
        Set<AgencyCode> found = new LinkedHashSet<>();
        named.stream()
                .filter(reporter -> reporter.indicator().equals(indicator.code()) && reporter.validOn(on))
                .forEach(reporter -> found.addAll(inPlaceOf(reporter.agency(), indicator, on)));
        return List.copyOf(found);
    }

    /** Reporters of the file that have ended, in whose place nobody reports: their ground is told by no one. */
    List<AgencyCode> withoutSuccessor(Indicator indicator, List<Reporter> named, LocalDate on) {
        return named.stream()
                .filter(reporter -> reporter.indicator().equals(indicator.code()) && reporter.validOn(on))
                .map(Reporter::agency)
                .filter(agency -> inPlaceOf(agency, indicator, on).isEmpty())
                .distinct()
                .toList();
    }

    /** Those that report in place of a body, itself while it lasts. */
    List<AgencyCode> inPlaceOf(AgencyCode agency, Indicator indicator, LocalDate on) {
        List<AgencyCode> successors = indicator.split() == Split.ORGANISER
                ? directory.successors(agency, on)
                : directory.successors(agency, new Matter(indicator.regime(), indicator.area(), indicator.code()), on);
        List<AgencyCode> reporting = successors.stream()
                .filter(code -> directory.find(code, on).isPresent())
                .filter(code -> regime.body(code, on)
                        .filter(body -> body.duty().reports())
                        .isPresent())
                .filter(code -> indicator.split() != Split.TERRITORY
                        || directory.get(code, on).territory() != null)
                .toList();
        return indicator.split() == Split.SINGLE ? reporting.stream().limit(1).toList() : reporting;
    }
}
