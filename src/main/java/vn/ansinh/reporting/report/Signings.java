package vn.ansinh.reporting.report;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ansinh.reporting.document.Letter;
import vn.ansinh.reporting.document.LetterColumns;
import vn.ansinh.reporting.engine.LockedRows;
import vn.ansinh.reporting.engine.Rows;

/** Approvals and letters on their way to a submission. */
@Repository
class Signings {

    /** What a round goes out with. */
    record Signing(String approver, Letter letter, String issuedBy) {}

    private record Round(ReportKey key, int number) {}

    private static final Rows<Signing> ROWS = Rows.of(Signing.class).with("letter", LetterColumns::read);

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
    void issued(ReportKey key, int round, Letter letter, String issuedBy) {
        jdbc.sql("""
                update report_signing set document_number = :documentNumber, document_symbol = :symbol, document_date = :date,
                       signing_authority = :authority, signer = :signer, signer_title = :title, issued_by = :issuedBy
                 where report_key = :key and round = :round
                returning *
                """)
                .params(LetterColumns.params(letter))
                .param("issuedBy", issuedBy)
                .param("key", key.toString())
                .param("round", round)
                .query(ROWS)
                .optional()
                .ifPresent(signing -> locked.hold(new Round(key, round), signing));
    }

    /** What the round was approved and issued with so far. */
    Optional<Signing> find(ReportKey key, int round) {
        return locked.find(new Round(key, round))
                .or(() -> jdbc.sql("select * from report_signing where report_key = :key and round = :round")
                        .param("key", key.toString())
                        .param("round", round)
                        .query(ROWS)
                        .optional());
    }

    /** The newest letter of the agency's reports that this person signed. */
    Optional<Letter> lastSignedBy(String holder, String signer) {
        return jdbc.sql("""
                        select s.* from report_signing s join agency_report r on r.key = s.report_key
                         where r.holder = :holder and s.signer = :signer
                         order by s.approved_at desc limit 1
                        """)
                .param("holder", holder)
                .param("signer", signer)
                .query((row, number) -> LetterColumns.read(row))
                .optional();
    }
}
