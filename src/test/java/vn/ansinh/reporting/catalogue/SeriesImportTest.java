package vn.ansinh.reporting.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.ansinh.reporting.directory.reference.CsvSource;
import vn.ansinh.reporting.directory.reference.ImportResult;

/** What the province is made of, and what breaks its series, as files say it. */
class SeriesImportTest extends FreshReferenceData {

    private static final LocalDate JULY = LocalDate.of(2025, 7, 1);

    @Autowired
    private SeriesData series;

    private static CsvSource territories(String... rows) {
        return csv("territories-x.csv", "code,name_vi,name_en,within,valid_from,valid_to,source", rows);
    }

    private static CsvSource breaks(String... rows) {
        return csv("series-breaks-x.csv", "regime,indicator,day,break_kind,reason_vi,reason_en,source", rows);
    }

    @Test
    void theProvinceOf2021IsItsEightDistricts() {
        assertThat(series.groundOn(LocalDate.of(2021, 5, 10)).units())
                .containsExactlyInAnyOrder(
                        "TPVINHLONG", "TXBINHMINH", "LONGHO", "MANGTHIT", "VUNGLIEM", "TAMBINH", "TRAON", "BINHTAN");
        assertThat(series.groundOn(JULY).known()).isFalse();
    }

    @Test
    void thatOf2026IsItsCommunes() {
        imported(referenceData.importBundled("vinh-long-2026/territories-2026.csv", false));

        assertThat(series.groundOn(JULY).units()).hasSize(124).contains("P28777");
        assertThat(series.groundOn(JULY.minusDays(1)).units()).hasSize(8);
    }

    @Test
    void theBorderOf2025IsSaid() {
        assertThat(series.breaks()
                        .between("KL92", List.of("A2-01"), true, JULY.minusDays(1), JULY)
                        .map(found -> found.sentence(VIETNAMESE)))
                .contains("Không so sánh: địa giới tỉnh thay đổi từ 01/07/2025 (Nghị quyết số 202/2025/QH15)");
    }

    /** R15: two communes do not make seven districts' ground reported. */
    @Test
    void anImportWarnsUntilTheWholeGroundHasAReporter() {
        newBodiesAreIn();
        imported(referenceData.importBundled("vinh-long-2021/reorganisation-2025.csv", false));
        imported(territories(
                "TINH,Tỉnh,Province,,2025-07-01,,NQ",
                "XPHUQUOI,Xã Phú Quới,Phu Quoi,TINH,2025-07-01,,NQ",
                "XNHONPHU,Xã Nhơn Phú,Nhon Phu,TINH,2025-07-01,,NQ",
                "XTANQUOI,Xã Tân Quới,Tan Quoi,TINH,2025-07-01,,NQ"));
        imported(communes("XPHUQUOI", "XNHONPHU"));
        imported(csv(
                "regime-bodies-x.csv",
                "regime,agency,duty,basis,valid_from",
                "KL92,XPHUQUOI,obliged,III.13,2025-07-01",
                "KL92,XNHONPHU,obliged,III.13,2025-07-01"));

        ImportResult result = imported(csv(
                "reorganisation-x.csv",
                "predecessor,ends_on,area,successor,starts_on",
                "LONGHO,2025-06-30,,XPHUQUOI,2025-07-01",
                "LONGHO,2025-06-30,,XNHONPHU,2025-07-01"));

        assertThat(result.warnings())
                .extracting(warning -> warning.text(VIETNAMESE))
                .contains("reorganisation-x.csv: Từ ngày 2025-07-01, chế độ KL92: 14 chỉ tiêu (ví dụ A2-01) chưa có cơ"
                        + " quan báo cáo cho 1/3 đơn vị địa bàn: Xã Tân Quới. Hãy nhập cơ quan của các địa bàn này.");
    }

    private void newBodiesAreIn() {
        imported(referenceData.importBundled("vinh-long-2021/regime-bodies-unnamed.csv", false));
        imported(referenceData.importBundled("vinh-long-2021/agencies-2025.csv", false));
        imported(referenceData.importBundled("vinh-long-2021/regime-bodies-2025.csv", false));
    }

    private static CsvSource communes(String... codes) {
        return csv(
                "agencies-communes.csv",
                "code,name_vi,name_en,kind,document_abbreviation,place,valid_from,basis",
                java.util.Arrays.stream(codes)
                        .map(code -> code + ",Ủy ban nhân dân xã,Commune,commune,UBND,Xã,2025-07-01,III.13")
                        .toArray(String[]::new));
    }

    @Test
    void aDistrictAndWhatLiesInItAreNotReportedBoth() {
        assertThat(refusals(territories("TRAON,Huyện Trà Ôn,Tra On,LONGHO,2021-01-01,2025-06-30,NQ")))
                .anyMatch(problem -> problem.startsWith("0 null catalogue.import.groundTwice A2-01"));
    }

    @Test
    void anotherGroundWithoutABreakIsWarnedOf() {
        ImportResult result = imported(territories("TINH,Tỉnh,Province,,2030-01-01,,NQ", "X,Xã,X,TINH,2030-01-01,,NQ"));
        assertThat(keys(result)).doesNotContain("catalogue.import.borderUnsaid 2030-01-01");

        result = imported(territories("TINH2,Tỉnh,Province,,2029-01-01,2029-12-31,NQ"));
        assertThat(keys(result)).contains("catalogue.import.borderUnsaid 2030-01-01");
    }

    private static List<String> keys(ImportResult result) {
        return result.warnings().stream()
                .map(warning -> warning.key() + " " + String.join(" ", warning.arguments()))
                .toList();
    }

    @Test
    void everyErrorOfATerritoryIsListedByLine() {
        assertThat(refusals(territories(
                        "TINH2,Tỉnh,Province,,2024-01-01,,NQ",
                        "X1,Xã,Commune,NOWHERE,2024-01-01,,NQ",
                        "X2,Xã,Commune,X3,2024-01-01,,NQ",
                        "X3,Xã,Commune,X2,2024-01-01,,NQ",
                        "X4,Xã,Commune,TINHVINHLONG,2024-01-01,,NQ")))
                .containsExactly(
                        "2 within catalogue.import.twoProvinces TINH2 TINHVINHLONG",
                        "3 within catalogue.import.territoryUnknown NOWHERE",
                        "4 within catalogue.import.territoryCycle X2",
                        "5 within catalogue.import.territoryCycle X3",
                        "6 within catalogue.import.territoryUnknown TINHVINHLONG");
        assertThat(refusals(territories(
                        "x1,Xã,,TINH,2024-01-01,2023-01-01,", "X2,Xã,X,,2024-01-01,,NQ", "X2,Xã,X,,2025-01-01,,NQ")))
                .contains("2 code directory.import.form x1 LONGHO", "2 name_en directory.import.required");
    }

    @Test
    void everyErrorOfABreakIsListedByLine() {
        assertThat(refusals(breaks(
                        ",A2-01,2025-07-01,territory,a,a,NQ",
                        "KL92,A2-01,1/7/25,method,a,a,NQ",
                        "KL92,A2-01,2025-07-01,border,a,a,NQ",
                        "KL92,A2-01,2025-07-01,method,,a,")))
                .containsExactly(
                        "2 regime catalogue.import.breakOfIndicator A2-01",
                        "3 day directory.import.date 1/7/25",
                        "4 break_kind directory.import.oneOf border địa bàn (territory); chuẩn (standard); cách tính"
                                + " (method); so sánh được (comparable)",
                        "5 reason_vi directory.import.required",
                        "5 source directory.import.required");
        assertThat(refusals(breaks(
                        "KLXX,,2025-07-01,method,a,a,NQ",
                        "KL92,A9-99,2025-07-01,method,a,a,NQ",
                        "KL92,A2-01,2024-01-01,comparable,a,a,NQ",
                        "KL92,A2-01,2024-01-01,comparable,a,a,NQ")))
                .containsExactlyInAnyOrder(
                        "2 regime catalogue.regime.unknown KLXX",
                        "3 indicator catalogue.import.breakUnknown A9-99 KL92",
                        "4 day catalogue.import.nothingBroken 2024-01-01",
                        "5 day catalogue.import.nothingBroken 2024-01-01",
                        "5 day directory.import.twice KL92 A2-01 2024-01-01 comparable 4");
    }

    @Test
    void aRegimesFileLeavesTheProvincesBreaksAsTheyAre() {
        imported(breaks("KL92,A2-01,2025-07-01,comparable,tính lại,recalculated,CV 12"));

        assertThat(series.breaks().between("KL92", List.of("A2-01"), true, JULY.minusDays(1), JULY))
                .isEmpty();
        assertThat(series.breaks().between("KL92", List.of("A2-02"), true, JULY.minusDays(1), JULY))
                .isPresent();
    }
}
