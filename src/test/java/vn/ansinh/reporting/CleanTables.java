package vn.ansinh.reporting;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Empties all tables of ours but the few named here and all that the engine has at work, so that each test plays the
 * real periods. What must never change refuses to, so the guards are off for the length of it.
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

    /** Of the engine's tables: what is at work in it and what has been, never what is deployed or may be done. */
    private static final Map<String, String> OF_THE_ENGINE = Map.ofEntries(
            // A job or a subscription of a process without an instance starts one.
            Map.entry("act_ru_job", "process_instance_id_ is not null or process_def_id_ is null"),
            Map.entry("act_ru_event_subscr", "proc_inst_id_ is not null"),
            Map.entry("act_ge_bytearray", "type_ in (2, 3)"));

    private static final List<String> KEPT_IN_THE_ENGINE =
            List.of("act_ru_jobdef", "act_ru_authorization", "act_ru_filter", "act_ru_meter_log");

    private final JdbcClient jdbc;
    private final TransactionOperations transaction;

    CleanTables(JdbcClient jdbc, TransactionOperations transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** Row by row: a table that holds nothing costs nothing, where truncating it makes files anew. */
    void clean() {
        transaction.executeWithoutResult(status -> {
            String emptied = Stream.concat(ours(), engines()).collect(Collectors.joining("; "));
            jdbc.sql("set local session_replication_role = replica; " + emptied).update();
            jdbc.sql("""
                            select setval(sequence.seqrelid::regclass, sequence.seqstart, false)
                            from pg_sequence sequence join pg_depend owned on owned.objid = sequence.seqrelid and owned.deptype in ('a', 'i')
                              join pg_class kept on kept.oid = owned.refobjid
                            where kept.relname not like 'act\\_%' and kept.relname not in (:kept)
                            """).param("kept", KEPT).query(Long.class).list();
        });
    }

    private Stream<String> ours() {
        return tables("tablename not like 'act\\_%' and tablename not in (:kept)", KEPT)
                .map(table -> "delete from " + table);
    }

    private Stream<String> engines() {
        Stream<String> whole = tables(
                        "tablename similar to 'act\\_(ru|hi)\\_%' and tablename not in (:kept)",
                        Stream.concat(KEPT_IN_THE_ENGINE.stream(), OF_THE_ENGINE.keySet().stream())
                                .toList())
                .map(table -> "delete from " + table);
        return Stream.concat(
                whole,
                OF_THE_ENGINE.entrySet().stream()
                        .map(part -> "delete from " + part.getKey() + " where " + part.getValue()));
    }

    private Stream<String> tables(String which, List<String> kept) {
        return jdbc
                .sql("select tablename from pg_tables where schemaname = 'public' and " + which)
                .param("kept", kept)
                .query(String.class)
                .list()
                .stream();
    }
}
