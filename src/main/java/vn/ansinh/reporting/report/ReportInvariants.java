package vn.ansinh.reporting.report;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.check.InstanceRules;
import vn.ansinh.reporting.check.Invariant;
import vn.ansinh.reporting.check.Invariants;
import vn.ansinh.reporting.document.DocumentState;
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
        return InstanceRules.of(
                        AgencyReportProcess.KEY,
                        "select key, d.state, d.instance_id from agency_report join document d using (key)")
                .waiting(DocumentState.DRAFTING.name(), Elements.DRAFT)
                .waiting(DocumentState.RETURNED.name(), Elements.DRAFT)
                .waiting(DocumentState.CHECKING.name(), Elements.CHECK)
                .waiting(DocumentState.APPROVING.name(), Elements.APPROVE)
                .waiting(DocumentState.ISSUING.name(), Elements.ISSUE)
                .waiting(DocumentState.UNDER_REVIEW.name(), Elements.REVIEW)
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
                        select key, 'owed by ' || agency || ', held by ' || d.holder
                          from agency_report join document d using (key)
                         where agency not in (select code from agency) or d.holder not in (select code from agency)
                        """),
                Invariant.of("report-holders", "The people of whoever holds a report have its tasks.", """
                        select r.key, t.task_def_key_ || ' is for ' || l.group_id_ || ', and ' || d.holder || ' holds it'
                          from agency_report r
                          join document d on d.key = r.key
                          join act_ru_task t on t.proc_inst_id_ = d.instance_id
                          join act_ru_identitylink l
                            on l.task_id_ = t.id_ and l.type_ = 'candidate' and l.group_id_ is not null
                         where t.task_def_key_ <> '%s' and l.group_id_ not like lower(d.holder) || '-%%'
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
                Invariant.of(
                        "open-extensions", "An extension is asked only of what is still to be sent.", """
                        select d.key, d.state || ', and request ' || e.id || ' is open'
                          from extension_request e join document d on d.key = e.report_key
                         where e.state = 'OPEN' and not %s and not %s
                        """.formatted(
                                        DocumentState.in("d.state", DocumentState.AWAITED),
                                        DocumentState.in("d.state", DocumentState.UNDER_REVIEW))));
    }
}
