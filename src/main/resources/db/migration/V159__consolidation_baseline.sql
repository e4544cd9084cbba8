-- A figure of an earlier period, recalculated on another ground: proposed by one person, confirmed by another, and then as it
-- is for good; a later one takes its place.
create table baseline (
    id            bigint generated always as identity primary key,
    regime        varchar(20)   not null,
    indicator     varchar(20)   not null,
    period        varchar(20)   not null,
    ground_day    date          not null,
    value         numeric(18, 3) not null,
    document      varchar(100)  not null,
    document_date date          not null,
    source        varchar(1000) not null,
    state         varchar(10)   not null default 'PROPOSED',
    proposed_by   varchar(64)   not null,
    proposed_at   timestamptz   not null,
    decided_by    varchar(64),
    decided_at    timestamptz,
    reason        varchar(1000) not null default '',
    constraint baseline_indicator foreign key (regime, indicator) references indicator (regime, code),
    constraint baseline_state check (state in ('PROPOSED', 'CONFIRMED', 'REFUSED')),
    constraint baseline_decided check ((state = 'PROPOSED') = (decided_by is null) and (decided_by is null) = (decided_at is null)),
    constraint baseline_two_people check (decided_by <> proposed_by)
);

create index baseline_of_regime on baseline (regime, period);

create function refuse_decided_baseline_change() returns trigger language plpgsql as $$
begin
    if old.state <> 'PROPOSED' then
        raise exception 'a decided baseline is never changed: % refused', tg_op using errcode = 'integrity_constraint_violation';
    end if;
    return coalesce(new, old);
end $$;

create trigger baseline_decided_stays before update or delete on baseline
    for each row execute function refuse_decided_baseline_change();
