-- Ships with PostgreSQL and is trusted since version 13: the owner of the database may create it. It lets a constraint
-- refuse two versions of one code whose days overlap.
create extension if not exists btree_gist;

-- Every body that was ever in the directory. Reports refer to it; it is never deleted.
create table agency (
    code     varchar(20) primary key check (code ~ '^[A-Z][A-Z0-9]{1,19}$'),
    -- The order in which they came in is the order of the plan.
    position int not null generated always as identity
);

-- What a body was called and what it owed, from day to day. A new name is a new version under the same code.
create table agency_version (
    code                  varchar(20)  not null references agency,
    valid_from            date         not null,
    valid_to              date,
    name_vi               varchar(300) not null,
    name_en               varchar(300) not null,
    kind                  varchar(20)  not null,
    duty                  varchar(20)  not null,
    role                  varchar(20)  not null,
    document_abbreviation varchar(40)  not null,
    superior_line         varchar(200),
    place                 varchar(100) not null,
    signing_authority     varchar(100),
    lead_areas            text[]       not null,
    email                 varchar(200),
    territory             varchar(40),
    check_step            boolean      not null,
    issue_with_approval   boolean      not null,
    basis                 varchar(300) not null,
    primary key (code, valid_from),
    constraint agency_version_days check (valid_to is null or valid_to >= valid_from),
    constraint agency_version_once_a_day
        exclude using gist (code with =, daterange(valid_from, valid_to, '[]') with &&)
);

-- A body ends and its functions pass on, area by area; no area means all the rest. No successor means: not yet named.
create table agency_succession (
    predecessor varchar(20) not null references agency,
    position    int         not null,
    area        varchar(4),
    successor   varchar(20) references agency,
    ends_on     date        not null,
    starts_on   date        not null,
    note        varchar(500),
    primary key (predecessor, position),
    unique nulls not distinct (predecessor, area, successor),
    constraint agency_succession_forward check (starts_on > ends_on),
    constraint agency_succession_other check (successor <> predecessor)
);

-- Counts the imports that changed something, so that every node notices.
create table directory_revision (
    only_row boolean primary key default true check (only_row),
    revision bigint not null
);
insert into directory_revision (revision) values (0);
