package vn.ansinh.reporting.notification;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import vn.ansinh.reporting.engine.Refusal;
import vn.ansinh.reporting.engine.Texts;

/** What an administrator looks at before people rely on the mail: how it is set up, and whether one gets out. */
@Service
public class MailTrial {

    /** @param local whether only this machine itself reaches the address that stands in mails */
    public record Settings(String server, String from, String baseUrl, boolean local) {}

    /** @param words the mail server's, or of what kept the mail from it; null when it was taken */
    public record Outcome(String address, String words) {

        public boolean taken() {
            return words == null;
        }
    }

    private final JavaMailSender sender;
    private final MailSettings settings;
    private final Recipients recipients;
    private final Outbox outbox;
    private final MailPost post;
    private final TransactionOperations transaction;
    private final Texts texts;
    private final Clock clock;

    MailTrial(
            JavaMailSender sender,
            MailSettings settings,
            Recipients recipients,
            Outbox outbox,
            MailPost post,
            TransactionOperations transaction,
            Texts texts,
            Clock clock) {
        this.sender = sender;
        this.settings = settings;
        this.recipients = recipients;
        this.outbox = outbox;
        this.post = post;
        this.transaction = transaction;
        this.texts = texts;
        this.clock = clock;
    }

    public Settings settings() {
        String server = sender instanceof JavaMailSenderImpl smtp ? smtp.getHost() + ":" + smtp.getPort() : "?";
        return new Settings(server, settings.mail().from(), settings.baseUrl(), local(settings.baseUrl()));
    }

    /** An address nobody can make out is one nobody can follow either. */
    static boolean local(String baseUrl) {
        try {
            String host = Objects.requireNonNullElse(new URI(baseUrl).getHost(), "");
            return host.isEmpty() || host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]");
        } catch (URISyntaxException e) {
            return true;
        }
    }

    /** When the mail server took a mail for the last time. */
    public Optional<Instant> lastTaken() {
        return outbox.lastSent();
    }

    public Optional<String> addressOf(String person) {
        return recipients.of(Addressees.users(List.of(person))).stream()
                .map(Recipient::address)
                .findFirst();
    }

    /**
     * Sends a mail to the person now, not by way of {@code mail-dispatch}: the answer is wanted at once, and a mail that
     * did not get out is not tried again.
     *
     * @throws Refusal when the person has no address
     */
    public Outcome send(String person) {
        Recipient to = recipients.of(Addressees.users(List.of(person))).stream()
                .findFirst()
                .orElseThrow(() -> Refusal.conflict("notification.trial.no-address"));
        try {
            return new Outcome(to.address(), transaction.execute(status -> deliver(person, to)));
        } catch (MailException e) {
            return new Outcome(to.address(), words(e));
        }
    }

    private String deliver(String person, Recipient to) {
        Instant now = clock.instant();
        var letter = new Outbox.Letter(
                TrialMail.TRIAL, person, now.toString(), Map.of(), settings.baseUrl(), null, texts.locale());
        long id = outbox.add(
                        List.of(new Outbox.Post(letter, to)),
                        now,
                        settings.mail().domain())
                .get(0);
        String refusal = post.deliver(outbox.lock(id)).orElse(null);
        outbox.settle(id, refusal == null ? MailState.SENT : MailState.REFUSED, refusal, clock.instant());
        return refusal;
    }

    /** What the mail server itself said stands at the end of a chain. */
    private static String words(MailException failure) {
        Stream<? extends Throwable> causes =
                failure instanceof MailSendException sending && sending.getMessageExceptions().length > 0
                        ? Arrays.stream(sending.getMessageExceptions()).flatMap(MailPost::chain)
                        : Stream.of(NestedExceptionUtils.getMostSpecificCause(failure));
        return causes.map(Throwable::getMessage)
                .filter(Objects::nonNull)
                .map(String::strip)
                .distinct()
                .collect(Collectors.joining("; "));
    }
}
