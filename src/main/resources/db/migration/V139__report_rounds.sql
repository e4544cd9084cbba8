-- What agencies filed stands with the other rounds; a submission keeps what only a report has: its figures, how timely it
-- was, how much the check noticed.
do $$
declare
    wrong text;
begin
    select string_agg(report_key || '#' || number, ', ') into wrong from submission
     where encode(sha256(convert_to(content, 'UTF8')), 'hex') is distinct from sha256::text;
    if wrong is not null then
        raise exception 'What was filed of these does not fit its hash: %. Restore it, then start again.', wrong;
    end if;
end
$$;

insert into document_round (document, number, approver, approved_at, letter, issued_by, drafters, sent_at, content, sha256)
select s.report_key, s.number, s.approver, g.approved_at, s.letter, s.issued_by, string_to_array(s.drafters, ','),
       s.submitted_at, s.content, s.sha256
  from submission s left join report_signing g on (g.report_key, g.round) = (s.report_key, s.number);
-- What is approved and waits for its number, or for its filing.
insert into document_round (document, number, approver, approved_at, letter, issued_by)
select g.report_key, g.round, g.approver, g.approved_at, g.letter, g.issued_by
  from report_signing g
 where not exists (select from submission s where (s.report_key, s.number) = (g.report_key, g.round));

drop table report_signing;
alter table submission drop column content, drop column sha256, drop column drafters, drop column approver,
    drop column letter, drop column issued_by, drop column submitted_at;
