package vn.ansinh.reporting.consolidation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import vn.ansinh.reporting.catalogue.Period;
import vn.ansinh.reporting.consolidation.ConsolidatedContents.When;
import vn.ansinh.reporting.consolidation.TargetBoard.Line;
import vn.ansinh.reporting.report.AcceptedFigures;
import vn.ansinh.reporting.report.AcceptedFigures.InCycle;
import vn.ansinh.reporting.report.AcceptedSubmission;

/**
 * How far a regime's targets are by what was accepted up to now of a period whose consolidated report nobody has signed: the
 * figures that report would have, beside what was signed a year ago. Whoever asks decides whom he shows it.
 */
@Service
public class RunningTargets {

    /**
     * @param accepted how many reports the figures are of
     * @param owed how many there will be
     * @param lines of the figures that have a target, by code
     */
    public record Running(int accepted, int owed, Map<String, Line> lines) {}

    private final AcceptedFigures accepted;
    private final ProvinceFigures province;
    private final EarlierFigures earlier;
    private final ProvinceSeries series;
    private final ConsolidatedContents contents;
    private final TargetLines lines;

    RunningTargets(
            AcceptedFigures accepted,
            ProvinceFigures province,
            EarlierFigures earlier,
            ProvinceSeries series,
            ConsolidatedContents contents,
            TargetLines lines) {
        this.accepted = accepted;
        this.province = province;
        this.earlier = earlier;
        this.series = series;
        this.contents = contents;
        this.lines = lines;
    }

    /**
     * In five statements, one more where a body ended within the period; without a report in one.
     *
     * @param cutOff the day up to which the period's figures are
     */
    public Running of(String regime, String cycleKey, Period period, LocalDate cutOff) {
        InCycle reports = accepted.inCycle(cycleKey);
        List<AcceptedSubmission> counted = reports.accepted();
        if (counted.isEmpty()) {
            return new Running(0, reports.owed(), Map.of());
        }
        var when = new When(regime, period, cutOff);
        Map<String, Map<String, Baseline>> baselines = series.baselines(regime, cutOff);
        Map<Period, Map<String, EarlierFigure>> before = earlier.signedLastYear(regime, period, cutOff, baselines);
        List<ProvinceFigure> now = province.withTargets(
                regime, cycleKey, period, cutOff, counted, earlier.compared(regime, period, cutOff, before));
        return new Running(
                counted.size(), reports.owed(), lines.of(when, contents.figures(when, now, before, baselines)));
    }
}
