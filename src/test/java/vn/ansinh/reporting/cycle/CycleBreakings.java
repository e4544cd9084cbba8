package vn.ansinh.reporting.cycle;

import static vn.ansinh.reporting.check.Breakings.CYCLE;
import static vn.ansinh.reporting.check.Breakings.SXD;
import static vn.ansinh.reporting.check.Breakings.SYT;
import static vn.ansinh.reporting.check.Breakings.breaking;

import java.util.List;
import vn.ansinh.reporting.Fixture;
import vn.ansinh.reporting.check.Breakings;

/** Of cycles and the daily round. */
@Fixture
class CycleBreakings implements Breakings {

    @Override
    public List<Breaking> all() {
        return List.of(
                breaking("reporting-cycle-instances", "KL92/2022-H1", cycle("FOLLOWING_UP")),
                breaking("reporting-cycle-steps", CYCLE, "update reporting_cycle set state = 'FOLLOWING_UP'"),
                breaking("urging-letter-instances", CYCLE + "/DD-2", """
                        with h as (insert into document (key, type, state, round)
                                   values ('%1$s/DD-2', 'URGING_LETTER', 'APPROVING', 1))
                        insert into urging_letter (document, cycle_key, number, agencies, drafted_by, drafted_at)
                        values ('%1$s/DD-2', '%1$s', 2, '{SXD}', 'coordinator', now())""".formatted(CYCLE)),
                breaking(
                        "urging-letter-steps",
                        CYCLE + "/DD-1",
                        "update document set state = 'DRAFTING' where key = '" + CYCLE + "/DD-1'"),
                breaking("cycle-reports", SXD, "update agency_report set period = '2021' where key = '" + SXD + "'"),
                breaking("cycle-states", CYCLE, """
                        with r as (
                            insert into agency_report (key, cycle_key, regime, period, agency, agency_name, duty, urgent,
                                                       cut_off, original_due_before, due_before)
                            select cycle_key || '/' || code, cycle_key, regime, period, code, '', duty, urgent, cut_off,
                                   original_due_before, due_before
                              from agency_report, agency
                             where key = '%s' and code = (select min(code) from agency
                                                           where code not in (select agency from agency_report))
                            returning key)
                        insert into document (key, type, holder, state, round)
                        select key, 'AGENCY_REPORT', 'SYT', 'PLANNED', 1 from r""".formatted(SYT)),
                breaking("cycle-consolidations", "KL92/2022-H1", cycle("CLOSED")),
                breaking("cycle-letters", CYCLE, "update reporting_cycle set letter = null"),
                breaking("cycle-reminders", CYCLE + "/NOBODY", """
                        insert into cycle_reminder values ('%s/NOBODY', now(), 'FIRST', 'x', now())""".formatted(CYCLE)),
                breaking(
                        "daily-round",
                        "daily-round",
                        "update act_ru_job set suspension_state_ = 2 where handler_type_ = 'timer-start-event'"));
    }

    /** Another cycle, which nobody has anything of. */
    private static String cycle(String state) {
        return """
                insert into reporting_cycle (key, regime, period, urgent, cut_off, due_before, latest_request,
                                             consolidation_at, closing_at, state, opened_by, opened_at)
                select 'KL92/2022-H1', regime, '2022-H1', urgent, cut_off, due_before, latest_request, consolidation_at,
                       closing_at, '%s', opened_by, opened_at
                  from reporting_cycle""".formatted(state);
    }
}
