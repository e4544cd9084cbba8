package vn.ansinh.reporting.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.ansinh.reporting.LibreOffice;
import vn.ansinh.reporting.NeedsLibreOffice;

/**
 * A word processor opens each kind's file and lays it out as it is meant. {@code -Dpictures=refresh} draws what it shows
 * into {@code docs/documents/word/}.
 */
@NeedsLibreOffice
class WordInLibreOfficeTest {

    private static final double MILLIMETRE = 72 / 25.4;

    private static final Path PICTURES = Path.of("docs/documents/word");

    @TempDir
    private static Path room;

    @ParameterizedTest
    @EnumSource(PaperKind.class)
    void eachKindIsLaidOutWithoutLoss(PaperKind kind) throws IOException {
        Paper paper = SamplePapers.of(kind);

        byte[] pdf = new LibreOffice(room).saved(WordFiles.of(paper), "docx", "pdf");

        try (PDDocument document = Loader.loadPDF(pdf)) {
            draw(document, kind);
            var seen = new Seen();
            String text = seen.getText(document);
            assertThat(text.lines()).anyMatch(line -> line.contains(PaperWords.COUNTRY));
            assertThat(squeezed(text))
                    .contains(words(paper).stream()
                            .map(WordInLibreOfficeTest::squeezed)
                            .toList());
            assertThat(seen.outside).as("letters outside of the margins").isEmpty();
        }
    }

    @Test
    void whatLibreOfficeHasSavedIsStillATemplate() {
        byte[] saved = new LibreOffice(room).saved(WordFiles.standard(PaperKind.AGENCY_REPORT), "docx", "docx");
        Paper paper = SamplePapers.of(PaperKind.AGENCY_REPORT);

        assertThat(TemplateCheck.of(PaperKind.AGENCY_REPORT, SafeWord.open(saved)))
                .isEmpty();
        assertThat(WordLayout.check(WordFiles.of(saved, paper), paper)).isEmpty();
    }

    private static List<String> words(Paper paper) {
        List<String> words = new ArrayList<>(paper.to());
        words.add(PaperWords.capitals(paper.head().body()));
        words.add(paper.title().subject());
        words.addAll(PaperWords.copies(paper.copies()));
        if (paper.signature() != null) {
            words.addAll(paper.signature().lines());
            words.add(paper.signature().name());
        }
        if (paper.trace() != null) {
            words.addAll(PaperWords.trace(paper.trace()));
        }
        add(words, paper.body());
        paper.appendices().forEach(appendix -> {
            words.add(PaperWords.capitals(appendix.title()));
            add(words, appendix.blocks());
        });
        return words;
    }

    private static void add(List<String> words, List<Block> blocks) {
        for (Block block : blocks) {
            if (block instanceof Block.Heading heading) {
                words.add(heading.text());
            } else if (block instanceof Block.Item item) {
                words.add(item.text());
            } else if (block instanceof Block.Paragraph paragraph) {
                paragraph.runs().forEach(run -> words.add(run.text()));
            } else if (block instanceof Block.Table table) {
                table.rows().forEach(row -> words.addAll(row.cells()));
            }
        }
    }

    /** A line may be broken anywhere, and a page's number stand between two lines. */
    private static String squeezed(String text) {
        return text.replaceAll("(?m)^\\d+\\s*$", "").replaceAll("[\\s\\u00A0]+", "");
    }

    private static void draw(PDDocument document, PaperKind kind) throws IOException {
        if ("refresh".equals(System.getProperty("pictures"))) {
            Files.createDirectories(PICTURES);
            String name = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
            var renderer = new PDFRenderer(document);
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                Path picture = PICTURES.resolve(name + "-" + (page + 1) + ".png");
                ImageIO.write(renderer.renderImageWithDPI(page, 70, ImageType.GRAY), "png", picture.toFile());
            }
        }
    }

    /** What stands on the pages, and what of it where nothing should. */
    private static final class Seen extends PDFTextStripper {

        private final List<String> outside = new ArrayList<>();

        @Override
        protected void writeString(String text, List<TextPosition> letters) throws IOException {
            PDPage page = getCurrentPage();
            double width = page.getMediaBox().getWidth();
            double height = page.getMediaBox().getHeight();
            for (TextPosition letter : letters) {
                double end = letter.getXDirAdj() + letter.getWidthDirAdj();
                boolean blank = letter.getUnicode().isBlank();
                boolean inside = letter.getXDirAdj() > 29 * MILLIMETRE
                        && end < width - 14 * MILLIMETRE
                        && letter.getYDirAdj() < height - 19 * MILLIMETRE
                        && (letter.getYDirAdj() > 20 * MILLIMETRE
                                || text.strip().matches("\\d+"));
                if (!blank && !inside) {
                    outside.add(text);
                }
            }
            super.writeString(text, letters);
        }
    }
}
