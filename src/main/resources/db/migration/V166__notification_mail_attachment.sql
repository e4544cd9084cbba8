-- What goes with a mail: which kind of file, and of what. The file itself is kept where it belongs, or made anew when the mail leaves.
alter table mail_outbox
    add column attachment_kind text,
    add column attachment_of   text,
    add constraint mail_outbox_attachment check ((attachment_kind is null) = (attachment_of is null));
alter table mail_without_recipient
    add column attachment_kind text,
    add column attachment_of   text,
    add constraint mail_without_recipient_attachment check ((attachment_kind is null) = (attachment_of is null));
