package vn.ansinh.reporting.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.ansinh.reporting.engine.Part.Wanted;

/** 124 communes, fifty at a time. */
class PartTest {

    private static final List<String> COMMUNES = IntStream.rangeClosed(1, 124)
            .mapToObj("Xã Long Đức %03d"::formatted)
            .toList();

    private static final Part.Lookup<String> LOOKUP =
            new Part.Lookup<>(UnaryOperator.identity(), Map.of("ten", Part.byName(UnaryOperator.identity())));

    @Test
    void thePartsTogetherAreTheList() {
        var rows = IntStream.rangeClosed(1, 3)
                .boxed()
                .flatMap(number -> part(String.valueOf(number), "", "", "").rows().stream())
                .toList();

        assertThat(rows).isEqualTo(COMMUNES);
        assertThat(part("", "", "", "").parts()).isEqualTo(3);
        assertThat(part("", "", "", "").isLong()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "4", "1000000", "99999999999999999999", "1.5", "hai", "1e3", " 2"})
    void aPartThatIsNotThereIsToldAndNotShown(String number) {
        assertThatThrownBy(() -> part(number, "", "", ""))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
    }

    @ParameterizedTest
    @ValueSource(strings = {"co-quan", "ten desc", "TEN", "1"})
    void anOrderThatIsNotThereIsToldAndNotShown(String order) {
        assertThatThrownBy(() -> part("", "", order, ""))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID));
    }

    @ParameterizedTest
    @ValueSource(strings = {"long đức 07", "LONG DUC 07", "07 duc", " xã  07 "})
    void wordsAreFoundInEveryPartWithTheirMarksAndWithout(String words) {
        Part<String> found = part("", words, "", "");

        assertThat(found.found()).isEqualTo(12);
        assertThat(found.total()).isEqualTo(124);
        assertThat(found.rows()).allMatch(name -> name.contains("07"));
    }

    @Test
    void whatIsNotFoundIsAnEmptyFirstPart() {
        assertThat(part("", "quận", "", "").rows()).isEmpty();
        assertThat(part("1", "quận", "", "").parts()).isEqualTo(1);
    }

    @Test
    void theWholeListIsOnePart() {
        assertThat(part("", "", "", "toan-bo").rows()).hasSize(124);
        assertThat(part("", "07", "", "toan-bo").rows()).hasSize(12);
    }

    @Test
    void namesStandInVietnameseOrder() {
        assertThat(LOOKUP.of(List.of("Đông Thành", "Đồng Phú", "Dừa", "An Bình", "Ân Phước"), wanted("", "", "ten", ""))
                        .rows())
                .containsExactly("An Bình", "Ân Phước", "Dừa", "Đồng Phú", "Đông Thành");
    }

    @Test
    void wordsAsLongAsABookAreRefused() {
        assertThatThrownBy(() -> part("", "x".repeat(201), "", "")).isInstanceOf(Refusal.class);
    }

    private static Part<String> part(String number, String words, String order, String whole) {
        return LOOKUP.of(COMMUNES, wanted(number, words, order, whole));
    }

    private static Wanted wanted(String number, String words, String order, String whole) {
        return new Wanted(number, words, order, whole);
    }
}
