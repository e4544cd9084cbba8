-- Which ground the province is made of from day to day, and what breaks its series. Both come in by files: a database that
-- stands knows neither before they are imported, and counts and compares as it did.
create table territory (
    code       varchar(20)  not null,
    valid_from date         not null,
    valid_to   date,
    name_vi    varchar(200) not null,
    name_en    varchar(200) not null,
    part_of    varchar(20),
    source     varchar(300) not null,
    primary key (code, valid_from),
    constraint territory_days check (valid_to is null or valid_to >= valid_from),
    constraint territory_once_a_day
        exclude using gist (code with =, daterange(valid_from, valid_to, '[]') with &&)
);

create table series_break (
    regime    varchar(20) references regime,
    indicator varchar(20),
    day       date         not null,
    kind      varchar(20)  not null,
    reason_vi varchar(300) not null,
    reason_en varchar(300) not null,
    source    varchar(300) not null,
    constraint series_break_once unique nulls not distinct (regime, indicator, day, kind),
    constraint series_break_of_regime check (indicator is null or regime is not null),
    constraint series_break_indicator foreign key (regime, indicator) references indicator (regime, code)
);

-- Units of the ground of which nobody has told a figure, and bodies that count it from the day they began.
alter table consolidated_figure
    add units int not null default 0,
    add uncovered text[] not null default '{}',
    add begun text[] not null default '{}';
