package vn.ansinh.reporting.cycle;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.cycle.process.ReportingCycleProcess.Elements;
import vn.ansinh.reporting.engine.TaskInput;
import vn.ansinh.reporting.paper.TypedLetter;
import vn.ansinh.reporting.signing.SignableDocument;
import vn.ansinh.reporting.signing.SigningStep;
import vn.ansinh.reporting.signing.ToSign;

/** The letter that asks for the reports is signed by a leader of the standing agency, and sealed by its clerk. */
@Component
class SignableRequests implements SignableDocument {

    private final ReportingCycles cycles;
    private final CycleLetters letters;

    SignableRequests(ReportingCycles cycles, CycleLetters letters) {
        this.cycles = cycles;
        this.letters = letters;
    }

    @Override
    public Map<String, SigningStep> tasks() {
        return Map.of(Elements.SIGN_REQUEST, SigningStep.APPROVED, Elements.ISSUE_REQUEST, SigningStep.ISSUED);
    }

    @Override
    public ToSign toSign(String elementId, String businessKey, TaskInput typed, String signer) {
        return letters.toSign(cycles.get(businessKey), TypedLetter.of(typed), signer);
    }
}
