-- The hash of an entry, as AuditTrail takes it when it checks a chain: an entry is added in one statement, and hashed in it.
create function audit_hash(previous text, key text, seq int, at text, actor text, action text, detail text)
    returns text language sql immutable parallel safe as $$
    select encode(sha256(convert_to(
        concat_ws(E'\x1f', previous, key, seq::text, at, actor, action, detail), 'UTF8')), 'hex')
$$;

-- What the newest entry is chained to; null until the next entry of an older chain.
alter table audit_head add column previous_hash char(64);
