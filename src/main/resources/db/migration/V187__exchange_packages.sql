-- What came from another installation, as it came: never beside what bodies of this one have sent.
create table exchange_package (
    id          bigint generated always as identity primary key,
    regime      text        not null,
    -- The installation that wrote it.
    source      text        not null,
    sha256      char(64)    not null unique,
    written_at  timestamptz not null,
    taken_at    timestamptz not null,
    taken_by    text        not null,
    row_count   int         not null
);
create index exchange_package_regime on exchange_package (regime, id);

create table exchange_row (
    package  bigint not null references exchange_package,
    -- Number of the packet, 1 to 13.
    packet   int    not null check (packet between 1 and 13),
    position int    not null,
    -- Whose figure or report it is: the writer may pass on what it had from another.
    source   text   not null,
    content  text   not null,
    primary key (package, packet, position)
);
create index exchange_row_source on exchange_row (source, package);
