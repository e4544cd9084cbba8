-- A number is used once per agency, kind and year by its value: 0132 is 132. Two that stand already stay, the later one
-- marked; a letter behind the number (12a) makes it another.
alter table document_register
    add column id      bigint  generated always as identity,
    add column value   int     not null generated always as (regexp_replace(number, '[^0-9]', '', 'g')::int) stored,
    add column suffix  text    not null generated always as (lower(regexp_replace(number, '[0-9]', '', 'g'))) stored,
    add column doubled boolean not null default false;

update document_register r
   set doubled = true
  from (select id, row_number() over (partition by agency, kind, year, value, suffix order by date, object) as place
          from document_register) as placed
 where placed.id = r.id and placed.place > 1;

alter table document_register drop constraint document_register_pkey, add primary key (id);
create unique index document_register_number on document_register (agency, kind, year, value, suffix) where not doubled;
