package vn.ansinh.reporting.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.ansinh.reporting.catalogue.Indicator.Aggregation;
import vn.ansinh.reporting.catalogue.Indicator.Split;
import vn.ansinh.reporting.catalogue.IndicatorsImport.Row;
import vn.ansinh.reporting.directory.Agency;
import vn.ansinh.reporting.directory.AgencyCode;
import vn.ansinh.reporting.directory.AgencyDirectory;
import vn.ansinh.reporting.directory.reference.Problems;

/** Who may report a figure: existing bodies that report at all, and never two of them the same thing. */
final class ReporterRules {

    private final AgencyDirectory directory;
    private final RegimeBodies bodies;

    ReporterRules(AgencyDirectory directory, RegimeBodies bodies) {
        this.directory = directory;
        this.bodies = bodies;
    }

    void check(Row row, Problems problems) {
        Indicator indicator = row.indicator();
        if (indicator.aggregation() != Aggregation.SUM) {
            checkComputed(row, problems);
            return;
        }
        if (row.reporters().isEmpty()) {
            problems.add(row.line(), "reported_by", "catalogue.import.typedWithoutReporter");
        }
        if (indicator.split() == null) {
            problems.add(row.line(), "split", "directory.import.required");
        }
        row.reporters().forEach(reporter -> checkReporter(row, reporter, problems));
        checkSplit(row, problems);
    }

    private static void checkComputed(Row row, Problems problems) {
        if (!row.reporters().isEmpty()) {
            problems.add(row.line(), "reported_by", "catalogue.import.computedWithReporter");
        }
        if (row.indicator().split() != null) {
            problems.add(row.line(), "split", "catalogue.import.computedWithSplit");
        }
    }

    private void checkReporter(Row row, AgencyCode reporter, Problems problems) {
        LocalDate from = row.indicator().validFrom();
        Optional<Agency> agency = directory.find(reporter, from);
        if (agency.isPresent()) {
            String regime = row.indicator().regime();
            if (bodies.duty(regime, reporter, from).filter(Duty::reports).isEmpty()) {
                problems.add(row.line(), "reported_by", "catalogue.import.reporterOwesNone", reporter, regime);
            }
        } else if (directory.all().stream().anyMatch(known -> known.code().equals(reporter))) {
            problems.add(row.line(), "reported_by", "directory.import.notThere", reporter, from);
        } else {
            problems.add(row.line(), "reported_by", "directory.agency.unknown", reporter);
        }
    }

    private void checkSplit(Row row, Problems problems) {
        Indicator indicator = row.indicator();
        if (indicator.split() == Split.SINGLE && row.reporters().size() > 1) {
            problems.add(row.line(), "reported_by", "catalogue.import.singleTwice");
        }
        if (indicator.split() != Split.TERRITORY) {
            return;
        }
        List<Agency> agencies = row.reporters().stream()
                .map(code -> directory.find(code, indicator.validFrom()))
                .flatMap(Optional::stream)
                .toList();
        agencies.stream()
                .filter(agency -> agency.territory() == null)
                .forEach(agency ->
                        problems.add(row.line(), "reported_by", "catalogue.import.noTerritory", agency.code()));
        sharedGround(agencies)
                .forEach(pair -> problems.add(
                        row.line(),
                        "reported_by",
                        "catalogue.import.sameTerritory",
                        pair.one().code(),
                        pair.other().code(),
                        pair.one().territory()));
    }

    record Pair(Agency one, Agency other) {}

    /** Those of the bodies that count on the same ground. */
    static List<Pair> sharedGround(List<Agency> agencies) {
        Map<String, Agency> first = new HashMap<>();
        List<Pair> shared = new ArrayList<>();
        for (Agency agency : agencies) {
            if (agency.territory() != null) {
                Agency earlier = first.putIfAbsent(agency.territory(), agency);
                if (earlier != null) {
                    shared.add(new Pair(earlier, agency));
                }
            }
        }
        return shared;
    }
}
