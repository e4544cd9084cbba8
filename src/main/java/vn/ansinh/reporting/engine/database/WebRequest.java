package vn.ansinh.reporting.engine.database;

import java.sql.SQLException;

/**
 * The web request that the running thread answers, and what the database has failed it with. A thread without one works
 * for the system: a job, the start.
 */
final class WebRequest {

    private static final ThreadLocal<WebRequest> RUNNING = new ThreadLocal<>();

    private SQLException trouble;

    private WebRequest() {}

    /** Null where the system itself works. */
    static WebRequest running() {
        return RUNNING.get();
    }

    static WebRequest begin() {
        var request = new WebRequest();
        RUNNING.set(request);
        return request;
    }

    static void end() {
        RUNNING.remove();
    }

    /** What is wrong first is what is told; that the database is away outweighs that somebody held a lock. */
    void failed(SQLException failure) {
        if (DatabaseTrouble.is(failure) && (trouble == null || DatabaseTrouble.away(failure) && !away())) {
            trouble = failure;
        }
    }

    /** Null when nothing has failed. */
    SQLException trouble() {
        return trouble;
    }

    boolean troubled() {
        return trouble != null;
    }

    boolean away() {
        return trouble != null && DatabaseTrouble.away(trouble);
    }
}
