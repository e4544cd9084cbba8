package vn.ansinh.reporting.directory.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PerDayTest {

    private static final LocalDate DAY = LocalDate.of(2021, 4, 12);

    private final List<LocalDate> workedOut = new ArrayList<>();
    private final PerDay<String> days = new PerDay<>(3, day -> {
        workedOut.add(day);
        return day.toString();
    });

    @Test
    void aDayIsWorkedOutOnce() {
        assertThat(days.on(DAY)).isEqualTo("2021-04-12");
        assertThat(days.on(DAY)).isSameAs(days.on(DAY));
        assertThat(days.on(DAY.plusDays(1))).isEqualTo("2021-04-13");

        assertThat(workedOut).containsExactly(DAY, DAY.plusDays(1));
    }

    @Test
    void noMoreDaysAreKeptThanItWasTold() {
        for (int later = 0; later < 4; later++) {
            days.on(DAY.plusDays(later));
        }

        days.on(DAY);

        assertThat(workedOut).hasSize(5).endsWith(DAY);
    }
}
