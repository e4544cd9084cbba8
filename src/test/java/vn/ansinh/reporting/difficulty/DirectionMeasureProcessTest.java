package vn.ansinh.reporting.difficulty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;
import vn.ansinh.reporting.CoversProcess;
import vn.ansinh.reporting.EngineDriver;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.Officials;
import vn.ansinh.reporting.difficulty.process.DirectionMeasureProcess;

@EngineTest
@CoversProcess(DirectionMeasureProcess.KEY)
class DirectionMeasureProcessTest {

    private static final String CARRY_OUT = DirectionMeasureProcess.Elements.CARRY_OUT;

    @Autowired
    private DifficultyFixture difficulties;

    @Autowired
    private Officials officials;

    @Autowired
    private EngineDriver engine;

    @Autowired
    private DifficultyClosing closing;

    @Autowired
    private TransactionOperations transaction;

    private String key;

    @BeforeEach
    void theDepartmentOfHealthIsDirected() {
        key = difficulties.raised("LONGHO", "Chậm cấp thẻ");
        difficulties.escalated(key);
        difficulties.directed(
                key, Map.of("kind", "DIRECTION", "guidance", "Tháo gỡ", "leadAgency", "SYT", "deadline", "2021-04-26"));
    }

    @Test
    void theAgencyReportsWhatItDid() {
        assertThatThrownBy(() -> report(Map.of("done", "Đã cấp", "finishedOn", "2021-04-13")))
                .rootCause()
                .hasMessageContaining("finished-ahead");

        report(Map.of("done", "Đã cấp", "finishedOn", "2021-04-12"));
        engine.runJobs();

        assertThat(difficulties.state(key)).isEqualTo(DifficultyState.CONFIRMING);
    }

    @Test
    void aMeasureEndsWithItsCase() {
        transaction.executeWithoutResult(status -> closing.withdraw(key, "longho-leader", "Không cần nữa"));

        assertThat(officials.task(key + "/SYT", CARRY_OUT)).isNull();
    }

    private void report(Map<String, Object> fields) {
        difficulties.complete(Officials.officer("SYT"), key + "/SYT", CARRY_OUT, null, fields);
    }
}
