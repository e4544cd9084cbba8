-- An input starts a process once: what was sent last stays, so that a second window or a request that comes again is
-- told what became of it instead of starting another.
alter table start_input add column sent jsonb;
alter table start_input add column sent_as text;
