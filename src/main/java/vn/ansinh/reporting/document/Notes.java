package vn.ansinh.reporting.document;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ansinh.reporting.engine.Rows;

/** Words that go with a document's way: why it came back, what was asked, what was said on the telephone. */
@Repository
public class Notes {

    /**
     * What somebody said.
     *
     * @param round of the document, from 1; null of what was said before rounds were kept with it
     * @param kind by the name that the document's own module has for it
     */
    public record Note(String document, Integer round, String kind, String content, String actor, Instant at) {

        public <K extends Enum<K>> K kind(Class<K> kinds) {
            return Enum.valueOf(kinds, kind);
        }

        public boolean is(Enum<?> one) {
            return kind.equals(one.name());
        }
    }

    private static final Rows<Note> ROWS = Rows.of(Note.class);

    private final JdbcClient jdbc;
    private final Clock clock;

    Notes(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param document its key */
    public void add(String document, int round, Enum<?> kind, String content, String actor) {
        jdbc.sql("""
                insert into document_note (document, round, kind, content, actor, at)
                values (:document, :round, :kind, :content, :actor, :at)
                """)
                .param("document", document)
                .param("round", round)
                .param("kind", kind.name())
                .param("content", content)
                .param("actor", actor)
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    /** Newest first. */
    public List<Note> of(String document) {
        return jdbc.sql("select * from document_note where document = :document order by id desc")
                .param("document", document)
                .query(ROWS)
                .list();
    }

    /** The newest of these kinds of each of these documents. */
    public List<Note> last(Collection<String> documents, Enum<?>... kinds) {
        return jdbc.sql("""
                        select distinct on (document) * from document_note
                         where document = any(:documents) and kind = any(:kinds)
                         order by document, id desc
                        """)
                .param("documents", documents.toArray(String[]::new))
                .param("kinds", names(kinds))
                .query(ROWS)
                .list();
    }

    private static String[] names(Enum<?>... kinds) {
        return Arrays.stream(kinds).map(Enum::name).toArray(String[]::new);
    }

    /** Of all documents whose keys begin so, and of these kinds; newest first. */
    public List<Note> below(String prefix, Enum<?>... kinds) {
        return jdbc.sql("""
                        select * from document_note
                         where document >= :prefix and document < :prefix || chr(1114111)
                           and kind = any(:kinds)
                         order by id desc
                        """)
                .param("prefix", prefix)
                .param("kinds", names(kinds))
                .query(ROWS)
                .list();
    }
}
