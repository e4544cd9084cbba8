package vn.ansinh.reporting.paper;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Words in the middle of the page or of a column. */
class BalancedLinesTest {

    private static final double COLUMN = 66;

    @Test
    void theNameOfABodyBreaksWhereOfficersBreakIt() {
        assertThat(name("ỦY BAN NHÂN DÂN TỈNH BÌNH AN").lines()).containsExactly("ỦY BAN NHÂN DÂN", "TỈNH BÌNH AN");
        assertThat(name("SỞ LAO ĐỘNG\u00a0- THƯƠNG BINH VÀ XÃ HỘI").lines())
                .containsExactly("SỞ LAO ĐỘNG\u00a0- THƯƠNG BINH", "VÀ XÃ HỘI");
        assertThat(name("SỞ Y TẾ").lines()).containsExactly("SỞ Y TẾ");
    }

    @Test
    void linesAreAboutAsLongAsEachOther() {
        BalancedLines lines =
                BalancedLines.of("V/v báo cáo kết quả thực hiện các chính sách trợ giúp", COLUMN, Tinos.REGULAR, 12);

        assertThat(lines.lines()).hasSize(2);
        assertThat(Tinos.REGULAR.width(lines.lines().get(1), 12)).isGreaterThan(lines.longest() * 0.8);
    }

    @Test
    void yearsAndDashesStayWithWhatTheyBelongTo() {
        BalancedLines lines = BalancedLines.of(
                "chương trình an sinh xã hội của tỉnh giai đoạn 2021 - 2025 và tầm nhìn", 70, Tinos.BOLD, 14);

        assertThat(lines.lines()).anyMatch(line -> line.contains("2021\u00a0-\u00a02025"));
        assertThat(lines.lines()).noneMatch(line -> line.startsWith("-"));
    }

    @Test
    void linesThatAreThereStay() {
        assertThat(BalancedLines.of("Một\nHai ba", COLUMN, Tinos.BOLD, 14).lines())
                .containsExactly("Một", "Hai ba");
    }

    private static BalancedLines name(String name) {
        return BalancedLines.ofName(name, COLUMN, Tinos.BOLD, 12);
    }
}
