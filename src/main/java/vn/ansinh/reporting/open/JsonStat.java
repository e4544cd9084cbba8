package vn.ansinh.reporting.open;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import vn.ansinh.reporting.engine.Refusal;
import vn.ansinh.reporting.open.Items.FigureItem;

/**
 * Figures as a cube of period, agency, indicator and what is measured, as JSON-stat 2.0 has it (json-stat.org/format): values by
 * their place in the cube, those that are missing left out, their reason in {@code status}.
 */
final class JsonStat {

    static final String TYPE = "application/json-stat+json";

    /** How an address ends that answers so. */
    static final String SUFFIX = ".jsonstat";

    /** Places of the cube, most of which are mostly empty. */
    static final int LARGEST = 2_000_000;

    private static final List<String> MEASURES = List.of("actual", "estimate");

    /** One side of the cube. */
    private record Side(Map<String, String> labels, Map<String, Integer> places) {

        static Side of(Map<String, String> labels) {
            Map<String, Integer> places = new LinkedHashMap<>();
            labels.keySet().forEach(code -> places.put(code, places.size()));
            return new Side(labels, places);
        }

        int size() {
            return places.size();
        }

        Map<String, Object> written(String label) {
            return Map.of("label", label, "category", Map.of("index", places, "label", labels));
        }
    }

    private JsonStat() {}

    /**
     * @param label of the whole
     * @param title of a side of the cube, or of a measure
     * @param periodName of a period
     * @param indicatorName of an indicator
     * @throws Refusal when the cube is too large
     */
    static Map<String, Object> of(
            String label,
            List<FigureItem> figures,
            Function<String, String> title,
            Function<String, String> periodName,
            Function<String, String> indicatorName) {
        Map<String, String> periods = new TreeMap<>();
        Map<String, String> agencies = new TreeMap<>();
        Map<String, String> indicators = new TreeMap<>();
        for (FigureItem figure : figures) {
            periods.computeIfAbsent(figure.period(), periodName);
            agencies.put(figure.agency(), figure.agencyName());
            indicators.computeIfAbsent(figure.indicator(), indicatorName);
        }
        Map<String, String> measures = new LinkedHashMap<>();
        MEASURES.forEach(measure -> measures.put(measure, title.apply(measure)));
        Map<String, Side> sides = new LinkedHashMap<>();
        sides.put("period", Side.of(periods));
        sides.put("agency", Side.of(agencies));
        sides.put("indicator", Side.of(indicators));
        sides.put("measure", Side.of(measures));
        long places = sides.values().stream().mapToLong(Side::size).reduce(1, (one, other) -> one * other);
        if (places > LARGEST) {
            throw Refusal.invalid("period", "open.cube.large", LARGEST);
        }
        Map<String, BigDecimal> values = new LinkedHashMap<>();
        Map<String, String> status = new LinkedHashMap<>();
        for (FigureItem figure : figures) {
            place(sides, figure, "actual", figure.actual(), values, status);
            place(sides, figure, "estimate", figure.estimate(), values, status);
        }
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("version", "2.0");
        written.put("class", "dataset");
        written.put("label", label);
        written.put("id", List.copyOf(sides.keySet()));
        written.put("size", sides.values().stream().map(Side::size).toList());
        written.put("role", Map.of("time", List.of("period"), "metric", List.of("measure")));
        Map<String, Object> dimension = new LinkedHashMap<>();
        sides.forEach((id, side) -> dimension.put(id, side.written(title.apply(id))));
        written.put("dimension", dimension);
        written.put("value", values);
        if (!status.isEmpty()) {
            written.put("status", status);
        }
        return written;
    }

    private static void place(
            Map<String, Side> sides,
            FigureItem figure,
            String measure,
            BigDecimal value,
            Map<String, BigDecimal> values,
            Map<String, String> status) {
        int place = 0;
        for (Map.Entry<String, Side> side : sides.entrySet()) {
            String code = switch (side.getKey()) {
                case "period" -> figure.period();
                case "agency" -> figure.agency();
                case "indicator" -> figure.indicator();
                default -> measure;
            };
            place = place * side.getValue().size() + side.getValue().places().get(code);
        }
        if (value != null) {
            values.put(String.valueOf(place), value);
        } else if (measure.equals("actual")) {
            status.put(String.valueOf(place), figure.state());
        }
    }
}
