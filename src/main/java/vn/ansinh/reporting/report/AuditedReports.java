package vn.ansinh.reporting.report;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.audit.AuditedObjects;
import vn.ansinh.reporting.report.AgencyReports.Owner;
import vn.ansinh.reporting.report.ReportAccess.ReadScope;
import vn.ansinh.reporting.report.ReportAccess.Reader;

/** Who reads what was done to a report: its agency all but DOLISA's own notes, DOLISA not what was said before it was sent. */
@Component
class AuditedReports implements AuditedObjects {

    /** DOLISA's own. */
    private static final Set<String> NOTED = Set.of("report.call", "report.reminder");

    private static final Set<String> AMONG_THEMSELVES = Set.of("report.sent-back");

    private static final String[] ABOUT_THE_DUTY = {
        "report.requested",
        "report.not-submitted",
        "report.cancelled",
        "report.passed-on",
        "report.ended-with-agency",
        "report.call",
        "report.reminder",
        "extension.requested",
        "extension.granted",
        "extension.refused",
        "extension.withdrawn"
    };

    private static final String[] FOR_READERS = {
        "report.requested", "report.issued", "report.submitted", "report.accepted", "report.passed-on"
    };

    private final AgencyReports reports;
    private final ReportAccess access;

    AuditedReports(AgencyReports reports, ReportAccess access) {
        this.reports = reports;
        this.access = access;
    }

    @Override
    public List<Share> shares(String regime) {
        var person = access.person();
        Map<ReadScope, Set<String>> keys = new EnumMap<>(ReadScope.class);
        Set<String> followed = new HashSet<>();
        boolean all = ReportAccess.readsAccepted(person);
        Reader reader = access.reader();
        for (Owner owner : reports.owners(all, person.regimes(), person.agencies(), regime)) {
            Optional<ReadScope> scope = reader.find(owner);
            if (scope.isPresent()) {
                keys.computeIfAbsent(scope.get(), none -> new HashSet<>()).add(owner.key());
            } else if (reader.standing().contains(owner.regime())) {
                followed.add(owner.key());
            }
        }
        Set<String> own = keys.getOrDefault(ReadScope.OWN, Set.of());
        return List.of(
                person.administrator() ? Share.whole(own) : Share.whole(own).without(NOTED),
                Share.whole(keys.getOrDefault(ReadScope.FILED, Set.of())).wordless(AMONG_THEMSELVES),
                Share.only(keys.getOrDefault(ReadScope.ACCEPTED, Set.of()), FOR_READERS),
                Share.only(followed, ABOUT_THE_DUTY).closed());
    }

    @Override
    public Optional<String> address(String key) {
        return ReportKey.is(key)
                ? Optional.of("/bao-cao/" + ReportKey.parse(key).slug())
                : Optional.empty();
    }
}
