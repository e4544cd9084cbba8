package vn.ansinh.reporting.consolidation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import vn.ansinh.reporting.catalogue.Indicator;
import vn.ansinh.reporting.catalogue.Indicator.Aggregation;
import vn.ansinh.reporting.catalogue.Indicator.TimeAxis;
import vn.ansinh.reporting.catalogue.Indicator.ValueType;
import vn.ansinh.reporting.catalogue.Period;
import vn.ansinh.reporting.consolidation.ConsolidatedContent.Adjusted;
import vn.ansinh.reporting.consolidation.ConsolidatedContent.Figure;
import vn.ansinh.reporting.consolidation.ConsolidatedContent.Target;
import vn.ansinh.reporting.consolidation.ConsolidatedContent.Value;
import vn.ansinh.reporting.consolidation.FigureSentences.Line;
import vn.ansinh.reporting.consolidation.FigureSentences.Sentence;
import vn.ansinh.reporting.engine.Rows;
import vn.ansinh.reporting.engine.Texts;

/** What the report says of a figure, and what it keeps to itself. */
class FigureSentencesTest {

    private static final String POOR = "Số hộ nghèo theo chuẩn nghèo đa chiều (thời điểm chốt số liệu)";
    private static final String RATE = "Tỷ lệ hộ nghèo";

    private final FigureSentences sentences =
            new FigureSentences(texts(), Period.halfYear(2021), day("2021-04-30"), true);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Số hộ nghèo (thời điểm chốt số liệu)       | hộ         | 1234    | Toàn tỉnh có 1.234 hộ nghèo.
            số hộ nghèo                                | hộ         | 1234.5  | Toàn tỉnh có 1.234,5 hộ nghèo.
            Số hộ nghèo                                | hộ         | 0       | Toàn tỉnh không có hộ nghèo.
            Số hộ                                      | hộ         | 3       | Số hộ là 3 hộ.
            Số hộ, người được hỗ trợ                   | hộ         | 3       | Toàn tỉnh có 3 hộ, người được hỗ trợ.
            Số hộp quà                                 | hộ         | 3       | Số hộp quà là 3 hộ.
            Số đối tượng bảo trợ (đủ hồ sơ)            | người      | 17      | Số đối tượng bảo trợ là 17 người.
            Tổng số hộ dân cư trên địa bàn             | hộ         | 290000  | Tổng số hộ dân cư trên địa bàn là 290.000 hộ.
            Dư nợ cho vay (chương trình 1) ưu đãi      | triệu đồng | 12.25   | Dư nợ cho vay (chương trình 1) ưu đãi là 12,25 triệu đồng.
            BHXH tự nguyện                             | người      | 9       | BHXH tự nguyện là 9 người.
            Trong đó: số hộ nghèo là dân tộc thiểu số  | hộ         | 8       | Toàn tỉnh có 8 hộ nghèo là dân tộc thiểu số.
            Trong đó: dư nợ cho vay                    | triệu đồng | 0       | Dư nợ cho vay là 0 triệu đồng.
            """)
    void aFigureIsToldByTheNameTheCatalogueGivesIt(String name, String unit, String actual, String said) {
        assertThat(said(stock(name, unit), whole(unit, actual))).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1052 | 1000 | Toàn tỉnh có 1.052 hộ nghèo theo chuẩn nghèo đa chiều, tăng 5,2% so với cùng kỳ năm 2020.
            948  | 1000 | Toàn tỉnh có 948 hộ nghèo theo chuẩn nghèo đa chiều, giảm 5,2% so với cùng kỳ năm 2020.
            1000 | 1000 | Toàn tỉnh có 1.000 hộ nghèo theo chuẩn nghèo đa chiều, bằng cùng kỳ năm 2020.
            0    | 1000 | Toàn tỉnh không có hộ nghèo theo chuẩn nghèo đa chiều, giảm 100% so với cùng kỳ năm 2020.
            7    | 0    | Toàn tỉnh có 7 hộ nghèo theo chuẩn nghèo đa chiều, cùng kỳ năm 2020 không có.
            0    | 0    | Toàn tỉnh không có hộ nghèo theo chuẩn nghèo đa chiều, bằng cùng kỳ năm 2020.
            3000 | 1000 | Toàn tỉnh có 3.000 hộ nghèo theo chuẩn nghèo đa chiều, tăng 200% so với cùng kỳ năm 2020.
            10005 | 10000 | Toàn tỉnh có 10.005 hộ nghèo theo chuẩn nghèo đa chiều, tăng 0,1% so với cùng kỳ năm 2020.
            10004 | 10000 | Toàn tỉnh có 10.004 hộ nghèo theo chuẩn nghèo đa chiều, tăng 4 hộ so với cùng kỳ năm 2020.
            """)
    void aNumberIsComparedInPercentOfTheYearBefore(String actual, String before, String said) {
        Figure figure = compared("hộ", actual, value("2020-H1", FigureState.COMPLETE, before));

        assertThat(said(stock(POOR, "hộ"), figure)).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2.31 | 3.56 | Tỷ lệ hộ nghèo là 2,31%, giảm 1,25 điểm phần trăm so với cùng kỳ năm 2020.
            3.56 | 2.31 | Tỷ lệ hộ nghèo là 3,56%, tăng 1,25 điểm phần trăm so với cùng kỳ năm 2020.
            0    | 0.4  | Tỷ lệ hộ nghèo là 0%, giảm 0,4 điểm phần trăm so với cùng kỳ năm 2020.
            2    | 2    | Tỷ lệ hộ nghèo là 2%, bằng cùng kỳ năm 2020.
            0.1  | 0    | Tỷ lệ hộ nghèo là 0,1%, tăng 0,1 điểm phần trăm so với cùng kỳ năm 2020.
            """)
    void aRateIsComparedInPercentagePoints(String actual, String before, String said) {
        Figure figure = compared("%", actual, value("2020-H1", FigureState.COMPLETE, before));

        assertThat(said(rate(), figure)).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            hộ | AT_LEAST | 2000 | 2021 | 906  | Toàn tỉnh có 906 hộ được hỗ trợ, đạt 45,3% kế hoạch năm 2021.
            hộ | AT_LEAST | 2000 | 2021 | 2400 | Toàn tỉnh có 2.400 hộ được hỗ trợ, đạt 120% kế hoạch năm 2021.
            hộ | AT_LEAST | 2000 | 2025 | 906  | Toàn tỉnh có 906 hộ được hỗ trợ, đạt 45,3% chỉ tiêu đến năm 2025.
            hộ | AT_LEAST | 2000 |      | 0    | Toàn tỉnh không có hộ được hỗ trợ, đạt 0% kế hoạch.
            hộ | AT_LEAST | 0    | 2021 | 4    | Toàn tỉnh có 4 hộ được hỗ trợ, đạt kế hoạch năm 2021 (từ 0 hộ trở lên).
            hộ | AT_MOST  | 10   | 2021 | 4    | Toàn tỉnh có 4 hộ được hỗ trợ, đạt kế hoạch năm 2021 (không quá 10 hộ).
            hộ | AT_MOST  | 10   | 2021 | 11   | Toàn tỉnh có 11 hộ được hỗ trợ, chưa đạt kế hoạch năm 2021 (không quá 10 hộ).
            %  | AT_LEAST | 95   | 2021 | 98.5 | Số hộ được hỗ trợ là 98,5%, đạt kế hoạch năm 2021 (từ 95% trở lên).
            %  | AT_LEAST | 95   | 2021 | 90   | Số hộ được hỗ trợ là 90%, chưa đạt kế hoạch năm 2021 (từ 95% trở lên).
            """)
    void aWholeFigureIsSetAgainstThePlan(
            String unit, String direction, String wanted, Integer year, String actual, String said) {
        boolean least = direction.equals("AT_LEAST");
        int order = number(actual).compareTo(number(wanted));
        var target = new Target(number(wanted), direction, year, "", least ? order >= 0 : order <= 0, null, null);
        Indicator indicator = indicator(
                "Số hộ được hỗ trợ",
                unit,
                unit.equals("%") ? ValueType.PERCENT : ValueType.COUNT,
                TimeAxis.STOCK,
                Aggregation.SUM,
                null);

        assertThat(said(indicator, new Given(unit, actual).target(target).figure()))
                .isEqualTo(said);
    }

    @Test
    void comparisonPlanAndEstimateStandInOneSentence() {
        var target = new Target(number("2000"), "AT_LEAST", 2021, "", false, null, null);
        Figure figure = new Given("người", "906")
                .earlier(value("2020-H1", FigureState.COMPLETE, "1000"))
                .target(target)
                .estimate("1500")
                .figure();

        assertThat(said(flow("Số người được giải quyết việc làm trong kỳ", "người"), figure))
                .isEqualTo("Toàn tỉnh có 906 người được giải quyết việc làm, giảm 9,4% so với cùng kỳ năm 2020, "
                        + "đạt 45,3% kế hoạch năm 2021; ước thực hiện 6 tháng đầu năm 2021 là 1.500 người.");
    }

    @Test
    void whereSomeAreMissingItSaysOnHowManyItRestsAndComparesNothing() {
        Given given = new Given("hộ", "906")
                .earlier(value("2020-H1", FigureState.COMPLETE, "1000"))
                .target(new Target(number("2000"), "AT_LEAST", 2021, "", null, null, null))
                .estimate("950")
                .partial(8, 6);

        Sentence told = sentences
                .of(List.of(new Line(stock(POOR, "hộ"), given.figure())))
                .get(0);

        assertThat(told.text())
                .isEqualTo("Theo số liệu của 6/8 cơ quan, có 906 hộ nghèo theo chuẩn nghèo đa chiều; "
                        + "ước thực hiện 6 tháng đầu năm 2021 là 950 hộ.");
        assertThat(told.notes()).singleElement().asString().contains("không so sánh");
        assertThat(said(rate(), new Given("%", "2.3").partial(8, 6).figure()))
                .isEqualTo("Theo số liệu của 6/8 cơ quan, tỷ lệ hộ nghèo là 2,3%.");
        assertThat(said(stock(POOR, "hộ"), new Given("hộ", "906").ground(124, 2).figure()))
                .startsWith("Theo số liệu của 122/124 địa bàn, có 906 hộ");
    }

    @Test
    void aCorrectedFigureSaysSumAndCorrectionAndComparesNeither() {
        Given given = new Given("hộ", "1234")
                .earlier(value("2020-H1", FigureState.COMPLETE, "1000"))
                .target(new Target(number("2000"), "AT_LEAST", 2021, "", false, null, null))
                .adjusted("-34");

        Sentence told = sentences
                .of(List.of(new Line(stock("Số hộ nghèo", "hộ"), given.figure())))
                .get(0);

        assertThat(told.text()).isEqualTo("Toàn tỉnh có 1.200 hộ nghèo (số tổng hợp 1.234, điều chỉnh trùng lặp −34).");
        assertThat(told.notes()).singleElement().asString().contains("điều chỉnh trùng lặp");
        assertThat(said(stock("Dư nợ", "hộ"), new Given("hộ", "5").adjusted("2").figure()))
                .isEqualTo("Dư nợ là 7 hộ (số tổng hợp 5, điều chỉnh trùng lặp +2).");
    }

    @Test
    void whyNothingIsComparedIsToldToThoseWhoWriteAndToNobodyElse() {
        assertThat(noted(new Given("hộ", "5"))).contains("Chưa có số liệu cùng kỳ năm trước");
        assertThat(noted(new Given("hộ", "5").earlier(value("2020-H1", FigureState.PARTIAL, "4"))))
                .contains("chưa đủ các cơ quan");
        assertThat(noted(new Given("hộ", "5")
                        .earlier(value("2020-H1", FigureState.COMPLETE, "4"))
                        .apart("Địa giới đã thay đổi.")))
                .isEqualTo("Không so sánh với cùng kỳ: Địa giới đã thay đổi.");
        assertThat(noted(new Given("hộ", "5")
                        .earlier(value("2020-H1", FigureState.COMPLETE, "4"))
                        .standard("2022")))
                .contains("tiêu chuẩn khác");
        assertThat(noted(new Given("hộ", "5")
                        .earlier(value("2020-H1", FigureState.COMPLETE, "5"))
                        .target(new Target(number("2"), "AT_LEAST", 2021, "", null, "Địa giới đã thay đổi.", null))))
                .isEqualTo("Không nêu mức đạt kế hoạch: Địa giới đã thay đổi.");
    }

    @Test
    void aRecalculatedFigureIsCalledOne() {
        var then = new Value("2020-H1", FigureState.COMPLETE, number("1000"), null, "", null, "So với số gốc tính lại");

        assertThat(said(stock(POOR, "hộ"), compared("hộ", "1100", then)))
                .endsWith(", tăng 10% so với số gốc tính lại của cùng kỳ năm 2020.");
    }

    @Test
    void aYearIsComparedWithAYear() {
        var year = new FigureSentences(texts(), Period.annual(2021), day("2021-12-14"), false);
        var line = new Line(stock(POOR, "hộ"), compared("hộ", "11", value("2020", FigureState.COMPLETE, "10")));

        assertThat(year.of(List.of(line)))
                .extracting(Sentence::text)
                .containsExactly("Toàn tỉnh có 11 hộ nghèo theo chuẩn nghèo đa chiều, tăng 10% so với năm 2020.");
    }

    @Test
    void howMuchSomethingFellIsComparedWithNothing() {
        Indicator fall = indicator(
                "Số hộ nghèo giảm trong năm (số đầu kỳ trừ số cuối kỳ)",
                "hộ",
                ValueType.COUNT,
                TimeAxis.DERIVED,
                Aggregation.DECREASE,
                null);
        Figure figure = compared("hộ", "-12", value("2020-H1", FigureState.COMPLETE, "30"));

        Sentence told = sentences.of(List.of(new Line(fall, figure))).get(0);

        assertThat(told.text()).isEqualTo("Số hộ nghèo giảm trong năm là -12 hộ.");
        assertThat(told.notes()).isEmpty();
    }

    @Test
    void whatIsNotThereHasNoSentence() {
        Figure none = new Given("hộ", null).state(FigureState.NOT_AVAILABLE).figure();
        Figure notApplicable =
                new Given("hộ", null).state(FigureState.NOT_APPLICABLE).figure();

        assertThat(said(stock(POOR, "hộ"), none)).isEmpty();
        assertThat(said(stock(POOR, "hộ"), notApplicable)).isEmpty();
    }

    @Test
    void aSupplementSaysWhatHadBeenReported() {
        Figure changed = new Given("hộ", "906")
                .signedBefore(value("2021-H1", FigureState.PARTIAL, "800"))
                .figure();
        Figure same = new Given("hộ", "906")
                .signedBefore(value("2021-H1", FigureState.COMPLETE, "906"))
                .figure();

        assertThat(said(stock("Số hộ nghèo", "hộ"), changed))
                .isEqualTo("Toàn tỉnh có 906 hộ nghèo (số đã báo cáo: 800 hộ).");
        var anew = new FigureSentences(texts(), Period.halfYear(2021), day("2021-04-30"), false);
        assertThat(anew.of(List.of(new Line(stock("Số hộ nghèo", "hộ"), changed))))
                .extracting(Sentence::text)
                .containsExactly("Toàn tỉnh có 906 hộ nghèo.");
        assertThat(said(stock("Số hộ nghèo", "hộ"), same)).isEqualTo("Toàn tỉnh có 906 hộ nghèo.");
    }

    @Test
    void partsFollowTheirWholeAndTheDayStandsOnceAboveEachParagraph() {
        Indicator all = coded("A1", "Số hộ nghèo (thời điểm chốt số liệu)", TimeAxis.STOCK, null);
        Indicator built = coded("A2", "Số hộ được xây nhà trong kỳ", TimeAxis.FLOW, null);
        Indicator some = coded("A3", "Trong đó: số hộ nghèo ở nông thôn", TimeAxis.STOCK, "A1");
        Indicator others = coded("A4", "Trong đó: hộ nghèo ở thành thị", TimeAxis.STOCK, "A1");
        Indicator alone = coded("A5", "Trong đó: số hộ tự xây", TimeAxis.FLOW, "A9");

        List<Sentence> told = sentences.of(List.of(
                new Line(all, whole("hộ", "10")),
                new Line(built, whole("hộ", "4")),
                new Line(some, whole("hộ", "6")),
                new Line(others, new Given("hộ", "4").partial(8, 7).figure()),
                new Line(alone, whole("hộ", "1"))));

        assertThat(sentences.paragraphs(told))
                .isEqualTo("Đến ngày 30/4/2021, toàn tỉnh có 10 hộ nghèo. Trong đó có 6 hộ nghèo ở nông thôn. "
                        + "Trong đó, theo số liệu của 7/8 cơ quan, hộ nghèo ở thành thị là 4 hộ.\n"
                        + "Từ đầu kỳ đến ngày 30/4/2021, toàn tỉnh có 4 hộ được xây nhà. Toàn tỉnh có 1 hộ tự xây.");
        assertThat(sentences.paragraphs(List.of())).isEmpty();
    }

    @Test
    void aPartOfNothingThatIsToldStandsForItself() {
        Indicator all = coded("A1", "Số hộ nghèo", TimeAxis.STOCK, null);
        Indicator some = coded("A3", "Trong đó: số hộ nghèo ở nông thôn", TimeAxis.STOCK, "A1");
        Figure none = new Given("hộ", null).state(FigureState.NOT_AVAILABLE).figure();

        assertThat(sentences.of(List.of(new Line(all, none), new Line(some, whole("hộ", "6")))))
                .extracting(Sentence::text)
                .containsExactly("", "Toàn tỉnh có 6 hộ nghèo ở nông thôn.");
    }

    @Test
    void daysAreWrittenAsInLetters() {
        var early = new FigureSentences(texts(), Period.annual(2021), day("2021-02-05"), false);

        assertThat(early.paragraphs(early.of(List.of(new Line(stock("Số hộ nghèo", "hộ"), whole("hộ", "1"))))))
                .startsWith("Đến ngày 05/02/2021, ");
    }

    private String said(Indicator indicator, Figure figure) {
        return sentences.of(List.of(new Line(indicator, figure))).get(0).text();
    }

    private String noted(Given given) {
        Sentence told = sentences
                .of(List.of(new Line(stock(POOR, "hộ"), given.figure())))
                .get(0);
        assertThat(told.text()).startsWith("Toàn tỉnh có 5 hộ nghèo theo chuẩn nghèo đa chiều");
        return String.join(" ", told.notes());
    }

    private static Figure whole(String unit, String actual) {
        return new Given(unit, actual).figure();
    }

    private static Figure compared(String unit, String actual, Value before) {
        return new Given(unit, actual).earlier(before).figure();
    }

    private static Value value(String period, FigureState state, String actual) {
        return new Value(period, state, number(actual), null, "");
    }

    private static Indicator stock(String name, String unit) {
        return indicator(name, unit, ValueType.COUNT, TimeAxis.STOCK, Aggregation.SUM, null);
    }

    private static Indicator flow(String name, String unit) {
        return indicator(name, unit, ValueType.COUNT, TimeAxis.FLOW, Aggregation.SUM, null);
    }

    private static Indicator rate() {
        return indicator(RATE, "%", ValueType.PERCENT, TimeAxis.DERIVED, Aggregation.WEIGHTED_RATIO, null);
    }

    private static Indicator coded(String code, String name, TimeAxis axis, String partOf) {
        Indicator plain = indicator(name, "hộ", ValueType.COUNT, axis, Aggregation.SUM, partOf);
        return Rows.changed(plain, "code", code);
    }

    private static Indicator indicator(
            String name, String unit, ValueType type, TimeAxis axis, Aggregation aggregation, String partOf) {
        return new Indicator(
                "R",
                "A1",
                "A",
                name,
                name,
                unit,
                type,
                axis,
                aggregation,
                null,
                null,
                partOf,
                Set.of(Period.Kind.ANNUAL),
                Indicator.Split.TERRITORY,
                null,
                null,
                "",
                null,
                day("2021-01-01"),
                null,
                null);
    }

    /** A figure, whole unless it is said otherwise. */
    private static final class Given {

        private final String unit;
        private final BigDecimal actual;
        private FigureState state = FigureState.COMPLETE;
        private BigDecimal estimate;
        private int expected = 8;
        private int reported = 8;
        private int units;
        private int uncovered;
        private List<Value> earlier = List.of();
        private Value signedBefore;
        private Target target;
        private String standard = "";
        private String apart;
        private Adjusted adjustment;

        private Given(String unit, String actual) {
            this.unit = unit;
            this.actual = number(actual);
        }

        private Given state(FigureState now) {
            state = now;
            return this;
        }

        private Given partial(int asked, int gave) {
            expected = asked;
            reported = gave;
            return state(FigureState.PARTIAL);
        }

        private Given ground(int all, int without) {
            units = all;
            uncovered = without;
            return state(FigureState.PARTIAL);
        }

        private Given estimate(String whole) {
            estimate = number(whole);
            return this;
        }

        private Given earlier(Value before) {
            earlier = List.of(before);
            return this;
        }

        private Given signedBefore(Value before) {
            signedBefore = before;
            return this;
        }

        private Given target(Target wanted) {
            target = wanted;
            return this;
        }

        private Given standard(String counted) {
            standard = counted;
            return this;
        }

        private Given adjusted(String delta) {
            adjustment =
                    new Adjusted(number(delta), actual.add(number(delta)), "Trùng", List.of("SYT", "BHXH"), null, null);
            return this;
        }

        private Given apart(String why) {
            apart = why;
            return this;
        }

        private Figure figure() {
            return new Figure(
                    "A1",
                    "A",
                    "",
                    unit,
                    state,
                    actual,
                    estimate,
                    "",
                    expected,
                    reported,
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    earlier,
                    signedBefore,
                    target,
                    standard,
                    apart,
                    units,
                    uncovered,
                    List.of(),
                    "",
                    null,
                    "",
                    adjustment);
        }
    }

    private static BigDecimal number(String text) {
        return text == null ? null : new BigDecimal(text);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static Texts texts() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/consolidation", "messages/catalogue", "messages/engine");
        messages.setDefaultEncoding("UTF-8");
        return new Texts(messages, Locale.forLanguageTag("vi"));
    }
}
