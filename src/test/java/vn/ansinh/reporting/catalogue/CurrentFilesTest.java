package vn.ansinh.reporting.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.springframework.beans.factory.annotation.Autowired;
import vn.ansinh.reporting.directory.reference.CsvSource;
import vn.ansinh.reporting.directory.reference.ImportResult;

/** R28: what is taken away says all there is, in Vietnamese, and is taken in again without a change. */
class CurrentFilesTest extends FreshReferenceData {

    @Autowired
    private CurrentFiles files;

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"REORGANISATION", "OFFICIAL_CODES", "TO_CONFIRM"})
    void whatIsTakenAwayIsTakenInWithoutAChange(DataSet kind) {
        byte[] file = files.write(kind);

        ImportResult result = referenceData.importFiles(List.of(new CsvSource(kind.fileName() + ".csv", file)), true);

        assertThat(result.problems()).isEmpty();
        assertThat(result.changes()).isEmpty();
        assertThat(new String(file, StandardCharsets.UTF_8).lines().count()).isGreaterThan(1);
    }

    @Test
    void itSpeaksVietnamese() {
        String agencies = new String(files.write(DataSet.AGENCIES), StandardCharsets.UTF_8);

        assertThat(agencies)
                .startsWith("\uFEFFmã,tên,")
                .contains("SYT,Sở Y tế,")
                .contains("01/01/2021");
        assertThat(new String(files.write(DataSet.REGIME_BODIES), StandardCharsets.UTF_8))
                .contains("KL92,SYT,phải báo cáo");
    }

    @Test
    void whatFollowedLaterIsTakenInAgainToo() {
        imported(referenceData.importAll("vinh-long-2026", false));

        for (DataSet kind : DataSet.values()) {
            ImportResult result = referenceData.importFiles(
                    List.of(new CsvSource(kind.fileName() + ".csv", files.write(kind))), true);
            assertThat(result.problems()).as(kind.name()).isEmpty();
            assertThat(result.changes()).as(kind.name()).isEmpty();
        }
    }
}
