package vn.ansinh.reporting.consolidation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.catalogue.Indicator;
import vn.ansinh.reporting.catalogue.IndicatorCatalogue;
import vn.ansinh.reporting.catalogue.IndicatorFacts;
import vn.ansinh.reporting.catalogue.RegimeIndicators;
import vn.ansinh.reporting.consolidation.ConsolidatedContent.Adjusted;
import vn.ansinh.reporting.consolidation.ConsolidatedContent.Figure;
import vn.ansinh.reporting.consolidation.ConsolidatedContent.Target;
import vn.ansinh.reporting.consolidation.ConsolidatedContent.Value;
import vn.ansinh.reporting.consolidation.ConsolidatedView.AdjustmentView;
import vn.ansinh.reporting.consolidation.ConsolidatedView.AreaView;
import vn.ansinh.reporting.consolidation.ConsolidatedView.EarlierView;
import vn.ansinh.reporting.consolidation.ConsolidatedView.Few;
import vn.ansinh.reporting.consolidation.ConsolidatedView.FigureView;
import vn.ansinh.reporting.consolidation.ConsolidatedView.TargetView;
import vn.ansinh.reporting.engine.Texts;

/** The figures of a consolidated report as its forms and pages show them. */
@Component
class FigureViews {

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private final CycleReports cycles;
    private final IndicatorCatalogue catalogue;
    private final ConsolidationFormats formats;
    private final ProvinceSeries series;
    private final Texts texts;

    FigureViews(
            CycleReports cycles,
            IndicatorCatalogue catalogue,
            ConsolidationFormats formats,
            ProvinceSeries series,
            Texts texts) {
        this.cycles = cycles;
        this.catalogue = catalogue;
        this.formats = formats;
        this.series = series;
        this.texts = texts;
    }

    /**
     * In the order of the catalogue.
     *
     * @param most so many agencies are named in each list
     */
    List<FigureView> of(ConsolidatedReport report, ConsolidatedContent content, int most) {
        var codes = new HashSet<String>();
        content.figures()
                .forEach(figure -> Stream.of(
                                figure.missing(),
                                figure.notAvailable(),
                                figure.notApplicable(),
                                figure.adjustment() == null
                                        ? List.<String>of()
                                        : figure.adjustment().agencies())
                        .forEach(codes::addAll));
        Map<String, String> agencies = cycles.names(report.key().cycle(), codes, report.cutOff());
        var order = cycles.planOrder();
        Function<List<String>, Few> named =
                list -> Few.of(list.stream().sorted(order).map(agencies::get).toList(), most);
        RegimeIndicators indicators = catalogue.of(report.regime());
        return content.figures().stream()
                .map(figure -> view(report, figure, indicators.get(figure.code(), report.cutOff()), named))
                .toList();
    }

    private FigureView view(
            ConsolidatedReport report, Figure figure, Indicator indicator, Function<List<String>, Few> named) {
        BigDecimal change = figure.change().orElse(null);
        return new FigureView(
                IndicatorFacts.of(indicator, texts.locale())
                        .in(figure.area(), Indicator.unitIn(texts.locale(), figure.unit())),
                figure.state(),
                stateLabel(indicator, figure),
                figure.actual(),
                figure.estimate(),
                formats.reason(figure.reason()),
                figure.expected(),
                figure.reported(),
                named.apply(figure.missing()),
                named.apply(figure.notAvailable()),
                named.apply(figure.notApplicable()),
                figure.standard() == null ? "" : figure.standard(),
                notComparable(figure),
                notes(report, figure),
                figure.earlier().stream().map(value -> view(figure, value)).toList(),
                change,
                percent(indicator, figure, change),
                figure.signedBefore() == null ? null : view(figure, figure.signedBefore()),
                figure.changed(),
                figure.target() == null ? null : view(figure, indicator, figure.target()),
                view(figure.adjustment(), figure, named));
    }

    /** In words, with who counted the same and why; null without a correction. */
    private AdjustmentView view(Adjusted adjustment, Figure figure, Function<List<String>, Few> named) {
        if (adjustment == null) {
            return null;
        }
        return new AdjustmentView(
                adjustment.delta(),
                adjustment.value(),
                words(figure),
                adjustment.reason(),
                adjustment.agencies(),
                named.apply(adjustment.agencies()),
                Boolean.TRUE.equals(adjustment.stale()),
                adjustment.version() == null ? 0 : adjustment.version());
    }

    /** "Số tổng hợp 1.234; điều chỉnh trùng lặp −34; còn 1.200"; empty without a correction. */
    String words(Figure figure) {
        Adjusted adjustment = figure.adjustment();
        return adjustment == null
                ? ""
                : formats.of(
                        "consolidation.adjustment.words",
                        formats.number(figure.actual()),
                        AdjustmentWork.signed(adjustment.delta()),
                        formats.number(adjustment.value()));
    }

    /** How whole a figure is, or why it has no value. */
    String state(ConsolidatedReport report, Figure figure) {
        return state(report.regime(), report.cutOff(), figure);
    }

    /** The same of a figure by the catalogue of a day. */
    String state(String regime, LocalDate cutOff, Figure figure) {
        return figure.actual() == null && !figure.reason().isEmpty()
                ? formats.reason(figure.reason())
                : stateLabel(catalogue.of(regime).get(figure.code(), cutOff), figure);
    }

    /** "Đủ 7/8 cơ quan, 1 không áp dụng". */
    private String stateLabel(Indicator indicator, Figure figure) {
        // Who has issued a plan is the figure itself, and no part of it is missing.
        if (indicator.aggregation() == Indicator.Aggregation.PLAN_REGISTER && figure.actual() != null) {
            return formats.of("consolidation.figure.registered", figure.actual(), figure.expected());
        }
        // Nobody is missing who could report: the period is.
        boolean ofAll = figure.leftOut() != null
                && !figure.leftOut().isEmpty()
                && figure.reported() + figure.notApplicable().size() == figure.expected();
        String state = figure.state() == FigureState.PARTIAL && ofAll
                ? "PART_OF_PERIOD"
                : figure.state().name();
        String label = formats.of("consolidation.figure." + state, figure.reported(), figure.expected());
        int without = figure.notApplicable().size();
        boolean counted = figure.state() == FigureState.COMPLETE || figure.state() == FigureState.PARTIAL;
        return counted && without > 0 ? formats.of("consolidation.figure.without", label, without) : label;
    }

    private static BigDecimal percent(Indicator indicator, Figure figure, BigDecimal change) {
        boolean rate = indicator.type() == Indicator.ValueType.PERCENT;
        if (change == null || rate || figure.earlier().get(0).actual().signum() == 0) {
            return null;
        }
        BigDecimal before = figure.earlier().get(0).actual();
        return change.multiply(HUNDRED).divide(before.abs(), 1, RoundingMode.HALF_UP);
    }

    /** Why it is not compared with the period before; empty where it is. */
    String notComparable(Figure figure) {
        if (figure.apart() != null) {
            return figure.apart();
        }
        return figure.otherStandard() ? formats.of(FigureRules.OTHER_STANDARD) : "";
    }

    /**
     * Of which ground it is, from when it counts, and by which recalculated figure. The ground is said in the language of
     * the installation; the others as they were signed.
     */
    List<String> notes(ConsolidatedReport report, Figure figure) {
        String ground = figure.units() == null
                ? ""
                : ProvinceSeries.groundSentence(
                        figure.units(),
                        figure.uncoveredUnits(),
                        series.shown(figure.uncovered(), report.cutOff(), texts.locale()),
                        texts);
        String compared =
                figure.earlier().isEmpty() ? null : figure.earlier().get(0).baseline();
        return Stream.of(ground, figure.begun(), figure.leftOut(), compared, figure.baseline())
                .filter(note -> note != null && !note.isEmpty())
                .distinct()
                .toList();
    }

    private EarlierView view(Figure figure, Value value) {
        boolean otherStandard = !Objects.toString(figure.standard(), "").equals(Objects.toString(value.standard(), ""));
        return new EarlierView(
                value.period(),
                formats.period(value.period()),
                value.state(),
                value.actual(),
                value.estimate(),
                value.apart() == null && otherStandard ? formats.of(FigureRules.OTHER_STANDARD) : value.apart(),
                value.baseline());
    }

    private TargetView view(Figure figure, Indicator indicator, Target target) {
        return new TargetView(
                figure.code(),
                indicator.name(texts.locale()),
                Indicator.unitIn(texts.locale(), figure.unit()),
                figure.actual(),
                target.value(),
                target.direction(),
                target.year(),
                target.source(),
                reached(figure),
                verdict(figure));
    }

    /** What was signed once may hold a verdict on a figure of some. */
    private static Boolean reached(Figure figure) {
        return figure.state() == FigureState.PARTIAL ? null : figure.target().reached();
    }

    /** Whether its target is reached, or why that is not told, in words. */
    String verdict(Figure figure) {
        Boolean reached = reached(figure);
        String unknown = figure.state() == FigureState.PARTIAL ? "INCOMPLETE" : "UNKNOWN";
        return label(figure.target(), reached == null ? unknown : reached ? "REACHED" : "NOT_REACHED");
    }

    private String label(Target target, String answer) {
        if (target.apart() != null) {
            return formats.of("consolidation.target.APART", target.apart());
        }
        String label = formats.of("consolidation.target." + answer);
        return target.baseline() == null ? label : label + ". " + target.baseline();
    }

    /** The same by area; an area without any is left out. */
    List<AreaView> areas(ConsolidatedReport report, List<FigureView> lines) {
        Map<String, List<FigureView>> byArea = lines.stream()
                .collect(Collectors.groupingBy(line -> line.facts().area()));
        return catalogue.of(report.regime()).areas(report.cutOff()).stream()
                .filter(area -> byArea.containsKey(area.code()))
                .map(area -> new AreaView(area.code(), area.name(texts.locale()), byArea.get(area.code())))
                .toList();
    }
}
