package vn.ansinh.reporting.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** S3. How long attempts wait. */
class PauseTest {

    private static final Instant NOW = Instant.parse("2021-04-12T01:00:00Z");

    @ParameterizedTest
    @CsvSource({"1, 0", "4, 0", "5, 15", "6, 30", "7, 60", "8, 120", "9, 240", "10, 300", "11, 300", "1000000, 300"})
    void itDoublesAfterTheFirstFewAndHasAnEnd(int failures, long seconds) {
        assertThat(Pause.after(failures)).isEqualTo(Duration.ofSeconds(seconds));
    }

    @Test
    void whatIsLeftOfItRunsOut() {
        assertThat(Pause.left(6, NOW, NOW.plusSeconds(10))).isEqualTo(Duration.ofSeconds(20));
        assertThat(Pause.left(6, NOW, NOW.plusSeconds(30))).isZero();
        assertThat(Pause.left(6, NOW, NOW.plusSeconds(3600))).isZero();
    }

    @Test
    void aClockThatWentBackMakesItNoLonger() {
        assertThat(Pause.left(6, NOW, NOW.minusSeconds(86_400))).isEqualTo(Duration.ofSeconds(30));
    }
}
