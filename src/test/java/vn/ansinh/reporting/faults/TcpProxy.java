package vn.ansinh.reporting.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The wire between the application and a server, in the hands of a test: slow, dead, cut, or nobody at its end. */
public final class TcpProxy implements AutoCloseable {

    private record Wire(Socket client, Socket server) {}

    private final int target;
    private final int port;
    private final Set<Wire> wires = ConcurrentHashMap.newKeySet();
    private final Object state = new Object();
    private ServerSocket listener;
    private Thread accepting;
    private boolean frozen;
    private Duration delay = Duration.ZERO;

    /** @param target the server's port on this machine */
    public TcpProxy(int target) {
        this(0, target);
    }

    /** On a port that somebody knows already; 0 chooses one. */
    public TcpProxy(int port, int target) {
        this.target = target;
        this.port = listen(port);
    }

    public int port() {
        return port;
    }

    /** As it should be. */
    public void open() {
        synchronized (state) {
            frozen = false;
            delay = Duration.ZERO;
            state.notifyAll();
        }
        if (listener.isClosed()) {
            listen(port);
        }
    }

    /** As when the network is gone: whoever is connected waits, and what he sends goes nowhere. */
    public void freeze() {
        synchronized (state) {
            frozen = true;
        }
    }

    /** Each piece arrives so much later. */
    public void delay(Duration each) {
        synchronized (state) {
            delay = each;
        }
    }

    /** As when the server is stopped: everybody is thrown out, and nobody gets in. */
    public void refuse() {
        try {
            listener.close();
            // While somebody waits for a client the port is not free.
            accepting.join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        cut();
        synchronized (state) {
            frozen = false;
            state.notifyAll();
        }
    }

    /** Breaks the connections there are; new ones are made as ever. */
    public void cut() {
        wires.forEach(TcpProxy::reset);
    }

    /** The server says nothing more, and still listens. */
    public void halfClose() {
        wires.forEach(wire -> {
            try {
                wire.client.shutdownOutput();
            } catch (IOException e) {
                // It has gone altogether.
                reset(wire);
            }
        });
    }

    private int listen(int wanted) {
        try {
            var socket = new ServerSocket();
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted));
            listener = socket;
            accepting = start("proxy", () -> accept(socket));
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept(ServerSocket socket) {
        while (!socket.isClosed()) {
            try {
                connect(socket.accept());
            } catch (IOException e) {
                // Refused, or nobody is behind it; the next may come.
                continue;
            }
        }
    }

    private void connect(Socket client) throws IOException {
        var server = new Socket();
        try {
            server.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), target), 5_000);
        } catch (IOException e) {
            client.close();
            throw e;
        }
        client.setTcpNoDelay(true);
        server.setTcpNoDelay(true);
        var wire = new Wire(client, server);
        wires.add(wire);
        start("to-server", () -> carry(wire, client, server));
        start("to-client", () -> carry(wire, server, client));
    }

    private void carry(Wire wire, Socket from, Socket to) {
        byte[] piece = new byte[16_384];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int length = in.read(piece); length >= 0; length = in.read(piece)) {
                hold();
                out.write(piece, 0, length);
                out.flush();
            }
            to.shutdownOutput();
        } catch (IOException e) {
            reset(wire);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            if (from.isInputShutdown() || from.isClosed() || to.isClosed()) {
                wires.remove(wire);
            }
        }
    }

    private void hold() throws InterruptedException {
        synchronized (state) {
            if (!delay.isZero()) {
                state.wait(delay.toMillis());
            }
            while (frozen) {
                state.wait();
            }
        }
    }

    private static void reset(Wire wire) {
        for (Socket socket : new Socket[] {wire.client, wire.server}) {
            try {
                // Without a word of farewell.
                socket.setSoLinger(true, 0);
                socket.close();
            } catch (IOException e) {
                // Closed already.
                continue;
            }
        }
    }

    private static Thread start(String name, Runnable work) {
        var thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    @Override
    public void close() {
        refuse();
    }
}
