package vn.ansinh.reporting.check;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import vn.ansinh.reporting.check.Check.Finding;

/**
 * {@code java -jar an-sinh-reporting.jar --check}: whether all that must hold does, in the database the application would
 * start on. It may run beside it, and on a copy.
 */
public final class CheckCommand {

    /** The argument that asks for it. */
    public static final String ARGUMENT = "--check";

    static final int ALL_HOLDS = 0;
    static final int VIOLATED = 1;
    static final int NOT_CHECKED = 2;

    private static final int SHOWN = 20;

    private CheckCommand() {}

    /** @return the exit code: 0 nothing is wrong, 1 something is, 2 it cannot be told */
    public static int run(String[] arguments) {
        String[] settings = {
            "--spring.datasource.hikari.read-only=true",
            "--spring.datasource.hikari.maximum-pool-size=2",
            "--spring.datasource.hikari.connection-timeout=10000",
            "--logging.level.root=error"
        };
        var application = new SpringApplicationBuilder(CheckContext.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .registerShutdownHook(false)
                .build();
        String[] all = java.util.stream.Stream.concat(Arrays.stream(arguments), Arrays.stream(settings))
                .toArray(String[]::new);
        try (ConfigurableApplicationContext context = application.run(all)) {
            String history = context.getEnvironment().getProperty("spring.flyway.table", "flyway_schema_history");
            return run(context.getBean(DataSource.class), history, context.getBean(Check.class), System.out);
        } catch (RuntimeException e) {
            // Spring Boot has said what the settings lack.
            return NOT_CHECKED;
        }
    }

    static int run(DataSource database, String history, Check check, PrintStream out) {
        try {
            List<String> differences = SchemaVersion.differences(database, history);
            if (!differences.isEmpty()) {
                out.println("Not checked: the database is of another version than this program. Take the program of its"
                        + " version, or start the newer program on it once. What differs: "
                        + String.join(", ", differences));
                return NOT_CHECKED;
            }
            return tell(check.findings(), out);
        } catch (DataAccessException | TransactionException | org.flywaydb.core.api.FlywayException e) {
            out.println("Not checked: the database cannot be read: "
                    + NestedExceptionUtils.getMostSpecificCause(e).getMessage()
                    + "\nCheck that PostgreSQL runs, and that SPRING_DATASOURCE_URL, SPRING_DATASOURCE_USERNAME and"
                    + " SPRING_DATASOURCE_PASSWORD are right.");
            return NOT_CHECKED;
        }
    }

    static int tell(List<Finding> findings, PrintStream out) {
        findings.forEach(finding -> tell(finding, out));
        long wrong = findings.stream()
                .filter(finding -> !finding.holds() && !finding.invariant().warning())
                .count();
        out.println(wrong == 0 ? "All that must hold does." : wrong + " of " + findings.size() + " do not hold.");
        return wrong == 0 ? ALL_HOLDS : VIOLATED;
    }

    private static void tell(Finding finding, PrintStream out) {
        List<String> violations = finding.violations();
        String verdict =
                finding.holds() ? "OK" : (finding.invariant().warning() ? "note " : "WRONG ") + violations.size();
        out.printf(
                "%-10s %-30s %s%n",
                verdict, finding.invariant().name(), finding.invariant().sentence());
        violations.stream().limit(SHOWN).forEach(violation -> out.println("           " + violation));
        if (violations.size() > SHOWN) {
            out.println("           … and " + (violations.size() - SHOWN) + " more");
        }
    }
}
