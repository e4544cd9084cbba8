package vn.ansinh.reporting.plan.process;

import java.util.Set;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.engine.ProcessPage;
import vn.ansinh.reporting.plan.PlanKey;

/** The page of a plan. */
@Component
class PlanPage implements ProcessPage {

    @Override
    public Set<String> processes() {
        return Set.of(ImplementationPlanProcess.KEY);
    }

    @Override
    public String address(String businessKey, String elementId) {
        return "/ke-hoach/" + PlanKey.parse(businessKey).slug();
    }
}
