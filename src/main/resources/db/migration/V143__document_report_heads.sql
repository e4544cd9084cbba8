-- Reports of agencies have their heads among the others; what is owed, by when, and what was accepted stays with them.
insert into document (key, type, holder, state, round, completion_due, instance_id)
select r.key, 'AGENCY_REPORT', r.holder, r.state,
       case when r.state in ('UNDER_REVIEW', 'ACCEPTED') then r.submissions
            when r.state in ('CANCELLED', 'NOT_SUBMITTED') then greatest(r.submissions, o.last, 1)
            else r.submissions + 1 end,
       r.completion_due, r.instance_id
  from agency_report r
  left join (select document, max(number) as last from document_round group by document) o on o.document = r.key;
alter table agency_report drop column holder, drop column state, drop column completion_due, drop column instance_id,
    drop column version;
alter table agency_report add constraint agency_report_document foreign key (key) references document;
create index agency_report_agency on agency_report (agency);
