package vn.ansinh.reporting.notification;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that takes a mail and is gone before it has said so. */
public final class FaultyMailServer extends ScriptedServer {

    private final List<String> taken = new CopyOnWriteArrayList<>();

    public FaultyMailServer(int port) throws IOException {
        super(port, "faulty-mail-server");
    }

    /** The Message-ID of each mail it has taken. */
    public List<String> taken() {
        return taken;
    }

    @Override
    void converse(BufferedReader in) throws IOException {
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
                say("354 go on");
            } else {
                say("250 ok");
            }
        }
    }
}
