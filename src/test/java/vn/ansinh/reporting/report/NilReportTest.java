package vn.ansinh.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ansinh.reporting.report.ReportingFixture.key;

import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.Officials;
import vn.ansinh.reporting.catalogue.Period;

/** "Cả báo cáo không phát sinh": what a report says when nothing happened. */
@EngineTest
class NilReportTest {

    private static final ReportKey YEAR = new ReportKey("KL92/2021", "SYT");
    private static final String OUTBREAKS = "A7-01";
    private static final String UNDER_TREATMENT = "A7-04";

    @Autowired
    private ReportingFixture reporting;

    @Autowired
    private Officials officials;

    @Autowired
    private Drafting drafting;

    @Autowired
    private Drafts drafts;

    @Test
    void inTheFirstReportEverWhatIsCumulativeIsNought() {
        reporting.asked("SYT");

        nothingOccurred(key("SYT"));

        assertThat(figures(key("SYT"))).containsEntry(OUTBREAKS, "0").doesNotContainKey(UNDER_TREATMENT);
    }

    /** R13: 100 outbreaks to June are 100 outbreaks to December when nothing happened since. */
    @Test
    void inAYearsReportWhatIsCumulativeStaysAsItWasAtTheHalfYear() {
        reporting.asked("SYT");
        reporting.accepted("SYT");
        reporting.asked(Period.annual(2021), "SYT");

        nothingOccurred(YEAR);

        assertThat(figures(YEAR)).containsEntry(OUTBREAKS, "100").containsEntry(UNDER_TREATMENT, "100");
    }

    private void nothingOccurred(ReportKey report) {
        officials.as(Officials.officer("SYT"), () -> drafting.nothingOccurred(report, true));
    }

    private Map<String, String> figures(ReportKey report) {
        return drafts.of(report).content().cells().stream()
                .filter(Cell::hasValue)
                .collect(Collectors.toMap(Cell::indicator, cell -> plain(cell.actual())));
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
