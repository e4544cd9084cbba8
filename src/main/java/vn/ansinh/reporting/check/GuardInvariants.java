package vn.ansinh.reporting.check;

import java.util.List;
import org.springframework.stereotype.Component;

/** The guards that the database itself keeps: what they refuse is not checked a second time. */
@Component
class GuardInvariants implements Invariants {

    /** What makes rows refuse a change that must never be. */
    static final List<String> TRIGGERS = List.of(
            "audit_entry_append_only",
            "audit_entry_no_truncate",
            "difficulty_history_append_only",
            "difficulty_history_no_truncate",
            "document_end",
            "document_no_truncate",
            "document_register_append_only",
            "document_register_no_truncate",
            "document_round_no_truncate",
            "document_round_written_once",
            "plan_task_frozen",
            "plan_task_no_truncate",
            "plan_version_frozen",
            "plan_version_no_truncate",
            "stored_file_frozen",
            "submission_append_only",
            "submission_attachment_append_only",
            "submission_attachment_no_truncate",
            "submission_finding_append_only",
            "submission_finding_no_truncate",
            "submission_no_truncate",
            "submission_value_append_only",
            "submission_value_no_truncate");

    @Override
    public List<Invariant> rules() {
        return List.of(Invariant.of(
                "database-guards",
                "No trigger is missing or off, no constraint or index is without effect.",
                """
                select wanted, 'the trigger is missing'
                  from unnest('{%s}'::text[]) as wanted
                 where not exists (select from pg_trigger join pg_class on pg_class.oid = tgrelid
                                    where relnamespace = current_schema()::regnamespace and tgname = wanted)
                union all
                select tgname, 'the trigger of ' || tgrelid::regclass::text || ' is off'
                  from pg_trigger join pg_class on pg_class.oid = tgrelid
                 where relnamespace = current_schema()::regnamespace and tgenabled = 'D'
                union all
                select conname, 'the constraint of ' || conrelid::regclass::text || ' was never validated'
                  from pg_constraint where connamespace = current_schema()::regnamespace and not convalidated
                union all
                select indexrelid::regclass::text, 'the index is not valid'
                  from pg_index join pg_class on pg_class.oid = indexrelid
                 where relnamespace = current_schema()::regnamespace and not (indisvalid and indisready)
                """.formatted(String.join(",", TRIGGERS))));
    }
}
