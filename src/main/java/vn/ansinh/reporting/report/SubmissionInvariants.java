package vn.ansinh.reporting.report;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.check.Invariant;
import vn.ansinh.reporting.check.Invariants;
import vn.ansinh.reporting.document.DocumentState;

/** What was filed is whole, and is what is computed with. */
@Component
class SubmissionInvariants implements Invariants {

    /** What was changed is told by its hash, and need not be JSON any more. */
    private static final String FROZEN = """
            with frozen as materialized (
              select s.report_key, s.number, o.content
                from submission s join document_round o on (o.document, o.number) = (s.report_key, s.number)
               where encode(sha256(convert_to(content, 'UTF8')), 'hex') = sha256)
            """;

    @Override
    public List<Invariant> rules() {
        return List.of(
                Invariant.of(
                        "submission-numbers",
                        "Submissions are numbered from 1 without a gap, and counted.",
                        """
                        select r.key, r.submissions || ' counted, ' || count(s.number) || ' kept up to number '
                                          || coalesce(max(s.number), 0)
                          from agency_report r
                          join document d on d.key = r.key
                          left join submission s on s.report_key = r.key
                          left join document_round o on (o.document, o.number) = (s.report_key, s.number)
                         group by r.key, d.key
                        having r.submissions <> count(s.number) or coalesce(max(s.number), 0) <> count(s.number)
                            or r.first_submitted_at is distinct from min(o.sent_at)
                            or (%s and d.round <> r.submissions) or (%s and d.round <> r.submissions + 1)
                        """.formatted(
                                        DocumentState.in("d.state", DocumentState.FILED),
                                        DocumentState.in("d.state", DocumentState.AWAITED))),
                Invariant.of("accepted-submissions", "What is accepted is the last submission.", """
                        select key, d.state || ', accepted is ' || coalesce(accepted_submission::text, 'none') || ' of '
                                        || submissions
                          from agency_report join document d using (key)
                         where (%1$s) <> (accepted_submission is not null) or (%1$s) <> (accepted_at is not null)
                            or accepted_submission <> submissions
                        """.formatted(
                                DocumentState.in("d.state", DocumentState.ACCEPTED))),
                Invariant.of("submission-audit", "Every submission stands in the audit trail with its hash.", """
                        select s.report_key || '#' || s.number, 'no entry of the audit trail has its hash'
                          from submission s join document_round o on (o.document, o.number) = (s.report_key, s.number)
                         where not exists (select from audit_entry a
                                            where a.object_key = s.report_key and a.action = 'report.submitted'
                                              and a.detail = s.number || ' ' || o.sha256)
                        """),
                Invariant.of("submission-values", "The figures computed with are those that were filed.", FROZEN + """
                        , filed as (
                          select report_key, number, cell ->> 'indicator' as indicator, cell ->> 'state' as state,
                                 (cell ->> 'actual')::numeric as actual, (cell ->> 'estimate')::numeric as estimate,
                                 cell ->> 'reason' as reason, cell ->> 'note' as note
                            from frozen, jsonb_array_elements(content::jsonb -> 'cells') as cell),
                        kept as (select v.* from submission_value v join frozen using (report_key, number))
                        select report_key || '#' || number, indicator || ' is not what was filed'
                          from filed full join kept using (report_key, number, indicator)
                         where (filed.state, filed.actual, filed.estimate, filed.reason, filed.note) is distinct from
                               (kept.state, kept.actual, kept.estimate, kept.reason, kept.note)
                        """),
                Invariant.of("submission-figures", "How many figures there are is told as it is.", """
                        select report_key || '#' || number,
                               s.figures || ' figures are told, ' || s.given || ' given; there are ' || said.figures || ', '
                                         || said.given
                          from submission s
                          cross join lateral (
                               select count(*) as figures,
                                      count(*) filter (where v.state in ('VALUE', 'NOT_APPLICABLE')) as given
                                 from submission_value v
                                where v.report_key = s.report_key and v.number = s.number) said
                         where (s.figures, s.given) is distinct from (said.figures::int, said.given::int)
                        """),
                Invariant.of("submission-files", "The files of a submission are those that were filed.", FROZEN + """
                        , filed as (
                          select report_key, number, (file ->> 'id')::bigint as attachment_id
                            from frozen, jsonb_array_elements(content::jsonb -> 'attachments') as file),
                        kept as (select a.* from submission_attachment a join frozen using (report_key, number))
                        select report_key || '#' || number, 'file ' || attachment_id || ' is not what was filed'
                          from ((table filed except table kept) union all (table kept except table filed)) as other
                        """),
                Invariant.of("submission-letters", "Every submission went out with its own signed letter.", """
                        select s.report_key || '#' || s.number, l.number || '/' || l.symbol
                                   || ' is another''s in the register, or its signed file is not with the report'
                          from submission s
                          join document_round o on (o.document, o.number) = (s.report_key, s.number)
                          join document_register l on l.id = o.letter
                         where l.object <> s.report_key || '#' || s.number or l.kind <> 'REPORT'
                            or (select count(*) from submission_attachment a
                                  join stored_file f on f.id = a.attachment_id
                                 where (a.report_key, a.number) = (s.report_key, s.number)
                                   and f.purpose = 'SIGNED' and f.object_key = s.report_key) <> 1
                        """),
                Invariant.of("remarks", "A remark is on a submission there is.", """
                        select report_key, 'remark ' || id || ' is on submission ' || submission from remark r
                         where not exists (select from submission s
                                            where (s.report_key, s.number) = (r.report_key, r.submission))
                        """));
    }

    @Override
    public List<String> triggers() {
        return List.of(
                "submission_append_only",
                "submission_attachment_append_only",
                "submission_attachment_no_truncate",
                "submission_finding_append_only",
                "submission_finding_no_truncate",
                "submission_no_truncate",
                "submission_value_append_only",
                "submission_value_no_truncate");
    }
}
