package vn.ansinh.reporting.signing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** What a signing agent does over HTTP: a program without cookies, tokens or a session. */
public final class AgentCalls {

    private static final String BOUNDARY = "----signing-agent";

    private final HttpClient http =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    /** Fetches what is to be signed. */
    public HttpResponse<byte[]> fetch(String address) {
        return send(HttpRequest.newBuilder(URI.create(address)).GET(), BodyHandlers.ofByteArray());
    }

    /** Sends back what was signed. */
    public HttpResponse<String> giveBack(String address, byte[] file) {
        return giveBack(address, "van-ban.pdf", file);
    }

    public HttpResponse<String> giveBack(String address, String name, byte[] file) {
        var body = new ByteArrayOutputStream();
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"uploadfile\"; filename=\"" + name
                        + "\"\r\nContent-Type: application/pdf\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return post(address, "multipart/form-data; boundary=" + BOUNDARY, body.toByteArray());
    }

    public HttpResponse<String> post(String address, String type, byte[] body) {
        return send(
                HttpRequest.newBuilder(URI.create(address))
                        .header("Content-Type", type)
                        .POST(BodyPublishers.ofByteArray(body)),
                BodyHandlers.ofString());
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
        try {
            return http.send(request.timeout(Duration.ofMinutes(1)).build(), body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
