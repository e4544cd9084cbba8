package vn.ansinh.reporting.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PaperWordTest {

    @ParameterizedTest
    @EnumSource(PaperKind.class)
    void nothingOfThePaperIsLost(PaperKind kind) throws IOException {
        Paper paper = SamplePapers.of(kind);

        String text = text(WordFiles.of(paper));

        assertThat(text).doesNotContain("{{", "}}").contains(words(paper));
        for (Block block : paper.body()) {
            if (block instanceof Block.Heading heading) {
                assertThat(text).contains(heading.text());
            } else if (block instanceof Block.Item item) {
                assertThat(text).contains("- " + item.text());
            }
        }
    }

    private static List<String> words(Paper paper) {
        var words = new java.util.ArrayList<String>(paper.copies());
        words.addAll(paper.to());
        words.addAll(paper.signature() == null ? List.of() : paper.signature().lines());
        words.add(WordLine.one(paper.title().subject()));
        paper.appendices().forEach(appendix -> words.add(PaperWords.capitals(appendix.title())));
        return words;
    }

    @Test
    void aTableInAnAppendixAcrossHasItsHeadOnEachPage() throws IOException {
        try (XWPFDocument word = opened(WordFiles.of(SamplePapers.of(PaperKind.CONSOLIDATED_REPORT)))) {
            XWPFTable table = word.getTables().get(word.getTables().size() - 1);

            assertThat(table.getRow(0).isRepeatHeader()).isTrue();
            assertThat(table.getRow(1).isRepeatHeader()).isFalse();
            assertThat(table.getRows()).allMatch(row -> row.isCantSplitRow());
            assertThat(word.getDocument().getBody().getSectPr().getPgSz().getOrient())
                    .hasToString("landscape");
        }
    }

    @Test
    void headingsCanBeWalkedByTheirLevels() throws IOException {
        try (XWPFDocument word = opened(WordFiles.of(SamplePapers.of(PaperKind.CONSOLIDATED_REPORT)))) {
            var first = word.getParagraphs().stream()
                    .filter(paragraph -> paragraph.getText().startsWith("I. "))
                    .findFirst()
                    .orElseThrow();

            var style = word.getStyles().getStyle(first.getStyle());
            assertThat(style.getName()).isEqualTo("Đề mục 1");
            assertThat(style.getCTStyle().getPPr().getOutlineLvl().getVal().intValue())
                    .isZero();
        }
    }

    /** Word left the second half of a province's name below the first. */
    @Test
    void theNamesOfBodiesBreakWhereOfficersBreakThem() throws IOException {
        Paper sample = SamplePapers.of(PaperKind.AGENCY_REPORT);
        Paper.Head head = sample.head();
        var paper = new Paper(
                sample.kind(),
                new Paper.Head(
                        "Ủy ban nhân dân tỉnh Vĩnh Long",
                        "Sở Lao động - Thương binh và Xã hội",
                        head.number(),
                        head.symbol(),
                        head.place(),
                        head.date()),
                sample.title(),
                sample.to(),
                sample.body(),
                sample.signature(),
                sample.copies(),
                List.of(),
                sample.trace());

        try (XWPFDocument word = opened(WordFiles.of(paper))) {
            assertThat(word.getTables().get(0).getRow(0).getCell(0).getText().replace('\u00a0', ' '))
                    .contains("ỦY BAN NHÂN DÂN\nTỈNH VĨNH LONG", "SỞ LAO ĐỘNG - THƯƠNG BINH\nVÀ XÃ HỘI");
        }
    }

    @Test
    void whatHasNoNumberYetKeepsItsPlace() throws IOException {
        Paper sample = SamplePapers.of(PaperKind.DIFFICULTY_LETTER);

        assertThat(sample.head().number()).isEmpty();
        assertThat(text(WordFiles.of(sample)))
                .contains("Số: /" + sample.head().symbol())
                .contains("ngày tháng năm");
    }

    @Test
    void whatPeopleWroteIsTextAndNothingElse() throws IOException {
        Paper sample = SamplePapers.of(PaperKind.URGING);
        var written = "A & B <w:p/> {{số}} ]]> \u0007\uD800 \"5 > 3\"";
        var paper = new Paper(
                sample.kind(),
                sample.head(),
                sample.title(),
                sample.to(),
                List.of(Block.Paragraph.of(written)),
                sample.signature(),
                sample.copies(),
                List.of(),
                null);

        assertThat(text(WordFiles.of(paper))).contains("A & B <w:p/> {{số}} ]]> \"5 > 3\"");
    }

    @Test
    void theSamePaperIsTheSameFile() {
        Paper paper = SamplePapers.of(PaperKind.RECEIPT);

        assertThat(WordFiles.of(paper)).isEqualTo(WordFiles.of(paper));
    }

    @Test
    void theSignOfATraceIsAPicture() {
        Paper paper = SamplePapers.of(PaperKind.RECEIPT);

        assertThat(WordFiles.parts(WordFiles.of(paper)).get("word/media/ma-kiem-tra.png"))
                .isEqualTo(QrSign.png(paper.trace()));
    }

    private static XWPFDocument opened(byte[] file) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(file));
    }

    /** Paragraph by paragraph, blanks as one. */
    private static String text(byte[] file) throws IOException {
        try (var extractor = new XWPFWordExtractor(opened(file))) {
            String[] cells = extractor.getText().split("[\\n\\t]+");
            // Lines of one paragraph are one text here.
            return WordLine.one(java.util.Arrays.stream(cells).collect(Collectors.joining(" ")));
        }
    }
}
