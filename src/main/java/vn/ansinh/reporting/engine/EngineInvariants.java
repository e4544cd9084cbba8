package vn.ansinh.reporting.engine;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.check.Invariant;
import vn.ansinh.reporting.check.Invariants;

/** Nothing stands still unseen, and no task is nobody's. */
@Component
class EngineInvariants implements Invariants {

    /** The open tasks with the business key of what they are about. */
    private static final String TASKS = """
            with task as (
              select t.id_ as id, t.task_def_key_ as element, t.assignee_ as assignee,
                     coalesce(root.business_key_, t.id_) as key
                from act_ru_task t left join act_ru_execution root on root.id_ = t.proc_inst_id_),
            candidate as (
              select task_id_ as task, group_id_ as in_group from act_ru_identitylink
               where type_ = 'candidate' and task_id_ is not null)
            """;

    @Override
    public List<Invariant> rules() {
        return List.of(
                Invariant.of("task-candidates", "Every open task has somebody who may do it.", TASKS + """
                        select key, element || ' is nobody''s' from task
                         where assignee is null and not exists (select from candidate where candidate.task = task.id)
                        """),
                Invariant.of("task-groups", "Every group that has a task exists.", TASKS + """
                        select key, element || ' is for ' || in_group || ', which there is not'
                          from task join candidate on candidate.task = task.id
                         where in_group is not null
                           and not exists (select from act_id_group where id_ = in_group)
                        """),
                Invariant.of(
                        "task-assignees",
                        "Whoever has claimed a task exists and is in a group that has it.",
                        TASKS + """
                        select key, element || ' was claimed by ' || assignee || ', who cannot do it'
                          from task
                         where assignee is not null
                           and (not exists (select from act_id_user where id_ = assignee)
                                or not exists (select from act_id_membership m
                                                where m.user_id_ = assignee
                                                  and (m.group_id_ = '%s'
                                                       or m.group_id_ in (select in_group from candidate
                                                                           where candidate.task = task.id))))
                        """.formatted(CurrentUser.ADMINISTRATORS)),
                Invariant.warning("task-members", "Every group that has a task has a member.", TASKS + """
                        select in_group, count(*) || ' tasks wait for it, and nobody is in it'
                          from candidate join act_id_group on act_id_group.id_ = in_group
                         where task in (select id from task)
                           and not exists (select from act_id_membership where group_id_ = in_group)
                         group by in_group order by in_group
                        """),
                Invariant.of("grants-only", "Rights are given and never revoked: a revocation would not hold.", """
                        select coalesce(user_id_, group_id_, id_), 'is refused ' || resource_id_ || ' by ' || id_
                          from act_ru_authorization where type_ = 2
                        """),
                Invariant.of("job-incidents", "Every job that has given up is shown as an incident.", """
                        select coalesce(root.business_key_, job.id_),
                               coalesce(definition.act_id_, job.handler_type_) || ' has no retries, and no incident'
                          from act_ru_job job
                          left join act_ru_execution root on root.id_ = job.process_instance_id_
                          left join act_ru_jobdef definition on definition.id_ = job.job_def_id_
                         where job.retries_ <= 0
                           and not exists (select from act_ru_incident where configuration_ = job.id_)
                        """),
                Invariant.of("instance-waits", "Wherever an instance waits, something can make it go on.", """
                        select coalesce(root.business_key_, root.id_), leaf.act_id_ || ' waits for nothing'
                          from act_ru_execution leaf join act_ru_execution root on root.id_ = leaf.proc_inst_id_
                         where not exists (select from act_ru_execution child where child.parent_id_ = leaf.id_)
                           and not exists (select from act_ru_task task where task.execution_id_ = leaf.id_)
                           and not exists (select from act_ru_job job
                                             join act_ru_jobdef definition on definition.id_ = job.job_def_id_
                                            where job.execution_id_ = leaf.id_ and definition.act_id_ = leaf.act_id_)
                           and not exists (select from act_ru_event_subscr subscription
                                            where subscription.execution_id_ = leaf.id_
                                              and (subscription.activity_id_ = leaf.act_id_
                                                   or leaf.act_id_ like 'Gateway%'))
                        """),
                Invariant.warning("instance-suspensions", "Nothing is suspended.", """
                        select coalesce(business_key_, id_), 'is suspended' from act_ru_execution
                         where parent_id_ is null and suspension_state_ <> 1
                        """),
                Invariant.of("start-inputs", "What is typed into a start form belongs to a process.", """
                        select person, process || ' is no process' from start_input
                         where not exists (select from act_re_procdef where key_ = process)
                        """));
    }
}
