-- How many figures a submission says something of, and how many of them have a number or do not apply: told with each report
-- of ten years at once, and never other than when it was sent.
alter table submission add column figures int, add column given int;

alter table submission disable trigger user;
update submission s
   set figures = said.figures, given = said.given
  from (select report_key, number, count(*) as figures,
               count(*) filter (where state in ('VALUE', 'NOT_APPLICABLE')) as given
          from submission_value group by report_key, number) said
 where (said.report_key, said.number) = (s.report_key, s.number);
update submission set figures = 0, given = 0 where figures is null;
alter table submission enable trigger user;

alter table submission alter column figures set not null, alter column given set not null;
