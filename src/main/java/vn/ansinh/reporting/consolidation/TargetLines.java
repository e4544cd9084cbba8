package vn.ansinh.reporting.consolidation;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.consolidation.ConsolidatedContent.Figure;
import vn.ansinh.reporting.consolidation.ConsolidatedContent.Value;
import vn.ansinh.reporting.consolidation.ConsolidatedContents.When;
import vn.ansinh.reporting.consolidation.TargetBoard.Line;

/** What figures of the province say of the targets that are set for them. */
@Component
class TargetLines {

    private final FigureViews figures;

    TargetLines(FigureViews figures) {
        this.figures = figures;
    }

    /** By code; of those that have a target. */
    Map<String, Line> of(When when, Collection<Figure> all) {
        Map<String, Line> lines = new HashMap<>();
        for (Figure figure : all) {
            if (figure.target() != null) {
                lines.put(figure.code(), line(when, figure));
            }
        }
        return lines;
    }

    private Line line(When when, Figure figure) {
        Optional<Value> before = figure.earlier().stream()
                .filter(value -> when.period()
                        .previous()
                        .filter(year -> year.toString().equals(value.period()))
                        .isPresent())
                .findFirst();
        boolean comparable = figure.target().apart() == null;
        return new Line(
                figure.code(),
                figure.actual(),
                figure.estimate(),
                figures.state(when.regime(), when.cutOff(), figure),
                figure.state() == FigureState.COMPLETE && comparable,
                figure.state() == FigureState.PARTIAL && comparable,
                figures.verdict(figure),
                before.map(Value::actual).orElse(null),
                before.isEmpty() ? "" : figures.notComparable(figure));
    }
}
