package vn.ansinh.reporting.forms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ansinh.reporting.browser.NeedsChromium;

@NeedsChromium
class DatesTest {

    private static FormScripts scripts;

    @BeforeAll
    static void open() {
        scripts = new FormScripts();
    }

    @AfterAll
    static void close() {
        scripts.close();
    }

    @ParameterizedTest
    @CsvSource({
        "9/5/2021, 2021-05-09",
        "09/05/2021, 2021-05-09",
        "9-5-21, 2021-05-09",
        "9.5.2021, 2021-05-09",
        "09052021, 2021-05-09",
        "29/2/2024, 2024-02-29",
        "29/2/2021, undefined",
        "31/4/2021, undefined",
        "5/13/2021, undefined",
        "hôm nay, undefined"
    })
    void aDayIsTypedDayFirst(String typed, String iso) {
        assertThat(scripts.evaluate("dates.js", "m.parseDay(arg)", typed)).isEqualTo(iso);
    }

    @ParameterizedTest
    @CsvSource({
        "16:00, 16:00",
        "16h, 16:00",
        "16h30, 16:30",
        "8 giờ 30 phút, 08:30",
        "8 giờ, 08:00",
        "1630, 16:30",
        "9.15, 09:15",
        "24:00, undefined",
        "16:60, undefined",
        "chiều, undefined"
    })
    void anHourIsTypedInAnyOfTheUsualWays(String typed, String hour) {
        assertThat(scripts.evaluate("dates.js", "m.parseHour(arg)", typed)).isEqualTo(hour);
    }

    @Test
    void anInstantIsShownInTheProvincesZoneWhateverTheComputers() {
        assertThat(scripts.evaluate("dates.js", "m.formatInstant(arg)", "2021-05-09T17:30:00Z"))
                .isEqualTo("00:30 10/05/2021");
        assertThat(scripts.evaluate("dates.js", "m.isoDay(arg)", "2021-05-09T17:30:00Z"))
                .isEqualTo("2021-05-10");
    }
}
