-- What was said about a document and who changed what in it: one table each, by the document's key and round.
create table document_note (
    id       bigint generated always as identity primary key,
    document text collate "C" not null,
    -- Not kept with all that was said before.
    round    int,
    kind     text        not null,
    content  text        not null,
    actor    text        not null,
    at       timestamptz not null
);
insert into document_note (document, round, kind, content, actor, at)
select document, round, kind, content, actor, at from (
    select report_key as document, null::int as round, kind, content, actor, at, id from report_note union all
    select plan_key || '#' || version, null, kind, content, actor, at, id from plan_note union all
    select report_key, round, kind, content, actor, at, id from consolidated_note union all
    select cycle_key, null, kind, content, actor, at, id from cycle_note) as said
 order by at, id;
create index document_note_document on document_note (document, id);

create table document_edit (
    id       bigint generated always as identity primary key,
    document text        not null,
    round    int         not null,
    step     text        not null,
    field    text        not null,
    before   text        not null,
    after    text        not null,
    actor    text        not null,
    at       timestamptz not null
);
insert into document_edit (document, round, step, field, before, after, actor, at)
select document, round, step, field, old_value, new_value, actor, at from (
    select report_key as document, round, step, field, old_value, new_value, actor, at, id, 1 as place from report_edit
    union all
    select plan_key || '#' || version, 1, 'DRAFTING', field, old_value, new_value, actor, at, id, 2 from plan_edit
    union all
    select report_key, round, 'DRAFTING', section, old_value, new_value, actor, at, id, 3 from consolidated_edit) as edited
 order by place, id;
create index document_edit_document on document_edit (document, id);

drop table report_note;
drop table plan_note;
drop table consolidated_note;
drop table cycle_note;
drop table report_edit;
drop table plan_edit;
drop table consolidated_edit;
