-- The files that were signed at the desk, each as it came back from the person's own signing agent.
create table signing_signature (
    file        bigint      primary key references stored_file,
    task        text        not null,
    person      text        not null,
    step        text        not null check (step in ('APPROVED', 'ISSUED')),
    -- The signed file that this one signs once more; null where it signs the document itself.
    signed_over bigint      references stored_file,
    -- What the document said then, and its letter: whatever is changed later needs another signature.
    says        char(64)    not null,
    signed_at   timestamptz not null
);
create index signing_signature_task on signing_signature (task);
create trigger signing_signature_append_only before update or delete on signing_signature
    for each row execute function refuse_change();
create trigger signing_signature_no_truncate before truncate on signing_signature
    execute function refuse_change();
