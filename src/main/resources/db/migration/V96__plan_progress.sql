-- How a task of a registered plan stands, as one report tells it. What was filed is frozen with the submission.
create table plan_progress (
    report_key  text        not null,
    plan_key    text        not null references plan,
    task        int         not null,
    state       text        not null check (state in ('UNMARKED', 'ON_TRACK', 'DONE', 'DELAYED')),
    percent     int check (percent between 0 and 100),
    reason      text        not null default '',
    row_version int         not null default 0,
    edited_by   text        not null,
    edited_at   timestamptz not null,
    primary key (report_key, plan_key, task)
);
