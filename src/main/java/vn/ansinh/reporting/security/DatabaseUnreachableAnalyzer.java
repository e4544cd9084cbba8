package vn.ansinh.reporting.security;

import java.sql.SQLException;
import java.util.Set;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** A database that is not there, or does not let us in, is told in a sentence instead of three nested stack traces. */
class DatabaseUnreachableAnalyzer extends AbstractFailureAnalyzer<SQLException> {

    /**
     * PostgreSQL's classes 08 (connection), 28 (authorization), 3D (no such database), 53 (no resources left) and 57 (it
     * starts or stops).
     */
    private static final Set<String> CLASSES = Set.of("08", "28", "3D", "53", "57");

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, SQLException failure) {
        SQLException last = failure;
        while (last.getCause() instanceof SQLException deeper) {
            last = deeper;
        }
        String state = last.getSQLState();
        if (state == null || state.length() < 2 || !CLASSES.contains(state.substring(0, 2))) {
            return null;
        }
        return new FailureAnalysis(
                "The database cannot be used: " + last.getMessage(),
                "Check that PostgreSQL runs, and that SPRING_DATASOURCE_URL, SPRING_DATASOURCE_USERNAME and"
                        + " SPRING_DATASOURCE_PASSWORD are right.",
                failure);
    }
}
