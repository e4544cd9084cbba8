package vn.ansinh.reporting.engine.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** S10: which failures are answered with "try again" and which are faults of ours. */
class DatabaseTroubleTest {

    @ParameterizedTest
    @ValueSource(strings = {"08001", "08006", "53300", "57P01", "57P03", "58030", "55P03", "57014", "25006"})
    void whatPassesByItself(String state) {
        assertThat(DatabaseTrouble.behind(new IllegalStateException(new SQLException("x", state))))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "40001", "40P01", "42P01", "22021", "25P02", "XX000"})
    void whatDoesNot(String state) {
        assertThat(DatabaseTrouble.behind(new IllegalStateException(new SQLException("x", state))))
                .isEmpty();
    }

    @Test
    void aPoolWithoutConnectionsIsADatabaseThatIsAway() {
        var none = new SQLTransientConnectionException("requests - Connection is not available");

        assertThat(DatabaseTrouble.behind(none)).contains(none);
        assertThat(DatabaseTrouble.away(none)).isTrue();
    }

    @Test
    void aConnectionThatThePoolTookAwayIsADatabaseThatIsAway() {
        var withdrawn = new SQLException("Connection is closed");

        assertThat(DatabaseTrouble.behind(new IllegalStateException("JDBC rollback failed", withdrawn)))
                .contains(withdrawn);
        assertThat(DatabaseTrouble.away(withdrawn)).isTrue();
    }

    @Test
    void aLockOfAnotherIsNot() {
        assertThat(DatabaseTrouble.away(new SQLException("x", "55P03"))).isFalse();
        assertThat(DatabaseTrouble.away(new SQLException("x", "57014"))).isFalse();
        assertThat(DatabaseTrouble.away(new SQLException("x", "57P01"))).isTrue();
    }

    @Test
    void aBatchTellsItsReasonNext() {
        var batch = new BatchUpdateException("Batch entry 0 was aborted", "01000", new int[0]);
        batch.setNextException(new SQLException("lock timeout", "55P03"));

        assertThat(DatabaseTrouble.behind(new RuntimeException(batch)))
                .hasValueSatisfying(trouble -> assertThat(trouble.getSQLState()).isEqualTo("55P03"));
    }

    @Test
    void chainsThatBiteTheirTailsEnd() {
        var one = new RuntimeException("one");
        one.initCause(new RuntimeException("other", one));

        assertThat(DatabaseTrouble.behind(one)).isEmpty();
        assertThat(DatabaseTrouble.behind(null)).isEmpty();
    }
}
