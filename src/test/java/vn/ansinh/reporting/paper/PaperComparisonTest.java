package vn.ansinh.reporting.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.ansinh.reporting.paper.Block.Column;
import vn.ansinh.reporting.paper.Block.Paragraph;
import vn.ansinh.reporting.paper.Block.Row;
import vn.ansinh.reporting.paper.Block.Table;
import vn.ansinh.reporting.paper.Paper.Appendix;

/** What is printed says what was approved, whatever number, day and signature it has; one other figure is noticed. */
class PaperComparisonTest {

    @ParameterizedTest
    @EnumSource(PaperKind.class)
    void whatIsPrintedSaysWhatWasApproved(PaperKind kind) {
        Paper paper = inOneRun(SamplePapers.of(kind));

        PaperComparison comparison = PaperComparison.of(PaperContent.of(paper), text(paper));

        assertThat(comparison.missing()).as("%s", comparison.added()).isEmpty();
        assertThat(comparison.added()).isEmpty();
        assertThat(comparison.outside()).contains("cộng hòa xã hội chủ nghĩa việt nam");
    }

    @ParameterizedTest
    @EnumSource(
            value = PaperKind.class,
            names = {"AGENCY_REPORT", "CONSOLIDATED_REPORT", "DIRECTION", "PLAN"})
    void anotherWordAndAnotherSentenceAreNoticed(PaperKind kind) {
        Paper paper = SamplePapers.of(kind);
        List<Block> body = paper.body();
        var changed = new ArrayList<>(body);
        changed.add(body.size() / 2, Paragraph.of("Riêng kinh phí được cấp thêm 500 triệu đồng."));

        PaperComparison comparison = PaperComparison.of(PaperContent.of(paper), text(with(paper, changed)));

        assertThat(comparison.same()).isFalse();
        assertThat(comparison.added()).anyMatch(words -> words.contains("kinh phí được cấp thêm 500 triệu đồng"));
    }

    @Test
    void aFigureOfATableOverSeveralPagesIsNoticedAndItsRepeatedHeadIsNot() {
        Paper paper = table("1.234");

        assertThat(PaperComparison.of(PaperContent.of(paper), text(paper)).same())
                .isTrue();
        assertThat(PaperComparison.of(PaperContent.of(paper), text(table("1.284"))))
                .satisfies(comparison -> assertThat(comparison.missing())
                        .singleElement()
                        .asString()
                        .contains("[1.234]"))
                .satisfies(comparison -> assertThat(comparison.added())
                        .singleElement()
                        .asString()
                        .contains("[1.284]"));
    }

    @Test
    void aSignOfTheFigureIsNoneOfWhatStandsAroundWords() {
        assertThat(PaperComparison.of("giảm -5% số hộ.", "Giảm 5% số hộ").same())
                .isFalse();
        assertThat(PaperComparison.of("giảm -5% số hộ.", "GIẢM  -5% số hộ;").same())
                .isTrue();
    }

    /** As the kinds write their paragraphs; bold words that are broken over a line come out of a PDF behind the others. */
    private static Paper inOneRun(Paper paper) {
        return with(
                paper,
                paper.body().stream()
                        .map(block -> block instanceof Paragraph paragraph
                                ? Paragraph.of(paragraph.runs().stream()
                                        .map(Block.Run::text)
                                        .collect(Collectors.joining()))
                                : block)
                        .toList());
    }

    private static Paper table(String figure) {
        Paper paper = SamplePapers.of(PaperKind.AGENCY_REPORT);
        var rows = new ArrayList<Row>();
        for (int i = 1; i <= 120; i++) {
            rows.add(Row.of(String.valueOf(i), "Chỉ tiêu thứ " + i, i == 77 ? figure : String.valueOf(1000 + 7 * i)));
        }
        var table = new Table(
                List.of(
                        new Column("TT", 10, Block.Align.CENTRE),
                        new Column("Chỉ tiêu", 60, Block.Align.LEFT),
                        new Column("Thực hiện", 30, Block.Align.RIGHT)),
                rows);
        return new Paper(
                paper.kind(),
                paper.head(),
                paper.title(),
                paper.to(),
                paper.body(),
                paper.signature(),
                paper.copies(),
                List.of(new Appendix("Số liệu", false, List.of(table))),
                paper.trace());
    }

    private static Paper with(Paper paper, List<Block> body) {
        return new Paper(
                paper.kind(),
                paper.head(),
                paper.title(),
                paper.to(),
                body,
                paper.signature(),
                paper.copies(),
                paper.appendices(),
                paper.trace());
    }

    private static String text(Paper paper) {
        try (PDDocument document = Loader.loadPDF(PrintedPaper.of(paper))) {
            return new PDFTextStripper().getText(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
