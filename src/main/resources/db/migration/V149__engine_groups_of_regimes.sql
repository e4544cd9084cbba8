-- The people of a standing agency belong to a regime. Until now the province had one set of them, who did this for every
-- regime: each regime gets groups of its own with the same people. Tasks, grants and models name the groups of their
-- regime. An empty database has no tables of the engine yet.
do $$
begin
    if to_regclass('act_id_group') is null then
        return;
    end if;

    create temp table former on commit drop as
        select 'standing-' || f as was, lower(r.code) || '-standing-' || f as now, r.code as regime
          from regime r, unnest(array ['coordinators', 'reviewers', 'leaders']) f;

    insert into act_id_group (id_, rev_, name_, type_)
    select f.now, 1, g.name_ || ' – ' || r.code, g.type_
      from former f join act_id_group g on g.id_ = f.was join regime r on r.code = f.regime
        on conflict do nothing;
    insert into act_id_membership (user_id_, group_id_)
    select m.user_id_, f.now from former f join act_id_membership m on m.group_id_ = f.was
        on conflict do nothing;
    delete from act_id_membership where group_id_ in (select was from former);
    delete from act_id_group where id_ in (select was from former);

    -- The regime of a process instance, by its business key.
    create temp table regime_of on commit drop as
        select e.id_ as instance,
               coalesce(p.regime, d.regime, split_part(e.business_key_, '/', 1)) as regime
          from act_ru_execution e
          left join plan p on p.key = e.business_key_
          left join difficulty d on d.key = e.business_key_
         where e.parent_id_ is null and e.business_key_ is not null;

    update act_ru_authorization a
       set group_id_ = f.now
      from former f, regime_of o, act_ru_task t
     where f.was = a.group_id_ and a.resource_id_ = t.id_ and t.proc_inst_id_ = o.instance and o.regime = f.regime;
    update act_ru_identitylink l
       set group_id_ = f.now
      from former f, regime_of o, act_ru_task t
     where f.was = l.group_id_ and l.task_id_ = t.id_ and t.proc_inst_id_ = o.instance and o.regime = f.regime;
    -- What was granted for whole processes and filters, each regime's people have.
    insert into act_ru_authorization (id_, rev_, type_, group_id_, user_id_, resource_type_, resource_id_, perms_)
    select gen_random_uuid()::text, 1, a.type_, f.now, a.user_id_, a.resource_type_, a.resource_id_, a.perms_
      from former f join act_ru_authorization a on a.group_id_ = f.was;
    delete from act_ru_authorization where group_id_ in (select was from former);

    update act_ge_bytearray b
       set bytes_ = convert_to(
               replace(replace(replace(replace(
                   convert_from(b.bytes_, 'UTF8'),
                   'camunda:candidateGroups="standing-coordinators"',
                   'camunda:candidateGroups="$' || '{' || m.routing || '.coordinators(execution)}"'),
                   'camunda:candidateGroups="standing-reviewers"',
                   'camunda:candidateGroups="$' || '{' || m.routing || '.reviewers(execution)}"'),
                   'camunda:candidateGroups="standing-leaders"',
                   'camunda:candidateGroups="$' || '{' || m.routing || '.standingLeaders(execution)}"'),
                   '.standingClerks()}', '.standingClerks(execution)}'),
               'UTF8')
      from act_re_procdef d,
           (values ('agency-report', 'reportRouting'), ('extension-request', 'reportRouting'),
                   ('implementation-plan', 'planRouting'), ('reporting-cycle', 'cycleRouting'),
                   ('supplement-report', 'consolidationRouting'), ('difficulty-escalation', 'difficultyRouting'))
               as m (process, routing)
     where d.key_ = m.process and b.deployment_id_ = d.deployment_id_ and b.name_ = d.resource_name_;
end
$$;

-- Who was told, and who has what waits.
update plan_told t
   set told = regexp_replace(t.told, '(^|,)standing-', '\1' || lower(p.regime) || '-standing-', 'g')
  from plan p
 where p.key = t.plan_key and t.told ~ '(^|,)standing-';
update difficulty_wait w
   set held_by = regexp_replace(w.held_by, '(^|,)standing-', '\1' || lower(d.regime) || '-standing-', 'g')
  from difficulty d
 where d.key = w.difficulty_key and w.held_by ~ '(^|,)standing-';

-- Mail that waits for an address: its groups, in their order.
update mail_without_recipient m
   set asked = (select array_agg(g order by g)
                  from (select regexp_replace(one, '^standing-', lower(k.regime) || '-standing-') as g
                          from unnest(m.asked) one) named)
  from (select w.id, coalesce(p.regime, d.regime, split_part(w.business_key, '/', 1)) as regime
          from mail_without_recipient w
          left join plan p on p.key = w.business_key
          left join difficulty d on d.key = w.business_key) k
 where k.id = m.id and m.of_groups and exists (select 1 from unnest(m.asked) one where one like 'standing-%');
