package vn.ansinh.reporting.check;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationState;

/** Whether a database's tables are those that this program knows. */
final class SchemaVersion {

    private static final Set<MigrationState> KNOWN =
            EnumSet.of(MigrationState.SUCCESS, MigrationState.OUT_OF_ORDER, MigrationState.BASELINE);

    private SchemaVersion() {}

    /**
     * @param history the table in which the migrations of a database are written down
     * @return what differs, {@code V126 (Pending)}; empty when nothing does
     */
    static List<String> differences(DataSource database, String history) {
        Flyway flyway = Flyway.configure()
                .dataSource(database)
                .table(history)
                .outOfOrder(true)
                .load();
        return Arrays.stream(flyway.info().all())
                .filter(migration -> !KNOWN.contains(migration.getState()))
                .map(migration -> "V" + migration.getVersion() + " ("
                        + migration.getState().getDisplayName() + ")")
                .toList();
    }
}
