-- What the automatic check said of a submission when it was filed, in the words of that day: rules change, what was
-- shown to those who signed does not. Submissions filed before have a number of findings only.
create table submission_finding (
    report_key text    not null,
    number     int     not null,
    position   int     not null,
    anchor     text    not null,
    blocking   boolean not null,
    rule       text    not null,
    sentence   text    not null,
    primary key (report_key, number, position),
    foreign key (report_key, number) references submission
);
create trigger submission_finding_append_only before update or delete on submission_finding
    for each row execute function refuse_change();
create trigger submission_finding_no_truncate before truncate on submission_finding
    execute function refuse_change();
