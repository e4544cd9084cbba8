package vn.ansinh.reporting.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.ansinh.reporting.browser.NeedsChromium;

@NeedsChromium
class PasteTest {

    private static final String TARGETS =
            "[{code:'A2-01',whole:true},{code:'A2-02',whole:true},{code:'A2-08',whole:false}]";

    private static FormScripts scripts;

    @BeforeAll
    static void open() {
        scripts = new FormScripts();
    }

    @AfterAll
    static void close() {
        scripts.close();
    }

    @Test
    void aColumnOfExcelIsReadRowByRow() {
        assertThat(scripts.evaluate("paste.js", "m.parseBlock(arg)", "1.200\r\n1.300\r\n\r\n5\r\n"))
                .isEqualTo(List.of(List.of("1.200"), List.of("1.300"), List.of(""), List.of("5")));
    }

    @Test
    void aCellInQuotesMayHoldTabsLineBreaksAndQuotes() {
        assertThat(scripts.evaluate("paste.js", "m.parseBlock(arg)", "\"a\tb\nc \"\"d\"\"\"\t2\n"))
                .isEqualTo(List.of(List.of("a\tb\nc \"d\"", "2")));
    }

    @Test
    void aBlockFillsTheCellsDownFromWhereItIsPasted() {
        assertThat(spread("10\t20\n\t30\n", "A2-01"))
                .containsExactly("A2-01 actual 10", "A2-01 estimate 20", "A2-02 estimate 30");
    }

    @Test
    void whatIsPastedInTheSecondColumnStaysInIt() {
        assertThat(spread("10\n20\n", "A2-02", "estimate")).containsExactly("A2-02 estimate 10", "A2-08 estimate 20");
    }

    @Test
    void rowsThatNameTheirIndicatorGoToIt() {
        assertThat(spread("A2-08\t1,5\nZZ-99\t7\nA2-01\t3\n", "A2-02"))
                .containsExactly("A2-08 actual 1.5", "A2-01 actual 3");
    }

    @Test
    void oneEnglishNumberMakesTheWholeBlockEnglish() {
        assertThat(spread("1,234\n2\n1,234.5\n", "A2-01"))
                .containsExactly("A2-01 actual 1234", "A2-02 actual 2", "A2-08 actual 1234.5");
    }

    @Test
    void whatIsNoNumberIsKeptToBeShown() {
        assertThat(spread("chưa có\n5\n", "A2-01")).containsExactly("A2-01 actual undefined", "A2-02 actual 5");
    }

    @Test
    void rowsWithoutAPlaceAreCounted() {
        assertThat(surplus("1\n2\n3\n4\n\n5\n", "A2-01")).isEqualTo(2);
        assertThat(surplus("A2-08\t1,5\nZZ-99\t7\n", "A2-02")).isEqualTo(1);
    }

    private static Object surplus(String text, String start) {
        return scripts.evaluate(
                "paste.js",
                "m.surplus(m.parseBlock(arg.text), " + TARGETS + ", {code: arg.start, column: 'actual'})",
                Map.of("text", text, "start", start));
    }

    private static List<String> spread(String text, String start) {
        return spread(text, start, "actual");
    }

    @SuppressWarnings("unchecked")
    private static List<String> spread(String text, String start, String column) {
        String expression = "m.spread(m.parseBlock(arg.text), " + TARGETS
                + ", {code: arg.start, column: arg.column}).map(c => c.code + ' ' + c.column + ' ' + c.value)";
        return (List<String>)
                scripts.evaluate("paste.js", expression, Map.of("text", text, "start", start, "column", column));
    }
}
