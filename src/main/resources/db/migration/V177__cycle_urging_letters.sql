-- Letters that urge agencies that are late in a cycle (công văn đôn đốc). Where one stands, its rounds, notes and letter are
-- kept with all documents, by its key: KL92/2021-H1/DD-1.
create table urging_letter (
    document   text        primary key references document,
    cycle_key  text        not null references reporting_cycle,
    number     int         not null check (number > 0),
    -- Whom it goes to, by their codes.
    agencies   text[]      not null check (cardinality(agencies) > 0),
    -- What the coordinator adds of his own; empty for nothing.
    words      text        not null default '',
    drafted_by text        not null,
    drafted_at timestamptz not null,
    unique (cycle_key, number)
);
create unique index urging_letter_slug on urging_letter (replace(document, '/', '-'));
