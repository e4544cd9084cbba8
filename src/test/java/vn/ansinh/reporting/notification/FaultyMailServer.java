package vn.ansinh.reporting.notification;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that takes a mail and is gone before it has said so. */
public final class FaultyMailServer implements AutoCloseable {

    private final ServerSocket socket;
    private final List<String> taken = new CopyOnWriteArrayList<>();

    public FaultyMailServer(int port) throws IOException {
        this.socket = new ServerSocket(port, 5, InetAddress.getByName("127.0.0.1"));
        var thread = new Thread(this::serve, "faulty-mail-server");
        thread.setDaemon(true);
        thread.start();
    }

    /** The Message-ID of each mail it has taken. */
    public List<String> taken() {
        return taken;
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
        boolean data = false;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String command = line.toUpperCase(Locale.ROOT);
            if (data) {
                if (command.startsWith("MESSAGE-ID:")) {
                    taken.add(line.substring(line.indexOf(':') + 1).strip());
                } else if (line.equals(".")) {
                    return;
                }
            } else if (command.startsWith("DATA")) {
                data = true;
                say(client, "354 go on");
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
