package vn.ansinh.reporting.document;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ansinh.reporting.engine.Rows;

/** Who changed what in the documents that are worked on. */
@Repository
public class Edits {

    /**
     * What was done to one field.
     *
     * @param step where the document stood
     * @param before what stood there
     */
    public record Edit(int round, String step, String field, String before, String after, String actor, Instant at) {}

    /**
     * Who works on a document now, and where it stands.
     *
     * @param document its key
     * @param round which it is worked towards, from 1
     */
    public record Work(String document, int round, Enum<?> step, String actor, Instant at) {}

    /** What a field said before, and what it says now. */
    public record Edited(String field, String before, String after) {}

    /** For a statement that reads more of a document: everybody who changed it at {@code :steps}, as JSON. */
    public static final String DRAFTERS = "(select coalesce(json_agg(distinct actor order by actor), '[]')"
            + " from document_edit where document = :key and step = any(:steps))";

    /** Likewise its last change, with {@code at} and {@code actor}; null where nobody has touched it. */
    public static final String LAST = "(select json_build_object('at', at, 'actor', actor)"
            + " from document_edit where document = :key order by id desc limit 1)";

    private static final Rows<Edit> ROWS = Rows.of(Edit.class);

    private final JdbcClient jdbc;

    Edits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Logs changes; what changed nothing leaves no trace. Typing on in the same field at the same step is one change from
     * its first old value on, until somebody says a word about the document.
     */
    public void log(Work work, List<Edited> edited) {
        List<Edited> changed = edited.stream()
                .filter(edit -> !edit.before().equals(edit.after()))
                .toList();
        if (changed.isEmpty()) {
            return;
        }
        jdbc.sql("""
                with edited as (
                    select * from json_to_recordset(:edited::json) as e(field text, before text, after text)),
                latest as (
                    select distinct on (field) id, field from document_edit
                     where document = :document order by field, id desc),
                continued as (
                    update document_edit l set after = e.after, at = :at
                      from latest join edited e using (field)
                     where l.id = latest.id and l.actor = :actor and l.step = :step and l.round = :round
                       and not exists (select from document_note n where n.document = :document and n.at >= l.at)
                    returning l.field)
                insert into document_edit (document, round, step, field, before, after, actor, at)
                select :document, :round, :step, field, before, after, :actor, :at from edited
                 where field not in (select field from continued)
                """)
                .param("edited", CanonicalJson.write(changed))
                .param("document", work.document)
                .param("round", work.round)
                .param("step", work.step.name())
                .param("actor", work.actor)
                .param("at", Timestamp.from(work.at))
                .update();
    }

    /** Everybody who ever changed the document, in the order of their ids. */
    public List<String> drafters(String document) {
        return jdbc.sql("select distinct actor from document_edit where document = :document order by actor")
                .param("document", document)
                .query(String.class)
                .list();
    }

    /** Who last changed one of these fields; empty when nobody has. */
    public String lastEditor(String document, String... fields) {
        return jdbc.sql("""
                        select actor from document_edit where document = :document and field = any(:fields)
                         order by at desc, id desc limit 1
                        """)
                .param("document", document)
                .param("fields", fields)
                .query(String.class)
                .optional()
                .orElse("");
    }

    /** Oldest first. */
    public List<Edit> of(String document, int round) {
        return jdbc.sql("select * from document_edit where document = :document and round = :round order by id")
                .param("document", document)
                .param("round", round)
                .query(ROWS)
                .list();
    }
}
