package vn.ansinh.reporting.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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

    private static final Path COMPILER = Path.of("forms/node_modules/typescript/bin/tsc");

    @Test
    void theScriptsOwnTestsPass() throws IOException, InterruptedException {
        passes("--test", "forms/test/");
    }

    /** The compiler comes with {@code cd forms && npm ci}; the build of CI has it. */
    @Test
    void theTypesOfTheScriptsFit() throws IOException, InterruptedException {
        assumeTrue(
                Files.exists(COMPILER) || "true".equalsIgnoreCase(System.getenv("CI")),
                "forms/node_modules is not there: cd forms && npm ci");
        passes(COMPILER.toString(), "--noEmit", "-p", "forms");
    }

    private static void passes(String... arguments) throws IOException, InterruptedException {
        Path output = Files.createTempFile("node", ".txt");
        List<String> command = new ArrayList<>(List.of(node().orElseThrow().toString()));
        command.addAll(List.of(arguments));
        Process node = new ProcessBuilder(command)
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
