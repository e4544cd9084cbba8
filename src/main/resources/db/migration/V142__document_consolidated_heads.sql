-- Consolidated reports have their heads among the others. Whoever is the standing agency holds them; their instances are
-- found by the business key.
insert into document (key, type, state, round)
select key, 'CONSOLIDATED_REPORT',
       case state when 'SIGNING' then 'APPROVING' when 'SENT' then 'UNDER_REVIEW' when 'RECEIVED' then 'ACCEPTED'
                  else state end, round
  from consolidated_report;
drop index consolidated_report_one_open_supplement;
-- A cycle has one supplement at a time.
create unique index document_one_open_supplement on document (split_part(key, '/BS-', 1))
    where type = 'CONSOLIDATED_REPORT' and key like '%/BS-%' and state <> 'ACCEPTED';
-- Who received it is who decided on its last round.
do $$
declare
    wrong text;
begin
    select string_agg(r.key, ', ') into wrong
      from consolidated_report r left join document_round a on a.document = r.key and a.number = r.round
     where (r.state = 'RECEIVED') <> (r.received_at is not null)
        or (r.state = 'RECEIVED'
            and (r.received_by, r.received_at) is distinct from (a.decided_by, a.decided_at));
    if wrong is not null then
        raise exception 'Who received these does not fit their rounds: %. Restore them, then start again.', wrong;
    end if;
end
$$;
alter table consolidated_report drop column state, drop column round, drop column received_by, drop column received_at;
alter table consolidated_report add constraint consolidated_report_document foreign key (key) references document;
