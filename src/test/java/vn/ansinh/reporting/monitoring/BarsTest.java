package vn.ansinh.reporting.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.ansinh.reporting.monitoring.Bars.Bar;
import vn.ansinh.reporting.monitoring.Bars.Counted;
import vn.ansinh.reporting.monitoring.Bars.Part;
import vn.ansinh.reporting.monitoring.Bars.Row;

class BarsTest {

    @Test
    void thePartsOfAShareFillTheWholeBarWithoutAGap() {
        Bars bars = Bars.shares(List.of(row(1, 1, 1), row(7, 0, 0), row(0, 2, 5)));

        assertThat(bars.bars()).allSatisfy(bar -> {
            int end = 0;
            for (Part part : bar.parts()) {
                assertThat(part.x()).isEqualTo(end);
                end += part.width();
            }
            assertThat(end).isEqualTo(Bars.LENGTH);
        });
        assertThat(bars.bars().get(1).parts()).hasSize(1);
    }

    @Test
    void theLongestBarIsTheMeasureOfTheOthers() {
        Bars bars = Bars.lengths(List.of(row(4, 0, 0), row(1, 1, 0)));

        assertThat(bars.bars())
                .extracting(bar -> bar.parts().stream().mapToInt(Part::width).sum())
                .containsExactly(1_000, 500);
        assertThat(bars.kinds()).containsExactly("one", "two");
    }

    @Test
    void whereThereIsNothingNothingIsDrawn() {
        assertThat(Bars.lengths(List.of(row(0, 0, 0))).bars())
                .singleElement()
                .extracting(Bar::parts)
                .isEqualTo(List.of());
        assertThat(Bars.shares(List.of()).kinds()).isEmpty();
    }

    private static Row row(int one, int two, int three) {
        return new Row(
                "x", null, "", List.of(new Counted("one", one), new Counted("two", two), new Counted("three", three)));
    }
}
