package vn.ansinh.reporting.consolidation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.ansinh.reporting.consolidation.ChangedLines.Line;

/** What is told of two versions of a text. */
class ChangedLinesTest {

    @Test
    void aChangedLineIsTheOldOneGoneAndTheNewOneThere() {
        assertThat(told("Một\nHai\nBa", "Một\nHai sửa\nBa")).isEqualTo("=Một -Hai +Hai sửa =Ba");
    }

    @Test
    void whatWasWrittenAnewIsNewAndWhatWasStruckIsGone() {
        assertThat(told("", "Một\nHai")).isEqualTo("+Một +Hai");
        assertThat(told("Một\nHai", "")).isEqualTo("-Một -Hai");
    }

    @Test
    void emptyLinesAndBlanksAtTheEndAreNoChange() {
        assertThat(told("Một \n\nHai", "Một\nHai\n")).isEmpty();
        assertThat(told("Một", "Một")).isEmpty();
    }

    @Test
    void onlyTheSurroundingsOfAChangeAreShown() {
        assertThat(told("1\n2\n3\n4\n5\n6\n7", "1\n2\n3\n4\n5\n6 sửa\n7")).isEqualTo("… =5 -6 +6 sửa =7");
        assertThat(told("1\n2\n3\n4\n5\n6\n7", "1 sửa\n2\n3\n4\n5\n6\n7 sửa")).isEqualTo("-1 +1 sửa =2 … =6 -7 +7 sửa");
    }

    @Test
    void aLineThatMovedIsGoneInOnePlaceAndNewInTheOther() {
        assertThat(told("a\nb\nc", "b\nc\na")).isEqualTo("-a =b =c +a");
    }

    /** R27: 8,000 lines on each side once took 597 MB and 22 seconds in the reader's browser. */
    @Test
    void aTextAllOfWhichChangedIsToldAsAWhole() {
        String before = numbered("cũ", 8_000);
        String after = numbered("mới", 8_000);

        assertThat(ChangedLines.between(before, after)).hasSize(16_000).startsWith(line(Line.Kind.GONE, "cũ 0"));
    }

    @Test
    void inALongTextASmallChangeIsFound() {
        String before = numbered("dòng", 8_000);
        String after = before.replace("dòng 4000\n", "dòng 4000 sửa\n");

        assertThat(told(before, after)).isEqualTo("… =dòng 3999 -dòng 4000 +dòng 4000 sửa =dòng 4001 …");
    }

    private static Line line(Line.Kind kind, String text) {
        return new Line(kind, text);
    }

    private static String numbered(String word, int count) {
        return IntStream.range(0, count).mapToObj(number -> word + " " + number).collect(Collectors.joining("\n"));
    }

    private static String told(String before, String after) {
        return ChangedLines.between(before, after).stream()
                .map(line -> switch (line.kind()) {
                    case SAME -> "=" + line.text();
                    case GONE -> "-" + line.text();
                    case NEW -> "+" + line.text();
                    case GAP -> "…";
                })
                .collect(Collectors.joining(" "));
    }
}
