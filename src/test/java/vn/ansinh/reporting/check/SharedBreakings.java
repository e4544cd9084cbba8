package vn.ansinh.reporting.check;

import static vn.ansinh.reporting.check.Breakings.breaking;

import java.util.List;
import vn.ansinh.reporting.Fixture;

/** What no kind of document owns: the engine, the guards, the audit, letters, files and mails. */
@Fixture
class SharedBreakings implements Breakings {

    private static final String ONE_MAIL = "(select min(id) from mail_outbox where state = 'RETRYING')";

    private static final String ONE_MAIL_JOB = """
            (select min(job.id_) from act_ru_job job
               join act_ru_jobdef definition on definition.id_ = job.job_def_id_ and definition.act_id_ = 'Task_SendMail')
            """;

    @Override
    public List<Breaking> all() {
        return List.of(
                breaking("task-candidates", SXD, """
                        delete from act_ru_identitylink
                         where task_id_ in (select id_ from act_ru_task where task_def_key_ = 'Task_CheckReport')"""),
                breaking("task-groups", SXD, """
                        update act_ru_identitylink set group_id_ = 'sxd-nobodies'
                         where task_id_ in (select id_ from act_ru_task where task_def_key_ = 'Task_CheckReport')"""),
                breaking(
                        "task-assignees",
                        SXD,
                        "update act_ru_task set assignee_ = 'nobody' where task_def_key_ = 'Task_CheckReport'"),
                breaking(
                        "task-assignees",
                        SXD,
                        "update act_ru_task set assignee_ = 'syt-officer' where task_def_key_ = 'Task_CheckReport'"),
                breaking("task-members", "sxd-heads", "delete from act_id_membership where group_id_ = 'sxd-heads'"),
                breaking("grants-only", "reviewer", """
                        insert into act_ru_authorization (id_, rev_, type_, user_id_, resource_type_, resource_id_, perms_)
                        values ('revoked', 1, 2, 'reviewer', 7, '*', 2)"""),
                breaking("job-incidents", "MAIL-", "update act_ru_job set retries_ = 0 where id_ = " + ONE_MAIL_JOB),
                breaking("instance-waits", "MAIL-", "delete from act_ru_job where id_ = " + ONE_MAIL_JOB),
                breaking(
                        "instance-suspensions",
                        SXD,
                        "update act_ru_execution set suspension_state_ = 2 where business_key_ = '" + SXD + "'"),
                breaking(
                        "start-inputs",
                        "syt-officer",
                        "insert into start_input values ('no-process', 'syt-officer', '{}', 1, now())"),
                breaking(
                        "database-guards",
                        "submission_append_only",
                        "alter table submission disable trigger submission_append_only"),
                breaking("database-guards", "stored_file_frozen", "drop trigger stored_file_frozen on stored_file"),
                breaking(
                        "audit-chains",
                        SYT,
                        "update audit_entry set detail = 'x' where object_key = '" + SYT + "' and seq = 2"),
                breaking("audit-chains", SYT, "delete from audit_entry where object_key = '" + SYT + "' and seq = 2"),
                breaking("audit-heads", SYT, "update audit_head set seq = seq + 1 where object_key = '" + SYT + "'"),
                breaking("audit-heads", SYT, """
                        delete from audit_entry where object_key = '%s'
                           and seq = (select seq from audit_head where object_key = '%s')""".formatted(SYT, SYT)),
                breaking("audit-sealed-heads", CYCLE, """
                        update audit_head head set seq = entry.seq, hash = entry.hash, previous_hash = entry.previous_hash
                          from audit_sealed_head sealed join audit_entry entry on entry.object_key = sealed.object_key
                         where head.object_key = '%s' and sealed.object_key = head.object_key and entry.seq = sealed.seq - 1""".formatted(CYCLE), """
                        delete from audit_entry where object_key = '%s'
                           and seq > (select seq from audit_head where object_key = '%s')""".formatted(CYCLE, CYCLE)),
                breaking("audit-seals", "seal 1", "update audit_seal set heads = heads + 1 where number = 1"),
                breaking(
                        "letter-numbers",
                        "SLDTBXH OFFICIAL_LETTER 2021 ",
                        "drop index document_register_number",
                        """
                        insert into document_register (agency, kind, year, number, symbol, date, object)
                        select agency, kind, year, '0' || number, symbol, date, object
                          from document_register where object = '%s'""".formatted(CYCLE)),
                breaking(
                        "letter-doubles",
                        "SLDTBXH OFFICIAL_LETTER 2021 ",
                        "update document_register set doubled = true where object = '" + CYCLE + "'"),
                breaking(
                        "letter-years",
                        CYCLE,
                        "update document_register set year = 2020 where object = '" + CYCLE + "'"),
                breaking(
                        "letter-agencies",
                        CYCLE,
                        "update document_register set agency = 'NOBODY' where object = '" + CYCLE + "'"),
                breaking(
                        "file-hashes",
                        CYCLE,
                        "update stored_file set content = 'x' where object_key = '" + CYCLE + "'"),
                breaking("signed-files", CYCLE, file(CYCLE, "SIGNED")),
                breaking("signature-checks", CYCLE, """
                        update signature_check set sha256 = repeat('0', 64)
                         where file in (select id from stored_file where object_key = '%s')""".formatted(CYCLE)),
                breaking("owned-files", CYCLE + "/NOBODY", file(CYCLE + "/NOBODY", "SUPPORTING")),
                breaking("owned-files", CYCLE + "/NOBODY", """
                        insert into document_note (document, round, kind, content, actor, at)
                        values ('%s/NOBODY', 1, 'CALL', 'Đã gọi', 'coordinator', now())""".formatted(CYCLE)),
                breaking("owned-files", "KH/NOBODY", """
                        insert into document_edit (document, round, step, field, before, after, actor, at)
                        values ('KH/NOBODY#1', 1, 'DRAFTING', 'task:1', '', '+', 'syt-officer', now())"""),
                breaking(
                        "owned-files",
                        "KH/NOBODY",
                        "insert into document_round (document, number) values ('KH/NOBODY#1', 1)"),
                breaking("owned-files", "KH/NOBODY", """
                        insert into document (key, type, state, round) values ('KH/NOBODY#1', 'PLAN', 'DRAFTING', 1)"""),
                breaking(
                        "mail-dispatch-instances",
                        "MAIL-",
                        "update mail_outbox set state = 'SENT', settled_at = now() where id = " + ONE_MAIL),
                breaking("mail-dispatch-instances", "MAIL-", """
                        update mail_outbox set state = 'RETRYING', settled_at = null
                         where id = (select min(id) from mail_outbox where state = 'SENT')"""),
                breaking(
                        "mail-dispatch-steps",
                        "MAIL-",
                        "update act_ru_execution set act_id_ = 'Task_Elsewhere' where act_id_ = 'Task_SendMail'",
                        "update act_ru_jobdef set act_id_ = 'Task_Elsewhere' where act_id_ = 'Task_SendMail'"),
                breaking("mail-once", CYCLE, """
                        insert into mail_outbox
                        select 9999999, '<mail-9999999.x@y>', template, business_key, occasion, upper(recipient),
                               recipient_name, language, content, link, queued_at, state, settled_at, reason
                          from mail_outbox
                         where id = (select min(id) from mail_outbox
                                      where state = 'SENT' and business_key like 'KL92/2021-H1%')"""),
                breaking("mail-ids", CYCLE, """
                        update mail_outbox set message_id = '<x@y>'
                         where id = (select min(id) from mail_outbox where business_key like 'KL92/2021-H1%')"""),
                breaking("kept-mail-sent", CYCLE + "/NOBODY", keptMail("'SENT', 'admin', now()")),
                breaking("kept-mail", CYCLE + "/NOBODY", keptMail("'WAITING', null, null")));
    }

    private static String keptMail(String settled) {
        return """
                insert into mail_without_recipient (template, business_key, occasion, asked, of_groups, language, content,
                                                    reminder, kept_at, state, settled_by, settled_at)
                values ('REPORT_REQUESTED', '%s/NOBODY', '1', '{nobody}', true, 'vi', '{}', false, now(), %s)
                """.formatted(CYCLE, settled);
    }

    private static String file(String object, String purpose) {
        return """
                insert into stored_file
                    (object_key, purpose, name, media_type, size, sha256, content, uploaded_by, uploaded_at)
                select '%s', '%s', name, media_type, size, sha256, content, uploaded_by, uploaded_at
                  from stored_file where object_key = '%s'""".formatted(object, purpose, CYCLE);
    }
}
