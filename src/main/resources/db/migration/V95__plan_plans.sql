-- An agency's plan for carrying out the province's. The key is what people read: KH/SYT.
create table plan (
    key                text primary key,
    agency             text not null unique,
    -- Whose people have the tasks: the agency itself, or its successor once it has ended.
    holder             text not null,
    agency_name        text not null,
    requested_on       date not null,
    -- The version in force; null until the first is registered.
    registered_version int,
    -- The version being worked on; null when there is none. One at a time.
    open_version       int,
    instance_id        text,
    -- The last number given to a task: a number is never given twice.
    last_task          int  not null default 0
);
create unique index plan_slug on plan (replace(key, '/', '-'));
create index plan_holder on plan (holder);

create table plan_version (
    plan_key          text        not null references plan,
    number            int         not null,
    state             text        not null check (state in ('DRAFTING', 'APPROVING', 'ISSUING', 'UNDER_REVIEW',
                                                           'RETURNED', 'REGISTERED', 'WITHDRAWN')),
    -- Why the plan is amended; empty for the first version.
    reason            text        not null default '',
    opened_at         timestamptz not null,
    due               date        not null,
    completion_due    date,
    approver          text,
    document_number   text,
    document_symbol   text,
    document_date     date,
    signing_authority text,
    signer            text,
    signer_title      text,
    issued_by         text,
    issued_at         timestamptz,
    -- What was signed and sent, with its hash; null before it is issued.
    content           text,
    sha256            char(64),
    registered_by     text,
    registered_at     timestamptz,
    primary key (plan_key, number)
);

-- One task of a version. Its number stays the same in all versions of the plan.
create table plan_task (
    plan_key    text   not null,
    version     int    not null,
    number      int    not null,
    area        text   not null default '',
    deliverable text   not null default '',
    unit        text   not null default '',
    due         date,
    -- In million đồng; 0 says that it costs nothing.
    budget      numeric(15, 3) check (budget >= 0),
    indicators  text[] not null default '{}',
    row_version int    not null default 0,
    primary key (plan_key, version, number),
    foreign key (plan_key, version) references plan_version
);

-- Who changed what. The drafters of a version are the people named here.
create table plan_edit (
    id        bigint generated always as identity primary key,
    plan_key  text        not null,
    version   int         not null,
    field     text        not null,
    old_value text        not null,
    new_value text        not null,
    actor     text        not null,
    at        timestamptz not null,
    foreign key (plan_key, version) references plan_version
);
create index plan_edit_version on plan_edit (plan_key, version, id);

-- Why a version came back.
create table plan_note (
    id       bigint generated always as identity primary key,
    plan_key text        not null,
    version  int         not null,
    kind     text        not null check (kind in ('RETURNED_BY_LEADER', 'COMPLETION_ASKED')),
    content  text        not null,
    actor    text        not null,
    at       timestamptz not null,
    foreign key (plan_key, version) references plan_version
);
create index plan_note_version on plan_note (plan_key, version, id);

-- What was registered is never changed.
create function refuse_registered_plan_change() returns trigger language plpgsql as $$
begin
    if old.state = 'REGISTERED' then
        raise exception 'a registered plan is never changed: % refused', tg_op
            using errcode = 'integrity_constraint_violation';
    end if;
    if tg_op = 'DELETE' then
        return old;
    end if;
    return new;
end
$$;
create trigger plan_version_frozen before update or delete on plan_version
    for each row execute function refuse_registered_plan_change();
create trigger plan_version_no_truncate before truncate on plan_version execute function refuse_change();

create function refuse_registered_plan_task_change() returns trigger language plpgsql as $$
declare
    frozen boolean;
begin
    if tg_op = 'INSERT' then
        select state = 'REGISTERED' into frozen from plan_version
         where plan_key = new.plan_key and number = new.version;
    else
        select state = 'REGISTERED' into frozen from plan_version
         where plan_key = old.plan_key and number = old.version;
    end if;
    if frozen then
        raise exception 'a registered plan is never changed: % of a task refused', tg_op
            using errcode = 'integrity_constraint_violation';
    end if;
    if tg_op = 'DELETE' then
        return old;
    end if;
    return new;
end
$$;
create trigger plan_task_frozen before insert or update or delete on plan_task
    for each row execute function refuse_registered_plan_task_change();
create trigger plan_task_no_truncate before truncate on plan_task execute function refuse_change();
