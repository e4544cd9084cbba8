package vn.ansinh.reporting.cycle.process;

import java.util.Set;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.consolidation.ConsolidatedKey;
import vn.ansinh.reporting.engine.ProcessPage;

/** The page of a cycle, or of its consolidated report for those who work at that. */
@Component
class CyclePage implements ProcessPage {

    @Override
    public Set<String> processes() {
        return Set.of(ReportingCycleProcess.KEY);
    }

    @Override
    public String address(String businessKey, String elementId) {
        boolean consolidated = elementId != null && elementId.endsWith("ConsolidatedReport");
        return consolidated
                ? "/tong-hop/" + ConsolidatedKey.main(businessKey).slug()
                : "/dot-bao-cao/" + businessKey.replace('/', '-');
    }
}
