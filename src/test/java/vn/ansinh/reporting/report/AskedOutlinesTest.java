package vn.ansinh.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.benchmark.CountedDatabase;

/** What a cycle fixed is read once for each report. */
@EngineTest
class AskedOutlinesTest {

    private static final ReportKey KEY = ReportingFixture.key("SYT");

    @Autowired
    private ReportingFixture reporting;

    @Autowired
    private AgencyReports reports;

    @Autowired
    private AskedOutlines outlines;

    @Autowired
    private CountedDatabase database;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void theSectionsOfAReportAreReadOnce() {
        reporting.asked("SYT");
        AgencyReport report = reports.get(KEY);
        var asked = outlines.of(report);

        assertThat(asked.sections()).isNotEmpty();
        assertThat(database.of(() -> assertThat(outlines.of(report)).isEqualTo(asked))
                        .all())
                .isZero();
    }

    /** As in each test: the key comes again, the process does not. */
    @Test
    void anotherReportOfTheSameKeyHasItsOwn() {
        reporting.asked("SYT");
        var before = outlines.of(reports.get(KEY));
        jdbc.sql("update asked_section set title_vi = 'Mục khác' where code = 'I'")
                .update();
        jdbc.sql("update document set instance_id = 'another' where key = :key")
                .param("key", KEY.toString())
                .update();

        assertThat(outlines.of(reports.get(KEY))).isNotEqualTo(before);
    }
}
