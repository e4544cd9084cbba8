package vn.ansinh.reporting;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** A person in a browser, signed in through the login page, as far as HTTP goes: cookies and both CSRF tokens. */
public final class SignedIn {

    /** What came back. */
    public record Answer(int status, String body) {

        public JsonNode json() {
            try {
                return new ObjectMapper().readTree(body);
            } catch (JsonProcessingException e) {
                throw new AssertionError("no JSON: " + body, e);
            }
        }
    }

    /** The engine's REST interface as the web applications use it. */
    public static final String ENGINE = "/camunda/api/engine/engine/default";

    /** Generous; what takes longer hangs. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final String base;
    private boolean tokens = true;
    private final CookieManager cookies;
    private final HttpClient http;

    private SignedIn(int port, CookieManager cookies) {
        this.base = "http://localhost:" + port;
        this.cookies = cookies;
        this.http = HttpClient.newBuilder()
                .cookieHandler(cookies)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(Duration.ofSeconds(10))
                .build();
    }

    /** Nobody yet. */
    public static SignedIn nobody(int port) {
        return new SignedIn(port, new CookieManager(new CookiesBehindProxy(), null));
    }

    /** One of the sample users. */
    public static SignedIn as(String user, int port) {
        return as(user, "an-sinh-2021", port);
    }

    public static SignedIn as(String user, String password, int port) {
        var browser = new SignedIn(port, new CookieManager(new CookiesBehindProxy(), null));
        Answer answer = browser.login(user, password);
        if (answer.status() != 302) {
            throw new AssertionError("login of " + user + ": " + answer);
        }
        // As the browser does next; it also brings both tokens.
        browser.get("/camunda/app/tasklist/default/");
        return browser;
    }

    public Answer login(String user, String password) {
        get("/login");
        return send(
                "POST",
                "/login",
                "application/x-www-form-urlencoded",
                "username=" + encoded(user) + "&password=" + encoded(password));
    }

    /** Where one of the sample users is sent after the login. */
    public String landing(String user) {
        get("/login");
        var form = "username=" + encoded(user) + "&password=" + encoded("an-sinh-2021");
        return exchange(request("POST", "/login", "application/x-www-form-urlencoded", BodyPublishers.ofString(form)))
                .headers()
                .firstValue("Location")
                .orElse("");
    }

    public Answer get(String path) {
        return send("GET", path, null, (String) null);
    }

    public Answer post(String path, String json) {
        return send("POST", path, "application/json", json);
    }

    /** Posts whatever bytes, under whatever name. */
    public Answer post(String path, String type, byte[] body) {
        return send("POST", path, type, body);
    }

    /**
     * Sends whatever bytes, under whatever name.
     *
     * @param type null for none, like the body
     */
    public Answer send(String method, String path, String type, byte[] body) {
        var publisher = body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body);
        HttpResponse<String> response = exchange(request(method, path, type, publisher));
        return new Answer(response.statusCode(), response.body());
    }

    /** Posts files as a form does; {@code fields} are its other fields. */
    public Answer upload(String path, Map<String, byte[]> files, String part, Map<String, String> fields) {
        HttpResponse<String> response = exchange(form(path, files, part, fields));
        return new Answer(response.statusCode(), response.body());
    }

    /** As {@link #upload}, where a file comes back. */
    public byte[] fileFor(String path, Map<String, byte[]> files, String part, Map<String, String> fields) {
        return bytes(form(path, files, part, fields));
    }

    private HttpRequest.Builder form(String path, Map<String, byte[]> files, String part, Map<String, String> fields) {
        String boundary = "----ansinh-test";
        var body = new ByteArrayOutputStream();
        fields.forEach(
                (name, value) -> part(body, boundary, "name=\"" + name + "\"", value.getBytes(StandardCharsets.UTF_8)));
        files.forEach(
                (name, content) -> part(body, boundary, "name=\"" + part + "\"; filename=\"" + name + "\"", content));
        body.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return request(
                "POST",
                path,
                "multipart/form-data; boundary=" + boundary,
                BodyPublishers.ofByteArray(body.toByteArray()));
    }

    private static void part(ByteArrayOutputStream body, String boundary, String disposition, byte[] content) {
        String head = "--" + boundary + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n";
        body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    public Answer put(String path, String json) {
        return send("PUT", path, "application/json", json);
    }

    public Answer patch(String path, String json) {
        return send("PATCH", path, "application/json", json);
    }

    public Answer delete(String path) {
        return send("DELETE", path, null, (String) null);
    }

    public Answer options(String path) {
        return send("OPTIONS", path, null, (String) null);
    }

    /** The header that carries the session, for who writes a request by hand. */
    public String cookieHeader() {
        return cookies.getCookieStore().getCookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    /** The token that a form of ours sends along. */
    public String token() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("ANSINH-CSRF"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElseThrow();
    }

    /** As a page of another site would ask: with the session's cookie and without our token. */
    public void forgetToken() {
        tokens = false;
    }

    /** As a browser that has lost a cookie. */
    public void loseCookie(String name) {
        var store = cookies.getCookieStore();
        store.getURIs()
                .forEach(site -> store.get(site).stream()
                        .filter(cookie -> cookie.getName().equals(name))
                        .toList()
                        .forEach(cookie -> store.remove(site, cookie)));
    }

    /** As if another application of the same site had set it. */
    public void keepCookie(String name, String value) {
        var cookie = new HttpCookie(name, value);
        cookie.setPath("/");
        cookie.setVersion(0);
        cookies.getCookieStore().add(URI.create(base), cookie);
    }

    /** The value of a cookie; null when the browser has none of that name. */
    public String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse(null);
    }

    /** With these headers, in place of those a page of ours sends. */
    public HttpResponse<String> response(String method, String path, String json, Map<String, String> headers) {
        var request = request(
                method,
                path,
                json == null ? null : "application/json",
                json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json));
        headers.forEach(request::setHeader);
        return exchange(request);
    }

    /** The whole response, for its headers. */
    public HttpResponse<String> response(String path) {
        return exchange(request("GET", path, null, BodyPublishers.noBody()));
    }

    /** As {@link #response(String)}, with one header more. */
    public HttpResponse<String> response(String path, String header, String value) {
        return exchange(request("GET", path, null, BodyPublishers.noBody()).header(header, value));
    }

    /** The whole response to any request, for its headers; a null body sends none. */
    public HttpResponse<String> exchange(String method, String path, String json) {
        return exchange(request(
                method,
                path,
                json == null ? null : "application/json",
                json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json)));
    }

    /** The same browser before another node of the application: cookies know no ports. */
    public SignedIn onNode(int port) {
        return new SignedIn(port, cookies);
    }

    /** Any request; without a type or a body where they are null. */
    public Answer send(String method, String path, String type, String body) {
        var publisher = body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body);
        HttpResponse<String> response = exchange(request(method, path, type, publisher));
        return new Answer(response.statusCode(), response.body());
    }

    private HttpRequest.Builder request(String method, String path, String type, HttpRequest.BodyPublisher body) {
        var request = HttpRequest.newBuilder(URI.create(base + path))
                .method(method, body)
                .timeout(PATIENCE);
        if (path.startsWith("/camunda/app/")) {
            request.header("Accept", "text/html");
        }
        if (type != null) {
            request.header("Content-Type", type);
        }
        cookie("XSRF-TOKEN", "X-XSRF-TOKEN", request);
        if (tokens) {
            cookie("ANSINH-CSRF", "X-ANSINH-CSRF", request);
        }
        return request;
    }

    private void cookie(String name, String header, HttpRequest.Builder request) {
        String value = cookie(name);
        if (value != null) {
            request.header(header, value);
        }
    }

    /** A file as it comes. */
    public byte[] file(String path) {
        return bytes(request("GET", path, null, BodyPublishers.noBody()));
    }

    /** A file that is made of what is posted. */
    public byte[] fileFor(String path, String json) {
        return bytes(request("POST", path, "application/json", BodyPublishers.ofString(json)));
    }

    private byte[] bytes(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofByteArray()).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private HttpResponse<String> exchange(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
