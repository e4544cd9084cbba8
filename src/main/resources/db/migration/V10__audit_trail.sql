-- Tables that must never change refuse it themselves, whoever asks.
create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only: % refused', tg_table_name, tg_op using errcode = 'integrity_constraint_violation';
end
$$;

-- Who did what, chained per object: each entry's hash covers the one before it.
create table audit_entry (
    object_key    text        not null,
    seq           int         not null,
    at            timestamptz not null,
    actor         text        not null,
    action        text        not null,
    detail        text        not null default '',
    previous_hash char(64)    not null,
    hash          char(64)    not null,
    primary key (object_key, seq)
);
create trigger audit_entry_append_only before update or delete on audit_entry
    for each row execute function refuse_change();
create trigger audit_entry_no_truncate before truncate on audit_entry execute function refuse_change();

-- The end of each chain; locked while an entry is added.
create table audit_head (
    object_key text primary key,
    seq        int      not null,
    hash       char(64) not null
);
