package vn.ansinh.reporting.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.ansinh.reporting.directory.reference.CsvSource;
import vn.ansinh.reporting.directory.reference.ImportResult;

/** Files with all kinds of mistakes come in together: nothing of any of them stays, and each is told by its file and line. */
class BadInputTest extends FreshReferenceData {

    private static final String INDICATORS =
            "regime,code,area,name_vi,name_en,unit,type,time_axis,aggregation,numerator,denominator,part_of,reported_by,"
                    + "frequency,note,split,valid_from";

    @BeforeEach
    void theProvinceOf2026() {
        imported(referenceData.importAll("sample-regimes-2026", false));
    }

    private List<String> told(CsvSource... files) {
        String before = state();
        ImportResult result = referenceData.importFiles(List.of(files), false);
        assertThat(result.refused()).isTrue();
        assertThat(result.changes()).isEmpty();
        assertThat(state()).as("nothing half-done").isEqualTo(before);
        return result.problems().stream()
                .map(problem -> problem.file() + " " + problem.line() + " " + problem.column())
                .toList();
    }

    private String state() {
        return jdbc.sql("""
                        select concat_ws(' ', (select count(*) from regime), (select count(*) from period_rule),
                               (select count(*) from agency_version), (select count(*) from regime_body),
                               (select count(*) from indicator_version), (select count(*) from official_code),
                               (select count(*) from holiday), (select revision from catalogue_revision),
                               (select revision from directory_revision))""").query(String.class).single();
    }

    private static CsvSource rules(String... rows) {
        return csv(
                "period-rules-x.csv",
                "regime,kind,numbers,year_begins,legal_source,opens,due_before,cut_off,request_latest,consolidation,closing,"
                        + "roll_policy,review_working_days,valid_from,valid_to",
                rows);
    }

    private static CsvSource indicators(String... rows) {
        return csv("indicators-x.csv", INDICATORS, rows);
    }

    @Test
    void everyErrorOfEveryFileIsToldAtOnce() {
        assertThat(told(
                        rules("CCHC,annual,,12-15@-1,x,10-15,11-01,11-15,10-20,11-20,12-31,none,3,2027-01-01,"),
                        csv(
                                "holidays-x.csv",
                                "date,kind,name_vi,name_en,source",
                                "2027-13-01,public_holiday,Tết,Tet,x"),
                        csv(
                                "agencies-x.csv",
                                "code,name_vi,name_en,kind,document_abbreviation,place,valid_from,basis",
                                "XMOT,,Mot,commune,UBND,Một,2027-01-01,x"),
                        csv(
                                "limits-x.csv",
                                "regime,step,area,severity,working_days,proposal,valid_from,valid_to",
                                "CCHC,triage,,,0,,2027-01-01,"),
                        csv(
                                "outline-x.csv",
                                "regime,code,document,kind,title_vi,title_en,hint_vi,hint_en,required,max_length,"
                                        + "valid_from,valid_to",
                                "KLXX,I,both,text,a,a,,,no,,2027-01-01,")))
                .containsExactlyInAnyOrder(
                        "period-rules-x.csv 2 cut_off",
                        "holidays-x.csv 2 date",
                        "agencies-x.csv 2 name_vi",
                        "limits-x.csv 2 working_days",
                        "outline-x.csv 2 regime");
    }

    @Test
    void aPeriodThatOverlapsIsRefused() {
        assertThat(told(rules(
                        "CCHC,quarter,2,12-15@-1,x,end-30,end+6,end,end-15,end+10,end+40,none,3,2024-01-01,",
                        "CCHC,quarter,2,,x,end-30,end+6,end,end-15,end+10,end+40,none,3,2025-01-01,")))
                .isNotEmpty()
                .allMatch(problem -> problem.startsWith("period-rules-x.csv"));
    }

    @Test
    void anIndicatorOfAnotherRegimeIsRefused() {
        assertThat(told(indicators(
                        "CCHC,X1-01,A2,Tỷ lệ,Rate,%,percent,derived,weighted_ratio,A3-02,A3-01,,,annual,,,2027-01-01")))
                .isNotEmpty()
                .allMatch(problem -> problem.startsWith("indicators-x.csv 2"));
    }

    @Test
    void aReporterThatEndsBeforeThePeriodIsRefused() {
        assertThat(told(indicators(
                        "KL92,A2-99,A2,Số hộ,Households,hộ,count,stock,sum,,,,LONGHO,annual,,territory,2026-01-01")))
                .containsExactly("indicators-x.csv 2 reported_by");
    }

    @Test
    void aFileOfAnotherVersionIsRefused() {
        assertThat(told(csv("areas-x.csv", "code,name_vi,name_en,plan_section", "A9,Chín,Nine,IX")))
                .isNotEmpty()
                .allMatch(problem -> problem.startsWith("areas-x.csv"));
    }

    @Test
    void anOfficialCodeWithoutADateIsRefusedWhereItMeantTwoUnits() {
        assertThat(told(csv(
                        "regime-bodies-x.csv",
                        "regime,agency,duty,basis,valid_from",
                        "CCHC,#29551,obliged,x,2027-01-01")))
                .containsExactly("regime-bodies-x.csv 2 agency");
    }

    /** What is wrong with it would only be that the body of the other file is not there. */
    @Test
    void ofAFileThatRestsOnAWrongOneNothingIsToldThatFollowsFromIt() {
        assertThat(told(
                        csv(
                                "agencies-x.csv",
                                "code,name_vi,name_en,kind,document_abbreviation,place,valid_from,basis",
                                "XMOT,,Mot,commune,UBND,Một,2027-01-01,x"),
                        csv(
                                "regime-bodies-x.csv",
                                "regime,agency,duty,basis,valid_from",
                                "CCHC,XMOT,obliged,x,2027-01-01")))
                .containsExactly("agencies-x.csv 2 name_vi");
    }
}
