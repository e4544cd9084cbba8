package vn.ansinh.reporting.open;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.catalogue.Indicator;
import vn.ansinh.reporting.catalogue.Indicator.Aggregation;
import vn.ansinh.reporting.catalogue.IndicatorCatalogue;
import vn.ansinh.reporting.catalogue.RegimeIndicators;
import vn.ansinh.reporting.engine.Texts;
import vn.ansinh.reporting.open.Items.TotalItem;
import vn.ansinh.reporting.report.AcceptedFigures;
import vn.ansinh.reporting.report.AcceptedFigures.Said;
import vn.ansinh.reporting.report.AcceptedFigures.Total;
import vn.ansinh.reporting.report.OwedReports.Asked;

/**
 * Accepted figures of a period added up over the bodies, for everybody. A body that does not show its figures is in the sum, and
 * therefore a sum is told only where what is shown, taken from it, leaves no single body's figure.
 */
@Component
class ProvinceTotals {

    /** So many hidden figures have to be in a sum: of two, each of the two bodies would know the other's. */
    static final int FEWEST = 3;

    private final PublicSide side;
    private final AcceptedFigures accepted;
    private final IndicatorCatalogue catalogue;
    private final Texts texts;

    ProvinceTotals(PublicSide side, AcceptedFigures accepted, IndicatorCatalogue catalogue, Texts texts) {
        this.side = side;
        this.accepted = accepted;
        this.catalogue = catalogue;
        this.texts = texts;
    }

    /** In the catalogue's order; ratios are in no sum. */
    List<TotalItem> of(Asked asked) {
        String cycle = PublicSide.cycle(asked);
        Map<String, Total> totals = accepted.totals(cycle, accepted.acceptedIn(cycle)).stream()
                .collect(Collectors.toMap(Total::indicator, Function.identity()));
        Set<String> hiding = side.hidingFigures();
        boolean settled = side.settled(asked);
        Set<String> neverShown = side.neverShown(asked);
        Map<String, Long> given = given(cycle, neverShown);
        Locale locale = texts.locale();
        RegimeIndicators indicators = catalogue.of(asked.regime());
        Map<String, String> areas = indicators.areaNames(locale, asked.cutOff());
        var items = new ArrayList<TotalItem>();
        for (Indicator indicator : indicators.validOn(asked.cutOff())) {
            Total total = totals.get(indicator.code());
            if (total != null && indicator.aggregation() == Aggregation.SUM) {
                boolean told = tells(total, hiding, neverShown, settled, given.getOrDefault(indicator.code(), 0L));
                items.add(new TotalItem(
                        asked.regime(),
                        asked.period(),
                        indicator.code(),
                        indicator.name(locale),
                        indicator.area(),
                        areas.getOrDefault(indicator.area(), indicator.area()),
                        indicator.unit(locale),
                        asked.cutOff(),
                        told ? OpenFigures.plain(total.sums().actual()) : null,
                        told ? total.sums().reported() : null,
                        total.asked().size(),
                        !told));
            }
        }
        return items;
    }

    /** How many of these bodies gave a number other than nought, by indicator. */
    private Map<String, Long> given(String cycle, Set<String> bodies) {
        return bodies.isEmpty()
                ? Map.of()
                : accepted.saidIn(List.of(cycle), bodies).stream()
                        .filter(said -> said.actual().signum() != 0)
                        .collect(Collectors.groupingBy(Said::indicator, Collectors.counting()));
    }

    /**
     * Whether a sum, and how many are in it, may be told.
     *
     * @param hiding bodies that do not show their figures
     * @param neverShown those of them whose figures nobody has seen: of another everybody knows what to take from the sum
     * @param settled whether no further report is awaited: what one more adds to a sum would be its own
     * @param given how many of those gave a number other than nought: of a sum that is nought, or all one body's,
     *     that body or everybody would know that each of the others gave nought
     */
    static boolean tells(Total total, Set<String> hiding, Set<String> neverShown, boolean settled, long given) {
        Set<String> hidden = new HashSet<>(total.asked());
        hidden.retainAll(hiding);
        if (hidden.isEmpty()) {
            return true;
        }
        hidden.retainAll(neverShown);
        hidden.removeAll(total.missing());
        hidden.removeAll(total.notAvailable());
        hidden.removeAll(total.notApplicable());
        return settled && hidden.size() >= FEWEST && given > 1;
    }
}
