package vn.ansinh.reporting.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ansinh.reporting.catalogue.Indicator.Direction;
import vn.ansinh.reporting.catalogue.Indicator.Target;

class PaceTest {

    private static final LocalDate CUT_OFF = LocalDate.of(2021, 12, 31);

    @ParameterizedTest
    @CsvSource({
        // wanted, by, actual, last year, recurring, kind, amount, years
        "65, , , , false, UNKNOWN, , ",
        "65, , 65, 60, false, REACHED, , ",
        "65, , 66, , false, REACHED, , ",
        "65, 2025, 61, 60, false, PER_YEAR, 1.00, 4.0",
        "65, 2022, 61, 60, false, PER_YEAR, 4, 1.0",
        "65, 2021, 61, 60, false, TOO_LATE, 4, ",
        "65, , 61, 60, false, AS_LAST_YEAR, 4, 4.0",
        "65, , 61, 60.9, false, AS_LAST_YEAR, 4, 40.0",
        "65, , 61, 61, false, NO_NEARER, 4, ",
        "65, , 61, 62, false, NO_NEARER, 4, ",
        "65, , 61, 60.99, false, NO_NEARER, 4, ",
        "65, , 61, , false, MISSING, 4, ",
        "1, , 0.4, 0.9, true, MISSING, 0.6, ",
        "1, 2025, 0.4, 0.9, true, MISSING, 0.6, "
    })
    void whatIsMissingIsToldWithHowFastItGoes(
            BigDecimal wanted,
            Integer by,
            BigDecimal actual,
            BigDecimal lastYear,
            boolean recurring,
            Pace.Kind kind,
            BigDecimal amount,
            BigDecimal years) {
        var target = new Target(wanted, Direction.AT_LEAST, by, "");

        assertThat(Pace.of(target, actual, lastYear, CUT_OFF, recurring)).isEqualTo(new Pace(kind, amount, years));
    }

    @ParameterizedTest
    @CsvSource({"2, 1.9, 3, REACHED, , ", "2, 2.5, 3, AS_LAST_YEAR, 0.5, 1.0", "2, 2.5, 2.5, NO_NEARER, 0.5, "})
    void whatIsToBecomeLessComesNearerByFalling(
            BigDecimal wanted,
            BigDecimal actual,
            BigDecimal lastYear,
            Pace.Kind kind,
            BigDecimal amount,
            BigDecimal years) {
        var target = new Target(wanted, Direction.AT_MOST, null, "");

        assertThat(Pace.of(target, actual, lastYear, CUT_OFF, false)).isEqualTo(new Pace(kind, amount, years));
    }
}
