package vn.ansinh.reporting.notification;

import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.engine.MailAddress;
import vn.ansinh.reporting.notification.MailAttachments.AttachedFile;

/** The way to the mail server. */
@Component
class MailPost {

    private static final Logger LOG = LoggerFactory.getLogger(MailPost.class);

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    /** Replies about the address itself that will be the same tomorrow (RFC 5321 §4.2.3; 556: RFC 7504). */
    private static final Set<Integer> NO_SUCH_ADDRESS = Set.of(501, 550, 551, 553, 556);

    private final JavaMailSenderImpl sender;
    private final MailWriter writer;
    private final MailSettings settings;
    private final AttachedFiles attachedFiles;
    private final Clock clock;

    MailPost(
            JavaMailSenderImpl sender,
            MailWriter writer,
            MailSettings settings,
            AttachedFiles attachedFiles,
            Clock clock) {
        this.sender = sender;
        sender.getJavaMailProperties().put("mail.smtp.socketFactory", new PromptSockets());
        sender.getJavaMailProperties().put("mail.smtp.socketFactory.fallback", "false");
        this.writer = writer;
        this.settings = settings;
        this.attachedFiles = attachedFiles;
        this.clock = clock;
    }

    /** A connection to the mail server. */
    Line line() {
        return new Line();
    }

    /**
     * Hands one mail over.
     *
     * @return empty when the mail server has taken the mail; its words when it refuses the address for good
     * @throws MailException when it is worth another attempt
     */
    Optional<String> deliver(QueuedMail mail) {
        try (Line line = line()) {
            return line.deliver(mail);
        }
    }

    /** No mail server answers: there is no use in offering it another mail now. */
    static final class Away extends MailSendException {

        Away(MessagingException failure) {
            super("The mail server cannot be reached", failure);
        }
    }

    /** A connection over which several mails go; it is opened with the first, and anew after one that failed. */
    final class Line implements AutoCloseable {

        private Transport transport;

        /** What went with the last mail: those of one letter follow each other, and have the same. */
        private MailAttachments.Reference attached;

        private AttachedFile attachedFile;

        /** As {@link MailPost#deliver}. */
        Optional<String> deliver(QueuedMail mail) {
            if (!MailAddress.deliverable(mail.recipient().address())) {
                return Optional.of(writer.unreachable(mail));
            }
            try {
                send(message(mail, attachedFile(mail)));
                return Optional.empty();
            } catch (AddressException e) {
                return Optional.of(mail.recipient().address() + ": " + e.getMessage());
            } catch (MailSendException e) {
                return Optional.of(refusal(e).orElseThrow(() -> e));
            } catch (MessagingException | UnsupportedEncodingException e) {
                throw new MailPreparationException("Mail " + mail.reference() + " cannot be written", e);
            }
        }

        /** @return null when nothing goes with the mail */
        private AttachedFile attachedFile(QueuedMail mail) {
            if (!Objects.equals(mail.attachment(), attached)) {
                attachedFile = mail.attachment() == null ? null : made(mail);
                attached = mail.attachment();
            }
            return attachedFile;
        }

        private void send(MimeMessage message) throws MessagingException {
            String messageId = message.getMessageID();
            message.saveChanges();
            // JavaMail gives it another one.
            message.setHeader("Message-ID", messageId);
            if (transport == null) {
                transport = connect();
            }
            try {
                transport.sendMessage(message, message.getAllRecipients());
            } catch (MessagingException e) {
                close();
                throw new MailSendException("The mail was not taken", e, Map.of(message, e));
            }
        }

        private Transport connect() throws MessagingException {
            Transport fresh = sender.getSession().getTransport(sender.getProtocol());
            try {
                fresh.connect(sender.getHost(), sender.getPort(), sender.getUsername(), sender.getPassword());
                return fresh;
            } catch (MessagingException e) {
                throw new Away(e);
            }
        }

        @Override
        public void close() {
            Transport open = transport;
            transport = null;
            try {
                if (open != null) {
                    open.close();
                }
            } catch (MessagingException e) {
                // What was taken is taken: it was said before.
                LOG.debug("The mail server closed the line itself", e);
            }
        }
    }

    private AttachedFile made(QueuedMail mail) {
        try {
            return attachedFiles.file(mail.attachment());
        } catch (RuntimeException e) {
            throw new MailPreparationException("What goes with mail " + mail.reference() + " cannot be made", e);
        }
    }

    /** @param attached null when nothing goes with it */
    private MimeMessage message(QueuedMail mail, AttachedFile attached)
            throws MessagingException, UnsupportedEncodingException {
        WrittenMail written = writer.write(mail);
        MimeMessage message = sender.createMimeMessage();
        message.setHeader("Message-ID", mail.messageId());
        message.setHeader("Auto-Submitted", "auto-generated");
        // Outlook and Exchange answer "out of office" all the same unless they see this.
        message.setHeader("X-Auto-Response-Suppress", "All");
        message.setHeader("Content-Language", mail.language().toLanguageTag());
        message.setSentDate(Date.from(clock.instant()));
        message.setFrom(new InternetAddress(settings.mail().from(), writer.sender(mail.language()), UTF_8));
        if (!settings.mail().replyTo().isBlank()) {
            message.setReplyTo(InternetAddress.parse(settings.mail().replyTo()));
        }
        message.setRecipient(
                MimeMessage.RecipientType.TO,
                new InternetAddress(mail.recipient().address(), true));
        message.setSubject(written.subject().replaceAll("\\p{Cntrl}+", " "), UTF_8);
        message.setContent(attached == null ? alternatives(written) : mixed(alternatives(written), attached));
        return message;
    }

    /** The best form last (RFC 2046 §5.1.4). */
    private static MimeMultipart alternatives(WrittenMail written) throws MessagingException {
        var text = new MimeBodyPart();
        text.setText(written.text(), UTF_8);
        var html = new MimeBodyPart();
        html.setText(written.html(), UTF_8, "html");
        return new MimeMultipart("alternative", text, html);
    }

    /** What is read first, then what goes with it (RFC 2046 §5.1.3). */
    private static MimeMultipart mixed(MimeMultipart read, AttachedFile attached) throws MessagingException {
        var text = new MimeBodyPart();
        text.setContent(read);
        var file = new MimeBodyPart();
        file.setDataHandler(new DataHandler(new ByteArrayDataSource(attached.content(), attached.mediaType())));
        file.setDisposition(Part.ATTACHMENT);
        file.setFileName(attached.name());
        return new MimeMultipart("mixed", text, file);
    }

    private static Optional<String> refusal(MailSendException failure) {
        return Stream.of(failure.getMessageExceptions())
                .flatMap(MailPost::chain)
                .filter(SMTPAddressFailedException.class::isInstance)
                .map(SMTPAddressFailedException.class::cast)
                .filter(MailPost::forGood)
                .map(e -> e.getMessage().strip())
                .findFirst();
    }

    /** A refusal by policy (5.7.x: no relaying, blocked sender) is about us, not about the address: somebody must look. */
    private static boolean forGood(SMTPAddressFailedException e) {
        return NO_SUCH_ADDRESS.contains(e.getReturnCode()) && !e.getMessage().contains(" 5.7.");
    }

    static Stream<Exception> chain(Exception first) {
        return Stream.iterate(
                first,
                Objects::nonNull,
                e -> e instanceof MessagingException messaging ? messaging.getNextException() : null);
    }
}
