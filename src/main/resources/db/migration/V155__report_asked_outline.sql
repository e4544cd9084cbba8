-- The sections that a cycle asks for are fixed once it has asked: what a regime says later does not touch them. Until now
-- all had the same, with the names of the areas.
create table asked_section (
    cycle_key  varchar(60)  not null,
    document   varchar(20)  not null,
    position   int          not null,
    code       varchar(20)  not null,
    kind       varchar(20)  not null,
    area       varchar(10),
    title_vi   varchar(500) not null,
    title_en   varchar(500) not null,
    hint_vi    text,
    hint_en    text,
    required   boolean      not null,
    max_length int,
    primary key (cycle_key, document, code)
);

with sections as (
    select o.regime, o.position, 0 as place, o.code, o.kind, null as area, o.title_vi, o.title_en, o.required
      from outline_section o
    union all
    select o.regime, o.position, row_number() over (partition by o.regime order by a.code)::int, o.code || '.' || a.code,
           o.kind, a.code, a.name_vi, a.name_en, o.required
      from outline_section o join area a on a.regime = o.regime
     where o.kind = 'AREAS' and a.code <> 'A0'
)
insert into asked_section (
    cycle_key, document, position, code, kind, area, title_vi, title_en, required)
select c.key, d.document,
       row_number() over (partition by c.key, d.document order by s.position, s.place) - 1,
       s.code, s.kind, s.area, s.title_vi, s.title_en, s.required
  from (select distinct r.cycle_key as key, split_part(r.cycle_key, '/', 1) as regime
          from agency_report r
         where exists (select from report_section s where s.report_key = r.key)) c
  join sections s on s.regime = c.regime,
       (values ('REPORT'), ('CONSOLIDATED')) as d (document);
