package vn.ansinh.reporting.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Templates as offices change them, and bend them out of shape. */
class WordTemplateTest {

    private static final byte[] GOOD = WordFiles.standard(PaperKind.AGENCY_REPORT);

    private static final String DOCUMENT = WordParts.DOCUMENT;

    @ParameterizedTest
    @EnumSource(PaperKind.class)
    void theProgramsOwnIsOne(PaperKind kind) {
        assertThat(problems(kind, WordFiles.standard(kind))).isEmpty();
    }

    static Stream<Arguments> bent() {
        return Stream.of(
                bent("missing {{nội dung}}", text -> text.replace("{{nội dung}}", "")),
                bent(
                        "twice {{nội dung}} 2",
                        text -> text.replaceFirst(
                                "(<w:p><w:pPr><w:pStyle w:val=\"NoiDung\"/></w:pPr>.*?</w:p>)", "$1$1")),
                bent("unknown {{trích dẫn}}", text -> text.replace("{{địa danh}}", "{{trích dẫn}}")),
                bent("braces Số: {{số/{{ký hiệu}} missing {{số}}", text -> text.replace("{{số}}", "{{số")),
                bent(
                        "not-alone {{nội dung}} Kính thưa {{nội dung}}",
                        text -> text.replace("{{nội dung}}", "Kính thưa {{nội dung}}")),
                bent(
                        "not-in-text {{kính gửi}}",
                        text -> text.replace("{{tên loại}}", "{{x}}")
                                .replace("{{kính gửi}}", "{{tên loại}}")
                                .replace("{{cơ quan chủ quản}}", "{{kính gửi}}")
                                .replace("{{x}}", "{{tên loại}}")),
                bent(
                        "not-last {{phụ lục}}",
                        text -> text.replace("<w:sectPr>", "<w:p><w:r><w:t>Hết</w:t></w:r></w:p><w:sectPr>")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bent")
    void whatIsBentIsNamed(String problem, UnaryOperator<String> change) {
        byte[] bent = WordFiles.changed(GOOD, DOCUMENT, change);

        assertThat(String.join(" ", problems(PaperKind.AGENCY_REPORT, bent))).contains(problem);
    }

    @Test
    void aFieldThatWordHasSplitIsFilled() {
        byte[] split = WordFiles.changed(
                GOOD,
                DOCUMENT,
                text -> text.replace(
                        "{{địa danh}}",
                        "{</w:t></w:r><w:proofErr w:type=\"spellStart\"/><w:r><w:rPr><w:b/></w:rPr><w:t>{Địa\u00A0 "
                                + "</w:t></w:r><w:r><w:t>danh}</w:t></w:r><w:r><w:t xml:space=\"preserve\">}"));
        Paper paper = SamplePapers.of(PaperKind.AGENCY_REPORT);

        assertThat(problems(PaperKind.AGENCY_REPORT, split)).isEmpty();
        assertThat(WordLayout.check(WordFiles.of(split, paper), paper)).isEmpty();
    }

    @Test
    void whatIsFilledLooksAsTheTemplatesStyleDoes() {
        byte[] smaller = WordFiles.changed(
                GOOD,
                WordParts.STYLES,
                text -> text.replace("w:styleId=\"NoiDung\"", "w:styleId=\"Nidung1\"")
                        .replaceAll("(?s)(\"Nidung1\".*?)w:val=\"28\"", "$1w:val=\"26\""));
        smaller = WordFiles.changed(smaller, DOCUMENT, text -> text.replace("\"NoiDung\"", "\"Nidung1\""));
        Paper paper = SamplePapers.of(PaperKind.AGENCY_REPORT);

        byte[] filled = WordFiles.of(smaller, paper);

        assertThat(WordFiles.part(filled, DOCUMENT))
                .contains("<w:pStyle w:val=\"Nidung1\"/>")
                .doesNotContain("\"NoiDung\"");
        assertThat(WordLayout.check(filled, paper)).isEmpty();
    }

    @Test
    void aStyleThatIsLostIsTheProgramsOwn() {
        byte[] lost = WordFiles.changed(
                GOOD,
                WordParts.STYLES,
                text -> text.replaceAll("(?s)<w:style [^>]*\"(OBang|DeMuc1)\">.*?</w:style>", ""));
        Paper paper = SamplePapers.of(PaperKind.AGENCY_REPORT);

        assertThat(WordLayout.check(WordFiles.of(lost, paper), paper)).isEmpty();
    }

    @Test
    void anOfficesOwnWordsStay() {
        byte[] own =
                WordFiles.changed(GOOD, DOCUMENT, text -> text.replace("{{cơ quan}}", "{{cơ quan}}, PHÒNG {{số}}"));

        assertThat(problems(PaperKind.AGENCY_REPORT, own)).isEmpty();
        assertThat(WordFiles.part(WordFiles.of(own, SamplePapers.of(PaperKind.AGENCY_REPORT)), DOCUMENT))
                .contains("SỞ Y TẾ, PHÒNG 05");
    }

    private static Arguments bent(String problem, UnaryOperator<String> change) {
        return Arguments.of(problem, change);
    }

    /** {@code missing {{số}}} */
    private static List<String> problems(PaperKind kind, byte[] template) {
        return TemplateCheck.of(kind, SafeWord.open(template)).stream()
                .map(problem -> problem.key().substring("paper.word.template.".length())
                        + Stream.of(problem.arguments())
                                .map(value -> " " + value)
                                .reduce("", String::concat))
                .toList();
    }
}
