-- What a raiser was answered, one a round: by the standing agency, by a direction, or by a ministry.
create table difficulty_answer (
    difficulty_key text        not null references difficulty,
    round          int         not null,
    -- Null for a case of its own; else the lead case whose answer reached it.
    lead_key       text references difficulty,
    content        text        not null,
    by_agency      text        not null,
    by_name        text        not null,
    -- Free text of a reference, Công văn 12/UBND-VX ngày 03/06/2021; null where there is no letter.
    letter         text,
    -- Where it comes from, for whoever looks for guidance later.
    source         text        not null,
    actor          text        not null,
    at             timestamptz not null,
    primary key (difficulty_key, round)
);

create table difficulty_opinion (
    id             bigint generated always as identity primary key,
    difficulty_key text        not null references difficulty,
    agency         text        not null,
    agency_name    text        not null,
    -- Whose people have the task: the agency asked, or its successor.
    holder         text        not null,
    question       text        not null,
    -- The PPC's office asked, and not the standing agency.
    ppc_asked      boolean     not null,
    asked_by       text        not null,
    asked_at       timestamptz not null,
    due            date        not null,
    opinion        text,
    given_by       text,
    given_at       timestamptz,
    stopped_reason text,
    stopped_at     timestamptz
);
create index difficulty_opinion_difficulty on difficulty_opinion (difficulty_key, id);
create unique index difficulty_opinion_one_open on difficulty_opinion (difficulty_key)
    where given_at is null and stopped_at is null;

-- One a letter: each keeps its own signed file under KK-2021-0007#escalation-<number>.
create table difficulty_escalation (
    difficulty_key    text        not null references difficulty,
    number            int         not null,
    content           text        not null,
    proposed_by       text        not null,
    proposed_at       timestamptz not null,
    approved_by       text,
    approved_at       timestamptz,
    document_number   text,
    document_symbol   text,
    document_date     date,
    signing_authority text,
    signer            text,
    signer_title      text,
    issued_by         text,
    issued_at         timestamptz,
    primary key (difficulty_key, number)
);

create table difficulty_direction (
    difficulty_key    text        not null references difficulty,
    number            int         not null,
    kind              text        not null check (kind in ('DIRECTION', 'MINISTRY')),
    guidance          text        not null,
    -- Null where the direction is guidance only, or goes to a ministry.
    lead_agency       text,
    cooperating       text        not null default '',
    deadline          date,
    ministry          text        not null default '',
    drafted_by        text        not null,
    drafted_at        timestamptz not null,
    given_by          text,
    given_at          timestamptz,
    document_number   text,
    document_symbol   text,
    document_date     date,
    signing_authority text,
    signer            text,
    signer_title      text,
    issued_by         text,
    issued_at         timestamptz,
    ministry_answer   text,
    ministry_letter   text,
    ministry_on       date,
    primary key (difficulty_key, number)
);

-- What a direction has one agency do. The business key is KK-2021-0007/SYT.
create table difficulty_measure (
    id             bigint generated always as identity primary key,
    difficulty_key text        not null references difficulty,
    direction      int         not null,
    agency         text        not null,
    agency_name    text        not null,
    holder         text        not null,
    leads          boolean     not null,
    due            date        not null,
    done           text,
    finished_on    date,
    reported_by    text,
    reported_at    timestamptz,
    withdrawn_at   timestamptz,
    foreign key (difficulty_key, direction) references difficulty_direction
);
create index difficulty_measure_difficulty on difficulty_measure (difficulty_key, id);
create unique index difficulty_measure_one_open on difficulty_measure (difficulty_key, agency)
    where reported_at is null and withdrawn_at is null;
