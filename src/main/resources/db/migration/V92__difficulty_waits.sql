-- One row per open task: who holds it up, since when, until when, and who has been told. Gone when the task is done.
create table difficulty_wait (
    task_id         text primary key,
    difficulty_key  text not null references difficulty,
    element         text not null,
    -- The groups that hold the task, separated by commas.
    held_by         text not null,
    since           date not null,
    due             date not null,
    -- From these days on each is told, once.
    remind_on       date not null,
    coordinators_on date not null,
    leaders_on      date not null,
    ppc_on          date not null,
    reminded        boolean not null default false,
    -- 0 nobody, 1 coordinators, 2 the standing agency's leaders too, 3 the PPC's office too.
    level           int  not null default 0 check (level between 0 and 3)
);
create index difficulty_wait_difficulty on difficulty_wait (difficulty_key);
create index difficulty_wait_due on difficulty_wait (remind_on, coordinators_on);
