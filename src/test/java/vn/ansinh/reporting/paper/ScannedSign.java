package vn.ansinh.reporting.paper;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** The QR sign of a printed document, as a telephone reads it off the paper. */
public final class ScannedSign {

    private static final int DOTS_PER_INCH = 300;

    private ScannedSign() {}

    /** @return what the first sign says, from the last page on */
    public static String of(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            var renderer = new PDFRenderer(document);
            for (int page = document.getNumberOfPages() - 1; page >= 0; page--) {
                String text = of(renderer.renderImageWithDPI(page, DOTS_PER_INCH, ImageType.RGB));
                if (text != null) {
                    return text;
                }
            }
            throw new AssertionError("no page has a QR sign");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String of(BufferedImage page) {
        int[] dots = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
        var picture =
                new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(page.getWidth(), page.getHeight(), dots)));
        try {
            return new QRCodeMultiReader()
                    .decodeMultiple(picture, Map.of(DecodeHintType.TRY_HARDER, true))[0].getText();
        } catch (NotFoundException e) {
            return null;
        }
    }
}
