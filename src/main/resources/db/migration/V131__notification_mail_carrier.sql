-- Mail leaves outside of transactions: a node claims some for a while, hands them over and settles each. What is not taken
-- is tried again by a process of its own, mail-dispatch; until now every mail had one.
alter table mail_outbox
    drop constraint mail_outbox_state_check,
    drop constraint mail_outbox_check,
    add column claimed_until timestamptz;
update mail_outbox set state = 'RETRYING' where state = 'QUEUED';
alter table mail_outbox
    add constraint mail_outbox_state_check check (state in ('QUEUED', 'RETRYING', 'SENT', 'REFUSED')),
    add constraint mail_outbox_settled check ((state in ('QUEUED', 'RETRYING')) = (settled_at is null)),
    add constraint mail_outbox_claimed check (claimed_until is null or state = 'QUEUED');
create index mail_outbox_queued on mail_outbox (id) where state = 'QUEUED';
