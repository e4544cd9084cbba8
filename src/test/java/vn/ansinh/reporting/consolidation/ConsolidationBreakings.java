package vn.ansinh.reporting.consolidation;

import static vn.ansinh.reporting.check.Breakings.CYCLE;
import static vn.ansinh.reporting.check.Breakings.MAIN;
import static vn.ansinh.reporting.check.Breakings.SUPPLEMENT;
import static vn.ansinh.reporting.check.Breakings.at;
import static vn.ansinh.reporting.check.Breakings.breaking;
import static vn.ansinh.reporting.check.Breakings.rehashed;
import static vn.ansinh.reporting.check.Breakings.root;

import java.util.List;
import vn.ansinh.reporting.Fixture;
import vn.ansinh.reporting.check.Breakings;

/** Of consolidated reports and their figures. */
@Fixture
class ConsolidationBreakings implements Breakings {

    @Override
    public List<Breaking> all() {
        return List.of(
                breaking("supplement-report-instances", SUPPLEMENT, root(SUPPLEMENT, CYCLE + "/BS-9")),
                breaking("supplement-report-steps", SUPPLEMENT, at("Task_PrepareSupplement", "Task_SignSupplement")),
                breaking(
                        "consolidated-report-steps",
                        CYCLE,
                        at("Task_ReceiveConsolidatedReport", "Task_PrepareConsolidatedReport")),
                breaking("supplement-numbers", CYCLE, "update consolidated_report set number = 2 where number = 1"),
                breaking("consolidated-audit", MAIN + "#1", rehashed("document_round", "document = '" + MAIN + "'")),
                breaking(
                        "consolidated-signatures",
                        MAIN,
                        "update document_round set source_version = 0 where document = '" + MAIN + "'"),
                breaking(
                        "consolidated-letters",
                        MAIN + "#1",
                        "update document_round set letter = (select id from document_register where object = '" + CYCLE
                                + "') where document = '" + MAIN + "'"),
                breaking("consolidated-sources", MAIN, """
                        update consolidated_source set figures_version = 99 where report_key = '%s'""".formatted(MAIN)),
                breaking(
                        "accepted-reports-count",
                        CYCLE + "/TRAON",
                        "delete from consolidated_figure where report_key = '" + SUPPLEMENT + "'",
                        "delete from consolidated_source where report_key = '" + SUPPLEMENT + "'"),
                breaking("consolidated-figures", SUPPLEMENT, """
                        update consolidated_figure set actual = actual + 1
                         where report_key = '%s' and indicator = (
                               select min(indicator) from consolidated_figure
                                 join indicator_version on code = indicator and aggregation = 'SUM'
                                where actual is not null)""".formatted(SUPPLEMENT)),
                breaking("signed-adjustments", MAIN, """
                        insert into consolidated_adjustment (report_key, indicator, delta, reason, agencies, base,
                            base_reported, proposed_by, proposed_at)
                        values ('%s', 'A1-01', -1, 'Thử', '{SYT,LONGHO}', 1, 2, 'coordinator', now())""".formatted(MAIN)),
                breaking("signed-figures", MAIN, """
                        update consolidated_figure set estimate = 7
                         where report_key = '%s'
                           and indicator in (select code from indicator_version where aggregation <> 'SUM')""".formatted(MAIN)));
    }
}
