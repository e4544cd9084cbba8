package vn.ansinh.reporting.open;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import vn.ansinh.reporting.engine.Refusal;
import vn.ansinh.reporting.open.Items.FigureItem;
import vn.ansinh.reporting.open.Items.TotalItem;

/**
 * Figures as a cube of period, agency, indicator and what is measured, totals as one without agencies, as JSON-stat 2.0 has it
 * (json-stat.org/format): values by their place in the cube, those that are missing left out, their reason in {@code status}.
 */
final class JsonStat {

    static final String TYPE = "application/json-stat+json";

    /** How an address ends that answers so. */
    static final String SUFFIX = ".jsonstat";

    /** Places of the cube, most of which are mostly empty. */
    static final int LARGEST = 2_000_000;

    /** Why a total is missing: it is not told, or nobody gave a number. */
    private static final String WITHHELD = "WITHHELD";

    private static final String NOT_AVAILABLE = "NOT_AVAILABLE";

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

    /**
     * What stands at a place of the cube.
     *
     * @param codes of the place, one of each side, in their order
     * @param value null where it is missing
     * @param status why it is missing; null where that needs no word
     */
    private record Cell(List<String> codes, Number value, String status) {}

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
        List<Cell> cells = new ArrayList<>();
        for (FigureItem figure : figures) {
            periods.computeIfAbsent(figure.period(), periodName);
            agencies.put(figure.agency(), figure.agencyName());
            indicators.computeIfAbsent(figure.indicator(), indicatorName);
            List<String> place = List.of(figure.period(), figure.agency(), figure.indicator());
            cells.add(cell(place, "actual", figure.actual(), figure.state()));
            cells.add(cell(place, "estimate", figure.estimate(), null));
        }
        Map<String, Map<String, String>> sides = new LinkedHashMap<>();
        sides.put("period", periods);
        sides.put("agency", agencies);
        sides.put("indicator", indicators);
        sides.put("measure", labels(List.of("actual", "estimate"), title));
        return cube(label, sides, title, cells);
    }

    /**
     * Totals of the province in one period: of each indicator the sum, how many bodies gave a number, and of how many it was asked.
     *
     * @param label as {@link #of}, like what follows
     */
    static Map<String, Object> ofTotals(
            String label, List<TotalItem> totals, Function<String, String> title, Function<String, String> periodName) {
        Map<String, String> periods = new TreeMap<>();
        Map<String, String> indicators = new LinkedHashMap<>();
        List<Cell> cells = new ArrayList<>();
        for (TotalItem total : totals) {
            periods.computeIfAbsent(total.period(), periodName);
            indicators.put(total.indicator(), total.indicatorName());
            List<String> place = List.of(total.period(), total.indicator());
            cells.add(cell(place, "total", total.total(), total.withheld() ? WITHHELD : NOT_AVAILABLE));
            cells.add(cell(place, "reported", total.reported(), WITHHELD));
            cells.add(cell(place, "asked", total.asked(), null));
        }
        Map<String, Map<String, String>> sides = new LinkedHashMap<>();
        sides.put("period", periods);
        sides.put("indicator", indicators);
        sides.put("measure", labels(List.of("total", "reported", "asked"), title));
        return cube(label, sides, title, cells);
    }

    private static Map<String, String> labels(List<String> measures, Function<String, String> title) {
        Map<String, String> labels = new LinkedHashMap<>();
        measures.forEach(measure -> labels.put(measure, title.apply(measure)));
        return labels;
    }

    private static Cell cell(List<String> place, String measure, Number value, String missing) {
        List<String> codes = new ArrayList<>(place);
        codes.add(measure);
        return new Cell(codes, value, value == null ? missing : null);
    }

    private static Map<String, Object> cube(
            String label, Map<String, Map<String, String>> labels, Function<String, String> title, List<Cell> cells) {
        Map<String, Side> sides = new LinkedHashMap<>();
        labels.forEach((id, codes) -> sides.put(id, Side.of(codes)));
        long places = sides.values().stream().mapToLong(Side::size).reduce(1, (one, other) -> one * other);
        if (places > LARGEST) {
            throw Refusal.invalid("period", "open.cube.large", LARGEST);
        }
        Map<String, Number> values = new LinkedHashMap<>();
        Map<String, String> status = new LinkedHashMap<>();
        for (Cell cell : cells) {
            String place = String.valueOf(place(sides, cell));
            if (cell.value != null) {
                values.put(place, cell.value);
            } else if (cell.status != null) {
                status.put(place, cell.status);
            }
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

    private static int place(Map<String, Side> sides, Cell cell) {
        int place = 0;
        int at = 0;
        for (Side side : sides.values()) {
            place = place * side.size() + side.places().get(cell.codes.get(at++));
        }
        return place;
    }
}
