package vn.ansinh.reporting;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A test with a real LibreOffice: skipped on a machine that has none, failed there when {@code CI=true}. */
@Documented
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(NeedsLibreOffice.Condition.class)
public @interface NeedsLibreOffice {

    /** Whether there is one. */
    class Condition implements ExecutionCondition {

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            if (LibreOffice.find().isPresent()) {
                return ConditionEvaluationResult.enabled("There is a LibreOffice.");
            }
            if ("true".equalsIgnoreCase(System.getenv("CI"))) {
                throw new IllegalStateException("CI=true, and there is no LibreOffice: install it (apt-get install"
                        + " libreoffice-calc-nogui), or name it by the environment variable LIBREOFFICE.");
            }
            return ConditionEvaluationResult.disabled("This machine has no LibreOffice.");
        }
    }
}
