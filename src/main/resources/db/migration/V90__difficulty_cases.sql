-- A difficulty that a body of the province has raised. The key is what people read: KK-2021-0007.
create table difficulty (
    key             text primary key check (key ~ '^KK-[0-9]{4}-[0-9]{4,}$'),
    raiser          text        not null,
    -- Whose people have the tasks: the raiser itself, or its successor once it has ended.
    holder          text        not null,
    raiser_name     text        not null,
    area            text        not null,
    severity        text        not null check (severity in ('NORMAL', 'SERIOUS', 'URGENT')),
    subject         text        not null,
    description     text        not null,
    cause           text        not null,
    proposal        text        not null,
    -- Of raiser, area and description: the same words are the same difficulty.
    fingerprint     char(64)    not null,
    origin          text        not null check (origin in ('FORM', 'REPORT')),
    raised_by       text        not null,
    -- Who typed it last: does not approve it.
    typed_by        text        not null,
    raised_at       timestamptz not null,
    -- Null until the raiser's leader has let it out; from then on others see it.
    approved_at     timestamptz,
    state           text        not null,
    -- Counted up each time the raiser says that it is not resolved.
    round           int         not null default 1,
    merged_into     text references difficulty check (merged_into <> key),
    -- What the raiser is asked to make clear; null when nothing is asked.
    clarification   text,
    -- Why the last thing handed on came back; null when nothing came back.
    return_reason   text,
    answered_at     timestamptz,
    closed_at       timestamptz,
    instance_id     text,
    version         int         not null default 0
);
create index difficulty_raiser on difficulty (raiser);
create index difficulty_holder on difficulty (holder);
create index difficulty_state on difficulty (state);
create index difficulty_merged on difficulty (merged_into) where merged_into is not null;
create index difficulty_fingerprint on difficulty (fingerprint);

create table difficulty_number (
    year int primary key,
    last int not null
);

-- Which line of which report a case stands for: a retry or a resubmission finds it here and raises nothing.
create table difficulty_source (
    report_key     text   not null,
    fingerprint    char(64) not null,
    difficulty_key text   not null references difficulty,
    primary key (report_key, fingerprint)
);
create index difficulty_source_difficulty on difficulty_source (difficulty_key);

-- What a person has typed into the start form and not sent yet.
create table difficulty_start_draft (
    person   text primary key,
    content  jsonb       not null,
    version  int         not null,
    saved_at timestamptz not null
);

-- Everything that happened, in words for people. Only grows.
create table difficulty_history (
    id             bigint generated always as identity primary key,
    difficulty_key text        not null references difficulty,
    at             timestamptz not null,
    -- A person's id, or 'system'.
    actor          text        not null,
    -- The body the person acted for; null for the system.
    body           text,
    kind           text        not null,
    content        text        not null,
    letter         text
);
create index difficulty_history_difficulty on difficulty_history (difficulty_key, id);
create trigger difficulty_history_append_only before update or delete on difficulty_history
    for each row execute function refuse_change();
create trigger difficulty_history_no_truncate before truncate on difficulty_history
    execute function refuse_change();
