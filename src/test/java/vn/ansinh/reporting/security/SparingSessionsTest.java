package vn.ansinh.reporting.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.SignedIn;
import vn.ansinh.reporting.benchmark.CountedDatabase;
import vn.ansinh.reporting.benchmark.CountedDatabase.Trips;

/** What a request costs before anything is done for it. */
@EngineTest
class SparingSessionsTest {

    @LocalServerPort
    private int port;

    @Autowired
    private CountedDatabase database;

    @Autowired
    private JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/forms/v1/draft-report.js",
                "/forms/v1/form.css",
                "/pages/report.js",
                "/brand/bar.js",
                "/camunda/lib/deps.js",
                "/camunda/assets/opensans-regular-webfont.woff2"
            })
    void aFileThatIsTheSameForEverybodyAsksTheDatabaseForNothing(String path) {
        SignedIn officer = SignedIn.as("syt-officer", port);

        assertThat(database.of(
                        () -> assertThat(officer.response(path).statusCode()).isEqualTo(200)))
                .isEqualTo(new Trips(0, 0));
        assertThat(SignedIn.nobody(port).response(path).statusCode()).isEqualTo(200);
    }

    @Test
    void aRequestReadsTheSessionAndThePersonOnceAndWritesNothing() {
        SignedIn officer = SignedIn.as("syt-officer", port);

        assertThat(database.of(() -> officer.get("/api/language"))).isEqualTo(new Trips(2, 1));
    }

    @Test
    void theLastAccessIsWrittenWhenTheOneBeforeIsAMinuteAgo() {
        SignedIn officer = SignedIn.as("syt-officer", port);
        long signedIn = lastAccess();

        officer.get("/api/language");
        assertThat(lastAccess()).isEqualTo(signedIn);

        jdbc.sql("update spring_session set last_access_time = last_access_time - 60001, creation_time = creation_time"
                        + " - 60001 where principal_name = 'syt-officer'")
                .update();
        officer.get("/api/language");
        assertThat(lastAccess()).isGreaterThanOrEqualTo(signedIn);
    }

    private long lastAccess() {
        List<Long> times = jdbc.sql(
                        "select max(last_access_time) from spring_session where principal_name = 'syt-officer'")
                .query(Long.class)
                .list();
        return times.get(0);
    }
}
