-- One row per cycle whose figures are brought together. Whoever takes figures in, edits, signs or accepts a late report
-- locks it first: what is signed and what came after it can then be told apart.
create table consolidated_cycle (
    cycle_key text primary key
);

-- DOLISA's reports to the PPC: one main report per cycle (TH), and a supplement (BS-1, BS-2…) for what came too late.
create table consolidated_report (
    key             text        primary key,
    cycle_key       text        not null references consolidated_cycle,
    -- 0 for the main report; supplements count from 1.
    number          int         not null check (number >= 0),
    regime          text        not null,
    period          text        not null,
    cut_off         date        not null,
    urgent          boolean     not null,
    state           text        not null check (state in ('DRAFTING', 'SIGNING', 'ISSUING', 'SENT', 'RECEIVED')),
    -- Counts how often figures were taken in; a signature names the one it was given on.
    figures_version int         not null default 0,
    figures_at      timestamptz,
    -- Counts how often it was made: a clarification the PPC asks for begins the next round.
    round           int         not null default 1,
    prepared_by     text,
    received_by     text,
    received_at     timestamptz,
    created_at      timestamptz not null,
    unique (cycle_key, number)
);
create unique index consolidated_report_slug on consolidated_report (replace(key, '/', '-'));
create unique index consolidated_report_one_open_supplement on consolidated_report (cycle_key)
    where number > 0 and state <> 'RECEIVED';
create index consolidated_report_period on consolidated_report (regime, period);

-- Which report of an agency counts in which consolidated report: each in one, and there for good.
create table consolidated_source (
    agency_report   text        not null,
    submission      int         not null,
    report_key      text        not null references consolidated_report,
    -- With which version of the figures it came in.
    figures_version int         not null,
    taken_at        timestamptz not null,
    primary key (agency_report, submission),
    foreign key (agency_report, submission) references submission
);
create index consolidated_source_report on consolidated_source (report_key);

-- The province's figures; of a supplement: with what the reports before it held. Agencies by their codes.
create table consolidated_figure (
    report_key     text           not null references consolidated_report,
    indicator      text           not null,
    position       int            not null,
    state          text           not null
        check (state in ('COMPLETE', 'PARTIAL', 'NOT_AVAILABLE', 'NOT_APPLICABLE')),
    actual         numeric(24, 3),
    estimate       numeric(24, 3),
    -- Why there is no figure; empty otherwise.
    reason         text           not null,
    expected       int            not null,
    reported       int            not null,
    not_available  text[]         not null,
    not_applicable text[]         not null,
    missing        text[]         not null,
    not_asked      text[]         not null,
    primary key (report_key, indicator),
    check ((actual is not null) = (state in ('COMPLETE', 'PARTIAL')))
);

create table consolidated_section (
    report_key text not null references consolidated_report,
    section    text not null,
    position   int  not null,
    content    text not null,
    version    int  not null default 0,
    edited_by  text,
    edited_at  timestamptz,
    primary key (report_key, section)
);

-- Who changed what in the text. Nobody named here signs the report.
create table consolidated_edit (
    id         bigint generated always as identity primary key,
    report_key text        not null references consolidated_report,
    round      int         not null,
    section    text        not null,
    old_value  text        not null,
    new_value  text        not null,
    actor      text        not null,
    at         timestamptz not null
);
create index consolidated_edit_report on consolidated_edit (report_key, id);

-- What was signed: everything the report said, frozen with its hash.
create table consolidated_signing (
    report_key      text        not null references consolidated_report,
    round           int         not null,
    content         text        not null,
    sha256          char(64)    not null,
    figures_version int         not null,
    signer          text        not null,
    signed_at       timestamptz not null,
    primary key (report_key, round)
);

-- Under which letter it went to the PPC.
create table consolidated_letter (
    report_key        text        not null,
    round             int         not null,
    document_number   text        not null,
    document_symbol   text        not null,
    document_date     date        not null,
    signing_authority text        not null,
    signer            text        not null,
    signer_title      text        not null,
    -- The standing agency of that day.
    agency            text        not null,
    file_id           bigint      not null references stored_file,
    issued_by         text        not null,
    issued_at         timestamptz not null,
    primary key (report_key, round),
    foreign key (report_key, round) references consolidated_signing
);

create trigger consolidated_signing_append_only before update or delete on consolidated_signing
    for each row execute function refuse_change();
create trigger consolidated_signing_no_truncate before truncate on consolidated_signing
    execute function refuse_change();
create trigger consolidated_letter_append_only before update or delete on consolidated_letter
    for each row execute function refuse_change();
create trigger consolidated_letter_no_truncate before truncate on consolidated_letter
    execute function refuse_change();

-- Words that go with it: why the leader sent it back, what the PPC asks to be made clear, what the PPC directs.
create table consolidated_note (
    id         bigint generated always as identity primary key,
    report_key text        not null references consolidated_report,
    round      int         not null,
    kind       text        not null check (kind in ('RETURNED', 'CLARIFICATION', 'DIRECTIONS')),
    content    text        not null,
    actor      text        not null,
    at         timestamptz not null
);
create index consolidated_note_report on consolidated_note (report_key, id);
