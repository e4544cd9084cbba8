package vn.ansinh.reporting.consolidation;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.check.InstanceRules;
import vn.ansinh.reporting.check.Invariant;
import vn.ansinh.reporting.check.Invariants;
import vn.ansinh.reporting.consolidation.process.SupplementReportProcess;
import vn.ansinh.reporting.consolidation.process.SupplementReportProcess.Elements;
import vn.ansinh.reporting.document.DocumentState;

/** Where the consolidated reports stand, and that what was signed and sent is kept. */
@Component
class ConsolidationInvariants implements Invariants {

    /** Of the main report, which is made in its cycle's process; the request letter may be late. */
    private static final String[] LETTER = {"Task_PrepareRequest", "Task_SignRequest", "Task_IssueRequest"};

    @Override
    public String objects() {
        return "select key from consolidated_report";
    }

    @Override
    public List<Invariant> rules() {
        var rules = new ArrayList<>(supplements());
        rules.add(main());
        rules.addAll(signed());
        return rules;
    }

    private static List<Invariant> supplements() {
        return InstanceRules.of(
                        SupplementReportProcess.KEY,
                        "select key, d.state, d.instance_id from consolidated_report join document d using (key)"
                                + " where number > 0")
                .waiting(DocumentState.DRAFTING.name(), Elements.PREPARE)
                .waiting(DocumentState.APPROVING.name(), Elements.SIGN)
                .waiting(DocumentState.ISSUING.name(), Elements.ISSUE)
                .waiting(DocumentState.UNDER_REVIEW.name(), Elements.RECEIVE)
                .rules();
    }

    private static Invariant main() {
        return InstanceRules.of("reporting-cycle", """
                        select cycle_key as key, d.state, d.instance_id
                          from consolidated_report join document d using (key)
                         where number = 0
                        """)
                .waiting(DocumentState.DRAFTING.name(), "Task_PrepareConsolidatedReport")
                .waiting(DocumentState.APPROVING.name(), "Task_SignConsolidatedReport")
                .waiting(DocumentState.ISSUING.name(), "Task_IssueConsolidatedReport")
                .waiting(DocumentState.UNDER_REVIEW.name(), "Task_ReceiveConsolidatedReport")
                .waiting(DocumentState.ACCEPTED.name(), "IntermediateEvent_ClosingDate", "Task_CloseReporting")
                .beside(LETTER)
                .afterwards(LETTER)
                .steps("consolidated-report-steps");
    }

    private static List<Invariant> signed() {
        return List.of(
                Invariant.of(
                        "supplement-numbers", "Supplements are numbered without a gap, after the main report.", """
                        select cycle_key, count(*) || ' reports up to number ' || max(number)
                          from consolidated_report group by cycle_key
                        having min(number) <> 0 or max(number) <> count(*) - 1
                        """),
                Invariant.of("consolidated-audit", "Every signature stands in the audit trail with its hash.", """
                        select document || '#' || s.number, 'no entry of the audit trail has its hash'
                          from document_round s join consolidated_report r on r.key = document
                         where not exists (select from audit_entry a
                                            where a.object_key = document and a.action = 'consolidated.signed'
                                              and a.detail = s.sha256)
                        """),
                Invariant.of(
                        "consolidated-signatures",
                        "What goes to the PPC is signed on its figures, and sent by letter.",
                        """
                        select r.key, d.state || ', round ' || d.round || ', figures ' || r.figures_version
                          from consolidated_report r
                          join document d on d.key = r.key
                          left join document_round s on (s.document, s.number) = (d.key, d.round)
                         where (%s) <> (s.content is not null) or (%s) <> (s.sent_at is not null)
                            or s.source_version <> r.figures_version
                        """.formatted(
                                        DocumentState.in("d.state", DocumentState.APPROVED),
                                        DocumentState.in("d.state", DocumentState.FILED))),
                Invariant.of(
                        "consolidated-letters", "Every letter to the PPC is registered and has its signed file.", """
                        select s.document || '#' || s.number, l.number || '/' || l.symbol
                                   || ' is another''s in the register, or its signed file is not there'
                          from document_round s
                          join consolidated_report r on r.key = s.document
                          join document_register l on l.id = s.letter
                         where l.object <> s.document || '#' || s.number or l.kind <> 'REPORT'
                            or not exists (select from stored_file f
                                            where f.id = l.file and f.object_key = s.document
                                              and f.purpose = 'SIGNED')
                        """));
    }

    @Override
    public List<String> triggers() {
        return List.of("baseline_decided_stays");
    }
}
