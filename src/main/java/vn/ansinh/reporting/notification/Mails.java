package vn.ansinh.reporting.notification;

import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.ansinh.reporting.engine.Texts;
import vn.ansinh.reporting.notification.KeptMails.Asked;
import vn.ansinh.reporting.notification.Outbox.Letter;
import vn.ansinh.reporting.notification.Outbox.Post;

/**
 * Writes to people. A mail is put into the outbox within the caller's transaction and leaves afterwards ({@link MailCarrier}):
 * it is written exactly when what it tells about is committed, and no mail server can hold that up.
 */
@Component
public class Mails {

    private static final Logger LOG = LoggerFactory.getLogger(Mails.class);

    private final Recipients recipients;
    private final Outbox outbox;
    private final KeptMails kept;
    private final MailPost post;
    private final MailSettings settings;
    private final Texts texts;
    private final Clock clock;
    private final MailCarrier carrier;

    Mails(
            Recipients recipients,
            Outbox outbox,
            KeptMails kept,
            MailPost post,
            MailSettings settings,
            Texts texts,
            Clock clock,
            MailCarrier carrier) {
        this.recipients = recipients;
        this.outbox = outbox;
        this.kept = kept;
        this.post = post;
        this.settings = settings;
        this.texts = texts;
        this.clock = clock;
        this.carrier = carrier;
    }

    /**
     * Writes to everybody in these groups who has an address: one mail per address, however many of the groups it is
     * in, and none where the same was written before. Where nobody of them has an address it is kept
     * ({@link MailsWithoutRecipient}).
     *
     * @param businessKey the object the mail is about, for example {@code KL92/2021-H1/SYT}
     * @param occasion tells mails of one template on one object apart: the day of a reminder, the number of a
     *     submission. The same template, object and occasion reaches an address once
     * @param values by the names of {@link MailTemplate#valueNames()}: texts, numbers or collections of such; an optional
     *     one may be missing, null or empty
     * @param link what the mail's button opens, see {@link #taskLink} and {@link #pageLink}; null for no button
     * @return how many mails were put into the outbox
     * @throws IllegalArgumentException when a value the template needs is missing
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int toGroups(
            Collection<String> groupIds,
            MailTemplate template,
            String businessKey,
            String occasion,
            Map<String, ?> values,
            String link) {
        return toGroups(List.of(new Message(groupIds, template, businessKey, occasion, values, link)));
    }

    /**
     * One of several mails, see {@link #toGroups(Collection, MailTemplate, String, String, Map, String)}.
     *
     * @param attachment what goes with it; null for nothing
     */
    public record Message(
            Collection<String> groupIds,
            MailTemplate template,
            String businessKey,
            String occasion,
            Map<String, ?> values,
            String link,
            MailAttachments.Reference attachment) {

        /** Nothing goes with it. */
        public Message(
                Collection<String> groupIds,
                MailTemplate template,
                String businessKey,
                String occasion,
                Map<String, ?> values,
                String link) {
            this(groupIds, template, businessKey, occasion, values, link, null);
        }

        /** This goes with it. */
        public Message attaching(MailAttachments.Reference file) {
            return new Message(groupIds, template, businessKey, occasion, values, link, file);
        }
    }

    /** Writes all of these with as many statements as one. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int toGroups(List<Message> messages) {
        return queue(messages.stream()
                .map(message -> new Asked(letter(message), Addressees.groups(message.groupIds())))
                .toList());
    }

    /** Writes to these people; otherwise as to groups. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int toUsers(
            Collection<String> userIds,
            MailTemplate template,
            String businessKey,
            String occasion,
            Map<String, ?> values,
            String link) {
        var message = new Message(List.of(), template, businessKey, occasion, values, link);
        return queue(List.of(new Asked(letter(message), Addressees.users(userIds))));
    }

    /** What was written about the object, oldest first. */
    public List<MailLogEntry> log(String businessKey) {
        return outbox.log(businessKey);
    }

    /** Opens the task in Tasklist, also after a login on the way (see {@code web.TaskLinkController}). */
    public String taskLink(String taskId) {
        return settings.baseUrl() + "/task/" + taskId;
    }

    /** Opens a page of ours. */
    public String pageLink(String path) {
        return settings.baseUrl() + (path.startsWith("/") ? path : "/" + path);
    }

    /**
     * Hands a mail that was not taken to the mail server again, unless that has been done; called by {@code mail-dispatch}.
     *
     * @return where the mail stands now, never {@link MailState#RETRYING}
     * @throws MailNotSent when the mail server is not there or wants it later
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public MailState send(String reference) {
        QueuedMail mail = outbox.lock(MailReference.id(reference));
        if (mail.state() != MailState.RETRYING) {
            return mail.state();
        }
        String refusal = deliver(mail);
        MailState state = refusal == null ? MailState.SENT : MailState.REFUSED;
        outbox.settle(mail.id(), state, refusal, clock.instant());
        return state;
    }

    /** @return the mail server's words when it refuses the address for good, else null */
    private String deliver(QueuedMail mail) {
        try {
            String refusal = post.deliver(mail).orElse(null);
            if (refusal != null) {
                logRefusal(mail, refusal);
            }
            return refusal;
        } catch (MailException e) {
            throw new MailNotSent(mail, e);
        }
    }

    static void logRefusal(QueuedMail mail, String words) {
        LOG.warn("{} is refused for good: {}", mail.description(), words.replaceAll("\\s+", " "));
    }

    private Letter letter(Message message) {
        return new Letter(
                message.template(),
                message.businessKey(),
                message.occasion(),
                content(message.template(), message.values()),
                message.link(),
                message.attachment(),
                texts.locale());
    }

    private int queue(List<Asked> mails) {
        if (mails.isEmpty()) {
            return 0;
        }
        Map<Addressees, List<Recipient>> to =
                recipients.of(mails.stream().map(Asked::to).collect(Collectors.toSet()));
        Map<Boolean, List<Asked>> reach = mails.stream()
                .collect(Collectors.partitioningBy(mail -> !to.get(mail.to()).isEmpty()));
        reach.get(false)
                .forEach(mail -> LOG.warn(
                        "Nobody of {} has a mail address: {} about {} is kept",
                        mail.to().ids(),
                        mail.letter().template(),
                        mail.letter().businessKey()));
        kept.keep(reach.get(false), clock.instant());
        kept.overtaken(
                reach.get(true).stream()
                        .filter(mail -> mail.letter().template().content().reminds())
                        .toList(),
                clock.instant());
        return post(reach.get(true).stream()
                .flatMap(mail -> to.get(mail.to()).stream().map(one -> new Post(mail.letter(), one)))
                .toList());
    }

    /** Puts them into the outbox and has them leave. */
    int post(List<Post> posts) {
        List<Long> added = outbox.add(posts, clock.instant(), settings.mail().domain());
        if (!added.isEmpty()) {
            carrier.carryOnceCommitted();
        }
        return added.size();
    }

    private static Map<String, List<String>> content(MailTemplate template, Map<String, ?> values) {
        Map<String, List<String>> content = new LinkedHashMap<>();
        template.valueNames().forEach(name -> content.put(name, lines(values.get(name))));
        List<String> missing = template.content().required().stream()
                .filter(name -> content.get(name).isEmpty())
                .toList();
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException(template + " lacks " + missing);
        }
        return content;
    }

    private static List<String> lines(Object value) {
        Collection<?> all =
                value instanceof Collection<?> several ? several : value == null ? List.of() : List.of(value);
        return all.stream()
                .map(String::valueOf)
                .flatMap(String::lines)
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
