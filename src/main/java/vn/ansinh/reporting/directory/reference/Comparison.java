package vn.ansinh.reporting.directory.reference;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.ansinh.reporting.directory.reference.ImportChange.Detail;
import vn.ansinh.reporting.directory.reference.ImportChange.Kind;

/** Tells what an import changes: the rows as stored beside the rows as the file has them. */
public final class Comparison {

    private Comparison() {}

    /** @param key what the row is about, unique in both lists */
    public static <R extends Record> List<ImportChange> of(
            String dataSet, List<R> stored, List<R> wanted, Function<R, String> key) {
        Map<String, R> before = byKey(stored, key);
        Map<String, R> after = byKey(wanted, key);
        Set<String> rows = new LinkedHashSet<>(after.keySet());
        rows.addAll(before.keySet());
        List<ImportChange> changes = new ArrayList<>();
        for (String row : rows) {
            R old = before.get(row);
            R young = after.get(row);
            if (old == null) {
                changes.add(new ImportChange(dataSet, Kind.ADDED, row, List.of()));
            } else if (young == null) {
                changes.add(new ImportChange(dataSet, Kind.REMOVED, row, List.of()));
            } else if (!old.equals(young)) {
                changes.add(new ImportChange(dataSet, Kind.CHANGED, row, details(old, young)));
            }
        }
        return changes;
    }

    private static <R> Map<String, R> byKey(List<R> rows, Function<R, String> key) {
        return rows.stream()
                .collect(Collectors.toMap(key, Function.identity(), (first, second) -> first, LinkedHashMap::new));
    }

    private static List<Detail> details(Record before, Record after) {
        List<Detail> details = new ArrayList<>();
        for (RecordComponent component : before.getClass().getRecordComponents()) {
            Object old = value(component, before);
            Object young = value(component, after);
            if (!Objects.equals(old, young)) {
                details.add(new Detail(component.getName(), text(old), text(young)));
            }
        }
        return details;
    }

    private static Object value(RecordComponent component, Record row) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(row);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot read " + component, e);
        }
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }
}
