-- What a person has offered to the signing agent on his computer: two addresses, each good once and for five minutes.
-- Here, so that every node answers them; of an address only its hash is kept.
create table signing_offer (
    id          bigint      generated always as identity primary key,
    fetch_hash  char(64)    not null unique,
    return_hash char(64)    not null unique,
    task        text        not null,
    person      text        not null,
    -- What the signed file belongs to.
    object      text        not null,
    -- Of the file.
    name        text        not null,
    sha256      char(64)    not null,
    content     bytea       not null,
    -- Of the signed file that is signed once more; null where the document itself is.
    signed_over bigint      references stored_file,
    -- What the document says, and its letter.
    says        char(64)    not null,
    -- Whose signature is expected; empty where anybody's is.
    signer      text        not null,
    offered_at  timestamptz not null,
    valid_until timestamptz not null,
    fetched_at  timestamptz,
    returned_at timestamptz,
    -- What became of what came back: it was taken, or refused with this sentence.
    file        bigint      references stored_file,
    refused     text,
    check (file is null or refused is null)
);
create index signing_offer_task on signing_offer (task);
create index signing_offer_valid_until on signing_offer (valid_until);
