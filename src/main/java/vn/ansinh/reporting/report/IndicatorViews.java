package vn.ansinh.reporting.report;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.catalogue.IncludedPeriods.Least;
import vn.ansinh.reporting.catalogue.Indicator;
import vn.ansinh.reporting.catalogue.IndicatorCatalogue;
import vn.ansinh.reporting.catalogue.IndicatorFacts;
import vn.ansinh.reporting.engine.Texts;
import vn.ansinh.reporting.report.ReportView.AreaView;
import vn.ansinh.reporting.report.ReportView.CellView;
import vn.ansinh.reporting.report.ReportView.EarlierView;
import vn.ansinh.reporting.report.ReportView.IndicatorView;
import vn.ansinh.reporting.report.ReportView.LeastView;
import vn.ansinh.reporting.report.ReportView.TargetView;
import vn.ansinh.reporting.report.ReportView.UsualView;

/** The figures of a report as its form and its page show them: what is asked, what was told and what was told before. */
@Component
class IndicatorViews {

    private final IndicatorCatalogue catalogue;
    private final Texts texts;

    IndicatorViews(IndicatorCatalogue catalogue, Texts texts) {
        this.catalogue = catalogue;
        this.texts = texts;
    }

    /** The areas that have any of these, in their order. */
    List<AreaView> areas(AgencyReport report, Collection<Indicator> indicators) {
        var used = indicators.stream().map(Indicator::area).collect(Collectors.toCollection(LinkedHashSet::new));
        return catalogue.of(report.regime()).areas(report.cutOff()).stream()
                .filter(area -> used.contains(area.code()))
                .map(area -> new AreaView(area.code(), area.name(texts.locale())))
                .toList();
    }

    /**
     * What is asked, or has been told.
     *
     * @param since by indicator, the day from which it counts where that is not the first of the year
     */
    List<IndicatorView> of(
            ReportContent content,
            Map<String, Indicator> indicators,
            EarlierFigures earlier,
            Map<String, LocalDate> since) {
        Map<String, Cell> cells =
                content.cells().stream().collect(Collectors.toMap(Cell::indicator, Function.identity()));
        Map<String, List<EarlierFigures.Figure>> byIndicator =
                earlier.shown().stream().collect(Collectors.groupingBy(EarlierFigures.Figure::indicator));
        Map<String, Least> least = earlier.least();
        Map<String, UsualRange> usual = earlier.usual();
        return indicators.values().stream()
                .filter(indicator -> !indicator.typed() || cells.containsKey(indicator.code()))
                .map(indicator -> view(
                        indicator,
                        cells.get(indicator.code()),
                        byIndicator.getOrDefault(indicator.code(), List.of()),
                        since.get(indicator.code()),
                        least.get(indicator.code()),
                        usual.get(indicator.code())))
                .toList();
    }

    private IndicatorView view(
            Indicator indicator,
            Cell cell,
            List<EarlierFigures.Figure> earlier,
            LocalDate since,
            Least least,
            UsualRange usual) {
        return new IndicatorView(
                IndicatorFacts.of(indicator, texts.locale()),
                indicator.partOf(),
                indicator.target() == null
                        ? null
                        : new TargetView(
                                indicator.target().value(),
                                indicator.target().direction().name(),
                                indicator.target().year(),
                                indicator.target().source()),
                indicator.note(),
                cell == null
                        ? null
                        : new CellView(
                                cell.state(),
                                cell.actual(),
                                cell.estimate(),
                                cell.reason(),
                                cell.note(),
                                cell.version()),
                indicator.standard(),
                since,
                least == null ? null : new LeastView(least.figure(), EarlierFigures.names(least.of(), texts.locale())),
                usual == null ? null : new UsualView(usual.min(), usual.max(), usual.count()),
                earlier.stream()
                        .map(figure -> new EarlierView(
                                figure.period().toString(),
                                figure.period().label(texts.locale()),
                                figure.state(),
                                figure.actual(),
                                figure.estimate(),
                                figure.apart()))
                        .toList());
    }
}
