package vn.ansinh.reporting.paper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ansinh.reporting.directory.AgencyCode;

/** The templates that offices have made, and from which day on each holds. */
@Repository
class WordTemplates {

    /**
     * A file without its content.
     *
     * @param body null for all that have none of their own
     */
    record Template(long id, PaperKind kind, AgencyCode body, String name, String uploadedBy, Instant uploadedAt) {}

    /**
     * A decision, of which the last one whose day has come holds.
     *
     * @param body null for all that have none of their own
     * @param template null for the program's
     */
    record InForce(
            long id,
            PaperKind kind,
            AgencyCode body,
            LocalDate from,
            Long template,
            String name,
            String decidedBy,
            Instant decidedAt) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    WordTemplates(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Takes the place of what was tried before of this kind and body and never put in force. */
    long add(PaperKind kind, AgencyCode body, String name, byte[] content, String sha256, String actor) {
        jdbc.sql("""
                delete from word_template tried
                 where kind = :kind and body is not distinct from :body
                   and not exists (select from word_template_in_force held where held.template = tried.id)
                """).param("kind", kind.name()).param("body", code(body)).update();
        return jdbc.sql("""
                        insert into word_template (kind, body, name, content, sha256, uploaded_by, uploaded_at)
                        values (:kind, :body, :name, :content, :sha256, :actor, :at) returning id
                        """)
                .param("kind", kind.name())
                .param("body", code(body))
                .param("name", name)
                .param("content", content)
                .param("sha256", sha256)
                .param("actor", actor)
                .param("at", Timestamp.from(clock.instant()))
                .query(Long.class)
                .single();
    }

    Optional<Template> find(long id) {
        return jdbc.sql("select id, kind, body, name, uploaded_by, uploaded_at from word_template where id = :id")
                .param("id", id)
                .query(WordTemplates::template)
                .optional();
    }

    /** Those that nobody has put in force yet. */
    List<Template> tried() {
        return jdbc.sql("""
                        select id, kind, body, name, uploaded_by, uploaded_at from word_template tried
                         where not exists (select from word_template_in_force held where held.template = tried.id)
                         order by kind, body nulls first
                        """).query(WordTemplates::template).list();
    }

    byte[] content(long id) {
        return jdbc.sql("select content from word_template where id = :id")
                .param("id", id)
                .query(byte[].class)
                .single();
    }

    /** @param template null for the program's */
    void putInForce(PaperKind kind, AgencyCode body, LocalDate from, Long template, String actor) {
        jdbc.sql("""
                insert into word_template_in_force (kind, body, from_day, template, decided_by, decided_at)
                values (:kind, :body, :from, :template, :actor, :at)
                """)
                .param("kind", kind.name())
                .param("body", code(body))
                .param("from", from)
                .param("template", template)
                .param("actor", actor)
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    /** All decisions, the newest first. */
    List<InForce> history() {
        return jdbc.sql("""
                        select held.id, held.kind, held.body, from_day, template, name, decided_by, decided_at
                          from word_template_in_force held left join word_template on word_template.id = template
                         order by held.kind, held.body nulls first, from_day desc, held.id desc
                        """).query(WordTemplates::inForce).list();
    }

    /**
     * What holds for a body on a day: what was decided for it, else for all.
     *
     * @return empty when the program's does
     */
    Optional<byte[]> inForce(PaperKind kind, AgencyCode body, LocalDate day) {
        return jdbc.sql("""
                        with held as (
                            select distinct on (body) body, template from word_template_in_force
                             where kind = :kind and from_day <= :day and (body is null or body = :body)
                             order by body, from_day desc, id desc)
                        select content from word_template
                         where id = (select template from held where template is not null order by body nulls last limit 1)
                        """)
                .param("kind", kind.name())
                .param("body", code(body))
                .param("day", day)
                .query(byte[].class)
                .optional();
    }

    private static String code(AgencyCode body) {
        return body == null ? null : body.value();
    }

    private static AgencyCode body(ResultSet row) throws SQLException {
        String code = row.getString("body");
        return code == null ? null : new AgencyCode(code);
    }

    private static Template template(ResultSet row, int number) throws SQLException {
        return new Template(
                row.getLong("id"),
                PaperKind.valueOf(row.getString("kind")),
                body(row),
                row.getString("name"),
                row.getString("uploaded_by"),
                row.getTimestamp("uploaded_at").toInstant());
    }

    private static InForce inForce(ResultSet row, int number) throws SQLException {
        return new InForce(
                row.getLong("id"),
                PaperKind.valueOf(row.getString("kind")),
                body(row),
                row.getObject("from_day", LocalDate.class),
                row.getObject("template", Long.class),
                row.getString("name"),
                row.getString("decided_by"),
                row.getTimestamp("decided_at").toInstant());
    }
}
