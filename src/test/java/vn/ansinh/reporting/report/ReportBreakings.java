package vn.ansinh.reporting.report;

import static vn.ansinh.reporting.check.Breakings.CYCLE;
import static vn.ansinh.reporting.check.Breakings.SXD;
import static vn.ansinh.reporting.check.Breakings.SYT;
import static vn.ansinh.reporting.check.Breakings.at;
import static vn.ansinh.reporting.check.Breakings.breaking;
import static vn.ansinh.reporting.check.Breakings.rehashed;
import static vn.ansinh.reporting.check.Breakings.root;

import java.util.List;
import vn.ansinh.reporting.Fixture;
import vn.ansinh.reporting.check.Breakings;

/** Of reports and what is sent with them. */
@Fixture
class ReportBreakings implements Breakings {

    @Override
    public List<Breaking> all() {
        return List.of(
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
                breaking(
                        "submission-figures",
                        SYT,
                        "update submission set given = given + 1 where report_key = '" + SYT + "'"),
                breaking("submission-files", SYT, """
                        insert into submission_attachment
                        select '%s', 1, id from stored_file where object_key = '%s'""".formatted(SYT, CYCLE)),
                breaking(
                        "submission-letters",
                        SYT,
                        "update document_round set letter = (select id from document_register where object = '" + CYCLE
                                + "') where document = '" + SYT + "'"),
                breaking("remarks", CYCLE + "/LONGHO", "update remark set submission = 9"));
    }
}
