package vn.ansinh.reporting.engine.database;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which failures of the database say "not now" and nothing about what was asked: it is away, or something in it is held
 * by another for too long. Whoever asked may ask the same again.
 */
final class DatabaseTrouble {

    /** PostgreSQL's classes: no connection, no resources left, shut down or cancelled, its own system failed. */
    private static final Set<String> CLASSES = Set.of("08", "53", "57", "58");

    /** A lock was not to be had in time. */
    private static final String LOCKED = "55P03";

    /** The pool took a broken connection away, and its transaction asks something more of it. */
    private static final String WITHDRAWN = "Connection is closed";

    /** A statement took longer than it may. */
    private static final String SLOW = "57014";

    /** The server has become a standby of another: until the address leads to that one, nothing can be written. */
    private static final String READ_ONLY = "25006";

    /** Chains of causes are short; one that bites its tail must not hold anybody up. */
    private static final int DEPTH = 20;

    private DatabaseTrouble() {}

    static boolean is(SQLException failure) {
        String state = failure.getSQLState();
        return failure instanceof SQLTransientConnectionException
                || WITHDRAWN.equals(failure.getMessage())
                || state != null
                        && (LOCKED.equals(state)
                                || READ_ONLY.equals(state)
                                || state.length() == 5 && CLASSES.contains(state.substring(0, 2)));
    }

    /** Whether the database itself is away, or only what was asked of it is held up. */
    static boolean away(SQLException trouble) {
        return !LOCKED.equals(trouble.getSQLState()) && !SLOW.equals(trouble.getSQLState());
    }

    /** The trouble in or behind a failure; empty when it has another cause, or there is none. */
    static Optional<SQLException> behind(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(DEPTH)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .flatMap(DatabaseTrouble::chain)
                .filter(DatabaseTrouble::is)
                .findFirst();
    }

    /** A batch tells its own failure first and what was behind it next. */
    private static Stream<SQLException> chain(SQLException first) {
        return Stream.iterate(first, next -> next != null, SQLException::getNextException)
                .limit(DEPTH);
    }

    /** One line of it, for a log. */
    static String line(SQLException trouble) {
        Iterator<String> lines = String.valueOf(trouble.getMessage()).lines().iterator();
        String first = lines.hasNext() ? lines.next().strip() : "";
        return trouble.getSQLState() == null ? first : first + " (" + trouble.getSQLState() + ")";
    }
}
