-- What the database cannot make of an entry: a mark of what it says, from the program's key, bound to its place in the chain.
-- Null where the program has no key, and in all that was written before.
alter table audit_entry add column mac char(64);
