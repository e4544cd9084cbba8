package vn.ansinh.reporting.notification;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailTrialTest {

    @ParameterizedTest
    @CsvSource({
        "http://localhost:8080, true",
        "http://127.0.0.1, true",
        "http://[::1]:8080, true",
        "bao cao.vinhlong.gov.vn, true",
        "baocao.vinhlong.gov.vn, true",
        "https://baocao.vinhlong.gov.vn, false",
        "https://localhost.vinhlong.gov.vn/an-sinh, false"
    })
    void anAddressThatOnlyThisMachineReachesIsToldApart(String baseUrl, boolean local) {
        assertThat(MailTrial.local(baseUrl)).isEqualTo(local);
    }
}
