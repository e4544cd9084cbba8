package vn.ansinh.reporting.edge;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A request as no client library would send it, and what comes back. */
final class HandWritten {

    /** Sends the rest of a request, as far as the server takes it. */
    @FunctionalInterface
    interface Body {
        void send(OutputStream out) throws IOException;
    }

    private static final Pattern LENGTH = Pattern.compile("content-length: ([0-9]+)");

    private HandWritten() {}

    static String get(int port, String address, String... headers) {
        return send(port, "GET " + address + " HTTP/1.1", out -> {}, headers);
    }

    /** @return status line, headers and body */
    static String send(int port, String requestLine, Body body, String... headers) {
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(20_000);
            var head = new StringBuilder(requestLine + "\r\nHost: localhost:" + port + "\r\nConnection: close\r\n");
            for (String header : headers) {
                head.append(header).append("\r\n");
            }
            OutputStream out = socket.getOutputStream();
            out.write(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
            out.flush();
            try {
                body.send(out);
                out.flush();
            } catch (SocketException answeredAlready) {
                // The server has stopped listening, and its answer is on the way.
            }
            return answer(socket.getInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** To its own end: the connection may stay open while the server waits for the rest of the request. */
    private static String answer(InputStream in) throws IOException {
        var read = new ByteArrayOutputStream();
        while (!ended(read.toString(StandardCharsets.ISO_8859_1))) {
            int next = in.read();
            if (next < 0) {
                break;
            }
            read.write(next);
        }
        return read.toString(StandardCharsets.UTF_8);
    }

    private static boolean ended(String answer) {
        int body = answer.indexOf("\r\n\r\n") + 4;
        if (body < 4) {
            return false;
        }
        String head = answer.substring(0, body).toLowerCase(Locale.ROOT);
        Matcher length = LENGTH.matcher(head);
        if (length.find()) {
            return answer.length() >= body + Integer.parseInt(length.group(1));
        }
        return head.contains("transfer-encoding: chunked") && answer.endsWith("\r\n0\r\n\r\n");
    }
}
