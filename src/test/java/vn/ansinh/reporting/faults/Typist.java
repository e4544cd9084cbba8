package vn.ansinh.reporting.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import vn.ansinh.reporting.SignedIn;

/**
 * An officer who types on and on into the form of a difficulty, and the form's autosave as far as the server sees it:
 * with the version it knows, again after 503 or no answer, and after 409 with a look at what is there.
 */
final class Typist implements Callable<Typist> {

    private static final String FORM = "/api/difficulty-start";

    private final ObjectMapper json = new ObjectMapper();
    private final String user;
    private final SignedIn browser;
    private final CountDownLatch enough;
    private int version;
    private int typed;
    private volatile int acknowledged;
    private int turnedAway;
    private Duration slowest = Duration.ZERO;

    Typist(String user, int port, CountDownLatch enough) {
        this.user = user;
        this.browser = SignedIn.as(user, port);
        this.enough = enough;
    }

    @Override
    public Typist call() throws Exception {
        version = json.readTree(browser.get(FORM).body()).path("version").asInt();
        while (!enough.await(100, TimeUnit.MILLISECONDS)) {
            typed++;
            if (!save()) {
                enough.await(500, TimeUnit.MILLISECONDS);
            }
        }
        // What is typed last is not given up either.
        for (int attempt = 0; acknowledged < typed && attempt < 100; attempt++) {
            save();
        }
        return this;
    }

    private boolean save() throws Exception {
        int sent = typed;
        var change = json.createObjectNode().put("version", version);
        change.set("content", json.valueToTree(Map.of("description", String.valueOf(sent))));
        HttpResponse<String> answer = ask("PUT", change.toString());
        if (answer == null || unavailable(answer)) {
            return false;
        }
        if (answer.statusCode() == 409) {
            return look(sent);
        }
        assertThat(answer.statusCode()).as(user + ": " + answer.body()).isEqualTo(200);
        version = json.readTree(answer.body()).path("version").asInt();
        acknowledged = sent;
        return true;
    }

    /** What was not answered may have been saved all the same; what was acknowledged must have been. */
    private boolean look(int sent) throws Exception {
        HttpResponse<String> answer = ask("GET", null);
        if (answer == null || unavailable(answer)) {
            return false;
        }
        assertThat(answer.statusCode()).as(user + ": " + answer.body()).isEqualTo(200);
        var there = json.readTree(answer.body());
        int held = there.at("/input/description").asInt();
        assertThat(held).as(user + ": nothing acknowledged is lost").isGreaterThanOrEqualTo(acknowledged);
        version = there.path("version").asInt();
        acknowledged = held;
        return held == sent;
    }

    private HttpResponse<String> ask(String method, String body) {
        long began = System.nanoTime();
        try {
            return browser.exchange(method, FORM, body);
        } catch (UncheckedIOException e) {
            return null;
        } finally {
            var took = Duration.ofNanos(System.nanoTime() - began);
            slowest = took.compareTo(slowest) > 0 ? took : slowest;
        }
    }

    private boolean unavailable(HttpResponse<String> answer) {
        if (answer.statusCode() != 503) {
            return false;
        }
        turnedAway++;
        assertThat(answer.headers().firstValue("Retry-After")).contains("5");
        assertThat(answer.body()).contains("cơ sở dữ liệu");
        return true;
    }

    String user() {
        return user;
    }

    int typed() {
        return typed;
    }

    int acknowledged() {
        return acknowledged;
    }

    int turnedAway() {
        return turnedAway;
    }

    Duration slowest() {
        return slowest;
    }
}
