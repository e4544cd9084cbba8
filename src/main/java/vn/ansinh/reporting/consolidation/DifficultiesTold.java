package vn.ansinh.reporting.consolidation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.catalogue.Period;
import vn.ansinh.reporting.catalogue.ReportingCalendar;
import vn.ansinh.reporting.difficulty.DifficultyFigures;
import vn.ansinh.reporting.difficulty.DifficultyFigures.OfArea;
import vn.ansinh.reporting.difficulty.DifficultyFigures.Waiting;
import vn.ansinh.reporting.engine.Formats;
import vn.ansinh.reporting.engine.Texts;

/**
 * What section III of the consolidated report says by itself: how many difficulties were raised, answered, resolved, wait
 * to be confirmed and are overdue since the reporting year began, in all and by area, and which wait for the PPC.
 */
@Component
class DifficultiesTold {

    private final DifficultyFigures figures;
    private final ReportingCalendar calendar;
    private final Texts texts;
    private final Clock clock;

    DifficultiesTold(DifficultyFigures figures, ReportingCalendar calendar, Texts texts, Clock clock) {
        this.figures = figures;
        this.calendar = calendar;
        this.texts = texts.official();
        this.clock = clock;
    }

    /** Empty when none was raised since the year began and none waits. */
    String of(ConsolidatedReport report) {
        LocalDate yearBegan = calendar.regime(report.regime()).yearBegins(Period.parse(report.period()));
        List<OfArea> areas = figures.since(report.regime(), yearBegan);
        List<Waiting> waiting = figures.waitingForCommittee(report.regime());
        var lines = new ArrayList<String>();
        if (!areas.isEmpty()) {
            lines.add(texts.of(
                    "consolidation.draft.difficulties",
                    Formats.day(LocalDate.now(clock)),
                    sum(areas, OfArea::raised),
                    sum(areas, OfArea::answered),
                    sum(areas, OfArea::resolved),
                    sum(areas, OfArea::confirming),
                    sum(areas, OfArea::overdue)));
            areas.forEach(area -> lines.add(texts.of(
                    "consolidation.draft.difficulties-of-area",
                    area.areaName(),
                    String.valueOf(area.raised()),
                    String.valueOf(area.answered()),
                    String.valueOf(area.resolved()),
                    String.valueOf(area.confirming()),
                    String.valueOf(area.overdue()))));
        }
        if (!waiting.isEmpty()) {
            lines.add(texts.of("consolidation.draft.difficulties-waiting"));
            waiting.forEach(difficulty -> lines.add(line(difficulty)));
        }
        return String.join("\n", lines);
    }

    private String line(Waiting difficulty) {
        String sentence = difficulty.due() == null
                ? "consolidation.draft.difficulty-waiting"
                : "consolidation.draft.difficulty-waiting-until";
        return texts.of(
                sentence,
                difficulty.key(),
                difficulty.subject(),
                String.join(", ", difficulty.raisers()),
                difficulty.stateName(),
                Formats.day(difficulty.due()));
    }

    private static String sum(List<OfArea> areas, ToIntFunction<OfArea> count) {
        return String.valueOf(areas.stream().mapToInt(count).sum());
    }
}
