package vn.ansinh.reporting.paper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Draws the sample of each kind into {@code docs/documents/}: {@code mvn test -Dtest=PaperPicturesTest -Dpictures=refresh}. */
@EnabledIfSystemProperty(named = "pictures", matches = "refresh")
class PaperPicturesTest {

    private static final Path PICTURES = Path.of("docs/documents");

    private static final int DOTS_PER_INCH = 70;

    @ParameterizedTest
    @EnumSource(PaperKind.class)
    void eachPageIsDrawn(PaperKind kind) throws IOException {
        String name = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
        Files.createDirectories(PICTURES);
        try (PDDocument pdf = Loader.loadPDF(PrintedPaper.of(SamplePapers.of(kind)))) {
            var renderer = new PDFRenderer(pdf);
            for (int page = 0; page < pdf.getNumberOfPages(); page++) {
                ImageIO.write(
                        renderer.renderImageWithDPI(page, DOTS_PER_INCH, ImageType.GRAY),
                        "png",
                        PICTURES.resolve(name + "-" + (page + 1) + ".png").toFile());
            }
        }
    }
}
