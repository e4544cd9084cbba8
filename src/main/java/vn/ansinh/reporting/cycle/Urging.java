package vn.ansinh.reporting.cycle;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ansinh.reporting.engine.Refusal;
import vn.ansinh.reporting.report.ReportKey;

/** A coordinator urges agencies of one cycle or of several at once. */
@Service
public class Urging {

    private final FollowUps followUps;
    private final CycleAccess access;

    Urging(FollowUps followUps, CycleAccess access) {
        this.followUps = followUps;
        this.access = access;
    }

    /**
     * Reminds the agencies of these reports by mail, in the coordinator's own words. All are reminded or none.
     *
     * @return how many mails were written; an agency that has sent its report meanwhile gets none
     * @throws Refusal when one of the cycles is not his to coordinate, or nobody is named
     */
    @Transactional
    public int remind(Collection<ReportKey> reports, String words) {
        if (reports.isEmpty()) {
            throw Refusal.invalid("agencies", "cycle.remind.nobody");
        }
        Map<String, List<String>> byCycle = reports.stream()
                .distinct()
                .collect(Collectors.groupingBy(
                        ReportKey::cycle, Collectors.mapping(ReportKey::agency, Collectors.toList())));
        return byCycle.entrySet().stream()
                .mapToInt(cycle -> followUps.remind(
                        access.coordinated(cycle.getKey().replace('/', '-')).key(), cycle.getValue(), words))
                .sum();
    }
}
