package vn.ansinh.reporting.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class AgencyCodeTest {

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"syt", "S", "SY T", "SY-T", "SY/T", "1SYT", "SỞYT", "ABCDEFGHIJKLMNOPQRSTU"})
    void whatCannotStandInKeysUrlsAndGroupsIsNoCode(String text) {
        assertThatThrownBy(() -> new AgencyCode(text))
                .isInstanceOfSatisfying(
                        ReferenceRefusal.class,
                        refusal -> assertThat(refusal.text(Locale.forLanguageTag("vi")))
                                .startsWith("Mã cơ quan “"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"STANDING", "PPC", "CAMUNDA", "MANAGERS"})
    void noAgencyTakesTheGroupsOfTheStandingAgencyOrTheCommittee(String text) {
        assertThat(AgencyCode.isValid(text)).isFalse();
    }
}
