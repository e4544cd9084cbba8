package vn.ansinh.reporting.difficulty;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.check.InstanceRules;
import vn.ansinh.reporting.check.Invariant;
import vn.ansinh.reporting.check.Invariants;
import vn.ansinh.reporting.difficulty.process.DifficultyEscalationProcess;
import vn.ansinh.reporting.difficulty.process.DifficultyEscalationProcess.Elements;
import vn.ansinh.reporting.difficulty.process.DirectionMeasureProcess;

/** Where cases and measures stand, in the tables and in the engine alike. */
@Component
class DifficultyInvariants implements Invariants {

    private static final String PASS_ON_ANSWER = "Task_PassOnAnswer";

    /** The open tasks of cases and measures, each with its groups. */
    private static final String TASKS = """
            with task as (
              select t.id_ as id, t.task_def_key_ as element, root.business_key_ as key,
                     array_agg(l.group_id_::text) as held_by
                from act_ru_task t
                join act_ru_execution root on root.id_ = t.proc_inst_id_
                join act_re_procdef p on p.id_ = t.proc_def_id_ and p.key_ in ('%s', '%s')
                left join act_ru_identitylink l on l.task_id_ = t.id_ and l.type_ = 'candidate'
               group by t.id_, t.task_def_key_, root.business_key_)
            """.formatted(DifficultyEscalationProcess.KEY, DirectionMeasureProcess.KEY);

    @Override
    public String objects() {
        return "select key from difficulty";
    }

    @Override
    public List<Invariant> rules() {
        return Stream.of(cases(), measures(), waits()).flatMap(List::stream).toList();
    }

    private static List<Invariant> cases() {
        return InstanceRules.of(DifficultyEscalationProcess.KEY, "select key, state, instance_id from difficulty")
                .waiting(DifficultyState.APPROVING.name(), Elements.APPROVE)
                .waiting(DifficultyState.CLARIFYING.name(), Elements.CLARIFY)
                .waiting(DifficultyState.TRIAGE.name(), Elements.TRIAGE)
                .waiting(DifficultyState.OPINION.name(), Elements.GIVE_OPINION)
                .waiting(DifficultyState.MERGED.name(), "Gateway_MergedWait")
                .waiting(DifficultyState.ESCALATION_APPROVING.name(), Elements.APPROVE_ESCALATION)
                .waiting(DifficultyState.ESCALATION_ISSUING.name(), Elements.ISSUE_ESCALATION)
                .waiting(DifficultyState.DIRECTION_DRAFTING.name(), Elements.DRAFT_DIRECTION)
                .waiting(DifficultyState.DIRECTION_GIVING.name(), Elements.GIVE_DIRECTION)
                .waiting(DifficultyState.DIRECTION_ISSUING.name(), Elements.ISSUE_DIRECTION)
                .waiting(DifficultyState.CARRYING_OUT.name(), "IntermediateEvent_MeasuresCarriedOut")
                .waiting(DifficultyState.AT_MINISTRY.name(), Elements.TRACK_PROPOSAL)
                .waiting(DifficultyState.CONFIRMING.name(), PASS_ON_ANSWER, Elements.CONFIRM)
                .rules();
    }

    /** A body may be directed again in the same case; of its measures one is open. */
    private static List<Invariant> measures() {
        return InstanceRules.of(DirectionMeasureProcess.KEY, """
                        select difficulty_key || '/' || agency as key, null::text as instance_id,
                               case when bool_or(reported_at is null and withdrawn_at is null) then 'OPEN' else 'ENDED'
                               end as state
                          from difficulty_measure group by difficulty_key, agency
                        """)
                .waiting("OPEN", DirectionMeasureProcess.Elements.CARRY_OUT)
                .afterwards("Task_TellDifficulty")
                .rules();
    }

    private static List<Invariant> waits() {
        return List.of(
                Invariant.of(
                        "difficulty-waits",
                        "Every open task of a case has its clock, with those who have it.",
                        TASKS + """
                        select coalesce(task.key, w.difficulty_key),
                               coalesce(task.element, w.element) || ': the clock runs for '
                                   || coalesce(w.held_by, 'nobody') || ', the task is for '
                                   || coalesce(array_to_string(task.held_by, ','), 'nobody')
                          from task full join difficulty_wait w on w.task_id = task.id
                         where task.id is null or w.task_id is null
                            or (w.difficulty_key, w.element) <> (split_part(task.key, '/', 1), task.element)
                            or not (task.held_by @> string_to_array(w.held_by, ',')
                                    and task.held_by <@ string_to_array(w.held_by, ','))
                        """),
                Invariant.of(
                        "difficulty-holders",
                        "The people of whoever holds a case or a measure have its task.",
                        TASKS + """
                        select task.key, task.element || ' is for ' || array_to_string(task.held_by, ',') || ', and '
                                   || coalesce(d.holder, m.holder) || ' holds it'
                          from task
                          left join difficulty d on d.key = task.key and task.element in ('%s', '%s', '%s')
                          left join difficulty_measure m
                            on m.difficulty_key || '/' || m.agency = task.key
                           and m.reported_at is null and m.withdrawn_at is null
                         where exists (select from unnest(task.held_by) as in_group
                                        where in_group not like lower(coalesce(d.holder, m.holder)) || '-%%')
                        """.formatted(Elements.APPROVE, Elements.CLARIFY, Elements.CONFIRM)),
                Invariant.of("difficulty-agencies", "Cases are raised and held by bodies of the directory.", """
                        select key, 'raised by ' || raiser || ', held by ' || holder from difficulty
                         where raiser not in (select code from agency) or holder not in (select code from agency)
                        """),
                Invariant.of("difficulty-merged", "A merged case waits for the answer to another.", """
                        select d.key, 'waits for ' || coalesce(lead.key || ', ' || lead.state, 'nothing')
                          from difficulty d left join difficulty lead on lead.key = d.merged_into
                         where d.state = 'MERGED'
                           and (lead.key is null or lead.state in ('MERGED', 'RESOLVED', 'WITHDRAWN')
                                or (lead.state = 'CONFIRMING'
                                    and not exists (select from act_ru_execution e
                                                     where e.proc_inst_id_ = lead.instance_id
                                                       and e.act_id_ = '%s')))
                        """.formatted(
                                PASS_ON_ANSWER)));
    }

    @Override
    public List<String> triggers() {
        return List.of("difficulty_history_append_only", "difficulty_history_no_truncate");
    }
}
