package vn.ansinh.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import vn.ansinh.reporting.SignedIn.Answer;

/** Tokens of programs, as the administrator issues them. */
public final class ApiTokens {

    private static final String ALL = "\"catalogue\",\"obligations\",\"figures\",\"cases\",\"files\"";

    private ApiTokens() {}

    /** For all scopes, of a person. */
    public static String of(String person, int port, Clock clock) {
        return issued(port, clock, "\"person\":\"" + person + "\"", ALL);
    }

    /** For all scopes, of an agency. */
    public static String ofAgency(String agency, int port, Clock clock) {
        return issued(port, clock, "\"agency\":\"" + agency + "\"", ALL);
    }

    /**
     * @param whose the member of the wish that says whose it is
     * @param scopes in quotes, with commas
     */
    public static String issued(int port, Clock clock, String whose, String scopes) {
        Answer answer = SignedIn.as("admin", port)
                .post(
                        "/api/access-tokens",
                        "{\"name\":\"Kho dữ liệu\",%s,\"scopes\":[%s],\"lastDay\":\"%s\"}"
                                .formatted(whose, scopes, LocalDate.now(clock).plusDays(30)));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().get("token").asText();
    }
}
