package vn.ansinh.reporting.notification;

import jakarta.mail.MessagingException;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import vn.ansinh.reporting.engine.ExpectedFailure;

/** The mail server is not there or wants the mail later; the job that sends it tries again. */
public class MailNotSent extends MailException implements ExpectedFailure {

    MailNotSent(QueuedMail mail, MailException failure) {
        super(mail.description() + " could not be sent: " + reason(failure), failure);
    }

    /** All that the mail server and the way to it said, from the outside in. */
    private static String reason(MailException failure) {
        Throwable first = failure instanceof MailSendException send && send.getMessageExceptions().length > 0
                ? send.getMessageExceptions()[0]
                : failure;
        return Stream.iterate(first, Objects::nonNull, MailNotSent::deeper)
                .limit(10)
                .map(Throwable::getMessage)
                .filter(words -> words != null && !words.isBlank())
                .map(words -> words.replaceAll("\\s+", " ").strip())
                .distinct()
                .collect(Collectors.joining(" – "));
    }

    private static Throwable deeper(Throwable failure) {
        return failure instanceof MessagingException messaging && messaging.getNextException() != null
                ? messaging.getNextException()
                : failure.getCause();
    }
}
