package vn.ansinh.reporting.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.xml.sax.InputSource;
import vn.ansinh.reporting.engine.Texts;
import vn.ansinh.reporting.paper.Block.Align;
import vn.ansinh.reporting.paper.Block.Column;
import vn.ansinh.reporting.paper.Block.Heading;
import vn.ansinh.reporting.paper.Block.Paragraph;
import vn.ansinh.reporting.paper.Block.Row;
import vn.ansinh.reporting.paper.Block.Table;
import vn.ansinh.reporting.paper.Paper.Appendix;
import vn.ansinh.reporting.paper.Paper.Head;
import vn.ansinh.reporting.paper.Paper.Signature;
import vn.ansinh.reporting.paper.Paper.Title;

class PaperReadingTest {

    private static final MessageSource MESSAGES = messages();
    private static final Texts ENGLISH = new Texts(MESSAGES, Locale.ENGLISH);
    private static final ITemplateEngine TEMPLATES = templates();

    private static final String WRITTEN = "Đã triển khai <đầy đủ> & kịp thời.";

    @Test
    void eachPieceStandsBesideWhatItSays() {
        String page = page(letter(true), letter(false));

        assertThat(page)
                .contains("English reading for information; the Vietnamese letter is what counts.")
                .contains(pair(
                        "<p class=\"reading-heading\" lang=\"vi\">I. Kết quả</p>",
                        "<p class=\"reading-heading\">I. Results</p>"))
                .contains(
                        "<p>Vinh Long Provincial People&#39;s Committee</p><p><strong>Department of Health</strong></p>")
                .contains("<p>No. <span lang=\"vi\">05/BC-SYT</span></p>")
                .contains("Vinh Long, 5 January 2021")
                .contains("<h1>Report: Results of the plan</h1>")
                .contains("<strong>For the Director</strong></p><p><strong>Deputy Director</strong></p>")
                .contains("<th scope=\"col\">Unit</th>", "<td>people</td>");
    }

    @Test
    void whatPeopleWroteStaysAndIsMarked() {
        String page = page(letter(true), letter(false));
        String written = "<p lang=\"vi\">Đã triển khai &lt;đầy đủ&gt; &amp; kịp thời.</p>";

        assertThat(page).contains(pair(written, written)).contains("<td lang=\"vi\">cơ quan</td>");
        assertThat(english(page)).isEmpty();
    }

    @Test
    void aTitleThatNobodyHasTranslatedStays() {
        assertThat(SigningWords.line("KT. TRƯỞNG TRẠM", ENGLISH)).isEqualTo("For the TRƯỞNG TRẠM");
        assertThat(SigningWords.line("TM. ỦY BAN NHÂN DÂN", ENGLISH)).isEqualTo("On behalf of the People's Committee");
    }

    @ParameterizedTest
    @EnumSource
    void everyKindCanBeRead(PaperKind kind) throws Exception {
        String page = page(SamplePapers.of(kind), SamplePapers.of(kind));

        // Well formed, so nothing that people wrote has become markup.
        DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(
                        page.replace("<!DOCTYPE html>", "").replaceAll("<(meta|link)([^>]*)>", "<$1$2/>"))));
    }

    /** What is Vietnamese in it and not marked, without the tags. */
    private static List<String> english(String page) {
        String unmarked = page.replaceAll("(?s)<div lang=\"vi\">.*?</div><div>", "<div>")
                .replaceAll("(?s)<(\\w+)[^>]* lang=\"vi\">.*?</\\1>", "")
                .replaceAll("<[^>]*>", " ");
        return Pattern.compile("[^ \n]*[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệ][^ \n]*")
                .matcher(unmarked)
                .results()
                .map(MatchResult::group)
                .toList();
    }

    private static String pair(String there, String here) {
        return "<div lang=\"vi\">" + there + "</div><div>" + here + "</div>";
    }

    private static Paper letter(boolean vietnamese) {
        return new Paper(
                PaperKind.AGENCY_REPORT,
                new Head(
                        "ỦY BAN NHÂN DÂN TỈNH VĨNH LONG",
                        vietnamese ? "Sở Y tế" : "Department of Health",
                        "05",
                        "BC-SYT",
                        "Vĩnh Long",
                        LocalDate.of(2021, 1, 5)),
                new Title(vietnamese ? "BÁO CÁO" : "REPORT", vietnamese ? "Kết quả kế hoạch" : "Results of the plan"),
                List.of(vietnamese ? "Sở Tài chính" : "Department of Finance"),
                List.of(new Heading(1, vietnamese ? "I. Kết quả" : "I. Results"), Paragraph.of(WRITTEN)),
                new Signature(List.of("KT. Giám đốc", "Phó Giám đốc"), "Nguyễn Văn A"),
                List.of(vietnamese ? "Như trên" : "As above"),
                List.of(new Appendix(
                        vietnamese ? "Số liệu" : "Figures",
                        true,
                        List.of(new Table(
                                List.of(
                                        new Column(vietnamese ? "Đơn vị tính" : "Unit", 1, Align.LEFT),
                                        new Column(vietnamese ? "Ghi chú" : "Remark", 1, Align.LEFT)),
                                List.of(Row.of(vietnamese ? "người" : "people", "cơ quan")))))),
                null);
    }

    /** Without what stands between tags. */
    private static String page(Paper letter, Paper read) {
        var context = new Context(Locale.ENGLISH);
        context.setVariable("reading", PaperReading.of(letter, read, ENGLISH));
        return TEMPLATES.process("paper/reading", context).replaceAll(">\\s+<", "><");
    }

    private static MessageSource messages() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/paper");
        messages.setDefaultEncoding("UTF-8");
        return messages;
    }

    private static ITemplateEngine templates() {
        var found = new ClassLoaderTemplateResolver();
        found.setPrefix("templates/");
        found.setSuffix(".html");
        found.setCharacterEncoding("UTF-8");
        var templates = new SpringTemplateEngine();
        templates.setTemplateResolver(found);
        templates.setTemplateEngineMessageSource(MESSAGES);
        return templates;
    }
}
