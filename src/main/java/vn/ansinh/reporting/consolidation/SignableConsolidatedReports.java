package vn.ansinh.reporting.consolidation;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.consolidation.process.SupplementReportProcess;
import vn.ansinh.reporting.engine.TaskInput;
import vn.ansinh.reporting.paper.TypedLetter;
import vn.ansinh.reporting.signing.SignableDocument;
import vn.ansinh.reporting.signing.SigningStep;
import vn.ansinh.reporting.signing.ToSign;

/** Consolidated reports and supplements are signed by a leader of the standing agency, and sealed by its clerk. */
@Component
class SignableConsolidatedReports implements SignableDocument {

    private final ConsolidatedReports reports;
    private final ConsolidatedPapers papers;

    SignableConsolidatedReports(ConsolidatedReports reports, ConsolidatedPapers papers) {
        this.reports = reports;
        this.papers = papers;
    }

    @Override
    public Map<String, SigningStep> tasks() {
        return Map.of(
                "Task_SignConsolidatedReport",
                SigningStep.APPROVED,
                "Task_IssueConsolidatedReport",
                SigningStep.ISSUED,
                SupplementReportProcess.Elements.SIGN,
                SigningStep.APPROVED,
                SupplementReportProcess.Elements.ISSUE,
                SigningStep.ISSUED);
    }

    @Override
    public ToSign toSign(String elementId, String businessKey, TaskInput typed, String signer) {
        ConsolidatedReport report = reports.get(ConsolidatedKey.ofBusinessKey(businessKey));
        return papers.toSign(report, TypedLetter.of(typed), signer);
    }
}
