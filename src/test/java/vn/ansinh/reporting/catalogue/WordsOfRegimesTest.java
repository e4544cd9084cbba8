package vn.ansinh.reporting.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.ansinh.reporting.catalogue.Outline.Part;
import vn.ansinh.reporting.catalogue.OutlineSection.Document;
import vn.ansinh.reporting.catalogue.OutlineSection.Kind;
import vn.ansinh.reporting.catalogue.RegimeLimit.Proposal;
import vn.ansinh.reporting.catalogue.RegimeLimit.Step;
import vn.ansinh.reporting.directory.reference.CsvSource;

/** Sections, words and limits of regimes, from day to day, and what no file may say. Today is 12 April 2022. */
class WordsOfRegimesTest extends FreshReferenceData {

    private static final LocalDate DAY = LocalDate.of(2022, 4, 12);

    @Autowired
    private RegimeWords words;

    @Autowired
    private RegimeLimits limits;

    @BeforeEach
    void anotherRegime() {
        imported(referenceData.importFiles(
                List.of(
                        csv(
                                "regimes.csv",
                                "code,name_vi,name_en,legal_basis,plan_series,begins,ends",
                                "CCHC,Cải cách hành chính,Administrative reform,Kế hoạch 10/KH-UBND,KH-CCHC,2022-01-01,"),
                        csv(
                                "areas.csv",
                                "regime,code,name_vi,name_en,plan_section",
                                "CCHC,A0,Chung,General,I",
                                "CCHC,A7,Thể chế,Institutions,II",
                                "CCHC,TC,Tài chính công,Public finance,III")),
                false));
    }

    @Test
    void theOutlineOfTheBundledRegimeIsWhatReportsHadUntilNow() {
        assertThat(asked().outline(Document.REPORT, DAY).parts())
                .extracting(part -> part.title(VIETNAMESE))
                .startsWith(
                        "I. Công tác chỉ đạo, triển khai thực hiện",
                        "II. Kết quả thực hiện theo lĩnh vực",
                        "Công tác tuyên truyền")
                .endsWith(
                        "III. Khó khăn, vướng mắc và nguyên nhân",
                        "IV. Phương hướng, nhiệm vụ thời gian tới",
                        "V. Kiến nghị, đề xuất");
        assertThat(asked().outline(Document.REPORT, DAY).sections())
                .extracting(Part::code)
                .contains("I", "II.A1", "II.A7", "III", "IV", "V")
                .doesNotContain("II", "II.A0");
    }

    @Test
    void aRegimeHasItsOwnSectionsInEachReportFromDayToDay() {
        imported(outline(
                "CCHC,1,both,general,Tình hình chung,State of things,,,yes,,2022-01-01,",
                "CCHC,2,both,areas,Kết quả,Results,Nêu số liệu,Give figures,no,500,2022-01-01,2022-12-31",
                "CCHC,2,both,areas,Kết quả thực hiện,Results,,,no,,2023-01-01,",
                "CCHC,3,report,text,Đề xuất,Proposals,,,no,,2022-01-01,",
                "CCHC,3,consolidated,difficulty,Vướng mắc,Difficulties,,,yes,,2022-01-01,"));

        Outline report = catalogue.of("CCHC").outline(Document.REPORT, DAY);
        assertThat(report.sections()).extracting(Part::code).containsExactly("1", "2.A7", "2.TC", "3");
        assertThat(report.sections()).extracting(Part::number).containsExactly("1", "7", "TC", "3");
        assertThat(report.title("3", VIETNAMESE)).isEqualTo("3. Đề xuất");
        assertThat(report.headingOf("2.A7", VIETNAMESE)).isEqualTo("2. Kết quả");
        assertThat(report.find("2.A7")).get().extracting(Part::maxLength).isEqualTo(500);
        assertThat(report.find("2.A7").orElseThrow().hint(VIETNAMESE)).isEqualTo("Nêu số liệu");
        assertThat(report.forArea("A0")).get().extracting(Part::code).isEqualTo("1");
        assertThat(report.first(Kind.DIFFICULTY)).isEmpty();
        assertThat(catalogue
                        .of("CCHC")
                        .outline(Document.REPORT, LocalDate.of(2023, 6, 1))
                        .headingOf("2.A7", VIETNAMESE))
                .isEqualTo("2. Kết quả thực hiện");
        assertThat(catalogue.of("CCHC").outline(Document.CONSOLIDATED, DAY).first(Kind.DIFFICULTY))
                .get()
                .extracting(Part::code)
                .isEqualTo("3");
    }

    /** Until somebody writes them down. */
    @Test
    void aRegimeWithoutWordsIsCalledByItsName() {
        assertThat(words.shortName("CCHC")).isEqualTo("CCHC");
        assertThat(words.plan("CCHC", DAY)).isEqualTo("Kế hoạch thực hiện: Cải cách hành chính");
        assertThat(words.planBasis("CCHC", DAY)).isEqualTo("Kế hoạch 10/KH-UBND");
        assertThat(words.report("CCHC", DAY)).isEqualTo("Báo cáo");
        assertThat(words.source(KL92, "2021-H1")).isEqualTo("Kế hoạch, mục III.13");
        assertThat(catalogue.of("CCHC").outline(Document.REPORT, DAY)).isEqualTo(Outline.NONE);
        assertThat(words.period("CCHC", "2022-H1")).endsWith(" (CCHC)");
        assertThat(words.period(KL92, "2022-H1")).endsWith(" (KL 92)");
    }

    @Test
    void wordsChangeWithTheDay() {
        imported(csv(
                "regime-words.csv",
                "regime,short_vi,short_en,plan_vi,plan_en,valid_from,valid_to",
                "CCHC,CCHC tỉnh,PAR,Kế hoạch cải cách,Reform plan,2022-01-01,2026-12-31",
                "CCHC,PARI,PARI,Kế hoạch mới,New plan,2027-01-01,"));

        assertThat(words.shortName("CCHC")).isEqualTo("CCHC tỉnh");
        assertThat(words.plan("CCHC", DAY)).isEqualTo("Kế hoạch cải cách");
        assertThat(words.plan("CCHC", LocalDate.of(2027, 1, 1))).isEqualTo("Kế hoạch mới");
    }

    @Test
    void theMostPreciseLimitHolds() {
        imported(limits(
                "CCHC,triage,,,4,,2022-01-01,",
                "CCHC,triage,,urgent,2,,2022-01-01,",
                "CCHC,triage,A7,,6,,2022-01-01,",
                "CCHC,triage,A7,urgent,1,,2022-01-01,2022-12-31",
                "CCHC,proposal,A7,,,escalate,2022-01-01,",
                "CCHC,plan,,,7,,2022-01-01,"));

        assertThat(triage("TC", "NORMAL", DAY)).isEqualTo(4);
        assertThat(triage("TC", "URGENT", DAY)).isEqualTo(2);
        assertThat(triage("A7", "NORMAL", DAY)).isEqualTo(6);
        assertThat(triage("A7", "URGENT", DAY)).isEqualTo(1);
        assertThat(triage("A7", "URGENT", LocalDate.of(2023, 1, 1))).isEqualTo(6);
        assertThat(limits.days("CCHC", Step.CONFIRM, "A7", "URGENT", DAY, 99)).isEqualTo(99);
        assertThat(limits.proposal("CCHC", "A7", "NORMAL", DAY)).contains(Proposal.ESCALATE);
        assertThat(limits.proposal("CCHC", "TC", "NORMAL", DAY)).isEmpty();
        assertThat(limits.planDays("KH-CCHC", Step.PLAN, DAY, 20)).isEqualTo(7);
        assertThat(limits.planDays("KH", Step.PLAN, DAY, 99)).isEqualTo(20);
    }

    private int triage(String area, String severity, LocalDate day) {
        return limits.days("CCHC", Step.TRIAGE, area, severity, day, 99);
    }

    @Test
    void everyErrorOfAnOutlineIsListedByLineAndColumn() {
        assertThat(refusals(outline(
                        "CCHC,I.1,both,general,a,a,,,yes,,2022-01-01,",
                        "CCHC,2,all,chapter,a,,,,perhaps,0,2022-01-01,2021-01-01",
                        "CCHC,3,both,text,,a,,,no,200000,2022-01-01,")))
                .containsExactly(
                        "2 code directory.import.form I.1 II",
                        "3 valid_to directory.import.endsBefore 2021-01-01 2022-01-01",
                        "3 document directory.import.oneOf all báo cáo của cơ quan (report); báo cáo tổng hợp"
                                + " (consolidated); cả hai (both)",
                        "3 kind directory.import.oneOf chapter công tác chung (general); theo lĩnh vực (areas); khó"
                                + " khăn, vướng mắc (difficulty); thuyết minh (text)",
                        "3 title_en directory.import.required",
                        "3 required directory.import.flag perhaps",
                        "3 max_length catalogue.import.maxLength 0 100000",
                        "4 title_vi directory.import.required",
                        "4 max_length catalogue.import.maxLength 200000 100000");
        assertThat(refusals(outline(
                        "KHONG,1,both,general,a,a,,,yes,,2022-01-01,",
                        "CCHC,1,both,general,a,a,,,yes,,2022-01-01,",
                        "CCHC,1,both,text,a,a,,,yes,,2022-01-01,",
                        "CCHC,1,report,text,a,a,,,yes,,2022-01-01,",
                        "CCHC,2,consolidated,general,a,a,,,yes,,2022-01-01,")))
                .containsExactly(
                        "2 regime catalogue.regime.unknown KHONG",
                        "4 valid_from directory.import.twice CCHC 1 BOTH 3",
                        "5 code directory.import.twice 1 3",
                        "5 code directory.import.twice 1 4",
                        "6 kind catalogue.import.kindTwice general 3");
    }

    @Test
    void everyErrorOfWordsIsListedByLineAndColumn() {
        assertThat(refusals(csv(
                        "regime-words.csv",
                        "regime,short_vi,short_en,plan_vi,plan_en,valid_from,valid_to",
                        "CCHC,Một tên rất dài không phân biệt được,CCHC,Kế hoạch,,2022-01-01,",
                        "CCHC,,CCHC,,,2022-01-01,")))
                .containsExactly(
                        "2 short_vi catalogue.import.shortName Một tên rất dài không phân biệt được 20",
                        "2 plan_en directory.import.required",
                        "3 short_vi directory.import.required");
        assertThat(refusals(csv(
                        "regime-words.csv",
                        "regime,short_vi,short_en,valid_from,valid_to",
                        "CCHC,a,a,2022-01-01,2022-12-31",
                        "CCHC,b,b,2022-12-31,",
                        "KHONG,b,b,2022-12-31,")))
                .containsExactly(
                        "3 valid_from directory.import.overlap CCHC 2", "4 regime catalogue.regime.unknown KHONG");
    }

    @Test
    void everyErrorOfLimitsIsListedByLineAndColumn() {
        assertThat(refusals(limits(
                        "CCHC,triage,,,0,,2022-01-01,",
                        "CCHC,triage,,,,answer,2022-01-01,",
                        "CCHC,proposal,,,3,,2022-01-01,",
                        "CCHC,plan,A7,urgent,3,,2022-01-01,",
                        "CCHC,plan,,,300,,2022-01-01,")))
                .containsExactly(
                        "2 working_days catalogue.import.limitDays 0 250",
                        "3 working_days directory.import.required",
                        "3 proposal catalogue.import.limitNot triage",
                        "4 proposal directory.import.required",
                        "4 working_days catalogue.import.limitNot proposal",
                        "5 area catalogue.import.limitNot plan",
                        "5 severity catalogue.import.limitNot plan",
                        "6 working_days catalogue.import.limitDays 300 250");
        assertThat(refusals(limits(
                        "CCHC,triage,A9,,3,,2022-01-01,",
                        "CCHC,triage,,,3,,2022-01-01,",
                        "CCHC,triage,,,4,,2022-06-01,")))
                .containsExactly(
                        "2 area catalogue.import.areaOfRegime A9 CCHC",
                        "4 valid_from directory.import.overlap CCHC triage 3");
    }

    /** A file says all there is to say of the regimes it names; those of others stay as they were. */
    @Test
    void whatAFileLeavesOutOfARegimeIsGoneAndOfOthersStays() {
        imported(outline(
                "CCHC,1,both,general,Chung,General,,,yes,,2022-01-01,",
                "CCHC,2,both,text,Khác,Other,,,no,,2022-01-01,"));
        imported(outline("CCHC,2,both,text,Khác,Other,,,no,,2022-01-01,"));

        assertThat(catalogue.of("CCHC").outline(Document.REPORT, DAY).sections())
                .extracting(Part::code)
                .containsExactly("2");
        assertThat(asked().outline(Document.REPORT, DAY).parts()).isNotEmpty();
    }

    private static CsvSource outline(String... rows) {
        return csv(
                "outline.csv",
                "regime,code,document,kind,title_vi,title_en,hint_vi,hint_en,required,max_length,valid_from,valid_to",
                rows);
    }

    private static CsvSource limits(String... rows) {
        return csv("limits.csv", "regime,step,area,severity,working_days,proposal,valid_from,valid_to", rows);
    }
}
