package vn.ansinh.reporting.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.ansinh.reporting.directory.AgencyCode;
import vn.ansinh.reporting.directory.DirectoryChanged;
import vn.ansinh.reporting.directory.ReferenceRefusal;
import vn.ansinh.reporting.directory.reference.CsvSource;
import vn.ansinh.reporting.directory.reference.ImportResult;

class ImportTest extends FreshReferenceData {

    private static final LocalDate DAY = LocalDate.of(2021, 4, 12);
    private static final AgencyCode SYT = new AgencyCode("SYT");

    @Test
    void aSecondImportChangesNothing() {
        ImportResult again = imported(referenceData.importAll("vinh-long-2021", false));

        assertThat(again.changes()).isEmpty();
        assertThat(heard.changes).isEmpty();
    }

    @Test
    void aDryRunTellsWhatWouldChangeAndChangesNothing() {
        CsvSource file = ReferenceFile.of("agencies.csv")
                .with("SYT", "name_vi", "Sở Y tế tỉnh")
                .source();

        ImportResult dryRun = imported(referenceData.importFile(file, true));

        assertThat(dryRun.dryRun()).isTrue();
        assertThat(dryRun.changes())
                .singleElement()
                .extracting(change -> change.text(VIETNAMESE))
                .isEqualTo("agencies: sửa SYT 2021-01-01; nameVi: “Sở Y tế” thành “Sở Y tế tỉnh”");
        assertThat(directory.nameOn(SYT, DAY)).isEqualTo("Sở Y tế");
        assertThat(heard.changes).isEmpty();
    }

    @Test
    void anImportIsAnsweredFromAtOnceAndHeardOnce() {
        imported(ReferenceFile.of("agencies.csv")
                .with("SYT", "name_vi", "Sở Y tế tỉnh")
                .source());

        assertThat(directory.nameOn(SYT, DAY)).isEqualTo("Sở Y tế tỉnh");
        assertThat(heard.changes).containsExactly(new DirectoryChanged(Set.of(SYT)));
        assertThat(heard.ended).isEmpty();
    }

    @Test
    void aFileSaysNothingAboutCodesItDoesNotName() {
        imported(ReferenceFile.of("agencies.csv")
                .only("SYT")
                .with("SYT", "place", "Vĩnh Long")
                .source());
        imported(ReferenceFile.of("indicators.csv").only("A7-01").source());

        assertThat(directory.activeOn(DAY)).hasSize(38);
        assertThat(asked().validOn(DAY)).hasSize(68);
    }

    @Test
    void aFileSaysEverythingAboutTheCodesItNames() {
        imported(ReferenceFile.of("agencies.csv")
                .only("SYT")
                .with("SYT", "valid_to", "2022-12-31")
                .again("SYT", "valid_from", "2023-01-01")
                .source());
        ImportResult corrected =
                imported(ReferenceFile.of("agencies.csv").only("SYT").source());

        assertThat(corrected.changes())
                .extracting(change -> change.text(Locale.ENGLISH))
                .containsExactly(
                        "agencies: changes SYT 2021-01-01; validTo: “2022-12-31” becomes “”",
                        "agencies: removes SYT 2023-01-01");
        assertThat(directory.get(SYT, DAY).validTo()).isNull();
    }

    @Test
    void changedReportersAreToldAsAChange() {
        ImportResult result = imported(ReferenceFile.of("indicators.csv")
                .with("A7-01", "reported_by", "SXD")
                .source());

        assertThat(result.changes())
                .singleElement()
                .extracting(change -> change.text(VIETNAMESE))
                .isEqualTo("indicators: sửa KL92 A7-01 2021-01-01; reportedBy: “[SYT]” thành “[SXD]”");
        assertThat(asked().reporters("A7-01", DAY)).containsExactly(new AgencyCode("SXD"));
    }

    @Test
    void filesThatReferToEachOtherComeInTogetherOrNotAtAll() {
        CsvSource agencies =
                ReferenceFile.of("agencies.csv").only("SYT").copy("SYT", "SMOI").source();
        CsvSource owed =
                csv("regime-bodies.csv", "regime,agency,duty,basis,valid_from", "KL92,SMOI,obliged,III.3,2021-01-01");
        CsvSource indicators = ReferenceFile.of("indicators.csv")
                .with("A7-01", "reported_by", "SMOI")
                .with("A7-02", "reported_by", "SKHONG")
                .source();

        ImportResult result = referenceData.importFiles(List.of(indicators, owed, agencies), false);

        assertThat(result.problems())
                .extracting(problem -> problem.text(Locale.ENGLISH))
                .containsExactly("indicators.csv, line 66, column reported_by: The directory has no agency with the"
                        + " code “SKHONG”. Check the code, or import the agency first.");
        assertThat(directory.all()).hasSize(38);
    }

    @Test
    void theErrorsOfAllFilesAreToldTogether() {
        CsvSource agencies =
                csv("regime-bodies.csv", "regime,agency,duty,basis,valid_from", "KL92,SYT,must,III.3,2021-01-01");
        CsvSource indicators = ReferenceFile.of("indicators.csv")
                .with("A7-01", "valid_from", "1.1.2021")
                .source();

        ImportResult result = referenceData.importFiles(List.of(agencies, indicators), false);

        assertThat(result.problems())
                .extracting(problem -> problem.text(VIETNAMESE))
                .containsExactly(
                        "regime-bodies.csv, dòng 2, cột duty: Giá trị “must” không hợp lệ. Hãy nhập một trong: phải báo"
                                + " cáo (obliged); đề nghị báo cáo (requested); nhận báo cáo (recipient); chỉ phản ánh khó"
                                + " khăn (difficulties).",
                        "indicators.csv, dòng 65, cột valid_from: “1.1.2021” không phải là ngày. Hãy nhập theo dạng"
                                + " 10/05/2021.");
    }

    @Test
    void twoNodesThatImportAtOnceDoNotGetInEachOthersWay() {
        jdbc.sql("truncate agency, area, indicator, regime, holiday cascade").update();

        List<CompletableFuture<ImportResult>> nodes = Stream.of(1, 2)
                .map(node -> CompletableFuture.supplyAsync(() -> referenceData.importAll("vinh-long-2021", false)))
                .toList();

        assertThat(nodes.stream().map(CompletableFuture::join))
                .noneMatch(ImportResult::refused)
                .filteredOn(result -> result.changes().isEmpty())
                .hasSize(1);
        assertThat(directory.activeOn(DAY)).hasSize(38);
    }

    @Test
    void theUnnamedBodiesComeInOnDemand() {
        imported(referenceData.importBundled("vinh-long-2021/regime-bodies-unnamed.csv", false));

        assertThat(directory.activeOn(DAY)).hasSize(38);
        assertThat(bodies.reportingOn(KL92, DAY)).hasSize(20 + 11);
        assertThat(imported(referenceData.importBundled("vinh-long-2021/regime-bodies-unnamed.csv", false))
                        .changes())
                .isEmpty();
    }

    @Test
    void aFileWhoseNameSaysNothingIsRefused() {
        assertThatThrownBy(() -> referenceData.importFile(CsvSource.of("upload.csv", "x"), true))
                .isInstanceOfSatisfying(
                        ReferenceRefusal.class,
                        refusal -> assertThat(refusal.text(VIETNAMESE))
                                .startsWith("Không biết tệp “upload.csv” chứa gì."));
    }
}
