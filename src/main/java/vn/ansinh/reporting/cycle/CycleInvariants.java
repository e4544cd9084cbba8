package vn.ansinh.reporting.cycle;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.check.InstanceRules;
import vn.ansinh.reporting.check.Invariant;
import vn.ansinh.reporting.check.Invariants;
import vn.ansinh.reporting.cycle.process.ReportingCycleProcess;
import vn.ansinh.reporting.cycle.process.ReportingCycleProcess.Elements;
import vn.ansinh.reporting.cycle.process.UrgingLetterProcess;
import vn.ansinh.reporting.document.DocumentState;

/** Where the cycles stand, that their reports are theirs, and that the daily round goes on. */
@Component
class CycleInvariants implements Invariants {

    /** Beside all else, once the agencies were told without the letter. */
    private static final String[] LETTER = {Elements.PREPARE_REQUEST, Elements.SIGN_REQUEST, Elements.ISSUE_REQUEST};

    private static final String CANCEL_REPORTS = "Task_CancelReports";

    @Override
    public String objects() {
        return "select key from reporting_cycle union all select document from urging_letter";
    }

    @Override
    public List<Invariant> rules() {
        var rules = new ArrayList<>(cycles());
        rules.addAll(urgingLetters());
        rules.addAll(rows());
        return rules;
    }

    private static List<Invariant> cycles() {
        return InstanceRules.of(
                        ReportingCycleProcess.KEY, "select key, state, null::text as instance_id from reporting_cycle")
                .waiting(
                        CycleState.REQUESTING.name(),
                        Elements.PREPARE_REQUEST,
                        Elements.SIGN_REQUEST,
                        Elements.ISSUE_REQUEST,
                        "Task_DispatchRequests")
                .waiting(CycleState.FOLLOWING_UP.name(), Elements.FOLLOW_UP, "Task_ConsolidateFigures")
                .waiting(
                        CycleState.CONSOLIDATING.name(),
                        "Task_PrepareConsolidatedReport",
                        "Task_SignConsolidatedReport",
                        "Task_IssueConsolidatedReport",
                        "Task_ReceiveConsolidatedReport",
                        "IntermediateEvent_ClosingDate",
                        "Task_CloseReporting")
                .beside(LETTER)
                .afterwards(LETTER)
                .afterwards(CANCEL_REPORTS)
                .rules();
    }

    private static List<Invariant> urgingLetters() {
        return InstanceRules.of(UrgingLetterProcess.KEY, """
                        select u.document as key, d.state, null::text as instance_id
                          from urging_letter u join document d on d.key = u.document
                        """)
                .waiting(DocumentState.APPROVING.name(), UrgingLetterProcess.Elements.SIGN)
                .waiting(DocumentState.DRAFTING.name(), UrgingLetterProcess.Elements.PREPARE)
                .waiting(DocumentState.ISSUING.name(), UrgingLetterProcess.Elements.ISSUE)
                .rules();
    }

    private static List<Invariant> rows() {
        return List.of(
                Invariant.of("cycle-reports", "Every report belongs to a cycle and is due as that says.", """
                        select r.key, 'is not as its cycle has it'
                          from agency_report r left join reporting_cycle c on c.key = r.cycle_key
                         where c.key is null
                            or (r.regime, r.period, r.cut_off, r.original_due_before)
                            <> (c.regime, c.period, c.cut_off, c.due_before)
                        """),
                Invariant.of("cycle-states", "How far a cycle is and how far its reports are fit.", """
                        select c.key, c.state || ', and ' || r.key || ' is ' || d.state
                          from reporting_cycle c
                          join agency_report r on r.cycle_key = c.key
                          join document d on d.key = r.key
                         where (c.state in ('FOLLOWING_UP', 'CONSOLIDATING', 'CLOSED') and %2$s)
                            or (c.state = 'CLOSED' and r.submissions = 0 and not %3$s)
                            or (c.state <> 'CLOSED' and %3$s
                                and not exists (select from document_note n
                                                 where n.document = r.key and n.kind = 'AGENCY_ENDED')
                                and not exists (
                                    select from act_ru_execution root
                                      join act_ru_execution e on e.proc_inst_id_ = root.id_
                                     where root.business_key_ = c.key and e.act_id_ = 'Task_CloseReporting'))
                            or (c.state <> 'CANCELLED' and %4$s)
                            or (c.state = 'CANCELLED' and not %4$s and not %5$s
                                and not exists (
                                    select from act_ru_execution root
                                      join act_ru_execution e on e.proc_inst_id_ = root.id_
                                     where root.business_key_ = c.key and e.act_id_ = '%1$s'))
                        """.formatted(
                                CANCEL_REPORTS,
                                DocumentState.in("d.state", DocumentState.PLANNED),
                                DocumentState.in("d.state", DocumentState.NOT_SUBMITTED),
                                DocumentState.in("d.state", DocumentState.CANCELLED),
                                DocumentState.in("d.state", DocumentState.ACCEPTED))),
                Invariant.of("cycle-consolidations", "What is being consolidated has a consolidated report.", """
                        select key, state || ', without a consolidated report' from reporting_cycle c
                         where state in ('CONSOLIDATING', 'CLOSED')
                           and not exists (select from consolidated_report r where r.cycle_key = c.key)
                        """),
                Invariant.of("cycle-letters", "Every request letter is registered and has its signed file.", """
                        select c.key, coalesce(c.letter_reference, l.number)
                                   || ' is not its own in the register, or its signed file is not there'
                          from reporting_cycle c left join document_register l on l.id = c.letter
                         where (c.letter_reference is null) <> (l.id is null)
                            or c.letter_reference not in (l.number || '/' || l.symbol, '0' || l.number || '/' || l.symbol)
                            or l.object <> c.key
                            or (l.id is not null and not exists (select from stored_file f
                                                                  where f.object_key = c.key and f.purpose = 'SIGNED'
                                                                    and f.removed_at is null))
                        """),
                Invariant.of("cycle-reminders", "Reminders are of reports there are.", """
                        select report_key, reminder || ' to ' || recipient from cycle_reminder m
                         where not exists (select from agency_report r where r.key = m.report_key)
                        """),
                Invariant.of("daily-round", "The daily round has its timer.", """
                        select 'daily-round', 'no timer begins the next day'
                         where not exists (select from act_ru_job job
                                             join act_re_procdef p on p.id_ = job.process_def_id_
                                            where p.key_ = 'daily-round' and job.handler_type_ = 'timer-start-event'
                                              and job.retries_ > 0 and job.suspension_state_ = 1)
                        """));
    }
}
