package vn.ansinh.reporting.signing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.MessageHandler;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerContainer;
import jakarta.websocket.server.ServerEndpointConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.core.StandardContext;
import org.apache.catalina.servlets.DefaultServlet;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.websocket.server.Constants;
import org.apache.tomcat.websocket.server.WsSci;

/**
 * The signing agent of somebody's computer, as far as a page can tell: a WebSocket server on an address of its own that
 * fetches the document over HTTP, signs it and sends it back. It listens without TLS, since a browser would not trust a
 * certificate made here.
 */
public final class FakeSigningAgent implements AutoCloseable {

    /** What it does when it is asked. */
    @FunctionalInterface
    public interface Hand {
        /**
         * @param asked the names as the page has sent them
         * @return what is answered; null to break off without a word
         */
        String sign(String operation, JsonNode asked, AgentCalls calls);
    }

    /** What it does to the file. */
    @FunctionalInterface
    public interface Pen {
        byte[] sign(String operation, JsonNode asked, byte[] file);
    }

    private final ObjectMapper json = new ObjectMapper();
    private final AgentCalls calls = new AgentCalls();
    private final List<JsonNode> asked = new CopyOnWriteArrayList<>();
    private final Tomcat server = new Tomcat();
    private volatile Hand hand;

    public FakeSigningAgent(Hand hand) {
        this.hand = hand;
        try {
            Path folder = Files.createTempDirectory("signing-agent");
            server.setBaseDir(folder.toString());
            server.setPort(0);
            server.setHostname("127.0.0.1");
            server.getConnector().setProperty("address", "127.0.0.1");
            var context = (StandardContext) server.addContext("", folder.toString());
            // Only the JVM of a server that goes on would leak.
            context.setClearReferencesObjectStreamClassCaches(false);
            context.setClearReferencesRmiTargets(false);
            context.setClearReferencesThreadLocals(false);
            Tomcat.addServlet(context, "default", new DefaultServlet());
            context.addServletMappingDecoded("/", "default");
            context.addServletContainerInitializer(new WsSci(), null);
            context.addServletContainerInitializer(
                    (classes, servlets) -> listen((ServerContainer)
                            servlets.getAttribute(Constants.SERVER_CONTAINER_SERVLET_CONTEXT_ATTRIBUTE)),
                    null);
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (LifecycleException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Fetches, signs with this pen, sends back, and says how that went, as the agent does. */
    public static Hand signing(Pen pen) {
        return (operation, asked, calls) -> {
            byte[] file = calls.fetch(asked.get("FileName").asText()).body();
            var answer = calls.giveBack(asked.get("FileUploadHandler").asText(), pen.sign(operation, asked, file));
            return answer.statusCode() == 200
                    ? answer.body()
                    : "{\"Status\":2,\"Message\":\"HTTP " + answer.statusCode()
                            + "\",\"FileName\":\"\",\"FileServer\":\"\"}";
        };
    }

    /** From now on. */
    public void does(Hand other) {
        hand = other;
    }

    /** Where it listens. */
    public String address() {
        return "ws://127.0.0.1:" + server.getConnector().getLocalPort();
    }

    /** What it was asked, in order. */
    public List<JsonNode> asked() {
        return new ArrayList<>(asked);
    }

    private void listen(ServerContainer container) {
        for (String operation : List.of("SignApproved", "SignIssued")) {
            ServerEndpointConfig place = ServerEndpointConfig.Builder.create(Listening.class, "/" + operation)
                    .configurator(new ServerEndpointConfig.Configurator() {
                        @Override
                        public <T> T getEndpointInstance(Class<T> type) {
                            return type.cast(new Listening(
                                    session -> session.addMessageHandler(String.class, (MessageHandler.Whole<String>)
                                            text -> answer(operation, session, text))));
                        }
                    })
                    .build();
            try {
                container.addEndpoint(place);
            } catch (jakarta.websocket.DeploymentException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private void answer(String operation, Session session, String text) {
        try {
            JsonNode message = json.readTree(text);
            asked.add(message);
            String answer = hand.sign(operation, message, calls);
            if (answer == null) {
                session.close();
            } else {
                session.getBasicRemote().sendText(answer);
            }
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            server.stop();
            server.destroy();
        } catch (LifecycleException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A connection. */
    static final class Listening extends Endpoint {

        private final Consumer<Session> begins;

        Listening(Consumer<Session> begins) {
            this.begins = begins;
        }

        @Override
        public void onOpen(Session session, EndpointConfig config) {
            begins.accept(session);
        }
    }

    /** An answer of the agent. */
    public static String says(int status, String message) {
        try {
            return new ObjectMapper()
                    .writeValueAsString(Map.of("Status", status, "Message", message, "FileName", "", "FileServer", ""));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
