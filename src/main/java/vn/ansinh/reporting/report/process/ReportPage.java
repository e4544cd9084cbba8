package vn.ansinh.reporting.report.process;

import java.util.Set;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.engine.ProcessPage;
import vn.ansinh.reporting.report.ReportKey;

/** The page of an agency's report. */
@Component
class ReportPage implements ProcessPage {

    @Override
    public Set<String> processes() {
        return Set.of(AgencyReportProcess.KEY, ExtensionRequestProcess.KEY);
    }

    @Override
    public String address(String businessKey, String elementId) {
        return "/bao-cao/" + ReportKey.parse(businessKey).slug();
    }
}
