-- Months, quarters, nine months, second half-years: a rule says which of its kind it is about, with which day the
-- reporting year begins, and each of its days as a rule ("05-10", "01-20@+1", "end+6", "cut_off+15w").

alter table period_rule drop constraint period_rule_pkey;
alter table period_rule drop constraint period_rule_once_a_day;
alter table period_rule drop constraint period_rule_dated;
alter table period_rule drop constraint period_rule_complete;

alter table period_rule
    add column numbers     int[]       not null default array[0],
    add column year_begins varchar(20) not null default '01-01',
    add column due_by      varchar(20),
    alter column opens type varchar(20),
    alter column due_before type varchar(20),
    alter column cut_off type varchar(20),
    alter column request_latest type varchar(20),
    alter column consolidation type varchar(20),
    alter column closing type varchar(20);

-- What there was is the first half of the year.
update period_rule set numbers = array[1] where kind = 'HALF_YEAR';

alter table period_rule
    alter column numbers drop default,
    alter column year_begins drop default;

-- Which periods of a kind two rules have in common, for the guard below.
create function period_numbers(int[]) returns int4multirange
    language sql immutable strict parallel safe
    return (select range_agg(int4range(n, n, '[]')) from unnest($1) as n);

alter table period_rule
    add primary key (regime, kind, numbers, valid_from),
    add constraint period_rule_kind check (
        kind in ('MONTH', 'QUARTER', 'HALF_YEAR', 'NINE_MONTHS', 'ANNUAL', 'AD_HOC')),
    add constraint period_rule_numbers check (cardinality(numbers) > 0),
    add constraint period_rule_complete check (
        num_nonnulls(opens, coalesce(due_before, due_by), cut_off, request_latest, consolidation, closing)
            = case kind when 'AD_HOC' then 0 else 6 end),
    add constraint period_rule_one_deadline check (num_nonnulls(due_before, due_by) <= 1),
    add constraint period_rule_once_a_day exclude using gist (
        regime with =,
        kind with =,
        period_numbers(numbers) with &&,
        daterange(valid_from, valid_to, '[]') with &&);

alter table regime_in_service drop constraint regime_in_service_first_period_check;
alter table regime_in_service
    add constraint regime_in_service_first_period_check check (
        first_period ~ '^20[0-9]{2}(-(M(0[1-9]|1[0-2])|Q[1-4]|H[12]|9M))?$');

update catalogue_revision set revision = revision + 1;
