package vn.ansinh.reporting.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.ansinh.reporting.paper.Block.Paragraph;

/** Documents as PDF. */
class PaperPdfTest {

    @ParameterizedTest
    @EnumSource(PaperKind.class)
    void eachKindStandsAsTheDecreeAsks(PaperKind kind) {
        Paper paper = SamplePapers.of(kind);

        byte[] pdf = PrintedPaper.of(paper);

        assertThat(paper.kind()).isEqualTo(kind);
        assertThat(PdfLayout.check(pdf, paper)).isEmpty();
    }

    @Test
    void whatPeopleWroteIsTextAndComesBackWhole() throws IOException {
        String vietnamese = "Ủy ban nhân dân các huyện, thị xã đã hỗ trợ 1.204 hộ nghèo";
        String text = Normalizer.normalize(vietnamese, Normalizer.Form.NFD)
                + " <script>alert('x')</script> & \u0000\u0007{{…}}";

        try (PDDocument pdf = Loader.loadPDF(PrintedPaper.of(saying(text)))) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "))
                    .contains(vietnamese + " <script>alert('x')</script> & {{…}}");
        }
    }

    @Test
    void aReadersProgramIsToldWhatItIs() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(PrintedPaper.of(SamplePapers.of(PaperKind.AGENCY_REPORT)))) {
            assertThat(pdf.getDocumentInformation().getTitle()).startsWith("BÁO CÁO Kết quả thực hiện");
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("vi");
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            String metadata = new String(pdf.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8);
            assertThat(metadata.replaceAll("\\s", "")).contains("pdfaid:part").contains("pdfaid:conformance");
        }
    }

    @Test
    void aTelephoneReadsTheSignFromPaper() {
        assertThat(ScannedSign.of(PrintedPaper.of(SamplePapers.of(PaperKind.AGENCY_REPORT))))
                .isEqualTo(
                        "https://ansinh.binhan.gov.vn/kiem-tra?reference=AS%2F2021-H1%2FSYT&round=2&code=7F3A-91C2-E0B4-5D18");
    }

    @Test
    void withoutAddressTheSignSaysTheThreeByThemselves() {
        assertThat(new Paper.Trace("AS/2021-H1", 1, "5C1E-09AB", null).sign()).isEqualTo("AS/2021-H1\n1\n5C1E-09AB");
    }

    private static Paper saying(String text) {
        Paper urging = SamplePapers.of(PaperKind.URGING);
        return new Paper(
                urging.kind(),
                urging.head(),
                urging.title(),
                urging.to(),
                List.of(Paragraph.of(text)),
                urging.signature(),
                urging.copies(),
                List.of(),
                null);
    }
}
