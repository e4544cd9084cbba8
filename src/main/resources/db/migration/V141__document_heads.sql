-- Where every document that is drafted, approved, sent and judged stands: one row each. Its module keeps what it says.
create table document (
    key            text primary key,
    type           text not null,
    -- Whose people have the tasks: the agency itself, or its successor once it has ended. Null where the standing agency
    -- of the day has them.
    holder         text,
    state          text not null check (state in ('PLANNED', 'DRAFTING', 'CHECKING', 'APPROVING', 'ISSUING',
                                                  'UNDER_REVIEW', 'RETURNED', 'ACCEPTED', 'CANCELLED', 'WITHDRAWN',
                                                  'NOT_SUBMITTED')),
    -- Each completion that is asked for, and each recall, begins the next.
    round          int  not null check (round > 0),
    completion_due date,
    -- Null before it is worked on, and where its module finds the instance by itself.
    instance_id    text,
    constraint document_completion check (
        case when state = 'RETURNED' then completion_due is not null
             when state in ('PLANNED', 'DRAFTING', 'UNDER_REVIEW', 'ACCEPTED') then completion_due is null
             else true end)
);
create index document_holder on document (holder);
create index document_open on document (state) where state not in ('ACCEPTED', 'CANCELLED', 'WITHDRAWN', 'NOT_SUBMITTED');

create function refuse_leaving_the_end() returns trigger language plpgsql as $$
begin
    if old.state in ('ACCEPTED', 'CANCELLED', 'WITHDRAWN', 'NOT_SUBMITTED')
            and (tg_op = 'DELETE'
                 or (new.key, new.type, new.state, new.round) is distinct from (old.key, old.type, old.state, old.round)) then
        raise exception '% is % and stays so: % refused', old.key, old.state, tg_op
            using errcode = 'integrity_constraint_violation';
    end if;
    if tg_op = 'DELETE' then
        return old;
    end if;
    return new;
end
$$;
create trigger document_end before update or delete on document
    for each row execute function refuse_leaving_the_end();
create trigger document_no_truncate before truncate on document execute function refuse_change();

-- Plans: a version is a document, KH/SYT#2.
alter table plan_version disable trigger user;
alter table plan_version add column document text unique;
update plan_version set document = plan_key || '#' || number;
insert into document (key, type, holder, state, round, completion_due, instance_id)
select v.document, 'PLAN', p.holder,
       case v.state when 'REGISTERED' then 'ACCEPTED' else v.state end, v.round,
       case when v.state not in ('DRAFTING', 'UNDER_REVIEW', 'REGISTERED') then v.completion_due end,
       case when v.number = p.open_version then p.instance_id end
  from plan_version v join plan p on p.key = v.plan_key;
alter table plan_version alter column document set not null;
alter table plan_version add constraint plan_version_document foreign key (document) references document;

-- Every letter belongs to its round; of a plan's, which named the version alone, each began the next.
alter table document_register disable trigger user;
update document_register l set object = l.object || '#' || n.round
  from (select id, row_number() over (partition by object order by id) as round
          from document_register join plan_version v on v.document = object) n
 where n.id = l.id;
alter table document_register enable trigger user;

create or replace function refuse_registered_plan_change() returns trigger language plpgsql as $$
begin
    if old.registered_at is not null then
        raise exception 'a registered plan is never changed: % refused', tg_op
            using errcode = 'integrity_constraint_violation';
    end if;
    if tg_op = 'DELETE' then
        return old;
    end if;
    return new;
end
$$;

create or replace function refuse_registered_plan_task_change() returns trigger language plpgsql as $$
declare
    frozen boolean;
begin
    if tg_op = 'INSERT' then
        select registered_at is not null into frozen from plan_version
         where plan_key = new.plan_key and number = new.version;
    else
        select registered_at is not null into frozen from plan_version
         where plan_key = old.plan_key and number = old.version;
    end if;
    if frozen then
        raise exception 'a registered plan is never changed: % of a task refused', tg_op
            using errcode = 'integrity_constraint_violation';
    end if;
    if tg_op = 'DELETE' then
        return old;
    end if;
    return new;
end
$$;

alter table plan_version drop column state, drop column round, drop column completion_due;
alter table plan_version enable trigger user;
drop index plan_holder;
alter table plan drop column holder, drop column instance_id;
