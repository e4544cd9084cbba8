-- Mail for people none of whom has an address: kept until there is one and the administrator sends it, or drops it.
create table mail_without_recipient (
    id           bigint generated always as identity primary key,
    template     text        not null,
    business_key text        not null,
    occasion     text        not null,
    -- Whom it is for: groups, or the people themselves; sorted.
    asked        text[]      not null check (cardinality(asked) > 0),
    of_groups    boolean     not null,
    language     text        not null,
    content      jsonb       not null,
    link         text,
    -- Of reminders to the same people about the same object only the last is worth keeping.
    reminder     boolean     not null,
    kept_at      timestamptz not null,
    state        text        not null default 'WAITING' check (state in ('WAITING', 'SENT', 'DROPPED')),
    settled_by   text,
    settled_at   timestamptz,
    check ((state = 'WAITING') = (settled_at is null) and (settled_at is null) = (settled_by is null))
);
create unique index mail_without_recipient_reminder on mail_without_recipient (business_key, asked)
    where reminder and state = 'WAITING';
create unique index mail_without_recipient_once on mail_without_recipient (business_key, template, occasion, asked)
    where not reminder;
create index mail_without_recipient_waiting on mail_without_recipient (asked, id) where state = 'WAITING';
