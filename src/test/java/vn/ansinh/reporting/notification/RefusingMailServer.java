package vn.ansinh.reporting.notification;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/** A mail server that answers every recipient with the same reply; GreenMail takes everybody. */
public final class RefusingMailServer implements AutoCloseable {

    private final ServerSocket socket;
    private final String replyToRecipient;
    private final AtomicInteger asked = new AtomicInteger();

    /** @param replyToRecipient for example {@code 550 5.1.1 No such user} */
    public RefusingMailServer(int port, String replyToRecipient) throws IOException {
        this.socket = new ServerSocket(port, 5, InetAddress.getByName("127.0.0.1"));
        this.replyToRecipient = replyToRecipient;
        var thread = new Thread(this::serve, "refusing-mail-server");
        thread.setDaemon(true);
        thread.start();
    }

    /** How often a recipient was offered. */
    public int asked() {
        return asked.get();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                converse(client);
            } catch (IOException e) {
                // The client has gone or the test is over; the next one may come.
                continue;
            }
        }
    }

    private void converse(Socket client) throws IOException {
        var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
        say(client, "220 ready");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String command = line.toUpperCase(Locale.ROOT);
            if (command.startsWith("RCPT")) {
                asked.incrementAndGet();
                say(client, replyToRecipient);
            } else if (command.startsWith("QUIT")) {
                say(client, "221 bye");
                return;
            } else {
                say(client, "250 ok");
            }
        }
    }

    private static void say(Socket client, String reply) throws IOException {
        client.getOutputStream().write((reply + "\r\n").getBytes(StandardCharsets.US_ASCII));
        client.getOutputStream().flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
