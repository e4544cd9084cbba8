-- A body that hides what everybody has seen keeps nobody else's figure secret in a sum: so it is kept since when it hides, and
-- since when the public side is looked at.
alter table public_restriction add column hidden_since timestamptz;
update public_restriction set hidden_since = set_at;
alter table public_restriction alter column hidden_since set not null;

create table public_side_seen (
    once     boolean primary key default true check (once),
    first_at timestamptz not null
);

-- What was accepted before this may have been seen from its first day.
insert into public_side_seen (first_at)
select timestamptz '1970-01-01 00:00:00Z' where exists (select from agency_report where accepted_at is not null);
