-- What a body does not want on the public side; nothing where it has no row.
create table public_restriction (
    agency       text primary key,
    hides_status  boolean     not null,
    hides_figures boolean     not null,
    reason       text        not null,
    set_at       timestamptz not null,
    set_by       text        not null,
    check (hides_status or hides_figures),
    -- Whoever hides that it reported hides what it reported.
    check (hides_figures or not hides_status)
);
