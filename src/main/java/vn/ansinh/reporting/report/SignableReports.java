package vn.ansinh.reporting.report;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.engine.TaskInput;
import vn.ansinh.reporting.paper.TypedLetter;
import vn.ansinh.reporting.report.process.AgencyReportProcess.Elements;
import vn.ansinh.reporting.signing.SignableDocument;
import vn.ansinh.reporting.signing.SigningStep;
import vn.ansinh.reporting.signing.ToSign;

/** An agency's report is signed by the leader who approves it, and sealed by the clerk who issues it. */
@Component
class SignableReports implements SignableDocument {

    private final AgencyReports reports;
    private final ReportPapers papers;

    SignableReports(AgencyReports reports, ReportPapers papers) {
        this.reports = reports;
        this.papers = papers;
    }

    @Override
    public Map<String, SigningStep> tasks() {
        return Map.of(Elements.APPROVE, SigningStep.APPROVED, Elements.ISSUE, SigningStep.ISSUED);
    }

    @Override
    public ToSign toSign(String elementId, String businessKey, TaskInput typed, String signer) {
        AgencyReport report = reports.get(ReportKey.parse(businessKey));
        return papers.toSign(report, TypedLetter.of(typed), signer);
    }
}
