package vn.ansinh.reporting.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.ansinh.reporting.signature.SignatureCheck.Result;

/** Files made to take more than there is. Each is answered in far less than the time they are given here. */
@Timeout(value = 20, unit = TimeUnit.SECONDS)
class BadFilesTest {

    /** 256 MB of blanks in 256 KB. */
    private static final byte[] PACKED = packed(256);

    private final SignedFiles files = new SignedFiles(new TrustStore(List.of()), Clock.systemUTC());

    @Test
    void objectsThatUnpackToAThousandTimesItsSizeAreNotUnpacked() {
        byte[] bomb = pdf("/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode", PACKED);

        assertThat(files.verify(bomb).result()).isEqualTo(Result.UNREADABLE);
    }

    @Test
    void aNameThatIsWrittenOtherwiseIsTheSameName() {
        byte[] bomb = pdf("/Type /Obj#53tm /N 1 /#46irst 4 /Filter /Fl#61teDecode", PACKED);

        assertThat(files.verify(bomb).result()).isEqualTo(Result.UNREADABLE);
    }

    @Test
    void objectsPackedTwiceAreNotUnpacked() {
        byte[] bomb = pdf("/Type /ObjStm /N 1 /First 4 /Filter [/FlateDecode /FlateDecode]", packed(1));

        assertThat(files.verify(bomb).result()).isEqualTo(Result.UNREADABLE);
    }

    @Test
    void aPageThatUnpacksToAThousandTimesItsSizeIsNotRead() {
        byte[] bomb = pdf("/Filter /FlateDecode", PACKED);

        assertThat(files.verify(bomb).result()).isEqualTo(Result.NOT_SIGNED);
        assertThat(files.text(bomb)).isEmpty();
    }

    @Test
    void suchAPageIsNotUnpackedEitherWhereSignaturesAreCompared() {
        var issuer = Signing.Issuer.named("CA");
        byte[] bomb = issuer.signer("CN=Nguyễn Văn An").sign(pdf("/Filter /FlateDecode", PACKED));

        assertThat(files.verify(issuer.signer("CN=Sở Y tế").sign(bomb)).result())
                .isEqualTo(Result.SIGNED_WHOLE);
    }

    @Test
    void arraysInArraysEndTheReadingAndNothingElse() {
        byte[] deep = ("%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R /X " + "[".repeat(500_000)
                        + "\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n")
                .getBytes(StandardCharsets.US_ASCII);

        assertThat(files.verify(deep).result()).isEqualTo(Result.UNREADABLE);
    }

    @Test
    void aHundredMegabytesAreNotRead() {
        byte[] large = Arrays.copyOf("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII), 100 * 1024 * 1024);

        assertThat(files.verify(large).result()).isEqualTo(Result.UNREADABLE);
    }

    @Test
    void aTableOfObjectsThatPointsNowhereIsReadAnew() {
        byte[] bent = new String(Signing.letter("Bao cao"), StandardCharsets.ISO_8859_1)
                .replaceFirst("startxref\\s+\\d+", "startxref\n999999999")
                .getBytes(StandardCharsets.ISO_8859_1);

        assertThat(files.verify(bent).result()).isEqualTo(Result.NOT_SIGNED);
    }

    @Test
    void aLongScannedPaperIsReadAsOne() {
        byte[] noise = new byte[18 * 1024 * 1024];
        new Random(1).nextBytes(noise);

        assertThat(files.verify(pdf("/Type /XObject /Subtype /Image /Filter /DCTDecode", noise))
                        .result())
                .isEqualTo(Result.NOT_SIGNED);
    }

    /** A file of one page whose content is this stream. */
    private static byte[] pdf(String dictionary, byte[] content) {
        var file = new ByteArrayOutputStream();
        write(file, "%PDF-1.5\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n");
        write(file, "2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n");
        write(file, "3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>\nendobj\n");
        write(file, "4 0 obj\n<< " + dictionary + " /Length " + content.length + " >>\nstream\n");
        file.writeBytes(content);
        write(file, "\nendstream\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n");
        return file.toByteArray();
    }

    private static byte[] packed(int megabytes) {
        var packed = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(packed)) {
            byte[] blanks = new byte[1024 * 1024];
            Arrays.fill(blanks, (byte) ' ');
            for (int i = 0; i < megabytes; i++) {
                out.write(blanks);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static void write(ByteArrayOutputStream file, String text) {
        file.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
