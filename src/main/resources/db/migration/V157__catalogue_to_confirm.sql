-- What the reference data say without a source, until somebody confirms it.
create table to_confirm (
    id             bigint generated always as identity primary key,
    about          varchar(20) not null,
    regime         varchar(20) references regime (code),
    code           varchar(20) not null,
    field          varchar(40) not null,
    what_vi        text        not null,
    what_en        text        not null,
    source         text        not null,
    confirmed_by   text,
    confirmed_at   timestamptz,
    confirmed_with text,
    unique nulls not distinct (about, regime, code, field),
    check (num_nulls(confirmed_by, confirmed_at, confirmed_with) in (0, 3))
);
