package vn.ansinh.reporting.notification;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * Writes a mail out: the sentences from the message files, laid out once as text and once as HTML by the two templates
 * in {@code mail/}.
 */
@Component
class MailWriter {

    /** A labelled value below the sentences. */
    record Fact(String label, List<String> lines) {}

    private final MessageSource messages;
    private final MailSettings settings;
    private final SpringTemplateEngine layouts = new SpringTemplateEngine();

    MailWriter(MessageSource messages, MailSettings settings) {
        this.messages = messages;
        this.settings = settings;
        layouts.addTemplateResolver(layout(".html", TemplateMode.HTML));
        layouts.addTemplateResolver(layout(".txt", TemplateMode.TEXT));
    }

    WrittenMail write(QueuedMail mail) {
        var sentences = new Sentences(mail);
        var context = new Context(mail.language());
        context.setVariable("language", mail.language().toLanguageTag());
        context.setVariable("subject", sentences.subject());
        context.setVariable("sender", sentences.of("notification.sender"));
        context.setVariable(
                "greeting",
                sentences.of("notification.greeting", mail.recipient().name()));
        context.setVariable("paragraphs", sentences.ofTemplate("body").lines().toList());
        context.setVariable("facts", facts(mail, sentences));
        context.setVariable("link", mail.link());
        context.setVariable("action", mail.link() == null ? null : sentences.ofTemplate("action"));
        context.setVariable("linkHint", sentences.of("notification.link-hint"));
        context.setVariable("closing", sentences.of("notification.closing"));
        context.setVariable("footer", footer(mail, sentences));
        return new WrittenMail(
                sentences.subject(),
                layouts.process("mail/mail.txt", context),
                layouts.process("mail/mail.html", context));
    }

    /** What stands above the mail. */
    String subject(Outbox.Letter letter) {
        return new Sentences(letter.template(), letter.content(), letter.language()).subject();
    }

    /** The name beside the sender's address. */
    String sender(Locale language) {
        return messages.getMessage("notification.sender", null, language);
    }

    /** Why there is no use in sending it. */
    String unreachable(QueuedMail mail) {
        Object[] values = {mail.recipient().address()};
        return messages.getMessage("engine.mail-address", values, mail.language());
    }

    private static List<Fact> facts(QueuedMail mail, Sentences sentences) {
        return mail.template().listed().stream()
                .filter(name -> !mail.content().getOrDefault(name, List.of()).isEmpty())
                .map(name -> new Fact(
                        sentences.of("notification.value." + name),
                        mail.content().get(name)))
                .toList();
    }

    private List<String> footer(QueuedMail mail, Sentences sentences) {
        String replyTo = settings.mail().replyTo();
        return List.of(
                replyTo.isBlank()
                        ? sentences.of("notification.no-reply")
                        : sentences.of("notification.reply-to", replyTo),
                sentences.of("notification.reference", mail.businessKey(), mail.reference()));
    }

    private static ClassLoaderTemplateResolver layout(String suffix, TemplateMode mode) {
        var resolver = new ClassLoaderTemplateResolver(MailWriter.class.getClassLoader());
        resolver.setResolvablePatterns(Set.of("*" + suffix));
        resolver.setTemplateMode(mode);
        resolver.setCharacterEncoding("UTF-8");
        return resolver;
    }

    /** The message files, in the mail's language and with its values. */
    private final class Sentences {

        private final MailTemplate template;
        private final Locale language;
        private final Object[] values;
        private final String regime;

        Sentences(QueuedMail mail) {
            this(mail.template(), mail.content(), mail.language());
        }

        Sentences(MailTemplate template, Map<String, List<String>> content, Locale language) {
            this.template = template;
            this.language = language;
            this.regime = String.join("; ", content.getOrDefault("regime", List.of()));
            this.values = template.valueNames().stream()
                    .map(name -> String.join("; ", content.getOrDefault(name, List.of())))
                    .toArray();
        }

        String of(String key, Object... arguments) {
            return messages.getMessage(key, arguments, language);
        }

        /** Names the regime where several run side by side: then the mail tells it. */
        String subject() {
            String subject = ofTemplate("subject");
            return regime.isEmpty() ? subject : of("notification.subject-of-regime", subject, regime);
        }

        String ofTemplate(String part) {
            return of(template.key() + "." + part, values);
        }
    }
}
