package vn.ansinh.reporting.check;

import java.util.List;

/** The guards that the database itself keeps: what they refuse is not checked a second time. */
final class DatabaseGuards {

    private DatabaseGuards() {}

    /** @param triggers that make rows refuse a change that must never be */
    static Invariant rule(List<String> triggers) {
        return Invariant.of(
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
                """.formatted(String.join(",", triggers)));
    }
}
