package vn.ansinh.reporting.notification;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A mail as the outbox keeps it; what it says is written when it is sent.
 *
 * @param content the template's values, each as its lines
 * @param link where its button leads, absolute; null when there is nothing to open
 * @param attachment null when nothing goes with it
 */
record QueuedMail(
        long id,
        String messageId,
        MailTemplate template,
        String businessKey,
        Recipient recipient,
        Locale language,
        Map<String, List<String>> content,
        String link,
        MailAttachments.Reference attachment,
        MailState state) {

    /** Its number, kind, business key and address, for the log. */
    String description() {
        return "%s %s about %s to %s".formatted(reference(), template, businessKey, recipient.address());
    }

    String reference() {
        return MailReference.of(id);
    }
}
