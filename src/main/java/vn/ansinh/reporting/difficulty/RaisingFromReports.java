package vn.ansinh.reporting.difficulty;

import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.ansinh.reporting.report.AcceptedSubmission;
import vn.ansinh.reporting.report.AcceptedTexts;
import vn.ansinh.reporting.report.AgencyReport;
import vn.ansinh.reporting.report.DifficultyEntry;
import vn.ansinh.reporting.report.Obligations;
import vn.ansinh.reporting.report.ReportAccepted;

/** What an accepted report tells of difficulties becomes cases, each exactly once. */
@Component
class RaisingFromReports {

    private final DifficultyRaising raising;
    private final AcceptedTexts texts;
    private final Obligations obligations;

    RaisingFromReports(DifficultyRaising raising, AcceptedTexts texts, Obligations obligations) {
        this.raising = raising;
        this.texts = texts;
        this.obligations = obligations;
    }

    /** In the transaction of the event, which is retried as a whole. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void accepted(ReportAccepted event) {
        List<DifficultyEntry> told =
                texts.of(List.of(new AcceptedSubmission(event.key(), event.submission()))).values().stream()
                        .flatMap(words -> words.difficulties().stream())
                        .toList();
        if (!told.isEmpty()) {
            AgencyReport report = obligations.get(event.key());
            told.forEach(entry -> raising.raise(report, event.submission(), entry));
        }
    }
}
