package vn.ansinh.reporting.monitoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.catalogue.Indicator;
import vn.ansinh.reporting.catalogue.Indicator.Aggregation;
import vn.ansinh.reporting.catalogue.Indicator.Direction;
import vn.ansinh.reporting.catalogue.Indicator.Target;
import vn.ansinh.reporting.catalogue.IndicatorCatalogue;
import vn.ansinh.reporting.catalogue.Period;
import vn.ansinh.reporting.catalogue.RegimeIndicators;
import vn.ansinh.reporting.consolidation.RunningTargets;
import vn.ansinh.reporting.consolidation.RunningTargets.Running;
import vn.ansinh.reporting.consolidation.TargetBoard;
import vn.ansinh.reporting.consolidation.TargetBoard.Line;
import vn.ansinh.reporting.consolidation.TargetBoard.Told;
import vn.ansinh.reporting.cycle.CycleBoard;
import vn.ansinh.reporting.engine.Formats;
import vn.ansinh.reporting.engine.Texts;
import vn.ansinh.reporting.monitoring.Bars.Counted;

/** How far the targets of each regime are: by what was signed last, and by what was accepted since of a running period. */
@Component
class Targets {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * A target.
     *
     * @param wanted with its direction and year, in words
     * @param line what is said of it; null where nothing is
     * @param pace in words
     * @param link to where the figure comes from; null where the reader may not open that
     */
    record Row(
            String code,
            String name,
            String unit,
            Target target,
            String wanted,
            Line line,
            Pace.Kind kind,
            String pace,
            String link) {}

    /**
     * The targets of a regime.
     *
     * @param told what the figures are of; null where nothing was signed
     * @param period of it, in words; empty where nothing was signed
     * @param running what was accepted since; null where nothing runs, or the reader oversees one agency only
     * @param runs whether a period runs of which that can be told, asked for by itself
     * @param own where an agency's people find their own figures of these targets; null for all others
     */
    record OfRegime(
            String code,
            String name,
            List<Row> rows,
            Told told,
            String period,
            Bars chart,
            InPeriod running,
            boolean runs,
            String own) {

        private OfRegime with(InPeriod running) {
            return new OfRegime(code, name, rows, told, period, chart, running, true, own);
        }
    }

    /**
     * A period whose consolidated report is not signed.
     *
     * @param period in words
     * @param accepted of how many reports the figures are
     * @param owed how many there will be
     * @param link to its cycle
     * @param chart without bars before anything was accepted
     */
    record InPeriod(String period, LocalDate cutOff, int accepted, int owed, String link, List<Row> rows, Bars chart) {}

    private final TargetBoard board;
    private final RunningTargets running;
    private final CycleBoard cycles;
    private final IndicatorCatalogue catalogue;
    private final Texts texts;
    private final Clock clock;

    Targets(
            TargetBoard board,
            RunningTargets running,
            CycleBoard cycles,
            IndicatorCatalogue catalogue,
            Texts texts,
            Clock clock) {
        this.board = board;
        this.running = running;
        this.cycles = cycles;
        this.catalogue = catalogue;
        this.texts = texts;
        this.clock = clock;
    }

    /** How many targets a regime has today. */
    int count(String regime) {
        return wanted(regime, LocalDate.now(clock)).size();
    }

    /**
     * What was accepted of a running period is added up for one regime at a time, and for who oversees it: of others'
     * accepted figures an agency is told when the PPC has received them.
     *
     * @param names of the regimes by their codes, in their order
     */
    List<OfRegime> of(Viewer viewer, Collection<String> regimes, Map<String, String> names) {
        Map<String, Told> latest = board.latest();
        List<OfRegime> signed = regimes.stream()
                .map(regime -> ofRegime(viewer, regime, names.get(regime), Optional.ofNullable(latest.get(regime))))
                .filter(regime -> !regime.rows.isEmpty())
                .toList();
        Map<String, CycleBoard.Line> runs = runs(
                signed.stream().filter(regime -> viewer.oversees(regime.code)).toList());
        return signed.stream()
                .map(regime -> runs.containsKey(regime.code)
                        ? regime.with(signed.size() == 1 ? inPeriod(runs.get(regime.code)) : null)
                        : regime)
                .toList();
    }

    /** By regime, its latest cycle that runs and begins after what was signed; no ad hoc one. */
    private Map<String, CycleBoard.Line> runs(List<OfRegime> regimes) {
        Map<String, CycleBoard.Line> runs = new HashMap<>();
        if (regimes.isEmpty()) {
            return runs;
        }
        Map<String, LocalDate> signed = new HashMap<>();
        regimes.forEach(regime -> signed.put(regime.code, regime.told == null ? LocalDate.MIN : regime.told.cutOff()));
        cycles.lines().stream()
                .filter(CycleBoard.Line::collecting)
                .filter(line -> line.period().kind() != Period.Kind.AD_HOC)
                .filter(line -> line.cutOff().isAfter(signed.getOrDefault(line.regime(), LocalDate.MAX)))
                .forEach(line -> runs.putIfAbsent(line.regime(), line));
        return runs;
    }

    private InPeriod inPeriod(CycleBoard.Line cycle) {
        Running figures = running.of(cycle.regime(), cycle.key(), cycle.period(), cycle.cutOff());
        String found = "/so-lieu?che-do=" + cycle.regime() + "&ky=" + cycle.period() + "&chi-tieu=";
        RegimeIndicators indicators = catalogue.of(cycle.regime());
        List<Row> rows = wanted(cycle.regime(), cycle.cutOff()).stream()
                .map(indicator -> row(
                        indicator,
                        figures.lines().get(indicator.code()),
                        cycle.cutOff(),
                        found + String.join(",", indicators.typedOf(indicator, cycle.cutOff())),
                        figures.accepted() > 0,
                        soFar(indicator, figures.lines().get(indicator.code()), cycle.cutOff())))
                .toList();
        return new InPeriod(
                cycle.period().label(texts.locale()),
                cycle.cutOff(),
                figures.accepted(),
                figures.owed(),
                "/dot-bao-cao/" + cycle.slug(),
                rows,
                chart(rows));
    }

    private List<Indicator> wanted(String regime, LocalDate day) {
        return catalogue.of(regime).validOn(day).stream()
                .filter(indicator -> indicator.target() != null)
                .toList();
    }

    private OfRegime ofRegime(Viewer viewer, String code, String name, Optional<Told> told) {
        LocalDate day = told.map(Told::cutOff).orElseGet(() -> LocalDate.now(clock));
        List<Row> rows = wanted(code, day).stream()
                .map(indicator -> row(
                        indicator,
                        told.map(one -> one.lines().get(indicator.code())).orElse(null),
                        day,
                        told.map(Told::slug)
                                .map(slug -> "/tong-hop/" + slug + "/chi-tieu/" + indicator.code())
                                .orElse(null),
                        told.isPresent(),
                        ""))
                .toList();
        return new OfRegime(
                code,
                name,
                rows,
                told.orElse(null),
                told.map(one -> one.period().label(texts.locale())).orElse(""),
                chart(rows),
                null,
                false,
                viewer.oversees(code) ? null : "/so-lieu?che-do=" + code);
    }

    /**
     * @param told whether anything is told of that period: what has no line then was not asked in it
     * @param soFar how far it is by the figures of some, in words; empty where that is not told
     */
    private Row row(Indicator indicator, Line line, LocalDate cutOff, String link, boolean told, String soFar) {
        // Of the figures of some nothing follows for the target of all.
        Pace pace = Pace.of(
                indicator.target(),
                line == null || !line.judged() ? null : line.actual(),
                line == null || !line.apart().isEmpty() ? null : line.lastYear(),
                cutOff,
                recurring(indicator));
        return new Row(
                indicator.code(),
                indicator.name(texts.locale()),
                indicator.unit(texts.locale()),
                indicator.target(),
                wanted(indicator),
                line,
                pace.kind(),
                line == null && told
                        ? texts.of("monitoring.targets.not-asked")
                        : pace.kind() == Pace.Kind.UNKNOWN && line != null ? soFar : words(pace, indicator),
                line == null ? null : link);
    }

    private static boolean recurring(Indicator indicator) {
        return indicator.counted()
                || indicator.aggregation() == Aggregation.DECREASE
                || indicator.aggregation() == Aggregation.RATE_DECREASE;
    }

    private String words(Pace pace, Indicator indicator) {
        Integer year = indicator.target().year();
        return texts.of(
                "monitoring.pace." + pace.kind(),
                Formats.number(pace.amount()),
                Formats.number(pace.years()),
                year == null ? "" : String.valueOf(year));
    }

    /** How far it is by the figures of some, which is no verdict; a whole year before says nothing of that. */
    private String soFar(Indicator indicator, Line line, LocalDate cutOff) {
        if (line == null || !line.partial()) {
            return "";
        }
        Pace pace = Pace.of(indicator.target(), line.actual(), null, cutOff, recurring(indicator));
        if (pace.kind() == Pace.Kind.REACHED) {
            return texts.of("monitoring.pace.so-far.reached");
        }
        String words = words(pace, indicator);
        return texts.of(
                "monitoring.pace.so-far", words.substring(0, 1).toLowerCase(texts.locale()) + words.substring(1));
    }

    private String wanted(Indicator indicator) {
        Target target = indicator.target();
        String value = Formats.number(target.value());
        return target.year() == null
                ? texts.of("monitoring.wanted." + target.direction(), value)
                : texts.of("monitoring.wanted.by." + target.direction(), value, String.valueOf(target.year()));
    }

    /** What is there of what is wanted; of what is to become less, nothing that a bar could say. */
    private static Bars chart(List<Row> rows) {
        return Bars.percents(rows.stream()
                .filter(row -> row.line != null && row.line.actual() != null)
                .filter(row -> row.target.direction() == Direction.AT_LEAST
                        && row.target.value().signum() > 0)
                .map(row -> new Bars.Row(
                        row.name,
                        row.link,
                        Formats.number(row.line.actual()) + " / " + Formats.number(row.target.value()),
                        List.of(new Counted(colour(row), percent(row)))))
                .toList());
    }

    private static String colour(Row row) {
        return row.kind == Pace.Kind.REACHED ? "reached" : row.kind == Pace.Kind.UNKNOWN ? "partial" : "short";
    }

    private static int percent(Row row) {
        return row.line
                .actual()
                .multiply(HUNDRED)
                .divide(row.target.value(), 0, RoundingMode.DOWN)
                .max(BigDecimal.ZERO)
                .min(HUNDRED)
                .intValue();
    }
}
