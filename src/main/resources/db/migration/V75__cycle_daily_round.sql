-- The days on which the daily round ran: for whoever asks whether it did, and since when it did not.
create table daily_round (
    day      date        primary key,
    begun_at timestamptz not null,
    -- Null while reminders of the day are still to be sent.
    done_at  timestamptz
);

-- Which reminders have gone out. The same reminder of one deadline goes to the same people once; a deadline that was
-- moved, or a completion that was asked for, is another.
create table cycle_reminder (
    report_key text        not null,
    due_before timestamptz not null,
    reminder   text        not null,
    recipient  text        not null,
    sent_at    timestamptz not null,
    primary key (report_key, due_before, reminder, recipient)
);
