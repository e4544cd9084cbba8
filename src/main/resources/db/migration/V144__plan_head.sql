-- The head of a plan is that of the version that is worked on, or else of the one in force: found by an index, whichever of
-- the two is known.
alter table plan add head text
    generated always as (key || '#' || coalesce(open_version, registered_version)::text) stored;
create unique index plan_head on plan (head);
