-- What an official code of an administrative unit meant from day to day: many mean another unit since 01/07/2025. Units that
-- are no body here are known too, so that a code without a day is not taken for the wrong one.
create table official_code (
    official_code varchar(10) not null check (official_code ~ '^[0-9]{2,8}$'),
    agency        varchar(20) references agency (code),
    name_vi       text        not null,
    valid_from    date        not null,
    valid_to      date,
    source        text        not null,
    primary key (official_code, valid_from),
    check (valid_to >= valid_from),
    exclude using gist (official_code with =, daterange(valid_from, valid_to, '[]') with &&)
);

create index official_code_agency on official_code (agency);
