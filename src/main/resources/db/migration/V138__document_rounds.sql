-- What goes out of an agency, round by round: drafted by whom, approved, numbered, sent, judged, with its content and hash.
-- Each column is written once, so that a plan which comes back keeps what had been sent.
create table document_round (
    document    text collate "C" not null,
    number      int         not null check (number > 0),
    approver    text,
    approved_at timestamptz,
    letter      bigint      references document_register,
    issued_by   text,
    -- Everybody who had changed it by the time it was sent.
    drafters    text[],
    sent_at     timestamptz,
    content     text,
    sha256      char(64),
    -- Which state of its sources the content was made from; null where a kind counts none.
    source_version int,
    decision    text,
    decided_by  text,
    decided_at  timestamptz,
    primary key (document, number),
    constraint document_round_frozen check ((content is null) = (sha256 is null)),
    constraint document_round_sent check (sent_at is null or (content is not null and letter is not null)),
    constraint document_round_decided check ((decision is null) = (decided_by is null) and (decision is null) = (decided_at is null))
);

create function refuse_second_writing() returns trigger language plpgsql as $$
declare
    written text;
begin
    if tg_op = 'UPDATE' then
        select b.key into written
          from jsonb_each(to_jsonb(old)) b join jsonb_each(to_jsonb(new)) a using (key)
         where b.value <> 'null' and b.value <> a.value
           -- Whoever approves anew after it came back inside approves in the place of the one before.
           and not (old.letter is null and b.key in ('approver', 'approved_at'))
         limit 1;
        if written is null then
            return new;
        end if;
    end if;
    raise exception '% % of % is never changed: % refused', tg_table_name, old.number, old.document, tg_op
        using errcode = 'integrity_constraint_violation';
end
$$;
create trigger document_round_written_once before update or delete on document_round
    for each row execute function refuse_second_writing();
create trigger document_round_no_truncate before truncate on document_round execute function refuse_change();

-- A plan's versions: which round one is in follows from how often its completion was asked for. What a round before the
-- last had sent was overwritten and is not made up.
alter table plan_version add column round int not null default 1;
alter table plan_version disable trigger user;
update plan_version v
   set round = 1 + (select count(*) from document_note n
                     where n.document = v.plan_key || '#' || v.number and n.kind = 'COMPLETION_ASKED');

do $$
declare
    wrong text;
begin
    select string_agg(document, ', ') into wrong
      from (select plan_key || '#' || number as document, content, sha256 from plan_version union all
            select report_key || '#' || round, content, sha256 from consolidated_signing) as frozen
     where encode(sha256(convert_to(content, 'UTF8')), 'hex') is distinct from sha256::text;
    if wrong is not null then
        raise exception 'What was signed of these does not fit its hash: %. Restore it, then start again.', wrong;
    end if;
end
$$;

-- What was sent, and is with the standing agency or in force.
insert into document_round (document, number, approver, approved_at, letter, issued_by, drafters, sent_at, content, sha256,
                            decision, decided_by, decided_at)
select plan_key || '#' || number, round, approver, null, letter, issued_by,
       array(select distinct actor from document_edit e where e.document = plan_key || '#' || v.number order by 1),
       issued_at, content, sha256,
       case when registered_by is not null then 'REGISTERED' end, registered_by,
       case when registered_by is not null then coalesce(registered_at, issued_at) end
  from plan_version v where content is not null and state in ('UNDER_REVIEW', 'REGISTERED');
-- What was sent and came back; who had approved it is not known once the next is approved.
insert into document_round (document, number, approver, approved_at, letter, issued_by, drafters, sent_at, content, sha256,
                            decision, decided_by, decided_at)
select v.plan_key || '#' || v.number, v.round - 1, case when v.state <> 'ISSUING' then v.approver end, null, v.letter,
       v.issued_by, null, v.issued_at, v.content, v.sha256, n.kind, n.actor, n.at
  from plan_version v
  join lateral (select * from document_note n
                 where n.document = v.plan_key || '#' || v.number and n.kind = 'COMPLETION_ASKED'
                 order by n.id desc limit 1) n on true
 where v.content is not null and v.state not in ('UNDER_REVIEW', 'REGISTERED');
-- What is approved and waits for its number.
insert into document_round (document, number, approver)
select plan_key || '#' || number, round, approver from plan_version where state = 'ISSUING';
alter table plan_version enable trigger user;

alter table plan_version drop column approver, drop column letter, drop column issued_by, drop column issued_at,
    drop column content, drop column sha256, drop column registered_by;

-- Consolidated reports: signed with their content, then sent, then received or asked about.
alter table document_register disable trigger user;
update document_register r set file = l.file_id from consolidated_letter l where l.letter = r.id;
alter table document_register enable trigger user;
insert into document_round (document, number, approver, approved_at, letter, issued_by, drafters, sent_at, content, sha256,
                            source_version, decision, decided_by, decided_at)
select s.report_key, s.round, s.signer, s.signed_at, l.letter, l.issued_by,
       array(select distinct actor from document_edit e where e.document = s.report_key and e.round <= s.round order by 1),
       l.issued_at, s.content, s.sha256, s.figures_version,
       case when n.id is not null then n.kind when r.round = s.round and r.received_at is not null then 'RECEIVED' end,
       case when n.id is not null then n.actor when r.round = s.round then r.received_by end,
       case when n.id is not null then n.at when r.round = s.round then r.received_at end
  from consolidated_signing s
  join consolidated_report r on r.key = s.report_key
  left join consolidated_letter l on (l.report_key, l.round) = (s.report_key, s.round)
  left join lateral (select * from document_note n
                      where n.document = s.report_key and n.round = s.round and n.kind = 'CLARIFICATION'
                      order by n.id desc limit 1) n on true;
drop table consolidated_letter;
drop table consolidated_signing;
