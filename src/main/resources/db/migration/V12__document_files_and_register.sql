-- The files that belong to a report, a request or a consolidated report.
create table stored_file (
    id          bigint generated always as identity primary key,
    object_key  text        not null,
    -- SUPPORTING: beside the document; SIGNED: the signed letter the clerk attaches.
    purpose     text        not null check (purpose in ('SUPPORTING', 'SIGNED')),
    name        text        not null,
    media_type  text        not null,
    size        int         not null,
    sha256      char(64)    not null,
    content     bytea       not null,
    uploaded_by text        not null,
    uploaded_at timestamptz not null,
    -- A removed file stays where a submission holds it.
    removed_at  timestamptz
);
create index stored_file_object on stored_file (object_key);

-- The agency's own register of outgoing letters: a number is used once per agency, kind and year. Gaps are normal.
create table document_register (
    agency text not null,
    kind   text not null,
    year   int  not null,
    number text not null,
    symbol text not null,
    date   date not null,
    object text not null,
    primary key (agency, kind, year, number)
);

-- A file once uploaded is never another file; it can only be taken out of the draft.
create function refuse_file_change() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE'
       or (new.content, new.sha256, new.name, new.object_key) is distinct from
          (old.content, old.sha256, old.name, old.object_key) then
        raise exception 'a stored file is never changed: % refused', tg_op
            using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end
$$;
create trigger stored_file_frozen before update or delete on stored_file
    for each row execute function refuse_file_change();
