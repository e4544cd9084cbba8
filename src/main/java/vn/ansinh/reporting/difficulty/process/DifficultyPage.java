package vn.ansinh.reporting.difficulty.process;

import java.util.Set;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.engine.ProcessPage;

/** The page of a difficulty; a measure is read where what it was ordered for stands. */
@Component
class DifficultyPage implements ProcessPage {

    @Override
    public Set<String> processes() {
        return Set.of(DifficultyEscalationProcess.KEY, DirectionMeasureProcess.KEY);
    }

    @Override
    public String address(String businessKey, String elementId) {
        return "/kho-khan/" + businessKey.split("/")[0];
    }
}
