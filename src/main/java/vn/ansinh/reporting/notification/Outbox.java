package vn.ansinh.reporting.notification;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.engine.Rows;

/** All mails, those that wait and those that have left. */
@Component
class Outbox {

    /**
     * What is the same in every mail of one call.
     *
     * @param attachment null when nothing goes with it
     */
    record Letter(
            MailTemplate template,
            String businessKey,
            String occasion,
            Map<String, List<String>> content,
            String link,
            MailAttachments.Reference attachment,
            Locale language) {}

    /** A letter, and one of those it goes to. */
    record Post(Letter letter, Recipient to) {}

    private final JdbcClient jdbc;
    private final Rows<QueuedMail> queued;
    private final LetterContent contents;
    private final MailTemplates templates;

    Outbox(JdbcClient jdbc, LetterContent contents, MailTemplates templates) {
        this.jdbc = jdbc;
        this.templates = templates;
        this.queued = Rows.of(QueuedMail.class)
                .with("template", row -> templates.named(row.getString("template")))
                .with("recipient", row -> new Recipient(row.getString("recipient"), row.getString("recipient_name")))
                .with("language", row -> Locale.forLanguageTag(row.getString("language")))
                .with("content", row -> contents.read(row.getString("content")))
                .with("attachment", AttachmentColumns::read);
        this.contents = contents;
    }

    /**
     * Puts these mails in, numbered in their order, in one statement.
     *
     * @param domain ends the Message-ID. The instant is part of it too: numbers begin anew in a new database, and a
     *     mail server may drop a mail whose Message-ID it has seen
     * @return the numbers of those that were not in already
     */
    List<Long> add(List<Post> posts, Instant at, String domain) {
        if (posts.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        insert into mail_outbox (id, message_id, template, business_key, occasion, recipient,
                                                 recipient_name, language, content, link,
                                                 attachment_kind, attachment_of, queued_at)
                        select id, '<mail-' || id || '.' || :stamp || '@' || :domain || '>', template, business_key,
                               occasion, address, name, language, content::jsonb, link, attachment_kind, attachment_of, :at
                          from (select nextval('mail_outbox_id') as id, fresh.*
                                  from (select post.*
                                          from unnest(:templates::text[], :businessKeys::text[], :occasions::text[],
                                                      :languages::text[], :contents::text[], :links::text[],
                                                      :attachmentKinds::text[], :attachmentsOf::text[],
                                                      :addresses::text[], :names::text[]) with ordinality
                                               as post (template, business_key, occasion, language, content, link,
                                                        attachment_kind, attachment_of, address, name, position)
                                         where not exists (select from mail_outbox as before
                                                            where before.business_key = post.business_key
                                                              and before.template = post.template
                                                              and before.occasion = post.occasion
                                                              and before.recipient = post.address)
                                         order by position) as fresh) as numbered
                        on conflict (business_key, template, occasion, recipient) do nothing
                        returning id
                        """)
                .param("stamp", Long.toString(at.toEpochMilli(), Character.MAX_RADIX))
                .param("domain", domain)
                .param("templates", texts(posts, post -> post.letter.template().name()))
                .param("businessKeys", texts(posts, post -> post.letter.businessKey()))
                .param("occasions", texts(posts, post -> post.letter.occasion()))
                .param("languages", texts(posts, post -> post.letter.language().toLanguageTag()))
                .param("contents", texts(posts, post -> contents.write(post.letter.content())))
                .param("links", texts(posts, post -> post.letter.link()))
                .param("attachmentKinds", texts(posts, post -> AttachmentColumns.kind(post.letter.attachment())))
                .param("attachmentsOf", texts(posts, post -> AttachmentColumns.of(post.letter.attachment())))
                .param("addresses", texts(posts, post -> post.to.address()))
                .param("names", texts(posts, post -> post.to.name()))
                .param("at", Timestamp.from(at))
                .query(Long.class)
                .list();
    }

    private static String[] texts(List<Post> posts, Function<Post, String> text) {
        return posts.stream().map(text).toArray(String[]::new);
    }

    /** The next of those that wait, the oldest first; for a while nobody else gets them. */
    List<QueuedMail> claim(int most, Duration forSoLong) {
        return jdbc.sql("""
                        update mail_outbox set claimed_until = clock_timestamp() + make_interval(secs => :seconds)
                         where id in (select id from mail_outbox
                                       where state = 'QUEUED'
                                         and (claimed_until is null or claimed_until < clock_timestamp())
                                       order by id limit :most for update skip locked)
                        returning *""").param("seconds", forSoLong.toSeconds()).param("most", most).query(queued).list().stream()
                .sorted(Comparator.comparing(QueuedMail::id))
                .toList();
    }

    /** Anybody may claim them again. */
    void release(Collection<Long> ids) {
        if (!ids.isEmpty()) {
            jdbc.sql("update mail_outbox set claimed_until = null where id in (:ids)")
                    .param("ids", ids)
                    .update();
        }
    }

    /** From now on its own process tries again. */
    void retry(long id) {
        jdbc.sql("update mail_outbox set state = 'RETRYING', claimed_until = null where id = :id")
                .param("id", id)
                .update();
    }

    /**
     * The mail, locked until the transaction ends: a node that took the job over waits for the one that still sends.
     *
     * @throws org.springframework.dao.EmptyResultDataAccessException when there is none
     */
    QueuedMail lock(long id) {
        return jdbc.sql("select * from mail_outbox where id = :id for update")
                .param("id", id)
                .query(queued)
                .single();
    }

    /** @param reason the mail server's words when it was refused, else null */
    void settle(long id, MailState state, String reason, Instant at) {
        jdbc.sql("""
                        update mail_outbox set state = :state, reason = :reason, settled_at = :at, claimed_until = null
                         where id = :id""")
                .param("state", state.name())
                .param("reason", reason, Types.VARCHAR)
                .param("at", Timestamp.from(at))
                .param("id", id)
                .update();
    }

    Optional<Instant> lastSent() {
        return jdbc.sql("select max(settled_at) as last from mail_outbox where state = 'SENT'")
                .query((row, number) -> Optional.ofNullable(Rows.instant(row, "last")))
                .single();
    }

    List<MailLogEntry> log(String businessKey) {
        return jdbc.sql("select * from mail_outbox where business_key = :businessKey order by id")
                .param("businessKey", businessKey)
                .query(Rows.of(MailLogEntry.class)
                        .with("reference", row -> MailReference.of(row.getLong("id")))
                        .with("template", row -> templates.named(row.getString("template"))))
                .list();
    }
}
