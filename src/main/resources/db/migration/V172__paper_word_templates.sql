-- Word templates of offices. A file is tried first; one that was once put in force is kept as it was.
create table word_template (
    id          bigint generated always as identity primary key,
    kind        varchar(40) not null,
    body        varchar(20),
    name        varchar(200) not null,
    content     bytea       not null,
    sha256      char(64)    not null,
    uploaded_by text        not null,
    uploaded_at timestamptz not null
);

-- From which day on which one holds, for one body or (null) for all that have none of their own. No template: the program's.
create table word_template_in_force (
    id          bigint generated always as identity primary key,
    kind        varchar(40) not null,
    body        varchar(20),
    from_day    date        not null,
    template    bigint references word_template (id),
    decided_by  text        not null,
    decided_at  timestamptz not null
);
create index word_template_in_force_by_kind on word_template_in_force (kind, from_day);

create trigger word_template_in_force_append_only before update or delete on word_template_in_force
    for each row execute function refuse_change();
create trigger word_template_in_force_no_truncate before truncate on word_template_in_force execute function refuse_change();
