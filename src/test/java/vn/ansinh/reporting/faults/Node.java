package vn.ansinh.reporting.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.ansinh.reporting.development.ApplicationProcess;
import vn.ansinh.reporting.development.NodeApplication;

/** A node in a Java process of its own, before servers it knows by address; it can be killed and started again. */
final class Node implements AutoCloseable {

    private final int port;
    private final Path directory;
    private final Map<String, String> environment;
    private final List<String> options;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private ApplicationProcess process;

    /**
     * @param database the port of PostgreSQL, or of the wire to it
     * @param mail the port of the mail server
     */
    Node(int database, int mail, Path directory) throws IOException {
        this(database, mail, directory, List.of(), Map.of());
    }

    /**
     * @param options of the Java machine
     * @param more of the environment
     */
    Node(int database, int mail, Path directory, List<String> options, Map<String, String> more) throws IOException {
        this.options = options;
        this.port = ApplicationProcess.freePort();
        this.directory = directory;
        this.environment = new HashMap<>(Map.of(
                "SPRING_DATASOURCE_URL", "jdbc:postgresql://127.0.0.1:" + database + "/postgres",
                "SPRING_DATASOURCE_USERNAME", "postgres",
                "SPRING_DATASOURCE_PASSWORD", "postgres",
                "ANSINH_MAIL_HOST", "127.0.0.1",
                "ANSINH_MAIL_PORT", String.valueOf(mail)));
        environment.putAll(more);
    }

    Node start() throws IOException {
        var program = new ArrayList<>(options);
        program.addAll(List.of(
                "-cp",
                System.getProperty("java.class.path"),
                NodeApplication.class.getName(),
                "--ansinh.daily-round-at-start=false",
                "--logging.level.root=info",
                // What a killed node had begun is taken over in seconds, not in the minute of production.
                "--camunda.bpm.job-execution.lock-time-in-millis=5000"));
        process = ApplicationProcess.start(program, environment, port, directory);
        return this;
    }

    Node awaitUp() {
        process.awaitUp();
        return this;
    }

    int port() {
        return port;
    }

    long pid() {
        return process.pid();
    }

    void kill() throws InterruptedException {
        process.kill();
    }

    String log() {
        return process.output();
    }

    /** As a probe or a stranger asks. */
    HttpResponse<String> get(String path) {
        try {
            return http.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                            .timeout(Duration.ofSeconds(30))
                            .build(),
                    BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws InterruptedException {
        if (process != null) {
            process.close();
        }
    }
}
