-- One regime × one period, from the request to the PPC's receipt. The key is what people read: KL92/2021-H1.
create table reporting_cycle (
    key              text primary key,
    regime           text        not null,
    period           text        not null,
    urgent           boolean     not null,
    -- What an ad hoc request is about and on whose word; empty for a periodic cycle.
    subject          text        not null default '',
    directive_number text,
    directive_date   date,
    -- Whom and what it asks; an empty list asks everybody for everything.
    agencies         text        not null default '',
    indicators       text        not null default '',
    sections         text        not null default '',
    cut_off          date        not null,
    due_before       timestamptz not null,
    letter_day       date,
    latest_request   timestamptz not null,
    consolidation_at timestamptz not null,
    closing_at       timestamptz not null,
    state            text        not null,
    instructions     text        not null default '',
    opened_by        text        not null,
    opened_at        timestamptz not null,
    prepared_by      text,
    signed_by        text,
    signed_at        timestamptz,
    letter_reference text,
    issued_by        text,
    issued_at        timestamptz,
    notice_given_at  timestamptz,
    cancelled_by     text,
    cancel_reason    text,
    unique (regime, period)
);

create table cycle_letter (
    cycle_key         text primary key references reporting_cycle,
    number            text not null,
    symbol            text not null,
    date              date not null,
    signing_authority text not null,
    signer            text not null,
    signer_title      text not null
);

-- Words that go with a cycle's way: why a request was sent back, why follow-up was closed early.
create table cycle_note (
    id        bigint generated always as identity primary key,
    cycle_key text        not null references reporting_cycle,
    kind      text        not null check (kind in ('REQUEST_RETURNED', 'CLOSED_EARLY')),
    content   text        not null,
    actor     text        not null,
    at        timestamptz not null
);
create index cycle_note_cycle on cycle_note (cycle_key, id);

-- What a person has typed into the start form and not sent yet.
create table cycle_start_draft (
    person   text primary key,
    content  jsonb       not null,
    version  int         not null,
    saved_at timestamptz not null
);
