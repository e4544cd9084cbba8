package vn.ansinh.reporting.engine.database;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;

/**
 * Sees each failure of a statement where it happens, on whatever way it goes from there: some become exceptions of
 * Spring's or of the engine's, some an answer of the engine's REST layer that tells nothing of its cause. Named in
 * {@code application.yaml}; the connection pool makes it.
 */
public final class TroubleSeen implements SQLExceptionOverride {

    /** The pool throws a broken connection away as ever. */
    @java.lang.Override
    public Override adjudicate(SQLException failure) {
        WebRequest request = WebRequest.running();
        if (request != null) {
            request.failed(failure);
        }
        return Override.CONTINUE_EVICT;
    }
}
