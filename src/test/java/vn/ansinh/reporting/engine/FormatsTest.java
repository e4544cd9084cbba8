package vn.ansinh.reporting.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class FormatsTest {

    @Test
    void daysAndMomentsAreThoseOfTheProvince() {
        var lateInTheEvening = Instant.parse("2021-05-09T17:30:00Z");

        assertThat(Formats.day(LocalDate.of(2021, 5, 9))).isEqualTo("09/05/2021");
        assertThat(Formats.moment(lateInTheEvening)).isEqualTo("00:30, 10/05/2021");
        assertThat(Formats.dayOf(lateInTheEvening)).isEqualTo("10/05/2021");
    }

    @Test
    void numbersAreWrittenTheVietnameseWayWithoutEmptyDecimals() {
        assertThat(Formats.number(new BigDecimal("1234.50"))).isEqualTo("1.234,5");
        assertThat(Formats.number(new BigDecimal("-1234567.8901"))).isEqualTo("-1.234.567,89");
        assertThat(Formats.number(new BigDecimal("100.000"))).isEqualTo("100");
    }

    @Test
    void whatIsNotThereLeavesNoTrace() {
        assertThat(Formats.day(null)).isEmpty();
        assertThat(Formats.moment(null)).isEmpty();
        assertThat(Formats.number(null)).isEmpty();
        assertThat(Formats.line("Sở Y tế", null, " ", "12/UBND-VX")).isEqualTo("Sở Y tế, 12/UBND-VX");
    }

    @Test
    void whatIsDueBeforeADayIsDueOnTheDayBeforeIt() {
        assertThat(Formats.lastDay(Instant.parse("2021-05-09T17:00:00Z"))).isEqualTo("09/05/2021");
        assertThat(Formats.lastDay(Instant.parse("2021-05-10T09:30:00Z"))).isEqualTo("16:30, 10/05/2021");
    }
}
