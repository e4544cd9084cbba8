package vn.ansinh.reporting.notification;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A server on this machine that speaks with one client after the other, line by line. */
abstract class ScriptedServer implements AutoCloseable {

    private final ServerSocket socket;
    private final Thread thread;
    private volatile Socket client = new Socket();

    ScriptedServer(int port, String name) throws IOException {
        this.socket = new ServerSocket(port, 5, InetAddress.getByName("127.0.0.1"));
        this.thread = new Thread(this::serve, name);
        thread.setDaemon(true);
        thread.start();
    }

    /** All that is said to one client, until it is thrown out. */
    abstract void converse(BufferedReader in) throws IOException;

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket next = socket.accept()) {
                client = next;
                say("220 ready");
                converse(new BufferedReader(new InputStreamReader(next.getInputStream(), StandardCharsets.US_ASCII)));
            } catch (IOException e) {
                // The client has gone or the test is over; the next one may come.
                continue;
            }
        }
    }

    final void say(String reply) throws IOException {
        client.getOutputStream().write((reply + "\r\n").getBytes(StandardCharsets.US_ASCII));
        client.getOutputStream().flush();
    }

    /** Then another may listen there: while somebody waits for a client the port is not free. */
    @Override
    public void close() throws IOException {
        socket.close();
        client.close();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
