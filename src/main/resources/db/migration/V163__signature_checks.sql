-- What was found when the digital signatures of a signed file were verified: as it was on that day, whatever is trusted later.
create table signature_check (
    file       bigint      primary key references stored_file,
    -- Of the content that was verified.
    sha256     char(64)    not null,
    result     text        not null check (result in ('SIGNED_WHOLE', 'UNKNOWN_SIGNER', 'CERTIFICATE_NOT_VALID',
                                                      'EXTENDED', 'CHANGED', 'NOT_SIGNED', 'LOCKED', 'UNREADABLE')),
    -- Signatures and check codes (signature/SignatureCheck).
    content    jsonb       not null,
    checked_at timestamptz not null
);
create trigger signature_check_append_only before update or delete on signature_check
    for each row execute function refuse_change();
create trigger signature_check_no_truncate before truncate on signature_check
    execute function refuse_change();

-- Why a clerk has sent a letter with such a file all the same.
create table signature_reason (
    file       bigint      primary key references stored_file,
    reason     text        not null,
    -- The letter's signer, where nobody of that name has signed the file; else null.
    signer     text,
    written_by text        not null,
    written_at timestamptz not null
);
create trigger signature_reason_append_only before update or delete on signature_reason
    for each row execute function refuse_change();
create trigger signature_reason_no_truncate before truncate on signature_reason
    execute function refuse_change();
