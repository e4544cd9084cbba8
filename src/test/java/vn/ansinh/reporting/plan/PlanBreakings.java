package vn.ansinh.reporting.plan;

import static vn.ansinh.reporting.check.Breakings.CYCLE;
import static vn.ansinh.reporting.check.Breakings.breaking;
import static vn.ansinh.reporting.check.Breakings.rehashed;
import static vn.ansinh.reporting.check.Breakings.root;

import java.util.List;
import vn.ansinh.reporting.Fixture;
import vn.ansinh.reporting.check.Breakings;

/** Of plans and their tasks. */
@Fixture
class PlanBreakings implements Breakings {

    @Override
    public List<Breaking> all() {
        return List.of(
                breaking("implementation-plan-instances", "KH/SXD", root("KH/SXD", "KH/NOBODY")),
                breaking("implementation-plan-steps", "KH/SXD", """
                        update act_ru_execution set act_id_ = 'Task_ApprovePlan'
                         where act_id_ = 'Task_DraftPlan'
                           and proc_inst_id_ = (select instance_id from document where key = 'KH/SXD#1')"""),
                breaking("plan-holders", "KH/SXD", "update document set holder = 'STC' where key = 'KH/SXD#1'"),
                breaking("plan-versions", "KH/STC", "update plan set registered_version = null where key = 'KH/STC'"),
                breaking(
                        "round-hashes",
                        "KH/STC#1",
                        "update document_round set content = content || ' ' where document = 'KH/STC#1'"),
                breaking(
                        "plan-versions",
                        "KH/STC",
                        "update plan_version set registered_at = null where plan_key = 'KH/STC'"),
                breaking("plan-rounds", "KH/STC#1", "update document set round = 2 where key = 'KH/STC#1'"),
                breaking("plan-audit", "KH/STC#1", rehashed("document_round", "document = 'KH/STC#1'")),
                breaking(
                        "plan-letters",
                        "KH/STC#1",
                        "update document_round set letter = (select id from document_register where object = '" + CYCLE
                                + "') where document = 'KH/STC#1'"),
                breaking(
                        "plan-tasks",
                        "KH/STC#1",
                        "update plan_task set unit = 'x' where plan_key = 'KH/STC' and number = 1"),
                breaking("plan-task-numbers", "KH/STC", "update plan set last_task = 0 where key = 'KH/STC'"),
                breaking("plan-progress", CYCLE + "/NOBODY", """
                        insert into plan_progress (report_key, plan_key, task, state, edited_by, edited_at)
                        values ('%s/NOBODY', 'KH/STC', 1, 'UNMARKED', 'x', now())""".formatted(CYCLE)));
    }
}
