package vn.ansinh.reporting.notification;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ansinh.reporting.notification.Outbox.Letter;

/** Mails for people none of whom has an address. */
@Repository
class KeptMails {

    /** One that waits. */
    record Kept(long id, Letter letter, Addressees to, Instant keptAt) {}

    private final JdbcClient jdbc;
    private final LetterContent contents;

    KeptMails(JdbcClient jdbc, LetterContent contents) {
        this.jdbc = jdbc;
        this.contents = contents;
    }

    /** Keeps it, unless it was kept before; a reminder takes the place of the one before it. */
    void keep(Letter letter, Addressees to, Instant at) {
        String conflict = letter.template().reminds()
                ? """
                        on conflict (business_key, asked) where reminder and state = 'WAITING' do update
                           set template = excluded.template, occasion = excluded.occasion,
                               language = excluded.language, content = excluded.content, link = excluded.link,
                               kept_at = excluded.kept_at"""
                : "on conflict (business_key, template, occasion, asked) where not reminder do nothing";
        jdbc.sql("""
                        insert into mail_without_recipient (template, business_key, occasion, asked, of_groups, language,
                                                            content, link, reminder, kept_at)
                        values (:template, :businessKey, :occasion, :asked::text[], :ofGroups, :language,
                                :content::jsonb, :link, :reminder, :at)
                        """ + conflict)
                .param("template", letter.template().name())
                .param("businessKey", letter.businessKey())
                .param("occasion", letter.occasion())
                .param("asked", array(to))
                .param("ofGroups", to.groups())
                .param("language", letter.language().toLanguageTag())
                .param("content", contents.write(letter.content()))
                .param("link", letter.link(), Types.VARCHAR)
                .param("reminder", letter.template().reminds())
                .param("at", Timestamp.from(at))
                .update();
    }

    /** A reminder that reaches somebody now makes the one that waits needless. */
    void overtaken(Letter letter, Addressees to, Instant at) {
        jdbc.sql("""
                        update mail_without_recipient set state = 'DROPPED', settled_by = 'system', settled_at = :at
                         where business_key = :businessKey and asked = :asked::text[] and reminder
                           and state = 'WAITING'""")
                .param("businessKey", letter.businessKey())
                .param("asked", array(to))
                .param("at", Timestamp.from(at))
                .update();
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
    void settle(long id, String state, String person, Instant at) {
        jdbc.sql("""
                        update mail_without_recipient set state = :state, settled_by = :person, settled_at = :at
                         where id = :id""")
                .param("state", state)
                .param("person", person)
                .param("at", Timestamp.from(at))
                .param("id", id)
                .update();
    }

    private static String[] array(Addressees to) {
        return to.ids().toArray(String[]::new);
    }

    private Kept kept(ResultSet row, int number) throws SQLException {
        var letter = new Letter(
                MailTemplate.valueOf(row.getString("template")),
                row.getString("business_key"),
                row.getString("occasion"),
                contents.read(row.getString("content")),
                row.getString("link"),
                Locale.forLanguageTag(row.getString("language")));
        Array asked = row.getArray("asked");
        var to = new Addressees(List.of((String[]) asked.getArray()), row.getBoolean("of_groups"));
        return new Kept(
                row.getLong("id"), letter, to, row.getTimestamp("kept_at").toInstant());
    }
}
