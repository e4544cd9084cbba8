package vn.ansinh.reporting.browser;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Behind {@link NeedsChromium}. */
class ChromiumCondition implements ExecutionCondition {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return evaluate(Chromium.find(), "true".equalsIgnoreCase(System.getenv("CI")));
    }

    static ConditionEvaluationResult evaluate(Optional<Path> chromium, boolean automaticBuild) {
        if (chromium.isPresent()) {
            return ConditionEvaluationResult.enabled("Chromium is " + chromium.get());
        }
        if (automaticBuild) {
            throw new IllegalStateException("CI=true, and there is no Chromium: install it (apt-get install chromium),"
                    + " or name it by the environment variable CHROMIUM.");
        }
        return ConditionEvaluationResult.disabled("This machine has no Chromium.");
    }
}
