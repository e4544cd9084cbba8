package vn.ansinh.reporting.consolidation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.directory.AgencyCode;
import vn.ansinh.reporting.directory.AgencyDirectory;
import vn.ansinh.reporting.directory.BodyNames;
import vn.ansinh.reporting.document.DocumentState;
import vn.ansinh.reporting.report.AcceptedSubmission;
import vn.ansinh.reporting.report.AgencyReport;
import vn.ansinh.reporting.report.Obligations;
import vn.ansinh.reporting.report.ReportKey;

/** What the agencies owe in a cycle, in the order of the plan, under the names they had when it began. */
@Component
class CycleReports {

    private final Obligations obligations;
    private final AgencyDirectory directory;
    private final BodyNames bodyNames;

    CycleReports(Obligations obligations, AgencyDirectory directory, BodyNames bodyNames) {
        this.obligations = obligations;
        this.directory = directory;
        this.bodyNames = bodyNames;
    }

    /** Without those that were called off; empty when there is no such cycle. */
    List<AgencyReport> of(String cycleKey) {
        Map<String, Integer> order = order();
        return obligations.ofCycle(cycleKey).stream()
                .filter(report -> report.state() != DocumentState.CANCELLED)
                .sorted(Comparator.comparing(report -> order.getOrDefault(report.agency(), Integer.MAX_VALUE)))
                .toList();
    }

    /** Of these reports those that do not count. */
    static List<AgencyReport> missing(List<AgencyReport> owed, Collection<AcceptedSubmission> counted) {
        Set<ReportKey> there = counted.stream().map(AcceptedSubmission::key).collect(Collectors.toSet());
        return owed.stream().filter(report -> !there.contains(report.key())).toList();
    }

    /** Codes of agencies in the order of the plan. */
    Comparator<String> planOrder() {
        Map<String, Integer> order = order();
        return Comparator.comparing(code -> order.getOrDefault(code, Integer.MAX_VALUE));
    }

    /** The names of then by code; of a body that was not asked, the directory's. */
    Map<String, String> names(String cycleKey, Collection<String> codes, LocalDate on) {
        Map<String, String> names = new HashMap<>(obligations.names(cycleKey, codes));
        codes.forEach(code -> names.computeIfAbsent(code, other -> directory.nameOn(new AgencyCode(other), on)));
        names.replaceAll((code, name) -> bodyNames.shown(name));
        return names;
    }

    private Map<String, Integer> order() {
        var order = new HashMap<String, Integer>();
        directory.all().forEach(agency -> order.putIfAbsent(agency.code().value(), order.size()));
        return order;
    }
}
