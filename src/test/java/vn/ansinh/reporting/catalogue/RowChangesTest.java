package vn.ansinh.reporting.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.ansinh.reporting.catalogue.RowChanges.Change;
import vn.ansinh.reporting.directory.reference.CsvCells;

/** What is changed on a screen becomes the file that would have said the same. */
class RowChangesTest {

    private static final LocalDate DAY = LocalDate.of(2027, 1, 1);

    private static final CsvCells BODIES = CsvCells.of("""
            chế độ báo cáo,cơ quan,nghĩa vụ báo cáo,căn cứ,áp dụng từ ngày,áp dụng đến ngày
            CCHC,STP,phải báo cáo,Điều 3,01/01/2022,
            CCHC,SYT,phải báo cáo,Điều 3,01/06/2027,
            CCHC,SXD,phải báo cáo,Điều 3,01/01/2022,31/12/2025
            """.getBytes(StandardCharsets.UTF_8));

    private final RowChanges changes = new RowChanges(EditedSet.of(DataSet.REGIME_BODIES), BODIES);

    @Test
    void aRowThatHasBegunEndsAndGoesOnAsItIsChanged() {
        assertThat(lines(new Change(0, Map.of("duty", "đề nghị báo cáo"))))
                .containsExactly(
                        "CCHC,STP,phải báo cáo,Điều 3,01/01/2022,31/12/2026",
                        "CCHC,STP,đề nghị báo cáo,Điều 3,01/01/2027,");
    }

    @Test
    void aRowThatHasNotBegunOrIsOverIsChangedAsItIs() {
        assertThat(lines(new Change(1, Map.of("basis", "Điều 4"))))
                .containsExactly("CCHC,SYT,phải báo cáo,Điều 4,01/06/2027,");
        assertThat(lines(new Change(2, Map.of("basis", "Điều 4"))))
                .containsExactly("CCHC,SXD,phải báo cáo,Điều 4,01/01/2022,31/12/2025");
    }

    /** As areas that have been called the same from the beginning. */
    @Test
    void aRowThatNeverHadToBeginEndsAndGoesOn() {
        CsvCells areas = CsvCells.of("""
                chế độ báo cáo,mã,tên,áp dụng từ ngày,áp dụng đến ngày
                CCHC,A7,Thể chế,,
                """.getBytes(StandardCharsets.UTF_8));

        assertThat(text(new RowChanges(EditedSet.of(DataSet.AREAS), areas)
                        .file(List.of(new Change(0, Map.of("name_vi", "Cải cách thể chế"))), DAY)))
                .contains("CCHC,A7,Thể chế,,31/12/2026", "CCHC,A7,Cải cách thể chế,01/01/2027,");
    }

    @Test
    void anEndIsNoNewVersion() {
        assertThat(lines(new Change(0, Map.of("valid_to", "31/12/2027"))))
                .containsExactly("CCHC,STP,phải báo cáo,Điều 3,01/01/2022,31/12/2027");
    }

    @Test
    void aMendedRowIsOverwrittenFromItsFirstDay() {
        RowChanges.File file = changes.file(List.of(new Change(0, Map.of("basis", "Điều 5"))), null);

        assertThat(text(file))
                .contains("CCHC,STP,phải báo cáo,Điều 5,01/01/2022,")
                .doesNotContain("2027");
    }

    @Test
    void aNewRowBeginsOnTheDayWhereItSaysNone() {
        assertThat(lines(new Change(
                        null, Map.of("regime", "CCHC", "agency", "SNV", "duty", "phải báo cáo", "basis", "Điều 3"))))
                .containsExactly("CCHC,SNV,phải báo cáo,Điều 3,01/01/2027,");
    }

    @Test
    void whatIsNotChangedIsNoFile() {
        assertThat(changes.file(List.of(new Change(0, Map.of("basis", "Điều 3"))), DAY)
                        .empty())
                .isTrue();
    }

    /** So that an error stands beside the field. */
    @Test
    void eachLineKnowsWhichChangeMadeIt() {
        RowChanges.File file = changes.file(
                List.of(new Change(1, Map.of("basis", "Điều\n4")), new Change(0, Map.of("basis", "Điều 5"))), DAY);

        assertThat(text(file).lines()).hasSize(5);
        assertThat(file.change(2)).isEqualTo(1);
        assertThat(file.change(3)).isEqualTo(1);
        assertThat(file.change(4)).isZero();
        assertThat(file.change(1)).isNull();
    }

    @Test
    void holidaysGoWithTheirYear() {
        CsvCells holidays = CsvCells.of(
                "date,kind,name_vi,name_en,source\n01/01/2027,ngày lễ,a,a,s\n2027-04-30,ngày lễ,b,b,s\n01/01/2028,ngày lễ,c,c,s\n"
                        .getBytes(StandardCharsets.UTF_8));

        RowChanges.File file =
                new RowChanges(EditedSet.of(DataSet.HOLIDAYS), holidays).file(List.of(new Change(0, null)), null);

        assertThat(text(file).lines().skip(1)).containsExactly("2027-04-30,ngày lễ,b,b,s");
    }

    private List<String> lines(Change change) {
        return text(changes.file(List.of(change), DAY)).lines().skip(1).toList();
    }

    private static String text(RowChanges.File file) {
        return new String(file.content(), StandardCharsets.UTF_8);
    }
}
