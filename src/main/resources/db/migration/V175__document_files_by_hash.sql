-- A signed file that comes back is known by its content.
create index stored_file_signed_hash on stored_file (sha256) where purpose = 'SIGNED';
