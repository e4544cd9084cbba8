-- What DOLISA said to an agency about its report: calls, and the reminders a coordinator sent in his own words.
alter table report_note drop constraint report_note_kind_check;
alter table report_note add constraint report_note_kind_check
    check (kind in ('RETURNED_BY_HEAD', 'RETURNED_BY_LEADER', 'RECALLED', 'CALL', 'REMINDER'));
