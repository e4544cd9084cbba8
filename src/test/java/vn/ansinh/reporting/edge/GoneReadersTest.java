package vn.ansinh.reporting.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.apache.tomcat.util.threads.ThreadPoolExecutor;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.embedded.tomcat.TomcatWebServer;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.SignedIn;

/** A telephone in a tunnel, a tab that is closed: whoever goes before the end of an answer is no fault of the program. */
@EngineTest
@ExtendWith(OutputCaptureExtension.class)
class GoneReadersTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ServletWebServerApplicationContext context;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/lib/deps.js",
                "/camunda/app/cockpit/camunda-cockpit-bootstrap.js",
                "/camunda/app/tasklist/camunda-tasklist-bootstrap.css",
                "/camunda/assets/IBMPlexSans-Bold.woff"
            })
    void whoGoesBeforeTheEndLeavesNoTrace(String file, CapturedOutput output) throws IOException {
        String cookies = SignedIn.as("manager", port).cookieHeader();
        try (var socket = new Socket()) {
            // Less than any file: the server still writes when the connection is reset.
            socket.setReceiveBufferSize(1024);
            socket.setSoLinger(true, 0);
            socket.connect(new InetSocketAddress("localhost", port));
            socket.getOutputStream()
                    .write("GET %s HTTP/1.1\r\nHost: localhost:%d\r\nCookie: %s\r\n\r\n"
                            .formatted(file, port, cookies)
                            .getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII))
                    .isEqualTo("HTTP/1.1 200");
        }
        await().until(() -> busy() == 0);

        assertThat(output.getAll()).doesNotContain(" ERROR ", " WARN ", "\tat ");
    }

    private int busy() {
        var server = (TomcatWebServer) context.getWebServer();
        var handler = server.getTomcat().getConnector().getProtocolHandler();
        return ((ThreadPoolExecutor) handler.getExecutor()).getActiveCount();
    }
}
