-- One agency's duty in one cycle, and the report it files. The key is what people read: KL92/2021-H1/SYT.
create table agency_report (
    key                 text primary key,
    cycle_key           text        not null,
    regime              text        not null,
    period              text        not null,
    agency              text        not null,
    -- Whose people have the tasks: the agency itself, or its successor once it has ended.
    holder              text        not null,
    agency_name         text        not null,
    duty                text        not null check (duty in ('OBLIGED', 'REQUESTED')),
    urgent              boolean     not null,
    cut_off             date        not null,
    -- Due before this instant. The original stays for statistics; an extension moves the other.
    original_due_before timestamptz not null,
    due_before          timestamptz not null,
    letter_day          date,
    completion_due      date,
    state               text        not null,
    nil_report          boolean     not null default false,
    submissions         int         not null default 0,
    first_submitted_at  timestamptz,
    timeliness          text,
    accepted_submission int,
    accepted_at         timestamptz,
    -- The letter that asked for it, 12/SLĐTBXH-BTXH; null while the agency was told without one.
    request_letter      text,
    instance_id         text,
    version             int         not null default 0,
    unique (cycle_key, agency)
);
create index agency_report_state on agency_report (cycle_key, state);
create index agency_report_holder on agency_report (holder);
create unique index agency_report_slug on agency_report (replace(key, '/', '-'));

-- One figure of the draft. Rows are made with the report: what is asked for is fixed then.
create table report_cell (
    report_key text not null references agency_report,
    indicator  text not null,
    position   int  not null,
    state      text not null default 'EMPTY' check (state in ('EMPTY', 'VALUE', 'NOT_AVAILABLE', 'NOT_APPLICABLE')),
    actual     numeric(20, 3),
    estimate   numeric(20, 3),
    reason     text not null default '',
    note       text not null default '',
    version    int  not null default 0,
    edited_by  text,
    edited_at  timestamptz,
    primary key (report_key, indicator)
);

-- One narrative section of the draft: I, II.A1 … II.A8, III, IV, V.
create table report_section (
    report_key text not null references agency_report,
    section    text not null,
    position   int  not null,
    content    text not null default '',
    version    int  not null default 0,
    edited_by  text,
    edited_at  timestamptz,
    primary key (report_key, section)
);

create table report_difficulty (
    id          bigint generated always as identity primary key,
    report_key  text not null references agency_report,
    area        text not null,
    description text not null,
    cause       text not null,
    proposal    text not null
);
create index report_difficulty_report on report_difficulty (report_key);

-- Who changed what in the draft. The drafters of a report are the people named here at the step DRAFTING.
create table report_edit (
    id         bigint generated always as identity primary key,
    report_key text        not null references agency_report,
    round      int         not null,
    step       text        not null,
    field      text        not null,
    old_value  text        not null,
    new_value  text        not null,
    actor      text        not null,
    at         timestamptz not null
);
create index report_edit_report on report_edit (report_key, id);

-- What was filed: numbered, frozen with its hash.
create table submission (
    report_key         text        not null references agency_report,
    number             int         not null,
    content            text        not null,
    sha256             char(64)    not null,
    drafters           text        not null,
    approver           text        not null,
    document_number    text        not null,
    document_symbol    text        not null,
    document_date      date        not null,
    signing_authority  text        not null,
    signer             text        not null,
    signer_title       text        not null,
    issued_by          text        not null,
    submitted_at       timestamptz not null,
    timeliness         text        not null,
    -- What the automatic check noticed when it was filed: tells DOLISA's queue which are clean.
    findings           int         not null,
    primary key (report_key, number)
);

create table submission_value (
    report_key text not null,
    number     int  not null,
    indicator  text not null,
    state      text not null,
    actual     numeric(20, 3),
    estimate   numeric(20, 3),
    reason     text not null,
    note       text not null,
    primary key (report_key, number, indicator),
    foreign key (report_key, number) references submission
);
create index submission_value_indicator on submission_value (indicator);

create table submission_attachment (
    report_key    text   not null,
    number        int    not null,
    attachment_id bigint not null references stored_file,
    primary key (report_key, number, attachment_id),
    foreign key (report_key, number) references submission
);

create trigger submission_append_only before update or delete on submission
    for each row execute function refuse_change();
create trigger submission_no_truncate before truncate on submission execute function refuse_change();
create trigger submission_value_append_only before update or delete on submission_value
    for each row execute function refuse_change();
create trigger submission_value_no_truncate before truncate on submission_value execute function refuse_change();
create trigger submission_attachment_append_only before update or delete on submission_attachment
    for each row execute function refuse_change();
create trigger submission_attachment_no_truncate before truncate on submission_attachment
    execute function refuse_change();

-- What DOLISA pinned to a cell, a section or the whole, and the agency's answer to it.
create table remark (
    id           bigint generated always as identity primary key,
    report_key   text        not null references agency_report,
    submission   int         not null,
    anchor       text        not null,
    content      text        not null,
    author       text        not null,
    at           timestamptz not null,
    -- Null while the reviewer is still at it; the agency sees only published remarks.
    published_at timestamptz,
    must_answer  boolean     not null default false,
    answer       text        not null default '',
    answered_by  text,
    answered_at  timestamptz
);
create index remark_report on remark (report_key, submission);

-- Who approved and under which letter a round goes out, until the submission freezes it.
create table report_signing (
    report_key        text        not null references agency_report,
    round             int         not null,
    approver          text        not null,
    approved_at       timestamptz not null,
    document_number   text,
    document_symbol   text,
    document_date     date,
    signing_authority text,
    signer            text,
    signer_title      text,
    issued_by         text,
    primary key (report_key, round)
);

-- Words that go with a report's way: why the leader sent it back, what was said in a telephone call.
create table report_note (
    id         bigint generated always as identity primary key,
    report_key text        not null references agency_report,
    kind       text        not null check (kind in ('RETURNED_BY_HEAD', 'RETURNED_BY_LEADER', 'RECALLED', 'CALL')),
    content    text        not null,
    actor      text        not null,
    at         timestamptz not null
);
create index report_note_report on report_note (report_key, id);

create table extension_request (
    id              bigint generated always as identity primary key,
    report_key      text        not null references agency_report,
    requested_until date        not null,
    reason          text        not null,
    requested_by    text        not null,
    requested_at    timestamptz not null,
    state           text        not null check (state in ('OPEN', 'GRANTED', 'REFUSED', 'WITHDRAWN')),
    granted_until   date,
    decision_reason text        not null default '',
    decided_by      text,
    decided_at      timestamptz
);
create unique index extension_request_one_open on extension_request (report_key) where state = 'OPEN';
