package vn.ansinh.reporting.signing;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.ansinh.reporting.engine.Rows;

/** The files that were signed at the desk. A row is never changed. */
@Repository
class SigningSignatures {

    /**
     * One of them.
     *
     * @param signedOver the signed file that it signs once more; null where it signs the document itself
     * @param says what the document said then, and its letter
     */
    record DeskSignature(long file, String task, String person, SigningStep step, Long signedOver, String says) {}

    private static final Rows<DeskSignature> ROWS = Rows.of(DeskSignature.class);
    private static final String SELECTED = "select file, task, person, step, signed_over, says from signing_signature ";

    private final JdbcClient jdbc;
    private final Clock clock;

    SigningSignatures(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void add(DeskSignature signature) {
        jdbc.sql("""
                insert into signing_signature (file, task, person, step, signed_over, says, signed_at)
                values (:file, :task, :person, :step, :over, :says, :at)
                """)
                .param("file", signature.file())
                .param("task", signature.task())
                .param("person", signature.person())
                .param("step", signature.step().name())
                .param("over", signature.signedOver(), Types.BIGINT)
                .param("says", signature.says())
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    /** Empty for a file that came another way. */
    Optional<DeskSignature> of(long file) {
        return jdbc.sql(SELECTED + "where file = :file")
                .param("file", file)
                .query(ROWS)
                .optional();
    }

    /** The last one of a task; empty where none was made. */
    Optional<DeskSignature> ofTask(String task) {
        return jdbc.sql(SELECTED + "where task = :task order by file desc limit 1")
                .param("task", task)
                .query(ROWS)
                .optional();
    }
}
