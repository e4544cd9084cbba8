-- The ends of the chains that had moved since the seal before, taken down every hour: who writes a chain anew from its first
-- entry on, or cuts it at its end, cannot make it fit here.
create table audit_seal (
    number        int         primary key check (number > 0),
    at            timestamptz not null,
    -- How many ends it lists, and the hash over all of them.
    heads         int         not null,
    heads_hash    char(64)    not null,
    previous_hash char(64)    not null,
    hash          char(64)    not null,
    -- With the key that the database does not know; null where none was set.
    mac           char(64)
);
create trigger audit_seal_append_only before update or delete on audit_seal
    for each row execute function refuse_change();
create trigger audit_seal_no_truncate before truncate on audit_seal execute function refuse_change();

create table audit_sealed_head (
    object_key text     not null,
    seq        int      not null,
    hash       char(64) not null,
    seal       int      not null,
    primary key (object_key, seq)
);
create trigger audit_sealed_head_append_only before update or delete on audit_sealed_head
    for each row execute function refuse_change();
create trigger audit_sealed_head_no_truncate before truncate on audit_sealed_head execute function refuse_change();

-- The journal reads the newest first: of all objects, or what one person did.
create index audit_entry_newest on audit_entry (at, object_key, seq);
create index audit_entry_of_person on audit_entry (actor, at, object_key, seq);
