package vn.ansinh.reporting.document;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ansinh.reporting.engine.LockedRows;
import vn.ansinh.reporting.engine.Rows;

/**
 * The heads of all documents. A kind locks its own row, reads the head with it, and may write the head in one statement
 * with its own row and its round: the constants are made to be a {@code with} of it.
 */
@Repository
public class Documents {

    /** A new head; its values are those of {@link #values}, and the {@code :type} that its kind calls itself by. */
    public static final String ADDED = """
            insert into document (key, type, holder, state, round, completion_due, instance_id)
            values (:document, :type, :holder, :state, :headRound, :completionDue, :instance)
            """;

    /** Where a document stands now; its values are those of {@link #values}. */
    public static final String MOVED = """
            update document set state = :state, round = :headRound, completion_due = :completionDue
             where key = :document
            """;

    /** For the list of a select that {@linkplain #joined joins} a head as {@code d}. */
    public static final String SELECTED = " d.key as head_key, d.holder as head_holder,"
            + " d.state as head_state, d.round as head_round, d.completion_due as head_completion_due,"
            + " d.instance_id as head_instance_id ";

    private static final Rows<Document> ROWS = Rows.of(Document.class)
            .from("key", "head_key")
            .from("holder", "head_holder")
            .from("state", "head_state")
            .from("round", "head_round")
            .from("completionDue", "head_completion_due")
            .from("instanceId", "head_instance_id");

    private final JdbcClient jdbc;
    private final LockedRows<String, Document> held = new LockedRows<>();

    Documents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A join of the heads of these documents, as {@code d}, for a statement of a kind. */
    public static String joined(String document) {
        return " join document d on d.key = " + document + " ";
    }

    /** Of a row whose statement {@linkplain #SELECTED selects} a head. */
    public static Document read(ResultSet row) throws SQLException {
        return ROWS.mapRow(row, 0);
    }

    /** What {@link #ADDED} and {@link #MOVED} write. */
    public static Map<String, Object> values(Document document) {
        var values = new HashMap<String, Object>();
        values.put("document", document.key());
        values.put("holder", document.holder());
        values.put("state", document.state().name());
        values.put("headRound", document.round());
        values.put("completionDue", document.completionDue());
        values.put("instance", document.instanceId());
        return values;
    }

    void move(Document to) {
        jdbc.sql(MOVED).params(values(moved(to))).update();
    }

    /** Whoever asks in the same transaction where the document stands is told this. */
    public Document moved(Document to) {
        return held.hold(to.key(), to);
    }

    /** The head as this transaction has moved it; as it was read, where it has not. */
    public Document now(Document read) {
        return held.find(read.key()).orElse(read);
    }

    /** From now on this instance is its process. */
    public void started(String document, String instanceId) {
        jdbc.sql("update document set instance_id = :instance where key = :document")
                .param("instance", instanceId)
                .param("document", document)
                .update();
        held.find(document).ifPresent(moved -> moved(moved.runBy(instanceId)));
    }

    /** From now on the people of another agency have the tasks. */
    public void passOn(Collection<String> documents, String successor) {
        jdbc.sql("update document set holder = :holder where key = any(:documents)")
                .param("holder", successor)
                .param("documents", documents.toArray(String[]::new))
                .update();
        documents.forEach(document -> held.find(document).ifPresent(moved -> moved(moved.heldBy(successor))));
    }
}
