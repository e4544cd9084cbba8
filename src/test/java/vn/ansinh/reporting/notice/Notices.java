package vn.ansinh.reporting.notice;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.ansinh.reporting.audit.AuditTrail;
import vn.ansinh.reporting.document.Document;
import vn.ansinh.reporting.document.DocumentState;
import vn.ansinh.reporting.document.DocumentSteps;
import vn.ansinh.reporting.document.Documents;
import vn.ansinh.reporting.document.Edits;
import vn.ansinh.reporting.document.Edits.Edited;
import vn.ansinh.reporting.document.Edits.Work;
import vn.ansinh.reporting.document.Letter;
import vn.ansinh.reporting.document.LetterKind;
import vn.ansinh.reporting.document.NewLetter;
import vn.ansinh.reporting.document.Rounds.Round;
import vn.ansinh.reporting.engine.Instances;
import vn.ansinh.reporting.engine.Refusal;
import vn.ansinh.reporting.engine.Rows;

/** A notice's way: what it asks by itself, and for all else the steps of every document. */
@Transactional(propagation = Propagation.MANDATORY)
class Notices {

    static final String TYPE = "NOTICE";

    private static final Rows<Notice> ROWS = Rows.of(Notice.class).with("document", Documents::read);

    private final JdbcClient jdbc;
    private final Documents documents;
    private final DocumentSteps steps;
    private final Edits edits;
    private final Instances instances;
    private final AuditTrail audit;

    Notices(
            JdbcClient jdbc,
            Documents documents,
            DocumentSteps steps,
            Edits edits,
            Instances instances,
            AuditTrail audit) {
        this.jdbc = jdbc;
        this.documents = documents;
        this.steps = steps;
        this.edits = edits;
        this.instances = instances;
        this.audit = audit;
        // What a migration would do.
        jdbc.sql("create table if not exists notice" + " (document text primary key, content text not null default '')")
                .update();
    }

    void ask(String key, String agency) {
        Document document = Document.begun(key, agency, DocumentState.DRAFTING);
        jdbc.sql("with head as (" + Documents.ADDED + ") insert into notice (document) values (:document)")
                .params(Documents.values(document))
                .param("type", TYPE)
                .update();
        documents.started(key, instances.start("NoticeAsked", key));
    }

    Notice get(String key) {
        return read(key, "");
    }

    private Notice lock(String key) {
        return read(key, " for update");
    }

    private Notice read(String key, String lock) {
        return jdbc.sql("select n.content, " + Documents.SELECTED + " from notice n" + Documents.joined("n.document")
                        + " where n.document = :key" + lock)
                .param("key", key)
                .query(ROWS)
                .single();
    }

    void write(String key, String content, Work work) {
        Notice notice = lock(key);
        jdbc.sql("update notice set content = :content where document = :key")
                .param("content", content)
                .param("key", key)
                .update();
        edits.log(work, List.of(new Edited("content", notice.content(), content)));
    }

    void drafted(String key, String actor) {
        Notice notice = lock(key);
        if (notice.content().isBlank()) {
            throw Refusal.invalid("content", "notice.empty");
        }
        steps.move(notice.document(), DocumentState.APPROVING);
        audit.record(key, actor, "notice.drafted", "");
    }

    void sentBack(String key, String actor, String reason) {
        steps.sendBack(lock(key).document(), DocumentState.DRAFTING, reason, actor);
        audit.record(key, actor, "notice.sent-back", reason);
    }

    void approved(String key, String actor) {
        Notice notice = lock(key);
        DocumentSteps.refuseMaker(edits.drafters(key), actor, "notice.four-eyes.approver");
        steps.approve(notice.document(), actor);
        audit.record(key, actor, "notice.approved", "");
    }

    void issued(String key, String actor, NewLetter letter) {
        Notice notice = lock(key);
        Letter sent = steps.send(
                notice.document(), notice.document().holder(), LetterKind.NOTICE, letter, notice.content(), actor);
        audit.record(key, actor, "notice.issued", sent.reference());
    }

    void completionAsked(String key, String actor, LocalDate due) {
        Round over = steps.askCompletion(lock(key).document(), due, DocumentState.RETURNED, actor);
        DocumentSteps.refuseMaker(over, actor, "notice.four-eyes.reviewer");
        audit.record(key, actor, "notice.completion-asked", due.toString());
    }

    void accepted(String key, String actor) {
        Round over = steps.accept(lock(key).document(), DocumentState.ACCEPTED, actor);
        DocumentSteps.refuseMaker(over, actor, "notice.four-eyes.reviewer");
        audit.record(key, actor, "notice.accepted", "");
    }
}
