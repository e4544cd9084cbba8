package vn.ansinh.reporting.cycle;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.cycle.process.UrgingLetterProcess.Elements;
import vn.ansinh.reporting.engine.TaskInput;
import vn.ansinh.reporting.paper.TypedLetter;
import vn.ansinh.reporting.signing.SignableDocument;
import vn.ansinh.reporting.signing.SigningStep;
import vn.ansinh.reporting.signing.ToSign;

/** A letter of urging is signed by a leader of the standing agency, and sealed by its clerk. */
@Component
class SignableUrgings implements SignableDocument {

    private final UrgingLetters letters;
    private final UrgingPapers papers;

    SignableUrgings(UrgingLetters letters, UrgingPapers papers) {
        this.letters = letters;
        this.papers = papers;
    }

    @Override
    public Map<String, SigningStep> tasks() {
        return Map.of(Elements.SIGN, SigningStep.APPROVED, Elements.ISSUE, SigningStep.ISSUED);
    }

    @Override
    public ToSign toSign(String elementId, String businessKey, TaskInput typed, String signer) {
        return papers.toSign(letters.get(businessKey), TypedLetter.of(typed), signer);
    }
}
