package vn.ansinh.reporting.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import vn.ansinh.reporting.forms.ScriptsInNodeTest.NodeCondition;

/**
 * What the forms' scripts think without a page, in {@code forms/test}: skipped on a machine without Node, failed there
 * when {@code CI=true}.
 */
@ExtendWith(NodeCondition.class)
class ScriptsInNodeTest {

    /** Nothing there waits for anything; what takes longer hangs. */
    private static final int MINUTES = 2;

    @Test
    void theScriptsOwnTestsPass() throws IOException, InterruptedException {
        Path output = Files.createTempFile("node-test", ".txt");
        Process node = new ProcessBuilder(node().orElseThrow().toString(), "--test", "forms/test/")
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();

        assertThat(node.waitFor(MINUTES, TimeUnit.MINUTES)).as("ended").isTrue();
        assertThat(node.exitValue())
                .as(Files.readString(output, StandardCharsets.UTF_8))
                .isZero();
    }

    private static Optional<Path> node() {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":"))
                .map(folder -> Path.of(folder, "node"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    static class NodeCondition implements ExecutionCondition {

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            if (node().isPresent()) {
                return ConditionEvaluationResult.enabled("Node is " + node().get());
            }
            if ("true".equalsIgnoreCase(System.getenv("CI"))) {
                throw new IllegalStateException("CI=true, and there is no Node: install it (apt-get install nodejs).");
            }
            return ConditionEvaluationResult.disabled("This machine has no Node.");
        }
    }
}
