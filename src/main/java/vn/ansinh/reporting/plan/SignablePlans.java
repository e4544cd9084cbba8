package vn.ansinh.reporting.plan;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.engine.TaskInput;
import vn.ansinh.reporting.paper.TypedLetter;
import vn.ansinh.reporting.plan.process.ImplementationPlanProcess.Elements;
import vn.ansinh.reporting.signing.SignableDocument;
import vn.ansinh.reporting.signing.SigningStep;
import vn.ansinh.reporting.signing.ToSign;

/** A plan is signed by the leader who approves it, and sealed by the clerk who issues it. */
@Component
class SignablePlans implements SignableDocument {

    private final Plans plans;
    private final PlanPapers papers;

    SignablePlans(Plans plans, PlanPapers papers) {
        this.plans = plans;
        this.papers = papers;
    }

    @Override
    public Map<String, SigningStep> tasks() {
        return Map.of(Elements.APPROVE, SigningStep.APPROVED, Elements.ISSUE, SigningStep.ISSUED);
    }

    @Override
    public ToSign toSign(String elementId, String businessKey, TaskInput typed, String signer) {
        return papers.toSign(plans.get(PlanKey.parse(businessKey)), TypedLetter.of(typed), signer);
    }
}
