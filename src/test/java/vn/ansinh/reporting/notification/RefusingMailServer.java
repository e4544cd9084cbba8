package vn.ansinh.reporting.notification;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/** A mail server that answers every recipient with the same reply; GreenMail takes everybody. */
public final class RefusingMailServer extends ScriptedServer {

    private final String replyToRecipient;
    private final AtomicInteger asked = new AtomicInteger();

    /** @param replyToRecipient for example {@code 550 5.1.1 No such user} */
    public RefusingMailServer(int port, String replyToRecipient) throws IOException {
        super(port, "refusing-mail-server");
        this.replyToRecipient = replyToRecipient;
    }

    /** How often a recipient was offered. */
    public int asked() {
        return asked.get();
    }

    @Override
    void converse(BufferedReader in) throws IOException {
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String command = line.toUpperCase(Locale.ROOT);
            if (command.startsWith("RCPT")) {
                asked.incrementAndGet();
                say(replyToRecipient);
            } else if (command.startsWith("QUIT")) {
                say("221 bye");
                return;
            } else {
                say("250 ok");
            }
        }
    }
}
