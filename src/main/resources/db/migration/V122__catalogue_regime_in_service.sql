-- From which period on a regime runs here, as the administrator has said. Without a row nothing of it is opened and
-- nobody is asked; periods before the first never open.
create table regime_in_service (
    regime       varchar(20) primary key references regime,
    first_period text        not null check (first_period ~ '^20[0-9]{2}(-H1)?$'),
    decided_by   text        not null,
    decided_at   timestamptz not null
);

-- A database that is at work already counts as begun with its first cycle: nothing changes for it. An ad hoc cycle is
-- the first of its year only where there is no periodic one.
insert into regime_in_service (regime, first_period, decided_by, decided_at)
select distinct on (regime) regime, regexp_replace(period, '-DX-.*', '-H1'), 'system', opened_at
  from reporting_cycle join regime on regime.code = reporting_cycle.regime
 order by regime, period ~ '-DX-', left(period, 4), period !~ '-H1$';

-- Where plans have been asked for and no cycle was due yet: the next one.
insert into regime_in_service (regime, first_period, decided_by, decided_at)
select regime.code,
       to_char(first.day, 'YYYY') || case when extract(month from first.day) <= 6 then '-H1' else '' end,
       'system',
       first.day
  from regime, (select min(requested_on) as day from plan) as first
 where regime.code = 'KL92' and first.day is not null
on conflict do nothing;

update catalogue_revision set revision = revision + 1;
