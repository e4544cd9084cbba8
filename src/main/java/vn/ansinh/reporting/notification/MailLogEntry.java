package vn.ansinh.reporting.notification;

import java.time.Instant;

/**
 * One mail to one address.
 *
 * @param reference also the business key of its {@code mail-dispatch}, for example {@code MAIL-000123}
 * @param occasion what tells mails of one template on one object apart, for example the day of a reminder
 * @param settledAt when it was sent or refused; null while it waits
 * @param reason the mail server's own words when it was refused, else null
 */
public record MailLogEntry(
        String reference,
        String messageId,
        MailTemplate template,
        String businessKey,
        String occasion,
        String recipient,
        String recipientName,
        Instant queuedAt,
        MailState state,
        Instant settledAt,
        String reason) {}
