package vn.ansinh.reporting;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Empties the tables in which cycles and reports are kept, so that each test plays the real periods. What must never
 * change refuses to, so the guards are off for the length of it.
 */
class CleanTables {

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
                        where table_schema = 'public' and table_type = 'BASE TABLE' and table_name not like 'act_%'
                          and (table_name like 'report%' or table_name like 'submission%' or table_name like 'audit%'
                               or table_name like 'cycle%' or table_name like 'reporting_cycle%'
                               or table_name like 'consolidat%' or table_name like 'province_figure%'
                               or table_name like 'difficulty%' or table_name = 'plan' or table_name like 'plan\\_%'
                               or table_name in ('agency_report', 'remark', 'extension_request', 'stored_file',
                                                 'document_register', 'task_input', 'start_input', 'mail_outbox', 'mail_without_recipient', 'daily_round',
                                                 'sign_in_failure'))
                        order by table_name
                        """).query(String.class).list();
    }
}
