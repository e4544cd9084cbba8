package vn.ansinh.reporting.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNamesTest {

    @ParameterizedTest
    @CsvSource({
        "bao-cao-KL92-2021-H1-SYT.docx, report-KL92-2021-H1-SYT.docx",
        "bao-cao-cua-co-quan.xlsx, reports-of-the-body.xlsx",
        "giay-xac-nhan-KL92-2021-H1-SYT-lan-2.pdf, receipt-KL92-2021-H1-SYT-round-2.pdf",
        "so-lieu-can-theo-doi.xlsx, figures-to-follow-up.xlsx",
        "KH-SYT.xlsx, KH-SYT.xlsx",
        "bao-caoA.pdf, bao-caoA.pdf"
    })
    void aFileIsCalledInTheLanguageOfTheInstallation(String named, String english) {
        assertThat(FileNames.shown(named, Locale.ENGLISH)).isEqualTo(english);
        assertThat(FileNames.shown(named, Texts.VIETNAMESE)).isEqualTo(named);
    }
}
