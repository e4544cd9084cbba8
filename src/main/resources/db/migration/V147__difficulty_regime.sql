-- A case is raised under a regime: one out of a report under the report's, any other under the one that has run here.
alter table difficulty add regime varchar(20);
update difficulty set regime = r.regime
  from (select distinct on (s.difficulty_key) s.difficulty_key, a.regime
          from difficulty_source s join agency_report a on a.key = s.report_key
         order by s.difficulty_key, s.id) as r
 where r.difficulty_key = difficulty.key;
update difficulty set regime = (select r.code from regime r left join regime_in_service s on s.regime = r.code
                                 order by s.decided_at nulls last, r.begins, r.code limit 1)
 where regime is null;
alter table difficulty alter regime set not null;
create index difficulty_regime on difficulty (regime, state);
