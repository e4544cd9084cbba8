package vn.ansinh.reporting.consolidation.process;

import java.util.Set;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.consolidation.ConsolidatedKey;
import vn.ansinh.reporting.engine.ProcessPage;

/** The page of a supplement. */
@Component
class SupplementPage implements ProcessPage {

    @Override
    public Set<String> processes() {
        return Set.of(SupplementReportProcess.KEY);
    }

    @Override
    public String address(String businessKey, String elementId) {
        return "/tong-hop/" + ConsolidatedKey.ofBusinessKey(businessKey).slug();
    }
}
