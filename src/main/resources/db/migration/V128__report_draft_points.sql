-- Earlier states of a draft, to take something back from: kept before a person goes on after a while, before another
-- goes on, and before much is changed at once.
create table report_draft_point (
    id         bigint      generated always as identity primary key,
    report_key text        not null references agency_report,
    kept_at    timestamptz not null,
    -- Whose work is kept: who changed the draft last before.
    actor      text        not null,
    content    text        not null
);
create index report_draft_point_report on report_draft_point (report_key, id);
