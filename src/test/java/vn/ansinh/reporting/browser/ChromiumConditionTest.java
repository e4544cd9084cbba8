package vn.ansinh.reporting.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChromiumConditionTest {

    private static final Optional<Path> INSTALLED = Optional.of(Path.of("/usr/bin/chromium"));

    @Test
    void withABrowserTheJourneysRun() {
        assertThat(ChromiumCondition.evaluate(INSTALLED, false).isDisabled()).isFalse();
        assertThat(ChromiumCondition.evaluate(INSTALLED, true).isDisabled()).isFalse();
    }

    @Test
    void withoutOneTheyAreSkippedOnSomebodysMachine() {
        assertThat(ChromiumCondition.evaluate(Optional.empty(), false).isDisabled())
                .isTrue();
    }

    @Test
    void withoutOneAnAutomaticBuildFails() {
        assertThatThrownBy(() -> ChromiumCondition.evaluate(Optional.empty(), true))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("apt-get install chromium");
    }
}
