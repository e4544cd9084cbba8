-- A letter of a later round takes the place of the one sent before, and says so. Of those sent so far none did.
alter table document_register add column replaces bigint references document_register;
-- The signed file it went out as; not kept of all that was sent before.
alter table document_register add column file bigint references stored_file;
create index document_register_object on document_register (object collate "C");
