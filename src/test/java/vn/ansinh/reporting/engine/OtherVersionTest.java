package vn.ansinh.reporting.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ansinh.reporting.EngineTest;

/** An older version does not work on the tables of a newer one. */
@EngineTest
class OtherVersionTest {

    @Autowired
    private Flyway flyway;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void asItWas() {
        jdbc.sql("delete from schema_history where installed_rank = 99999").update();
    }

    @Test
    void aStartOnADatabaseThatANewerVersionHasOpenedIsRefusedInASentence() {
        jdbc.sql("""
                        insert into schema_history (installed_rank, version, description, type, script, checksum, installed_by,
                            execution_time, success)
                        values (99999, '99999', 'of tomorrow', 'SQL', 'V99999__of_tomorrow.sql', 1, 'test', 1, true)
                        """).update();

        assertThatThrownBy(flyway::migrate)
                .isInstanceOfSatisfying(
                        FlywayValidateException.class,
                        failure -> assertThat(new OtherVersionAnalyzer().analyze(failure))
                                .satisfies(told -> {
                                    assertThat(told.getDescription()).contains("a newer version", "99999");
                                    assertThat(told.getAction()).contains("backup");
                                }));
    }
}
