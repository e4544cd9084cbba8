package vn.ansinh.reporting;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Empties all tables of ours but the few named here, so that each test plays the real periods. What must never change
 * refuses to, so the guards are off for the length of it.
 */
@Fixture
class CleanTables {

    /** What a province is asked, by whom it is looked after, and what the database says of itself. */
    private static final List<String> KEPT = List.of(
            "agency",
            "agency_version",
            "agency_succession",
            "official_code",
            "to_confirm",
            "directory_revision",
            "area",
            "area_words",
            "indicator",
            "indicator_version",
            "indicator_reporter",
            "regime_body",
            "outline_section",
            "regime_word",
            "regime_limit",
            "regime",
            "period_rule",
            "holiday",
            "catalogue_revision",
            "regime_in_service",
            "territory",
            "series_break",
            "sample_user",
            "spring_session",
            "spring_session_attributes",
            "development_clock",
            "engine_zone",
            "schema_history");

    private final JdbcClient jdbc;
    private final TransactionOperations transaction;

    CleanTables(JdbcClient jdbc, TransactionOperations transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    void clean() {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("set local session_replication_role = replica").update();
            jdbc.sql("truncate " + String.join(", ", tables()) + " restart identity cascade")
                    .update();
        });
    }

    private List<String> tables() {
        return jdbc.sql("""
                        select table_name from information_schema.tables
                        where table_schema = 'public' and table_type = 'BASE TABLE' and table_name not like 'act\\_%'
                          and table_name not in (:kept)
                        order by table_name
                        """).param("kept", KEPT).query(String.class).list();
    }
}
