-- Mail that is to leave, written in the transaction of what it tells about; the process mail-dispatch sends it.
create sequence mail_outbox_id;

create table mail_outbox (
    id             bigint      primary key,
    message_id     text        not null unique,
    template       text        not null,
    business_key   text        not null,
    occasion       text        not null,
    recipient      text        not null,
    recipient_name text        not null,
    language       text        not null,
    content        jsonb       not null,
    link           text,
    queued_at      timestamptz not null,
    state          text        not null default 'QUEUED' check (state in ('QUEUED', 'SENT', 'REFUSED')),
    settled_at     timestamptz,
    reason         text,
    -- The same reminder never goes to the same address twice.
    unique (business_key, template, occasion, recipient),
    check ((state = 'QUEUED') = (settled_at is null)),
    check ((state = 'REFUSED') = (reason is not null))
);
