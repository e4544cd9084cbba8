package vn.ansinh.reporting.check;

import java.util.List;

/** A way to break each rule, and nothing else, in the province that {@link InvariantsTest} plays. */
final class Breakings {

    /**
     * @param key of what the rule names then
     * @param statements run with the guards of the database off
     */
    record Breaking(String rule, String key, List<String> statements) {}

    private static final String CYCLE = "KL92/2021-H1";
    private static final String SXD = CYCLE + "/SXD";
    private static final String SYT = CYCLE + "/SYT";
    private static final String MAIN = CYCLE + "/TH";
    private static final String SUPPLEMENT = CYCLE + "/BS-1";

    private static final String ONE_MAIL = "(select min(id) from mail_outbox where state = 'RETRYING')";
    private static final String ONE_MAIL_JOB = """
            (select min(job.id_) from act_ru_job job
               join act_ru_jobdef definition on definition.id_ = job.job_def_id_ and definition.act_id_ = 'Task_SendMail')
            """;
    private static final String CASE_WITH_OPINION = "(select key from difficulty where state = 'OPINION')";

    private Breakings() {}

    static List<Breaking> all() {
        return List.of(
                // engine
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
                // check
                breaking(
                        "database-guards",
                        "submission_append_only",
                        "alter table submission disable trigger submission_append_only"),
                breaking("database-guards", "stored_file_frozen", "drop trigger stored_file_frozen on stored_file"),
                // audit
                breaking(
                        "audit-chains",
                        SYT,
                        "update audit_entry set detail = 'x' where object_key = '" + SYT + "' and seq = 2"),
                breaking("audit-chains", SYT, "delete from audit_entry where object_key = '" + SYT + "' and seq = 2"),
                breaking("audit-heads", SYT, "update audit_head set seq = seq + 1 where object_key = '" + SYT + "'"),
                breaking("audit-heads", SYT, """
                        delete from audit_entry where object_key = '%s'
                           and seq = (select seq from audit_head where object_key = '%s')""".formatted(SYT, SYT)),
                // document
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
                // notification
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
                breaking("kept-mail", CYCLE + "/NOBODY", keptMail("'WAITING', null, null")),
                // report
                breaking(
                        "agency-report-instances",
                        SXD,
                        "update document set instance_id = 'x' where key = '" + SXD + "'"),
                breaking("agency-report-instances", SXD, root(SXD, CYCLE + "/NOBODY")),
                breaking("agency-report-steps", SXD, at("Task_CheckReport", "Task_ApproveReport")),
                breaking(
                        "extension-request-instances",
                        CYCLE + "/STC",
                        "update extension_request set state = 'REFUSED' where state = 'OPEN'"),
                breaking("extension-request-steps", CYCLE + "/STC", at("Task_DecideExtension", "Task_Elsewhere")),
                breaking(
                        "report-agencies", SXD, "update agency_report set agency = 'NOBODY' where key = '" + SXD + "'"),
                breaking("report-holders", SXD, "update document set holder = 'STC' where key = '" + SXD + "'"),
                breaking(
                        "report-deadlines",
                        SXD,
                        "update agency_report set due_before = due_before + interval '1 day' where key = '" + SXD
                                + "'"),
                breaking("open-extensions", SYT, """
                        insert into extension_request
                            (id, report_key, requested_until, reason, requested_by, requested_at, state)
                        overriding system value
                        select id, '%s', date '2021-05-14', '', '', now(), state
                          from (values (-2, 'OPEN'), (-1, 'WITHDRAWN')) as request(id, state)""".formatted(SYT)),
                breaking(
                        "submission-numbers",
                        CYCLE + "/LONGHO",
                        "update agency_report set submissions = 2 where key = '" + CYCLE + "/LONGHO'"),
                breaking("submission-numbers", SYT, "update document set round = 2 where key = '" + SYT + "'"),
                breaking(
                        "accepted-submissions",
                        SYT,
                        "update agency_report set accepted_at = null where key = '" + SYT + "'"),
                breaking("submission-audit", SYT, rehashed("document_round", "document = '" + SYT + "'")),
                breaking("submission-values", SYT, """
                        update submission_value set note = 'x' where report_key = '%s'
                           and indicator = (select min(indicator) from submission_value)""".formatted(SYT)),
                breaking("submission-files", SYT, """
                        insert into submission_attachment
                        select '%s', 1, id from stored_file where object_key = '%s'""".formatted(SYT, CYCLE)),
                breaking(
                        "submission-letters",
                        SYT,
                        "update document_round set letter = (select id from document_register where object = '" + CYCLE
                                + "') where document = '" + SYT + "'"),
                breaking("remarks", CYCLE + "/LONGHO", "update remark set submission = 9"),
                // plan
                breaking("implementation-plan-instances", "KH/SXD", root("KH/SXD", "KH/NOBODY")),
                breaking("implementation-plan-steps", "KH/SXD", """
                        update act_ru_execution set act_id_ = 'Task_ApprovePlan'
                         where act_id_ = 'Task_DraftPlan'
                           and proc_inst_id_ = (select instance_id from document where key = 'KH/SXD#1')"""),
                breaking("plan-holders", "KH/SXD", "update document set holder = 'STC' where key = 'KH/SXD#1'"),
                breaking("plan-versions", "KH/STC", "update plan set registered_version = null where key = 'KH/STC'"),
                breaking(
                        "round-hashes",
                        "KH/STC#1",
                        "update document_round set content = content || ' ' where document = 'KH/STC#1'"),
                breaking(
                        "plan-versions",
                        "KH/STC",
                        "update plan_version set registered_at = null where plan_key = 'KH/STC'"),
                breaking("plan-rounds", "KH/STC#1", "update document set round = 2 where key = 'KH/STC#1'"),
                breaking("plan-audit", "KH/STC#1", rehashed("document_round", "document = 'KH/STC#1'")),
                breaking(
                        "plan-letters",
                        "KH/STC#1",
                        "update document_round set letter = (select id from document_register where object = '" + CYCLE
                                + "') where document = 'KH/STC#1'"),
                breaking(
                        "plan-tasks",
                        "KH/STC#1",
                        "update plan_task set unit = 'x' where plan_key = 'KH/STC' and number = 1"),
                breaking("plan-task-numbers", "KH/STC", "update plan set last_task = 0 where key = 'KH/STC'"),
                breaking("plan-progress", CYCLE + "/NOBODY", """
                        insert into plan_progress (report_key, plan_key, task, state, edited_by, edited_at)
                        values ('%s/NOBODY', 'KH/STC', 1, 'UNMARKED', 'x', now())""".formatted(CYCLE)),
                // difficulty
                breaking(
                        "difficulty-escalation-instances",
                        "KK-2021-",
                        "update difficulty set instance_id = 'x' where state = 'OPINION'"),
                breaking("difficulty-escalation-steps", "KK-2021-", at("Task_GiveOpinion", "Task_TriageDifficulty")),
                breaking("direction-measure-instances", "KK-2021-", "update difficulty_measure set agency = 'STC'"),
                breaking("direction-measure-steps", "KK-2021-", at("Task_CarryOutDirection", "Task_Elsewhere")),
                breaking(
                        "difficulty-waits",
                        "KK-2021-",
                        "delete from difficulty_wait where element = 'Task_GiveOpinion'"),
                breaking("difficulty-waits", "KK-2021-", """
                        insert into difficulty_wait
                        select 'gone', difficulty_key, element, held_by, since, due, remind_on, coordinators_on,
                               leaders_on, ppc_on, reminded, level
                          from difficulty_wait where element = 'Task_GiveOpinion'"""),
                breaking("difficulty-holders", "KK-2021-", "update difficulty_measure set holder = 'STC'"),
                breaking(
                        "difficulty-agencies",
                        "KK-2021-",
                        "update difficulty set raiser = 'NOBODY' where state = 'OPINION'"),
                breaking(
                        "difficulty-merged",
                        "KK-2021-",
                        "update difficulty set merged_into = null where state = 'MERGED'"),
                breaking("difficulty-numbers", "KK-2021", "update difficulty_number set last = 1"),
                breaking("difficulty-answers", "KK-2021-", "delete from difficulty_answer"),
                breaking(
                        "difficulty-answers",
                        "KK-2021-",
                        "update difficulty set closed_at = now() where state = 'OPINION'"),
                breaking("difficulty-opinions", "KK-2021-", "update difficulty_opinion set stopped_at = now()"),
                breaking(
                        "difficulty-measures",
                        "KK-2021-",
                        "update act_ru_execution set business_key_ = " + CASE_WITH_OPINION + " || '/SYT'"
                                + " where business_key_ like 'KK-%/SYT'",
                        "update difficulty_wait set difficulty_key = " + CASE_WITH_OPINION
                                + " where element = 'Task_CarryOutDirection'",
                        "update difficulty_measure set difficulty_key = " + CASE_WITH_OPINION),
                breaking("difficulty-letters", "KK-2021-", "update difficulty_direction set letter = null"),
                breaking("difficulty-letters", "KK-2021-", """
                        update stored_file set removed_at = now() where object_key like 'KK-%#escalation-1'"""),
                breaking("difficulty-sources", "KK-2021-", """
                        insert into difficulty_source (report_key, fingerprint, difficulty_key)
                        select '%s/NOBODY', '', key from difficulty where state = 'OPINION'""".formatted(CYCLE)),
                // consolidation
                breaking("supplement-report-instances", SUPPLEMENT, root(SUPPLEMENT, CYCLE + "/BS-9")),
                breaking("supplement-report-steps", SUPPLEMENT, at("Task_PrepareSupplement", "Task_SignSupplement")),
                breaking(
                        "consolidated-report-steps",
                        CYCLE,
                        at("Task_ReceiveConsolidatedReport", "Task_PrepareConsolidatedReport")),
                breaking("supplement-numbers", CYCLE, "update consolidated_report set number = 2 where number = 1"),
                breaking("consolidated-audit", MAIN + "#1", rehashed("document_round", "document = '" + MAIN + "'")),
                breaking(
                        "consolidated-signatures",
                        MAIN,
                        "update document_round set source_version = 0 where document = '" + MAIN + "'"),
                breaking(
                        "consolidated-letters",
                        MAIN + "#1",
                        "update document_round set letter = (select id from document_register where object = '" + CYCLE
                                + "') where document = '" + MAIN + "'"),
                breaking("consolidated-sources", MAIN, """
                        update consolidated_source set figures_version = 99 where report_key = '%s'""".formatted(MAIN)),
                breaking(
                        "accepted-reports-count",
                        CYCLE + "/TRAON",
                        "delete from consolidated_figure where report_key = '" + SUPPLEMENT + "'",
                        "delete from consolidated_source where report_key = '" + SUPPLEMENT + "'"),
                breaking("consolidated-figures", SUPPLEMENT, """
                        update consolidated_figure set actual = actual + 1
                         where report_key = '%s' and indicator = (
                               select min(indicator) from consolidated_figure
                                 join indicator_version on code = indicator and aggregation = 'SUM'
                                where actual is not null)""".formatted(SUPPLEMENT)),
                breaking("signed-figures", MAIN, """
                        update consolidated_figure set estimate = 7
                         where report_key = '%s'
                           and indicator in (select code from indicator_version where aggregation <> 'SUM')""".formatted(MAIN)),
                // cycle
                breaking("reporting-cycle-instances", "KL92/2022-H1", cycle("FOLLOWING_UP")),
                breaking("reporting-cycle-steps", CYCLE, "update reporting_cycle set state = 'FOLLOWING_UP'"),
                breaking("cycle-reports", SXD, "update agency_report set period = '2021' where key = '" + SXD + "'"),
                breaking("cycle-states", CYCLE, """
                        with r as (
                            insert into agency_report (key, cycle_key, regime, period, agency, agency_name, duty, urgent,
                                                       cut_off, original_due_before, due_before)
                            select cycle_key || '/' || code, cycle_key, regime, period, code, '', duty, urgent, cut_off,
                                   original_due_before, due_before
                              from agency_report, agency
                             where key = '%s' and code = (select min(code) from agency
                                                           where code not in (select agency from agency_report))
                            returning key)
                        insert into document (key, type, holder, state, round)
                        select key, 'AGENCY_REPORT', 'SYT', 'PLANNED', 1 from r""".formatted(SYT)),
                breaking("cycle-consolidations", "KL92/2022-H1", cycle("CLOSED")),
                breaking("cycle-letters", CYCLE, "update reporting_cycle set letter = null"),
                breaking("cycle-reminders", CYCLE + "/NOBODY", """
                        insert into cycle_reminder values ('%s/NOBODY', now(), 'FIRST', 'x', now())""".formatted(CYCLE)),
                breaking(
                        "daily-round",
                        "daily-round",
                        "update act_ru_job set suspension_state_ = 2 where handler_type_ = 'timer-start-event'"));
    }

    private static Breaking breaking(String rule, String key, String... statements) {
        return new Breaking(rule, key, List.of(statements));
    }

    /** The instance is about something else. */
    private static String root(String key, String other) {
        return "update act_ru_execution set business_key_ = '%s' where business_key_ = '%s'".formatted(other, key);
    }

    /** The instance waits elsewhere. */
    private static String at(String element, String other) {
        return "update act_ru_execution set act_id_ = '%s' where act_id_ = '%s'".formatted(other, element);
    }

    /** Somebody who knows how the hash is taken has changed the content. */
    private static String rehashed(String table, String which) {
        return """
                update %s set content = content || ' ',
                              sha256 = encode(sha256(convert_to(content || ' ', 'UTF8')), 'hex')
                 where %s""".formatted(table, which);
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

    /** Another cycle, which nobody has anything of. */
    private static String cycle(String state) {
        return """
                insert into reporting_cycle (key, regime, period, urgent, cut_off, due_before, latest_request,
                                             consolidation_at, closing_at, state, opened_by, opened_at)
                select 'KL92/2022-H1', regime, '2022-H1', urgent, cut_off, due_before, latest_request, consolidation_at,
                       closing_at, '%s', opened_by, opened_at
                  from reporting_cycle""".formatted(state);
    }
}
