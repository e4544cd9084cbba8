-- From what the text of a consolidated report is written: a figure of the province in a sentence (source: the indicator), or
-- what an agency wrote there (source: the key of its report). A row is a decision about one; where there is none, none was
-- taken. The text itself stays with its section, as it was written.
create table consolidated_piece (
    report_key text        not null,
    section    text        not null,
    source     text        not null,
    state      text        not null check (state in ('USED', 'SKIPPED')),
    -- The piece as it was when it was decided: what it says otherwise now has not been looked at.
    content    text        not null,
    version    int         not null default 1,
    decided_by text        not null,
    decided_at timestamptz not null,
    primary key (report_key, section, source),
    foreign key (report_key, section) references consolidated_section (report_key, section)
);
