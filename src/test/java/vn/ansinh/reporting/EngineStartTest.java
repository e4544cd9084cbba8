package vn.ansinh.reporting;

import static org.assertj.core.api.Assertions.assertThat;

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
    private TestRestTemplate http;

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
