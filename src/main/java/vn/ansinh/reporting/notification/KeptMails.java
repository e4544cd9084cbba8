package vn.ansinh.reporting.notification;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ansinh.reporting.notification.Outbox.Letter;

/** Mails for people none of whom has an address. */
@Repository
class KeptMails {

    /** A letter, and whom it is for. */
    record Asked(Letter letter, Addressees to) {}

    /** One that waits. */
    record Kept(long id, Letter letter, Addressees to, Instant keptAt) {}

    private final JdbcClient jdbc;
    private final LetterContent contents;
    private final MailTemplates templates;

    KeptMails(JdbcClient jdbc, LetterContent contents, MailTemplates templates) {
        this.jdbc = jdbc;
        this.contents = contents;
        this.templates = templates;
    }

    /** Keeps them, without those kept before; a reminder takes the place of the one before it. */
    void keep(List<Asked> mails, Instant at) {
        List<Asked> once = new ArrayList<>();
        // A statement does not take the place of what it writes itself: of the same reminder only the last goes in.
        Map<List<Object>, Asked> reminders = new LinkedHashMap<>();
        for (Asked mail : mails) {
            if (mail.letter.template().content().reminds()) {
                reminders.put(List.of(mail.letter.businessKey(), mail.to.ids()), mail);
            } else {
                once.add(mail);
            }
        }
        keep(once, at, "on conflict (business_key, template, occasion, asked) where not reminder do nothing");
        keep(List.copyOf(reminders.values()), at, """
                        on conflict (business_key, asked) where reminder and state = 'WAITING' do update
                           set template = excluded.template, occasion = excluded.occasion,
                               language = excluded.language, content = excluded.content, link = excluded.link,
                               attachment_kind = excluded.attachment_kind, attachment_of = excluded.attachment_of,
                               kept_at = excluded.kept_at""");
    }

    private void keep(List<Asked> rows, Instant at, String conflict) {
        if (rows.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        insert into mail_without_recipient (template, business_key, occasion, asked, of_groups, language,
                                                            content, link, attachment_kind, attachment_of, reminder,
                                                            kept_at)
                        select template, business_key, occasion, string_to_array(asked, chr(10)), of_groups, language,
                               content::jsonb, link, attachment_kind, attachment_of, reminder, :at
                          from unnest(:businessKeys::text[], :asked::text[], :templates::text[], :occasions::text[],
                                      :ofGroups::boolean[], :languages::text[], :contents::text[], :links::text[],
                                      :attachmentKinds::text[], :attachmentsOf::text[], :reminders::boolean[])
                               as mail (business_key, asked, template, occasion, of_groups, language, content, link,
                                        attachment_kind, attachment_of, reminder)
                        """ + conflict)
                .param("businessKeys", texts(rows, mail -> mail.letter.businessKey()))
                .param("asked", texts(rows, KeptMails::lines))
                .param("templates", texts(rows, mail -> mail.letter.template().name()))
                .param("occasions", texts(rows, mail -> mail.letter.occasion()))
                .param("ofGroups", rows.stream().map(mail -> mail.to.groups()).toArray(Boolean[]::new))
                .param("languages", texts(rows, mail -> mail.letter.language().toLanguageTag()))
                .param("contents", texts(rows, mail -> contents.write(mail.letter.content())))
                .param("links", texts(rows, mail -> mail.letter.link()))
                .param("attachmentKinds", texts(rows, mail -> AttachmentColumns.kind(mail.letter.attachment())))
                .param("attachmentsOf", texts(rows, mail -> AttachmentColumns.of(mail.letter.attachment())))
                .param(
                        "reminders",
                        rows.stream()
                                .map(mail -> mail.letter.template().content().reminds())
                                .toArray(Boolean[]::new))
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Reminders that reach somebody now make those that wait needless. */
    void overtaken(List<Asked> reminders, Instant at) {
        if (reminders.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        update mail_without_recipient w
                           set state = 'DROPPED', settled_by = 'system', settled_at = :at
                          from unnest(:businessKeys::text[], :asked::text[]) as reminder (business_key, asked)
                         where w.business_key = reminder.business_key
                           and w.asked = string_to_array(reminder.asked, chr(10)) and w.reminder
                           and w.state = 'WAITING'""")
                .param("businessKeys", texts(reminders, mail -> mail.letter.businessKey()))
                .param("asked", texts(reminders, KeptMails::lines))
                .param("at", Timestamp.from(at))
                .update();
    }

    private static String lines(Asked mail) {
        return String.join("\n", mail.to.ids());
    }

    private static String[] texts(List<Asked> mails, Function<Asked, String> text) {
        return mails.stream().map(text).toArray(String[]::new);
    }

    /** All that wait, those for the same people together, the oldest first. */
    List<Kept> waiting() {
        return jdbc.sql("select * from mail_without_recipient where state = 'WAITING' order by asked, id")
                .query(this::kept)
                .list();
    }

    long countWaiting() {
        return jdbc.sql("select count(*) from mail_without_recipient where state = 'WAITING'")
                .query(Long.class)
                .single();
    }

    /** Those of these that still wait, locked until the transaction ends. */
    List<Kept> lockWaiting(Collection<Long> ids) {
        return jdbc.sql("""
                        select * from mail_without_recipient where id = any(:ids) and state = 'WAITING'
                         order by id for update""")
                .param("ids", ids.toArray(Long[]::new))
                .query(this::kept)
                .list();
    }

    /** @param state SENT or DROPPED */
    void settle(Collection<Long> ids, String state, String person, Instant at) {
        jdbc.sql("""
                        update mail_without_recipient set state = :state, settled_by = :person, settled_at = :at
                         where id = any(:ids)""")
                .param("state", state)
                .param("person", person)
                .param("at", Timestamp.from(at))
                .param("ids", ids.toArray(Long[]::new))
                .update();
    }

    private Kept kept(ResultSet row, int number) throws SQLException {
        var letter = new Letter(
                templates.named(row.getString("template")),
                row.getString("business_key"),
                row.getString("occasion"),
                contents.read(row.getString("content")),
                row.getString("link"),
                AttachmentColumns.read(row),
                Locale.forLanguageTag(row.getString("language")));
        Array asked = row.getArray("asked");
        var to = new Addressees(List.of((String[]) asked.getArray()), row.getBoolean("of_groups"));
        return new Kept(
                row.getLong("id"), letter, to, row.getTimestamp("kept_at").toInstant());
    }
}
