-- What a person has typed into the start form of a process and not sent yet: one table for every such form.
create table start_input (
    process  text        not null,
    person   text        not null,
    content  jsonb       not null,
    version  int         not null,
    saved_at timestamptz not null,
    primary key (process, person)
);

insert into start_input (process, person, content, version, saved_at)
select 'reporting-cycle', person, content, version, saved_at from cycle_start_draft
union all
select 'difficulty-escalation', person, content, version, saved_at from difficulty_start_draft;

drop table cycle_start_draft;
drop table difficulty_start_draft;
