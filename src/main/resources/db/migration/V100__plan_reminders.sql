-- Who was told that a version waits, before its last day and after it. Each is told once.
create table plan_told (
    id       bigint generated always as identity primary key,
    plan_key text        not null,
    version  int         not null,
    -- Where the version stood.
    state    text        not null check (state in ('DRAFTING', 'APPROVING', 'ISSUING', 'UNDER_REVIEW', 'RETURNED')),
    due      date        not null,
    rung     text        not null check (rung in ('HOLDERS', 'AGENCY', 'COORDINATORS', 'STANDING_LEADERS')),
    -- The groups that were told, separated by commas.
    told     text        not null,
    at       timestamptz not null,
    foreign key (plan_key, version) references plan_version
);
-- Whoever has the task is told at each step, those above once for each last day.
create unique index plan_told_once
    on plan_told (plan_key, version, due, rung, (case when rung = 'HOLDERS' then state else '' end));
