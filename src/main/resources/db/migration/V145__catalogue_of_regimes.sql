-- Areas and indicators belong to a regime: another may have others of the same code. Until now there was one set of them
-- for all regimes, so each gets its own copy of what it had.
create temp table area_before on commit drop as table area;
create temp table indicator_before on commit drop as table indicator;
create temp table indicator_version_before on commit drop as table indicator_version;
create temp table indicator_reporter_before on commit drop as table indicator_reporter;
drop table indicator_reporter, indicator_version, indicator, area;

create table area (
    regime       varchar(20)  not null references regime,
    code         varchar(4)   not null check (code ~ '^[A-Z][A-Z0-9]{0,3}$'),
    name_vi      varchar(200) not null,
    name_en      varchar(200) not null,
    plan_section varchar(20)  not null,
    primary key (regime, code)
);

create table indicator (
    regime varchar(20) not null references regime,
    code   varchar(10) not null check (code ~ '^[A-Z][A-Z0-9]{0,3}-[0-9]{2}$'),
    primary key (regime, code)
);

-- An indicator from day to day: definition, aggregation and target. It refers to those of its own regime.
create table indicator_version (
    regime           varchar(20)  not null,
    code             varchar(10)  not null,
    valid_from       date         not null,
    valid_to         date,
    area             varchar(4)   not null,
    name_vi          varchar(500) not null,
    name_en          varchar(500) not null,
    unit             varchar(40)  not null,
    type             varchar(20)  not null,
    time_axis        varchar(20)  not null,
    aggregation      varchar(20)  not null,
    numerator        varchar(10),
    denominator      varchar(10),
    part_of          varchar(10),
    frequencies      text[]       not null,
    split            varchar(20),
    target_value     numeric,
    target_direction varchar(20),
    target_year      int,
    target_source    varchar(300),
    note             varchar(500),
    standard         varchar(200) not null default '',
    plausible_max    numeric      check (plausible_max > 0),
    successor        varchar(10),
    primary key (regime, code, valid_from),
    foreign key (regime, code) references indicator,
    foreign key (regime, area) references area,
    foreign key (regime, numerator) references indicator,
    foreign key (regime, denominator) references indicator,
    foreign key (regime, part_of) references indicator,
    foreign key (regime, successor) references indicator,
    constraint indicator_version_days check (valid_to is null or valid_to >= valid_from),
    constraint indicator_version_split check ((aggregation = 'SUM') = (split is not null)),
    constraint indicator_version_target check ((target_value is null) = (target_direction is null)),
    constraint indicator_version_once_a_day
        exclude using gist (regime with =, code with =, daterange(valid_from, valid_to, '[]') with &&)
);

-- Who reports a typed indicator. When a body ends, its rows pass to its successors by the directory.
create table indicator_reporter (
    regime     varchar(20) not null,
    code       varchar(10) not null,
    valid_from date        not null,
    agency     varchar(20) not null references agency,
    position   int         not null,
    valid_to   date,
    primary key (regime, code, valid_from, agency),
    foreign key (regime, code, valid_from) references indicator_version on delete cascade,
    constraint indicator_reporter_once_a_day exclude using gist
        (regime with =, code with =, agency with =, daterange(valid_from, valid_to, '[]') with &&)
);

insert into area (regime, code, name_vi, name_en, plan_section)
select r.code, a.code, a.name_vi, a.name_en, a.plan_section from regime r, area_before a;
insert into indicator (regime, code)
select r.code, i.code from regime r, indicator_before i;
insert into indicator_version (
    regime, code, valid_from, valid_to, area, name_vi, name_en, unit, type, time_axis, aggregation, numerator,
    denominator, part_of, frequencies, split, target_value, target_direction, target_year, target_source, note, standard,
    plausible_max, successor)
select r.code, i.code, i.valid_from, i.valid_to, i.area, i.name_vi, i.name_en, i.unit, i.type, i.time_axis,
       i.aggregation, i.numerator, i.denominator, i.part_of, i.frequencies, i.split, i.target_value, i.target_direction,
       i.target_year, i.target_source, i.note, i.standard, i.plausible_max, i.successor
  from regime r, indicator_version_before i;
insert into indicator_reporter (regime, code, valid_from, agency, position, valid_to)
select r.code, i.code, i.valid_from, i.agency, i.position, i.valid_to from regime r, indicator_reporter_before i;

-- How the keys of a regime's plans begin: two regimes may both ask a body for one. Null where none is asked for. Until
-- now one regime asked, the one that was put into service first.
alter table regime add plan_series varchar(20) unique check (plan_series ~ '^KH(-[A-Z0-9]+)?$');
update regime set plan_series = 'KH'
 where code = (select r.code from regime r left join regime_in_service s on s.regime = r.code
                order by s.decided_at nulls last, r.begins, r.code limit 1);

update catalogue_revision set revision = revision + 1;
