package vn.ansinh.reporting.consolidation;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.engine.SubjectStates.State;

/** Where supplements stand, in a word; of many at once, for those who watch their processes. */
@Component
public class SupplementStates {

    private final ConsolidatedReports reports;
    private final ConsolidationFormats formats;

    SupplementStates(ConsolidatedReports reports, ConsolidationFormats formats) {
        this.reports = reports;
        this.formats = formats;
    }

    /** Of those of these keys that are a supplement's; in one statement. */
    public Map<String, State> of(Collection<String> keys) {
        return reports.of(keys).stream()
                .collect(
                        Collectors.toMap(report -> report.key().toString(), report -> State.of(formats.state(report))));
    }
}
