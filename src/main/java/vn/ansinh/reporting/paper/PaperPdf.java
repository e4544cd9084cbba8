package vn.ansinh.reporting.paper;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;

/**
 * Writes a paper as PDF/A-2, tagged, in the layout of Nghị định 30/2020/NĐ-CP. Nothing is read but what lies in the
 * application: neither network nor files.
 */
@Component
public class PaperPdf {

    /** What the colours mean, on a screen as in print. */
    private static final byte[] COLOURS =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    private final String css;

    public PaperPdf() {
        this(read("/paper/paper.css"));
    }

    /** @param css how it looks; another one than the decree's in tests only */
    PaperPdf(String css) {
        XRLog.setLoggingEnabled(false);
        this.css = css;
    }

    /** @param out is left open */
    public void write(Paper paper, OutputStream out) throws IOException {
        var builder = new PdfRendererBuilder();
        builder.useFastMode();
        builder.useUriResolver((base, uri) -> uri.startsWith("data:") ? uri : null);
        builder.usePdfAConformance(PdfAConformance.PDFA_2_A);
        builder.usePdfUaAccessibility(true);
        builder.useColorProfile(COLOURS);
        builder.withProducer("An Sinh Reporting");
        builder.useReplacementText("?");
        builder.useUnicodeLineBreaker(new SpaceBreaker());
        for (Tinos face : Tinos.values()) {
            builder.useFont(face::open, Tinos.FAMILY, face.weight, face.style, true);
        }
        builder.withW3cDocument(PaperDom.of(paper, css), "");
        builder.toStream(out);
        builder.run();
    }

    static String read(String resource) {
        try (InputStream stream = PaperPdf.class.getResourceAsStream(resource)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
