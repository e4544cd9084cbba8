package vn.ansinh.reporting.report;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ansinh.reporting.document.Letter;
import vn.ansinh.reporting.document.LetterColumns;
import vn.ansinh.reporting.document.OutgoingRegister.Entered;
import vn.ansinh.reporting.engine.LockedRows;
import vn.ansinh.reporting.engine.Rows;

/** Approvals and letters on their way to a submission. */
@Repository
class Signings {

    /**
     * What a round goes out with.
     *
     * @param letterId its place in the register; null before it is issued, like the letter and who issued it
     */
    record Signing(String approver, Long letterId, Letter letter, String issuedBy) {}

    private record Round(ReportKey key, int number) {}

    private static final Rows<Signing> ROWS =
            Rows.of(Signing.class).from("letterId", "letter").with("letter", LetterColumns::read);

    private final JdbcClient jdbc;
    private final LockedRows<Round, Signing> locked = new LockedRows<>();

    Signings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Notes the approval of a round; approving again after a return replaces it. */
    void approved(ReportKey key, int round, String approver, Instant at) {
        locked.forget();
        jdbc.sql("""
                insert into report_signing (report_key, round, approver, approved_at)
                values (:key, :round, :approver, :at)
                on conflict (report_key, round) do update
                    set approver = excluded.approver, approved_at = excluded.approved_at
                """)
                .param("key", key.toString())
                .param("round", round)
                .param("approver", approver)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Notes the letter a round goes out with. */
    void issued(ReportKey key, int round, Entered entered, String issuedBy) {
        jdbc.sql("""
                update report_signing set letter = :letter, issued_by = :issuedBy
                 where report_key = :key and round = :round
                returning approver
                """)
                .param("letter", entered.id())
                .param("issuedBy", issuedBy)
                .param("key", key.toString())
                .param("round", round)
                .query(String.class)
                .optional()
                .ifPresent(approver -> locked.hold(
                        new Round(key, round), new Signing(approver, entered.id(), entered.letter(), issuedBy)));
    }

    /** What the round was approved and issued with so far. */
    Optional<Signing> find(ReportKey key, int round) {
        return locked.find(new Round(key, round))
                .or(() -> jdbc.sql("select s.*, " + LetterColumns.SELECTED + " from report_signing s "
                                + LetterColumns.of("s") + " where report_key = :key and round = :round")
                        .param("key", key.toString())
                        .param("round", round)
                        .query(ROWS)
                        .optional());
    }
}
