package vn.ansinh.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.time.Clock;
import java.time.LocalDate;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;

@EngineTest
class EngineStartTest {

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Clock clock;

    @Autowired
    private ObservationRegistry observations;

    @Autowired
    private TestRestTemplate http;

    /** After a hundred addresses that were asked for they would warn in the log, where nothing is to be done. */
    @Test
    void requestsAreNotMeasuredByAddress() {
        assertThat(Observation.createNotStarted("http.server.requests", observations)
                        .isNoop())
                .isTrue();
        assertThat(Observation.createNotStarted("tasks.scheduled.execution", observations)
                        .isNoop())
                .as("what is not asked for is not switched off")
                .isFalse();
    }

    @Test
    void theApplicationStartsOnTheDayThePlanWasMade() {
        assertThat(http.getForEntity("/login", String.class).getStatusCode().value())
                .isEqualTo(200);
        assertThat(LocalDate.now(clock)).isEqualTo("2021-04-12");
        assertThat(engine.getRepositoryService()
                        .createDeploymentQuery()
                        .deploymentName("an-sinh-reporting")
                        .count())
                .isEqualTo(1);
    }
}
