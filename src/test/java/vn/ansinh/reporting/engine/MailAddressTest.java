package vn.ansinh.reporting.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

/** S17: which addresses a mail can be sent to. */
class MailAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@b",
                "nguyen.van.a@vinhlong.gov.vn",
                "van-thu_1+x@so-y-te.vinhlong.gov.vn",
                "no-reply@localhost"
            })
    void whatEveryServerTakes(String address) {
        assertThat(MailAddress.deliverable(address)).isTrue();
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "nguyễn.văn.a@vinhlong.gov.vn",
                "a@tỉnh.vn",
                "a",
                "@b",
                "a@",
                "a b@c",
                "a@b c",
                "a@b\r\nBcc: c@d",
                ".a@b",
                "a.@b",
                "a..c@b",
                "a@-b",
                "a@b.",
                "a@b@c",
                "\"a b\"@c",
                "An <a@b>",
                "a@b,c@d",
                "a\u200b@b",
                "a@[127.0.0.1]"
            })
    void whatSomeDoNot(String address) {
        assertThat(MailAddress.deliverable(address)).isFalse();
    }
}
