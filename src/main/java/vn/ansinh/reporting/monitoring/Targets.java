package vn.ansinh.reporting.monitoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.catalogue.Indicator;
import vn.ansinh.reporting.catalogue.Indicator.Aggregation;
import vn.ansinh.reporting.catalogue.Indicator.Direction;
import vn.ansinh.reporting.catalogue.Indicator.Target;
import vn.ansinh.reporting.catalogue.IndicatorCatalogue;
import vn.ansinh.reporting.consolidation.TargetBoard;
import vn.ansinh.reporting.consolidation.TargetBoard.Line;
import vn.ansinh.reporting.consolidation.TargetBoard.Told;
import vn.ansinh.reporting.engine.Formats;
import vn.ansinh.reporting.engine.Texts;
import vn.ansinh.reporting.monitoring.Bars.Counted;

/** How far the targets of each regime are, by what was signed last. */
@Component
class Targets {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * A target.
     *
     * @param wanted with its direction and year, in words
     * @param line what the last signed report says of it; null where none does
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
     */
    record OfRegime(String code, String name, List<Row> rows, Told told, String period, Bars chart) {}

    private final TargetBoard board;
    private final IndicatorCatalogue catalogue;
    private final Texts texts;
    private final Clock clock;

    Targets(TargetBoard board, IndicatorCatalogue catalogue, Texts texts, Clock clock) {
        this.board = board;
        this.catalogue = catalogue;
        this.texts = texts;
        this.clock = clock;
    }

    /** How many targets a regime has today. */
    int count(String regime) {
        return wanted(regime, LocalDate.now(clock)).size();
    }

    /** @param names of the regimes by their codes, in their order */
    List<OfRegime> of(Collection<String> regimes, Map<String, String> names) {
        Map<String, Told> latest = board.latest();
        return regimes.stream()
                .map(regime -> ofRegime(regime, names.get(regime), Optional.ofNullable(latest.get(regime))))
                .filter(regime -> !regime.rows.isEmpty())
                .toList();
    }

    private List<Indicator> wanted(String regime, LocalDate day) {
        return catalogue.of(regime).validOn(day).stream()
                .filter(indicator -> indicator.target() != null)
                .toList();
    }

    private OfRegime ofRegime(String code, String name, Optional<Told> told) {
        List<Row> rows = wanted(code, told.map(Told::cutOff).orElseGet(() -> LocalDate.now(clock))).stream()
                .map(indicator -> row(indicator, told))
                .toList();
        return new OfRegime(
                code,
                name,
                rows,
                told.orElse(null),
                told.map(one -> one.period().label(texts.locale())).orElse(""),
                chart(rows));
    }

    private Row row(Indicator indicator, Optional<Told> told) {
        Line line = told.map(one -> one.lines().get(indicator.code())).orElse(null);
        BigDecimal comparable = line == null || !line.apart().isEmpty() ? null : line.lastYear();
        boolean recurring = indicator.counted()
                || indicator.aggregation() == Aggregation.DECREASE
                || indicator.aggregation() == Aggregation.RATE_DECREASE;
        Pace pace = Pace.of(
                indicator.target(),
                // Of the figures of some nothing follows for the target of all.
                line == null || !line.judged() ? null : line.actual(),
                comparable,
                told.map(Told::cutOff).orElseGet(() -> LocalDate.now(clock)),
                recurring);
        return new Row(
                indicator.code(),
                indicator.name(texts.locale()),
                indicator.unit(texts.locale()),
                indicator.target(),
                wanted(indicator),
                line,
                pace.kind(),
                pace.kind() == Pace.Kind.UNKNOWN && line != null
                        ? ""
                        : texts.of(
                                "monitoring.pace." + pace.kind(),
                                Formats.number(pace.amount()),
                                Formats.number(pace.years()),
                                indicator.target().year() == null
                                        ? ""
                                        : String.valueOf(indicator.target().year())),
                told.map(Told::slug)
                        .map(slug -> "/tong-hop/" + slug + "/chi-tieu/" + indicator.code())
                        .orElse(null));
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
