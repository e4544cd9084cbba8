package vn.ansinh.reporting.development;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import vn.ansinh.reporting.CookiesBehindProxy;

/**
 * The application in a Java process of its own, as an operator or a newcomer runs it, and a browser before it. Where it is
 * told that a proxy ends TLS before it, this stands in the proxy's place too.
 */
public final class ApplicationProcess implements AutoCloseable {

    /** On a machine that does other things too. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Process process;
    private final Path log;
    private final int port;
    private final String address;
    private final CookieManager cookies = new CookieManager(new CookiesBehindProxy(), null);
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private ApplicationProcess(Process process, Path log, int port) {
        this.process = process;
        this.log = log;
        this.port = port;
        this.address = "http://localhost:" + port;
    }

    /**
     * @param program what follows {@code java}: {@code -jar x.jar}, or {@code -cp y Main}; what it says of memory and the
     *     compiler stands in place of what is said here
     * @param environment the whole of it, but for the path; what this test runs with is not passed on
     * @param directory where it runs and its log is kept
     */
    public static ApplicationProcess start(
            List<String> program, Map<String, String> environment, int port, Path directory) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        if (program.stream().noneMatch(option -> option.startsWith("-XX:MaxRAM"))) {
            command.addAll(List.of("-Xmx700m", "-XX:TieredStopAtLevel=1", "-Dfile.encoding=UTF-8"));
        }
        command.addAll(program);
        Files.createDirectories(directory);
        Path log = Files.createTempFile(directory, "application", ".log");
        var builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().keySet().retainAll(List.of("PATH", "SystemRoot", "TEMP", "TMP", "HOME"));
        builder.environment().putAll(environment);
        builder.environment().put("SERVER_PORT", String.valueOf(port));
        return new ApplicationProcess(builder.start(), log, port);
    }

    public static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** Until it is up and has done what it does at its start. */
    public void awaitUp() {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .failFast(this::requireAlive)
                .ignoreExceptions()
                .until(() -> up("/actuator/health") && up("/actuator/health/readiness"));
    }

    private boolean up(String path) throws IOException, InterruptedException {
        return get(path).body().contains("\"status\":\"UP\"");
    }

    private void requireAlive() {
        if (!process.isAlive()) {
            throw new AssertionError("the application ended:\n" + output());
        }
    }

    /** What it says when it ends by itself. */
    String awaitEnd() throws InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("the application still runs:\n" + output());
        }
        return output();
    }

    int exitCode() {
        return process.exitValue();
    }

    public long pid() {
        return process.pid();
    }

    /** As {@code kill -9}: it can do nothing any more. */
    public void kill() throws InterruptedException {
        process.destroyForcibly();
        awaitEnd();
    }

    /** As Ctrl-C: it may tidy up. */
    public void stop() throws InterruptedException {
        process.destroy();
        awaitEnd();
    }

    public String output() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            return "no log: " + e;
        }
    }

    /** What the start said, before the application was at work. */
    String outputBefore(String words) {
        String all = output();
        int end = all.indexOf(words);
        if (end < 0) {
            throw new AssertionError("it never said '" + words + "':\n" + all);
        }
        return all.substring(0, end);
    }

    public int port() {
        return port;
    }

    /** As the proxy passes it on, with more than a browser would send. */
    HttpResponse<String> get(String path, Map<String, String> headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address + path));
        headers.forEach(request::header);
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(address + path)));
    }

    HttpResponse<String> post(String path, String contentType, String body) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", contentType)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** As a program asks: user and password with each request, and no cookies. */
    HttpResponse<String> program(String user, String password, String method, String path, String body)
            throws IOException, InterruptedException {
        String secret = Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Authorization", "Basic " + secret)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .timeout(Duration.ofSeconds(30));
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }

    /** Until this is let in. */
    void awaitLogin(String user, String password) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> program(user, password, "GET", "/engine-rest/version", "")
                                .statusCode()
                        == 200);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.timeout(Duration.ofSeconds(30)).build(), BodyHandlers.ofString());
    }

    /** Through our login page, by a browser at this address. */
    HttpResponse<String> signIn(String user, String password, String browser) throws IOException, InterruptedException {
        return signIn(user, password, Map.of("X-Forwarded-For", browser, "X-Forwarded-Proto", "https"));
    }

    HttpResponse<String> signIn(String user, String password) throws IOException, InterruptedException {
        return signIn(user, password, Map.of());
    }

    private HttpResponse<String> signIn(String user, String password, Map<String, String> forwarded)
            throws IOException, InterruptedException {
        get("/login");
        String token = cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("ANSINH-CSRF"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElseThrow();
        String form = "username=" + encoded(user) + "&password=" + encoded(password) + "&_csrf=" + encoded(token);
        var request = HttpRequest.newBuilder(URI.create(address + "/login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form));
        forwarded.forEach(request::header);
        return send(request);
    }

    /** As the web applications ask it: a page of theirs first, which takes the person over. */
    String whoIsSignedIn() throws IOException, InterruptedException {
        get("/camunda/app/welcome/default/");
        return get("/camunda/api/admin/auth/user/default").body();
    }

    /** The same browser, before another start of the application on the same port. */
    void takeCookiesOf(ApplicationProcess other) {
        other.cookies
                .getCookieStore()
                .getCookies()
                .forEach(cookie -> cookies.getCookieStore().add(URI.create(address), cookie));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws InterruptedException {
        if (process.isAlive()) {
            stop();
        }
    }
}
