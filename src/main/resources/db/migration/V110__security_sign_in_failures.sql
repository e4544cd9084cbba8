-- Wrong passwords of the last hour, by where they came from and whom they were for. The account is a digest of what was
-- typed as a user name: people type their password there.
create table sign_in_failure (
    source   varchar(64) not null,
    account  char(64)    not null,
    failures int         not null check (failures > 0),
    last_at  timestamptz not null,
    primary key (source, account)
);
create index sign_in_failure_age on sign_in_failure (last_at);
