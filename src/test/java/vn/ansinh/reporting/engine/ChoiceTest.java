package vn.ansinh.reporting.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChoiceTest {

    private static final Choice AGENCIES = new Choice(known());

    private static Map<String, String> known() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("SYT", "Sở Y tế");
        names.put("STC", "Sở Tài chính");
        names.put("SVHTTDL", "Sở Văn hóa, Thể thao và Du lịch");
        names.put("LONGHO", "Ủy ban nhân dân huyện Long Hồ");
        return names;
    }

    @Test
    void aCodeOrANameIsMeantWhetherOrNotMarksAndCapitalsAreRight() {
        assertThat(AGENCIES.code("syt")).contains("SYT");
        assertThat(AGENCIES.code("so tai chinh")).contains("STC");
        assertThat(AGENCIES.code("SYTE")).isEmpty();
    }

    @Test
    void aNameWithACommaIsOneAndCodesWithCommasAreSeveral() {
        assertThat(AGENCIES.split("Sở Văn hóa, Thể thao và Du lịch")).hasSize(1);
        assertThat(AGENCIES.split(" SYT, STC ;LONGHO,")).containsExactly("SYT", "STC", "LONGHO");
        assertThat(AGENCIES.split("  ")).isEmpty();
    }

    @Test
    void whatComesNearestIsNamed() {
        assertThat(labels("SYTE")).containsExactly("SYT (Sở Y tế)", "STC (Sở Tài chính)");
        assertThat(labels("long ho")).containsExactly("LONGHO (Ủy ban nhân dân huyện Long Hồ)");
        assertThat(AGENCIES.nearest("Không có gì như vậy")).isEmpty();
        assertThat(AGENCIES.nearest("")).isEmpty();
    }

    @Test
    void signsThatAreInAnotherPlaceAreCounted() {
        assertThat(Choice.distance("a2-01", "a2-01")).isZero();
        assertThat(Choice.distance("a2-1", "a2-01")).isEqualTo(1);
        assertThat(Choice.distance("", "abc")).isEqualTo(3);
        assertThat(Choice.distance("kitten", "sitting")).isEqualTo(3);
    }

    private static List<String> labels(String word) {
        return AGENCIES.nearest(word).stream().map(Refusal.Near::label).toList();
    }
}
