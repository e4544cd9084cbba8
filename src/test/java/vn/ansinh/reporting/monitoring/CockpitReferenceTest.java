package vn.ansinh.reporting.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What keys of instances say. */
class CockpitReferenceTest {

    private static final Map<String, String> AGENCIES = Map.of("SYT", "Sở Y tế");

    @ParameterizedTest
    @CsvSource({
        "KL92/2021-H1/SYT, Sở Y tế, 6 tháng đầu năm 2021",
        "KL92/2021-H1, '', 6 tháng đầu năm 2021",
        "KL92/2021-DX-03/SYT, Sở Y tế, đột xuất số 03 năm 2021",
        "KH/SYT#2, Sở Y tế, ''",
        "KK-2021-0007, '', ''",
        "KL92/2021-XX/NOBODY, '', ''",
        "2021-04-12, '', ''",
        ", '', ''"
    })
    void aKeyNamesAnAgencyAndAPeriod(String key, String agency, String period) {
        assertThat(CockpitReference.of(key, AGENCIES, Locale.forLanguageTag("vi")))
                .isEqualTo(new CockpitReference(agency, period));
    }
}
