-- In which zone the engine's instants are written: it keeps them without one. The program writes the row at its start,
-- once it has judged the rows of a database that is older than this table.
create table engine_zone (
    only_row boolean primary key default true check (only_row),
    zone     text    not null
);
