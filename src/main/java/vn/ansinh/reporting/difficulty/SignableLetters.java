package vn.ansinh.reporting.difficulty;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.difficulty.process.DifficultyEscalationProcess.Elements;
import vn.ansinh.reporting.engine.TaskInput;
import vn.ansinh.reporting.paper.TypedLetter;
import vn.ansinh.reporting.signing.SignableDocument;
import vn.ansinh.reporting.signing.SigningStep;
import vn.ansinh.reporting.signing.ToSign;

/** The letters about a difficulty: of the standing agency to the PPC, and of the PPC. */
@Component
class SignableLetters implements SignableDocument {

    private final Difficulties difficulties;
    private final DifficultyLetters letters;

    SignableLetters(Difficulties difficulties, DifficultyLetters letters) {
        this.difficulties = difficulties;
        this.letters = letters;
    }

    @Override
    public Map<String, SigningStep> tasks() {
        return Map.of(
                Elements.APPROVE_ESCALATION,
                SigningStep.APPROVED,
                Elements.ISSUE_ESCALATION,
                SigningStep.ISSUED,
                Elements.GIVE_DIRECTION,
                SigningStep.APPROVED,
                Elements.ISSUE_DIRECTION,
                SigningStep.ISSUED);
    }

    @Override
    public ToSign toSign(String elementId, String businessKey, TaskInput typed, String signer) {
        Difficulty difficulty = difficulties.get(businessKey);
        TypedLetter letter = TypedLetter.of(typed);
        boolean direction = elementId.equals(Elements.GIVE_DIRECTION) || elementId.equals(Elements.ISSUE_DIRECTION);
        return direction
                ? letters.direction(difficulty, letter, signer)
                : letters.escalation(difficulty, letter, signer);
    }
}
