package vn.ansinh.reporting.report;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.check.InstanceRules;
import vn.ansinh.reporting.check.Invariant;
import vn.ansinh.reporting.check.Invariants;
import vn.ansinh.reporting.report.process.AgencyReportProcess;
import vn.ansinh.reporting.report.process.AgencyReportProcess.Elements;
import vn.ansinh.reporting.report.process.ExtensionRequestProcess;

/** Where reports and extension requests stand, in the tables and in the engine alike. */
@Component
class ReportInvariants implements Invariants {

    @Override
    public String objects() {
        return "select key from agency_report";
    }

    @Override
    public List<Invariant> rules() {
        return Stream.of(reports(), extensions(), rows()).flatMap(List::stream).toList();
    }

    private static List<Invariant> reports() {
        return InstanceRules.of(AgencyReportProcess.KEY, "select key, state, instance_id from agency_report")
                .waiting(ReportState.DRAFTING.name(), Elements.DRAFT)
                .waiting(ReportState.RETURNED.name(), Elements.DRAFT)
                .waiting(ReportState.CHECKING.name(), Elements.CHECK)
                .waiting(ReportState.APPROVING.name(), Elements.APPROVE)
                .waiting(ReportState.ISSUING.name(), Elements.ISSUE)
                .waiting(ReportState.UNDER_REVIEW.name(), Elements.REVIEW)
                .afterwards("Task_TellCycle")
                .rules();
    }

    /** The last request of a report: those before it have been decided. */
    private static List<Invariant> extensions() {
        return InstanceRules.of(ExtensionRequestProcess.KEY, """
                        select distinct on (report_key) report_key as key, state, null::text as instance_id
                          from extension_request order by report_key, id desc
                        """)
                .waiting("OPEN", ExtensionRequestProcess.Elements.DECIDE)
                .afterwards("Task_TellReport")
                .rules();
    }

    private static List<Invariant> rows() {
        return List.of(
                Invariant.of("report-agencies", "Every report is owed and held by bodies of the directory.", """
                        select key, 'owed by ' || agency || ', held by ' || holder from agency_report
                         where agency not in (select code from agency) or holder not in (select code from agency)
                        """),
                Invariant.of("report-holders", "The people of whoever holds a report have its tasks.", """
                        select r.key, t.task_def_key_ || ' is for ' || l.group_id_ || ', and ' || r.holder || ' holds it'
                          from agency_report r
                          join act_ru_task t on t.proc_inst_id_ = r.instance_id
                          join act_ru_identitylink l
                            on l.task_id_ = t.id_ and l.type_ = 'candidate' and l.group_id_ is not null
                         where t.task_def_key_ <> '%s' and l.group_id_ not like lower(r.holder) || '-%%'
                        """.formatted(
                                Elements.REVIEW)),
                Invariant.of("report-deadlines", "A deadline is the original one or that of a granted extension.", """
                        select key, 'due before ' || due_before || ', originally ' || original_due_before
                          from agency_report r
                         where due_before <> original_due_before
                           and not exists (select from extension_request e
                                            where e.report_key = r.key and e.state = 'GRANTED'
                                              and (e.granted_until + 1)::timestamp
                                                  at time zone 'Asia/Ho_Chi_Minh' = r.due_before)
                        """),
                Invariant.of("report-completions", "Whoever is asked for completion has a day, and nobody else.", """
                        select key, state || ', completion due ' || coalesce(completion_due::text, 'on no day')
                          from agency_report
                         where (state = 'RETURNED' and completion_due is null)
                            or (state in ('PLANNED', 'DRAFTING', 'UNDER_REVIEW', 'ACCEPTED')
                                and completion_due is not null)
                        """),
                Invariant.of("open-extensions", "An extension is asked only of what is still to be sent.", """
                        select r.key, r.state || ', and request ' || e.id || ' is open'
                          from extension_request e join agency_report r on r.key = e.report_key
                         where e.state = 'OPEN' and r.state in ('PLANNED', 'ACCEPTED', 'CANCELLED', 'NOT_SUBMITTED')
                        """));
    }
}
