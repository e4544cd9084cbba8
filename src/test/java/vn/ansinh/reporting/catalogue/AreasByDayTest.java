package vn.ansinh.reporting.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.ansinh.reporting.catalogue.OutlineSection.Document;
import vn.ansinh.reporting.directory.reference.ImportResult;

/** An area is renamed from a day on, begins and ends; what was asked before keeps the names of its day. */
class AreasByDayTest extends FreshReferenceData {

    private static final LocalDate BEFORE = LocalDate.of(2026, 12, 31);
    private static final LocalDate AFTER = LocalDate.of(2027, 1, 1);
    private static final String OLD = "Công tác y tế";
    private static final String NEW = "Chăm sóc sức khỏe nhân dân";

    @Autowired
    private CurrentFiles files;

    @Autowired
    private RegimeArchive archive;

    @Test
    void anAreaIsCalledOtherwiseFromADayOn() {
        renamed();

        assertThat(asked().areaName("A7", VIETNAMESE, BEFORE)).isEqualTo(OLD);
        assertThat(asked().areaName("A7", VIETNAMESE, AFTER)).isEqualTo(NEW);
        assertThat(asked().areaNames(Locale.ENGLISH, AFTER)).containsEntry("A7", "Health of the people");
        assertThat(asked().areas(BEFORE)).extracting(Area::code).doesNotHaveDuplicates();
        assertThat(asked().outline(Document.REPORT, BEFORE).title("II.A7", VIETNAMESE))
                .isEqualTo(OLD);
        assertThat(asked().outline(Document.REPORT, AFTER).title("II.A7", VIETNAMESE))
                .isEqualTo(NEW);
    }

    @Test
    void anAreaBeginsAndEnds() {
        imported(areas("KL92,A9,Chuyển đổi số,Digital change,IV,2025-01-01,2026-12-31"));

        assertThat(asked().areas(LocalDate.of(2024, 12, 31)))
                .extracting(Area::code)
                .doesNotContain("A9");
        assertThat(asked().areas(BEFORE)).extracting(Area::code).contains("A9");
        assertThat(asked().areas(AFTER)).extracting(Area::code).doesNotContain("A9");
        assertThat(asked().outline(Document.REPORT, BEFORE).find("II.A9")).isPresent();
        assertThat(asked().outline(Document.REPORT, AFTER).find("II.A9")).isEmpty();
    }

    /** What hangs on its code, as a task that was planned for longer, still has a name. */
    @Test
    void anAreaThatIsOverOrHasNotBegunIsCalledAsOnTheNearestDay() {
        imported(areas(
                "KL92,A9,Chuyển đổi số,Digital change,IV,2025-01-01,2025-12-31",
                "KL92,A9,Số hóa,Digitisation,IV,2026-01-01,2026-12-31"));

        assertThat(asked().areaName("A9", VIETNAMESE, LocalDate.of(2021, 1, 1))).isEqualTo("Chuyển đổi số");
        assertThat(asked().areaName("A9", VIETNAMESE, AFTER)).isEqualTo("Số hóa");
    }

    /** Each rule once: rows from line 2 on, and all that is said about them. */
    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = ';', textBlock = """
            ,2026-12-31 ; 2026-12-01, ; 3 valid_from directory.import.overlap KL92 A9 2
            ,           ; 2027-01-01, ; 3 valid_from directory.import.overlap KL92 A9 2
            ,           ; ,           ; 3 valid_from directory.import.twice KL92 A9 2
            ,2026-12-31 ; 2027-01-02, ; 3 valid_from catalogue.import.areaGap A9 31/12/2026 2
            ,2026-12-31 ; 2027-01-01,2026-01-01 ; 3 valid_to directory.import.endsBefore 2026-01-01 2027-01-01
            ,31/02/2026 ; 2027-01-01, ; 2 valid_to directory.import.date 31/02/2026
            ,2026-12-31 ; 1.1.2027,   ; 3 valid_from directory.import.date 1.1.2027
            """)
    void daysThatDoNotFitAreRefused(String first, String second, String said) {
        assertThat(refusals(areas("KL92,A9,Một,One,IV," + first, "KL92,A9,Hai,Two,IV," + second)))
                .containsExactly(said);
    }

    /** An undated row of one that begins before it. */
    @Test
    void theOrderOfTheRowsDoesNotMatter() {
        imported(areas("KL92,A9,Hai,Two,IV,2027-01-01,", "KL92,A9,Một,One,IV,,2026-12-31"));

        assertThat(asked().areaName("A9", VIETNAMESE, BEFORE)).isEqualTo("Một");
        assertThat(refusals(areas("KL92,A9,Hai,Two,IV,2027-01-02,", "KL92,A9,Một,One,IV,,2026-12-31")))
                .containsExactly("2 valid_from catalogue.import.areaGap A9 31/12/2026 3");
    }

    @Test
    void anAreaDoesNotEndWhileFiguresBelongToIt() {
        assertThat(refusals(areas(
                        "KL92,A6,Công tác giáo dục,Education,II.6,,", "KL92,A7," + OLD + ",Health,II.7,,2026-12-31")))
                .singleElement()
                .asString()
                .startsWith("3 valid_to catalogue.import.areaEnds A7 01/01/2027 ")
                .contains(" A7-01, A7-02");
        assertThat(refusals(areas("KL92,A7," + OLD + ",Health,II.7,2022-01-01,")))
                .singleElement()
                .asString()
                .startsWith("2 valid_from catalogue.import.areaEnds A7 01/01/2021 ");
    }

    @Test
    void anAreaEndsTogetherWithItsFigures() {
        ReferenceFile indicators = ReferenceFile.of("indicators.csv");
        asked().all().stream()
                .filter(indicator -> indicator.area().equals("A7"))
                .forEach(indicator -> indicators.with(indicator.code(), "valid_to", "2026-12-31"));

        ImportResult result = referenceData.importFiles(
                List.of(areas("KL92,A7," + OLD + ",Health,II.7,,2026-12-31"), indicators.source()), false);

        imported(result);
        assertThat(asked().areas(AFTER)).extracting(Area::code).doesNotContain("A7");
        assertThat(asked().validOn(AFTER)).extracting(Indicator::area).doesNotContain("A7");
    }

    @Test
    void aFigureDoesNotOutliveItsArea() {
        imported(areas("KL92,A9,Chuyển đổi số,Digital change,IV,2025-01-01,2026-12-31"));

        assertThat(refusals(figure("2025-06-01,")))
                .containsExactly("2 area catalogue.import.areaMissing A9 01/01/2027");
        assertThat(refusals(figure("2024-06-01,2025-12-31")))
                .containsExactly("2 area catalogue.import.areaMissing A9 01/06/2024");
        imported(figure("2025-01-01,2026-12-31"));
    }

    /** Under another name it is the same area. */
    @Test
    void aFigureLivesThroughARenaming() {
        imported(areas(
                "KL92,A9,Chuyển đổi số,Digital change,IV,2025-01-01,2026-12-31",
                "KL92,A9,Số hóa,Digitisation,IV,2027-01-01,"));

        imported(figure("2025-01-01,"));
    }

    @Test
    void aFileWithoutDaysMeansAllOfThem() {
        renamed();

        ImportResult result = imported(
                csv("areas.csv", "regime,code,name_vi,name_en,plan_section", "KL92,A7," + OLD + ",Health,II.7"));

        assertThat(result.changes()).isNotEmpty();
        assertThat(asked().areaName("A7", VIETNAMESE, AFTER)).isEqualTo(OLD);
        assertThat(imported(referenceData.importBundled("vinh-long-2021/areas.csv", false))
                        .changes())
                .isEmpty();
    }

    @Test
    void whatWasAskedKeepsTheNamesOfItsDay() {
        haveAsked.periods.add(new AskedPeriod(
                KL92, Period.annual(2026), LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 31), Set.of(), Set.of()));

        assertThat(refusals(areas(
                        "KL92,A7," + OLD + ",Health,II.7,,2026-09-30", "KL92,A7," + NEW + ",Health,II.7,2026-10-01,")))
                .containsExactly("3 valid_from catalogue.import.wasAsked KL92/2026 01/11/2026 areas A7 KL92");
        imported(areas("KL92,A7,Công tác Y tế,Health,II.7,2021-01-01,"));
        imported(areas("KL92,A9,Chuyển đổi số,Digital change,IV,,"));
        renamed();
        // What 2027 is called is nothing of 2026.
        imported(csv("areas.csv", "regime,code,name_vi,name_en,plan_section", "KL92,A7,Y tế,Health,II.7"));
    }

    @Test
    void whatGoesOutComesInTheSame() {
        renamed();
        byte[] file = files.write(DataSet.AREAS);
        byte[] whole = archive.write(KL92);

        assertThat(new String(file, StandardCharsets.UTF_8))
                .contains("KL92,A7," + OLD, ",II.7,,31/12/2026", "KL92,A7," + NEW, ",II.7,01/01/2027,");
        assertThat(imported(csv("areas.csv", file)).changes()).isEmpty();
        jdbc.sql("truncate agency, regime, holiday, territory cascade").update();
        imported(referenceData.importBundled("vinh-long-2021/agencies.csv", false));
        imported(referenceData.importBundled("vinh-long-2021/holidays.csv", false));
        imported(referenceData.importFiles(RegimeArchive.read(whole).files(), false));
        assertThat(files.write(DataSet.AREAS)).isEqualTo(file);
        assertThat(archive.write(KL92)).isEqualTo(whole);
    }

    private void renamed() {
        imported(areas(
                "KL92,A7," + OLD + ",Health,II.7,,2026-12-31",
                "KL92,A7," + NEW + ",Health of the people,II.7,2027-01-01,"));
    }

    private static vn.ansinh.reporting.directory.reference.CsvSource areas(String... rows) {
        return csv("areas.csv", "regime,code,name_vi,name_en,plan_section,valid_from,valid_to", rows);
    }

    private static vn.ansinh.reporting.directory.reference.CsvSource figure(String days) {
        return csv(
                "indicators.csv",
                "regime,code,area,name_vi,name_en,unit,type,time_axis,aggregation,numerator,denominator,part_of,"
                        + "reported_by,frequency,split,valid_from,valid_to",
                "KL92,A9-01,A9,Thủ tục,Procedures,thủ tục,count,flow,sum,,,,SYT,annual,single," + days);
    }
}
