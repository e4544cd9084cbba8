package vn.ansinh.reporting.engine;

import java.util.stream.Collectors;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says a start on a database that a newer version has opened. Registered in {@code META-INF/spring.factories}. */
class OtherVersionAnalyzer extends AbstractFailureAnalyzer<FlywayValidateException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, FlywayValidateException failure) {
        String differences = failure.getMessage()
                .lines()
                .filter(line -> line.startsWith("Detected") || line.startsWith("Migration"))
                .collect(Collectors.joining(" "));
        return new FailureAnalysis(
                "The tables of this database are not those of this version of the program: a newer version has opened it,"
                        + " or a migration was changed. Nothing was changed now. " + differences,
                "Start the version that has opened it, or a newer one; or take back the backup that was made before it"
                        + " (docs/operations.md, 'A new version').",
                failure);
    }
}
