-- What a person has typed into a task's form and not sent yet: kept on the server, so that an expired session, a closed
-- browser or a refused completion loses nothing. Gone when the task is.
create table task_input (
    task_id  text        primary key,
    content  jsonb       not null,
    version  int         not null,
    saved_by text        not null,
    saved_at timestamptz not null
);
