-- Decisions of gateways lead on within their transaction and are no longer kept in the process: what an earlier version
-- kept would stand in the way of the next one. The table is the engine's, and not there in a new database.
do $$ begin
    if to_regclass('act_ru_variable') is not null then
        delete from act_ru_variable
         where name_ like '%Outcome' or name_ in ('checkStep', 'issueWithApproval');
    end if;
end $$;
