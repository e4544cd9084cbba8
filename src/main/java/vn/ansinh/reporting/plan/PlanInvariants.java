package vn.ansinh.reporting.plan;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.check.InstanceRules;
import vn.ansinh.reporting.check.Invariant;
import vn.ansinh.reporting.check.Invariants;
import vn.ansinh.reporting.document.DocumentState;
import vn.ansinh.reporting.plan.process.ImplementationPlanProcess;
import vn.ansinh.reporting.plan.process.ImplementationPlanProcess.Elements;

/** Where plans stand, and that what was signed is what is in force. */
@Component
class PlanInvariants implements Invariants {

    /** The start waits in a job of its own. */
    private static final String START = "StartEvent_PlanRequested";

    private static final String FILED = DocumentState.in("d.state", DocumentState.FILED);

    private static final String OPEN = DocumentState.in("d.state", DocumentState.OPEN);

    private static final String FROZEN = """
            with frozen as materialized (
              select v.plan_key, v.number as version, r.content from plan_version v
                join document d on d.key = v.document
                join document_round r on (r.document, r.number) = (d.key, d.round)
               where %s and encode(sha256(convert_to(content, 'UTF8')), 'hex') = sha256)
            """.formatted(FILED);

    @Override
    public String objects() {
        return "select key from plan";
    }

    @Override
    public List<Invariant> rules() {
        return Stream.of(plans(), versions(), tasks()).flatMap(List::stream).toList();
    }

    private static List<Invariant> plans() {
        return InstanceRules.of(ImplementationPlanProcess.KEY, """
                        select p.key, d.state, d.instance_id
                          from plan p
                          left join plan_version v on v.plan_key = p.key and v.number = p.open_version
                          left join document d on d.key = v.document
                        """)
                .waiting(DocumentState.DRAFTING.name(), START, Elements.DRAFT)
                .waiting(DocumentState.RETURNED.name(), Elements.DRAFT)
                .waiting(DocumentState.APPROVING.name(), Elements.APPROVE)
                .waiting(DocumentState.ISSUING.name(), Elements.ISSUE)
                .waiting(DocumentState.UNDER_REVIEW.name(), Elements.REGISTER)
                .rules();
    }

    private static List<Invariant> versions() {
        return List.of(
                Invariant.of("plan-holders", "The people of whoever holds a plan have its task.", """
                        select p.key, 'of ' || p.agency || ', held by ' || d.holder
                          from plan p join plan_version v on v.plan_key = p.key join document d on d.key = v.document
                         where p.agency not in (select code from agency) or d.holder not in (select code from agency)
                        union all
                        select p.key, t.task_def_key_ || ' is for ' || l.group_id_ || ', and ' || d.holder || ' holds it'
                          from plan p join plan_version v on v.plan_key = p.key join document d on d.key = v.document
                          join act_ru_task t on t.proc_inst_id_ = d.instance_id
                          join act_ru_identitylink l
                            on l.task_id_ = t.id_ and l.type_ = 'candidate' and l.group_id_ is not null
                         where t.task_def_key_ <> '%s' and l.group_id_ not like lower(d.holder) || '-%%'
                        """.formatted(
                                Elements.REGISTER)),
                Invariant.of(
                        "plan-versions",
                        "Versions are numbered without a gap; one is worked on, the newest registered is in force.",
                        """
                        select p.key, 'open is ' || coalesce(open_version::text, 'none') || ', in force '
                                        || coalesce(registered_version::text, 'none')
                          from plan p
                          left join (select plan_key, count(*) as all_there, max(number) as last,
                                            max(number) filter (where %1$s) as open,
                                            count(*) filter (where %1$s) as all_open,
                                            max(number) filter (where %2$s) as accepted,
                                            bool_or((%2$s) <> (registered_at is not null)) as undated
                                       from plan_version v join document d on d.key = v.document
                                      group by plan_key) v on v.plan_key = p.key
                         where all_there is distinct from last or open_version is distinct from open
                            or registered_version is distinct from accepted or all_open > 1 or undated
                        """.formatted(OPEN, DocumentState.in("d.state", DocumentState.ACCEPTED))),
                Invariant.of("plan-rounds", "What was sent is kept.", """
                        select v.document, d.state || ', and nothing was sent in its round ' || d.round
                          from plan_version v join document d on d.key = v.document
                         where %s
                           and not exists (select from document_round r
                                            where (r.document, r.number) = (d.key, d.round) and r.content is not null)
                        """.formatted(FILED)),
                Invariant.of("plan-audit", "Every plan that was sent stands in the audit trail with its hash.", """
                        select r.document, 'no entry of the audit trail has the hash of round ' || r.number
                          from plan_version v join document_round r on r.document = v.document
                         where r.sha256 is not null
                           and not exists (select from audit_entry a
                                            where a.object_key = v.plan_key and a.action = 'plan.issued'
                                              and a.detail like '% ' || r.sha256)
                        """),
                Invariant.of("plan-letters", "Every plan that counts went out with its signed letter.", """
                        select d.key, coalesce(l.number || '/' || l.symbol, 'its letter')
                                   || ' is not its own in the register, or its signed file is not there'
                          from plan_version v
                          join document d on d.key = v.document
                          join document_round r on (r.document, r.number) = (d.key, d.round) and r.content is not null
                          left join document_register l on l.id = r.letter
                         where %s
                           and (l.object is distinct from d.key || '#' || d.round or l.kind <> 'PLAN'
                                or not exists (select from stored_file f
                                                where f.object_key = d.key
                                                  and f.purpose = 'SIGNED' and f.removed_at is null))
                        """.formatted(
                                FILED)));
    }

    private static List<Invariant> tasks() {
        return List.of(
                Invariant.of("plan-tasks", "The tasks shown are those that were signed.", FROZEN + """
                        , signed as (
                          select plan_key, version, (task ->> 'number')::int as number, task ->> 'area' as area,
                                 task ->> 'deliverable' as deliverable, task ->> 'unit' as unit,
                                 (task ->> 'due')::date as due, (task ->> 'budget')::numeric as budget
                            from frozen, jsonb_array_elements(content::jsonb -> 'tasks') as task),
                        kept as (
                          select plan_key, version, number, area, deliverable, unit, due, budget
                            from plan_task join frozen using (plan_key, version))
                        select plan_key || '#' || version, 'task ' || number || ' is not as it was signed'
                          from (select plan_key, version, number
                                  from ((table signed except table kept) union all (table kept except table signed)) d
                                 group by 1, 2, 3) as other
                        """),
                Invariant.of("plan-task-numbers", "No number of a task is given twice.", """
                        select p.key, 'the last is ' || p.last_task || ', and there is task ' || max(t.number)
                          from plan p join plan_task t on t.plan_key = p.key
                         group by p.key having max(t.number) > p.last_task
                        """),
                Invariant.of("plan-progress", "Progress is told by a report there is, of a task there was.", """
                        select report_key, plan_key || ', task ' || task from plan_progress g
                         where not exists (select from agency_report r where r.key = g.report_key)
                            or not exists (select from plan_task t
                                            where (t.plan_key, t.number) = (g.plan_key, g.task))
                        """));
    }

    @Override
    public List<String> triggers() {
        return List.of("plan_task_frozen", "plan_task_no_truncate", "plan_version_frozen", "plan_version_no_truncate");
    }
}
