package vn.ansinh.reporting.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.ansinh.reporting.directory.AgencyDirectory;
import vn.ansinh.reporting.directory.reference.CsvSource;
import vn.ansinh.reporting.directory.reference.ImportProblem;
import vn.ansinh.reporting.directory.reference.ImportResult;

/** Each test begins with what the application itself brings. */
@ReferenceDataModule
abstract class FreshReferenceData {

    static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    @Autowired
    ReferenceData referenceData;

    @Autowired
    AgencyDirectory directory;

    @Autowired
    RegimeBodies bodies;

    @Autowired
    IndicatorCatalogue catalogue;

    @Autowired
    ReportingCalendar calendar;

    @Autowired
    RegimesInService regimesInService;

    @Autowired
    CurrentCatalogue current;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ReferenceDataModule.Heard heard;

    @Autowired
    ReferenceDataModule.HaveAsked haveAsked;

    /** The revision at which the database held nothing but the standard data. */
    private static long fresh = -1;

    @BeforeEach
    void begin() {
        haveAsked.periods.clear();
        if (revision() != fresh) {
            jdbc.sql("truncate agency, regime, holiday, territory cascade").update();
            imported(referenceData.importAll("vinh-long-2021", false));
            firstPeriod().usual();
            fresh = revision();
        }
        heard.forget();
    }

    /** The regime that the application brings. */
    static final String KL92 = "KL92";

    /** What it asks. */
    RegimeIndicators asked() {
        return catalogue.of(KL92);
    }

    FirstPeriod firstPeriod() {
        return new FirstPeriod(regimesInService, current, jdbc, new TransactionTemplate(transactions));
    }

    private long revision() {
        return jdbc.sql("""
                        select d.revision * 1000000 + c.revision from directory_revision d, catalogue_revision c""").query(Long.class).single();
    }

    static ImportResult imported(ImportResult result) {
        assertThat(result.problems().stream().map(problem -> problem.text(VIETNAMESE)))
                .isEmpty();
        return result;
    }

    ImportResult imported(CsvSource file) {
        return imported(referenceData.importFile(file, false));
    }

    /** What is said about a file that must be refused; nothing of it may have been stored. */
    Stream<ImportProblem> refused(CsvSource file) {
        long before = revision();
        ImportResult result = referenceData.importFile(file, false);
        assertThat(result.refused()).isTrue();
        assertThat(result.changes()).isEmpty();
        assertThat(revision()).as("nothing was stored").isEqualTo(before);
        return result.problems().stream();
    }

    /** As {@link #refused}, each problem as {@code line column key argument…}. */
    List<String> refusals(CsvSource file) {
        return refused(file)
                .map(problem -> problem.line() + " " + problem.column() + " " + problem.key() + " "
                        + String.join(" ", problem.arguments()))
                .map(String::strip)
                .toList();
    }

    static CsvSource csv(String name, String header, String... rows) {
        return CsvSource.of(name, header + "\n" + String.join("\n", rows) + "\n");
    }

    static CsvSource csv(String name, byte[] content) {
        return new CsvSource(name, content);
    }

    static CsvSource periodRules(String... rows) {
        return csv(
                "period-rules.csv",
                "regime,kind,legal_source,opens,due_before,cut_off,request_latest,consolidation,closing,roll_policy,"
                        + "review_working_days,valid_from,valid_to",
                rows);
    }

    static CsvSource holidays(String... rows) {
        return csv("holidays.csv", "date,kind,name_vi,name_en,source", rows);
    }
}
