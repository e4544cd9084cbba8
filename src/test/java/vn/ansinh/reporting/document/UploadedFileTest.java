package vn.ansinh.reporting.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import vn.ansinh.reporting.engine.Refusal;

/** PDF, Word, Excel and images, up to 20 MB each, and really what their names say. */
class UploadedFileTest {

    private static final byte[] PDF = "%PDF-1.7 mẫu".getBytes(StandardCharsets.UTF_8);

    @ParameterizedTest
    @CsvSource({
        "bao-cao.pdf, 255044462D312E37, application/pdf",
        "Báo cáo quý I.DOCX, 504B0304, application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "bieu.xlsx, 504B0304, application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "cu.doc, D0CF11E0, application/msword",
        "cu.xls, D0CF11E0, application/vnd.ms-excel",
        "anh.png, 89504E470D0A, image/png",
        "anh.jpg, FFD8FFE0, image/jpeg",
        "anh.jpeg, FFD8FFE0, image/jpeg"
    })
    void whatAnOfficeWorksWithIsTaken(String name, String bytes, String mediaType) {
        UploadedFile file = UploadedFile.accept(name, HexFormat.of().parseHex(bytes));

        assertThat(file.mediaType()).isEqualTo(mediaType);
    }

    @ParameterizedTest
    @ValueSource(strings = {"trang.html", "hinh.svg", "chay.exe", "bao-cao", "goi.zip"})
    void anotherKindIsRefusedByItsName(String name) {
        assertRefused(name, PDF, "document.file.kind");
    }

    @Test
    void aFileThatIsNotWhatItsNameSaysIsRefused() {
        assertRefused("bao-cao.docx", PDF, "document.file.not-what-it-says");
        assertRefused("anh.png", "<script>".getBytes(StandardCharsets.UTF_8), "document.file.not-what-it-says");
    }

    /** R9: a scanner put a line break before the header. */
    @Test
    void aPdfMayBeginWithinTheFirstThousandBytes() throws IOException {
        byte[] scanned = new ClassPathResource("leading-newline.pdf", UploadedFileTest.class).getContentAsByteArray();

        assertThat(UploadedFile.accept("scan.pdf", scanned).pdf()).isTrue();
        assertRefused(
                "scan.pdf",
                ("x".repeat(1024) + "%PDF-1.7").getBytes(StandardCharsets.UTF_8),
                "document.file.not-what-it-says");
        assertRefused("anh.png", new byte[] {'\n', (byte) 0x89, 'P', 'N', 'G'}, "document.file.not-what-it-says");
    }

    @Test
    void twentyMegabytesAreTakenAndOneByteMoreIsNot() {
        byte[] twenty = Arrays.copyOf(PDF, 20 * 1024 * 1024);

        assertThat(UploadedFile.accept("lon.pdf", twenty).content()).hasSize(twenty.length);
        assertRefused("lon.pdf", Arrays.copyOf(PDF, twenty.length + 1), "document.file.too-large");
    }

    @Test
    void anEmptyFileIsRefused() {
        assertRefused("rong.pdf", new byte[0], "document.file.empty");
    }

    @Test
    void theFolderOfAFileIsForgotten() {
        assertThat(UploadedFile.accept("C:\\Users\\an\\bao-cao.pdf", PDF).name())
                .isEqualTo("bao-cao.pdf");
        assertThat(UploadedFile.accept("../../etc/bao-cao.pdf", PDF).name()).isEqualTo("bao-cao.pdf");
    }

    private static void assertRefused(String name, byte[] content, String key) {
        assertThatThrownBy(() -> UploadedFile.accept(name, content))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(key);
    }
}
