create table area (
    code         varchar(4)   primary key check (code ~ '^A[0-9]$'),
    name_vi      varchar(200) not null,
    name_en      varchar(200) not null,
    plan_section varchar(20)  not null
);

create table indicator (
    code varchar(10) primary key check (code ~ '^A[0-9]-[0-9]{2}$')
);

-- An indicator from day to day: definition, aggregation and target.
create table indicator_version (
    code             varchar(10)  not null references indicator,
    valid_from       date         not null,
    valid_to         date,
    area             varchar(4)   not null references area,
    name_vi          varchar(500) not null,
    name_en          varchar(500) not null,
    unit             varchar(40)  not null,
    type             varchar(20)  not null,
    time_axis        varchar(20)  not null,
    aggregation      varchar(20)  not null,
    numerator        varchar(10)  references indicator,
    denominator      varchar(10)  references indicator,
    part_of          varchar(10)  references indicator,
    frequencies      text[]       not null,
    split            varchar(20),
    target_value     numeric,
    target_direction varchar(20),
    target_year      int,
    target_source    varchar(300),
    note             varchar(500),
    successor        varchar(10)  references indicator,
    primary key (code, valid_from),
    constraint indicator_version_days check (valid_to is null or valid_to >= valid_from),
    constraint indicator_version_split check ((aggregation = 'SUM') = (split is not null)),
    constraint indicator_version_target check ((target_value is null) = (target_direction is null)),
    constraint indicator_version_once_a_day
        exclude using gist (code with =, daterange(valid_from, valid_to, '[]') with &&)
);

-- Who reports a typed indicator. When a body ends, its rows pass to its successors by the directory.
create table indicator_reporter (
    code       varchar(10) not null,
    valid_from date        not null,
    agency     varchar(20) not null references agency,
    position   int         not null,
    valid_to   date,
    primary key (code, valid_from, agency),
    foreign key (code, valid_from) references indicator_version on delete cascade,
    constraint indicator_reporter_once_a_day
        exclude using gist (code with =, agency with =, daterange(valid_from, valid_to, '[]') with &&)
);

create table regime (
    code        varchar(20)  primary key check (code ~ '^[A-Z][A-Z0-9]{1,19}$'),
    name_vi     varchar(500) not null,
    name_en     varchar(500) not null,
    legal_basis varchar(500) not null,
    begins      date         not null,
    ends        date,
    constraint regime_days check (ends is null or ends >= begins)
);

-- The days of a period, as month and day ("05-10") of the period's year. An ad hoc period has none of its own.
create table period_rule (
    regime              varchar(20)  not null references regime,
    kind                varchar(20)  not null,
    valid_from          date         not null,
    valid_to            date,
    legal_source        varchar(100) not null,
    opens               char(5),
    due_before          char(5),
    cut_off             char(5),
    request_latest      char(5),
    consolidation       char(5),
    closing             char(5),
    roll_policy         varchar(20)  not null,
    review_working_days int          not null check (review_working_days > 0),
    primary key (regime, kind, valid_from),
    constraint period_rule_dated check (
        (kind = 'AD_HOC') = (num_nonnulls(opens, due_before, cut_off, request_latest, consolidation, closing) = 0)),
    constraint period_rule_complete check (
        num_nonnulls(opens, due_before, cut_off, request_latest, consolidation, closing) in (0, 6)),
    constraint period_rule_once_a_day
        exclude using gist (regime with =, kind with =, daterange(valid_from, valid_to, '[]') with &&)
);

-- Days off besides Saturday and Sunday, and Saturdays worked in exchange for one.
create table holiday (
    day     date         primary key,
    kind    varchar(20)  not null,
    name_vi varchar(200) not null,
    name_en varchar(200) not null,
    source  varchar(300) not null
);

create table catalogue_revision (
    only_row boolean primary key default true check (only_row),
    revision bigint not null
);
insert into catalogue_revision (revision) values (0);
