-- What a program shows to read figures: whose eyes it has, what for, and until when. Of the token itself only the hash is kept.
create table access_token (
    id           bigint generated always as identity primary key,
    name         text        not null check (name <> '' and length(name) <= 200),
    -- Reads what this person may, or what this body may: one of them.
    person       text,
    agency       text,
    scopes       text[]      not null check (cardinality(scopes) > 0),
    sha256       char(64)    not null unique,
    -- The first signs, by which people tell tokens apart.
    begins       text        not null,
    issued_at    timestamptz not null,
    issued_by    text        not null,
    expires_at   timestamptz not null check (expires_at > issued_at),
    revoked_at   timestamptz,
    revoked_by   text,
    last_used_at timestamptz,
    check ((person is null) <> (agency is null)),
    check ((revoked_at is null) = (revoked_by is null))
);
