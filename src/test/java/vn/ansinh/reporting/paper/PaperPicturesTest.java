package vn.ansinh.reporting.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Each page of each sample has its picture in {@code docs/documents/}; they are drawn anew by
 * {@code mvn test -Dtest=PaperPicturesTest -Dpictures=refresh}.
 */
class PaperPicturesTest {

    private static final Path PICTURES = Path.of("docs/documents");

    private static final int DOTS_PER_INCH = 70;

    private static final boolean REFRESH = "refresh".equals(System.getProperty("pictures"));

    @ParameterizedTest
    @EnumSource(PaperKind.class)
    void eachPageHasItsPicture(PaperKind kind) throws IOException {
        String name = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
        Files.createDirectories(PICTURES);
        try (PDDocument pdf = Loader.loadPDF(PrintedPaper.of(SamplePapers.of(kind)))) {
            var renderer = new PDFRenderer(pdf);
            for (int page = 0; page < pdf.getNumberOfPages(); page++) {
                Path picture = PICTURES.resolve(name + "-" + (page + 1) + ".png");
                if (REFRESH) {
                    ImageIO.write(
                            renderer.renderImageWithDPI(page, DOTS_PER_INCH, ImageType.GRAY), "png", picture.toFile());
                }
                assertThat(picture).exists();
            }
        }
    }
}
