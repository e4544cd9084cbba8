-- What a coordinator takes from a sum of the province, or adds to it, because bodies counted the same thing. It never changes
-- the sum; the signature on the report confirms it, and what is signed holds it too.
create table consolidated_adjustment (
    report_key    text           not null references consolidated_report,
    indicator     text           not null,
    delta         numeric(24, 3) not null check (delta <> 0),
    reason        text           not null check (reason <> ''),
    -- Codes of the bodies that counted the same.
    agencies      text[]         not null,
    -- The sum for which it was proposed, and of how many bodies: another one asks to confirm it anew.
    base          numeric(24, 3) not null,
    base_reported int            not null,
    version       int            not null default 1,
    proposed_by   text           not null,
    proposed_at   timestamptz    not null,
    primary key (report_key, indicator)
);
