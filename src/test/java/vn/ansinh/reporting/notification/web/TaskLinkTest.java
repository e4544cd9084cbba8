package vn.ansinh.reporting.notification.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.notification.Mails;

@EngineTest
class TaskLinkTest {

    @Autowired
    private Mails mails;

    @Autowired
    private IdentityService identityService;

    @LocalServerPort
    private int port;

    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @BeforeEach
    void officer() {
        if (identityService.createUserQuery().userId("tl-officer").count() == 0) {
            var user = identityService.newUser("tl-officer");
            user.setPassword("Mat-khau-2021");
            identityService.saveUser(user);
        }
    }

    @Test
    void theLinkInAMailOpensTheTaskAlsoWhenOneHasToSignInFirst() throws Exception {
        String path = URI.create(mails.taskLink("6f1c2d3e-0001")).getPath();

        assertThat(location(get(path))).endsWith("/login");
        assertThat(location(signIn())).contains(path);
        assertThat(location(get(path))).endsWith("/camunda/app/tasklist/default/#/?task=6f1c2d3e-0001");
    }

    private HttpResponse<String> signIn() throws Exception {
        Matcher token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"")
                .matcher(get("/login").body());
        assertThat(token.find()).isTrue();
        return send(request("/login")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("username=tl-officer&password=Mat-khau-2021&_csrf=" + token.group(1))));
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(request(path).GET());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Accept", "text/html");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return browser.send(request.build(), BodyHandlers.ofString());
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }
}
