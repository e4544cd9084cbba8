package vn.ansinh.reporting.difficulty;

import static vn.ansinh.reporting.check.Breakings.CYCLE;
import static vn.ansinh.reporting.check.Breakings.at;
import static vn.ansinh.reporting.check.Breakings.breaking;

import java.util.List;
import vn.ansinh.reporting.Fixture;
import vn.ansinh.reporting.check.Breakings;

/** Of cases, their opinions and their measures. */
@Fixture
class DifficultyBreakings implements Breakings {

    private static final String CASE_WITH_OPINION = "(select key from difficulty where state = 'OPINION')";

    @Override
    public List<Breaking> all() {
        return List.of(
                breaking(
                        "difficulty-escalation-instances",
                        "KK-2021-",
                        "update difficulty set instance_id = 'x' where state = 'OPINION'"),
                breaking("difficulty-escalation-steps", "KK-2021-", at("Task_GiveOpinion", "Task_TriageDifficulty")),
                breaking("direction-measure-instances", "KK-2021-", "update difficulty_measure set agency = 'STC'"),
                breaking("direction-measure-steps", "KK-2021-", at("Task_CarryOutDirection", "Task_Elsewhere")),
                breaking(
                        "difficulty-waits",
                        "KK-2021-",
                        "delete from difficulty_wait where element = 'Task_GiveOpinion'"),
                breaking("difficulty-waits", "KK-2021-", """
                        insert into difficulty_wait
                        select 'gone', difficulty_key, element, held_by, since, due, remind_on, coordinators_on,
                               leaders_on, ppc_on, reminded, level
                          from difficulty_wait where element = 'Task_GiveOpinion'"""),
                breaking("difficulty-holders", "KK-2021-", "update difficulty_measure set holder = 'STC'"),
                breaking(
                        "difficulty-agencies",
                        "KK-2021-",
                        "update difficulty set raiser = 'NOBODY' where state = 'OPINION'"),
                breaking(
                        "difficulty-merged",
                        "KK-2021-",
                        "update difficulty set merged_into = null where state = 'MERGED'"),
                breaking("difficulty-numbers", "KK-2021", "update difficulty_number set last = 1"),
                breaking("difficulty-answers", "KK-2021-", "delete from difficulty_answer"),
                breaking(
                        "difficulty-answers",
                        "KK-2021-",
                        "update difficulty set closed_at = now() where state = 'OPINION'"),
                breaking("difficulty-opinions", "KK-2021-", "update difficulty_opinion set stopped_at = now()"),
                breaking(
                        "difficulty-measures",
                        "KK-2021-",
                        "update act_ru_execution set business_key_ = " + CASE_WITH_OPINION + " || '/SYT'"
                                + " where business_key_ like 'KK-%/SYT'",
                        "update difficulty_wait set difficulty_key = " + CASE_WITH_OPINION
                                + " where element = 'Task_CarryOutDirection'",
                        "update difficulty_measure set difficulty_key = " + CASE_WITH_OPINION),
                breaking("difficulty-letters", "KK-2021-", "update difficulty_direction set letter = null"),
                breaking("difficulty-letters", "KK-2021-", """
                        update stored_file set removed_at = now() where object_key like 'KK-%#escalation-1'"""),
                breaking("difficulty-sources", "KK-2021-", """
                        insert into difficulty_source (report_key, fingerprint, difficulty_key)
                        select '%s/NOBODY', '', key from difficulty where state = 'OPINION'""".formatted(CYCLE)));
    }
}
