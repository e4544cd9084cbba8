-- A letter's particulars stand in the register alone; whatever went out with it names its row.
alter table document_register
    -- Null where a plan went out again under another number and its particulars were overwritten.
    add column signing_authority text,
    add column signer            text,
    add column signer_title      text;

create temporary table sent_letter as
    select 'report_signing' as place, report_key as key, round as part, report_key || '#' || round as object,
           document_number as number, document_symbol as symbol, document_date as date, signing_authority, signer, signer_title
      from report_signing where document_number is not null
    union all
    select 'submission', report_key, number, report_key || '#' || number, document_number, document_symbol, document_date,
           signing_authority, signer, signer_title from submission
    union all
    select 'plan_version', plan_key, number, plan_key || '#' || number, document_number, document_symbol, document_date,
           signing_authority, signer, signer_title from plan_version where document_number is not null
    union all
    select 'consolidated_letter', report_key, round, report_key || '#' || round, document_number, document_symbol,
           document_date, signing_authority, signer, signer_title from consolidated_letter
    union all
    select 'cycle_letter', cycle_key, 0, cycle_key, number, symbol, date, signing_authority, signer, signer_title
      from cycle_letter
    union all
    select 'difficulty_escalation', difficulty_key, number, difficulty_key || '#escalation-' || number, document_number,
           document_symbol, document_date, signing_authority, signer, signer_title
      from difficulty_escalation where document_number is not null
    union all
    select 'difficulty_direction', difficulty_key, number, difficulty_key || '#direction-' || number, document_number,
           document_symbol, document_date, signing_authority, signer, signer_title
      from difficulty_direction where document_number is not null;

create temporary table found_letter as
    select s.*, r.id from sent_letter s
      left join document_register r on (r.object, r.number, r.symbol, r.date) = (s.object, s.number, s.symbol, s.date);

do $$
declare lost text;
begin
    select string_agg(object || ' ' || number || '/' || symbol, ', ') into lost from found_letter where id is null;
    if lost is not null then
        raise exception 'These letters are not in the register as they were sent: %. Correct the register, then start again.', lost;
    end if;
end
$$;

update document_register r
   set signing_authority = f.signing_authority, signer = f.signer, signer_title = f.signer_title
  from found_letter f where f.id = r.id;

alter table report_signing add column letter bigint references document_register;
alter table submission add column letter bigint references document_register;
alter table plan_version add column letter bigint references document_register;
alter table consolidated_letter add column letter bigint references document_register;
alter table reporting_cycle add column letter bigint references document_register;
alter table difficulty_escalation add column letter bigint references document_register;
alter table difficulty_direction add column letter bigint references document_register;

-- What is frozen names its letter now, and is otherwise what it was.
alter table submission disable trigger user;
alter table plan_version disable trigger user;
alter table consolidated_letter disable trigger user;
update report_signing t set letter = f.id from found_letter f
 where f.place = 'report_signing' and (f.key, f.part) = (t.report_key, t.round);
update submission t set letter = f.id from found_letter f
 where f.place = 'submission' and (f.key, f.part) = (t.report_key, t.number);
update plan_version t set letter = f.id from found_letter f
 where f.place = 'plan_version' and (f.key, f.part) = (t.plan_key, t.number);
update consolidated_letter t set letter = f.id from found_letter f
 where f.place = 'consolidated_letter' and (f.key, f.part) = (t.report_key, t.round);
update reporting_cycle t set letter = f.id from found_letter f where f.place = 'cycle_letter' and f.key = t.key;
update difficulty_escalation t set letter = f.id from found_letter f
 where f.place = 'difficulty_escalation' and (f.key, f.part) = (t.difficulty_key, t.number);
update difficulty_direction t set letter = f.id from found_letter f
 where f.place = 'difficulty_direction' and (f.key, f.part) = (t.difficulty_key, t.number);
alter table submission enable trigger user;
alter table plan_version enable trigger user;
alter table consolidated_letter enable trigger user;

alter table submission alter column letter set not null;
alter table consolidated_letter alter column letter set not null;

alter table report_signing drop column document_number, drop column document_symbol, drop column document_date,
    drop column signing_authority, drop column signer, drop column signer_title;
alter table submission drop column document_number, drop column document_symbol, drop column document_date,
    drop column signing_authority, drop column signer, drop column signer_title;
alter table plan_version drop column document_number, drop column document_symbol, drop column document_date,
    drop column signing_authority, drop column signer, drop column signer_title;
alter table consolidated_letter drop column document_number, drop column document_symbol, drop column document_date,
    drop column signing_authority, drop column signer, drop column signer_title;
alter table difficulty_escalation drop column document_number, drop column document_symbol, drop column document_date,
    drop column signing_authority, drop column signer, drop column signer_title;
alter table difficulty_direction drop column document_number, drop column document_symbol, drop column document_date,
    drop column signing_authority, drop column signer, drop column signer_title;
drop table cycle_letter;
drop table found_letter;
drop table sent_letter;

-- What was sent is never sent otherwise.
create trigger document_register_append_only before update or delete on document_register
    for each row execute function refuse_change();
create trigger document_register_no_truncate before truncate on document_register execute function refuse_change();
create index document_register_signer on document_register (agency, signer);
