package vn.ansinh.reporting.catalogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.ansinh.reporting.catalogue.RowChanges.Change;
import vn.ansinh.reporting.directory.reference.CsvCells;
import vn.ansinh.reporting.directory.reference.Texts;

/** What a person changed on a screen, row by row in words: each column with what it said and what it says. */
final class ChangedRows {

    private ChangedRows() {}

    static List<String> said(EditedSet set, CsvCells now, List<Change> changes, Locale locale) {
        List<String> said = new ArrayList<>();
        for (Change change : changes) {
            Map<String, String> old = change.row() == null
                    ? Map.of()
                    : now.rows().get(change.row()).cells();
            if (change.cells() == null) {
                said.add(Texts.of("catalogue.edit.removed", locale, name(set, now, old)));
                continue;
            }
            List<String> details = now.columns().stream()
                    .filter(column -> !column.equals(set.owner()))
                    .filter(column -> change.cells().containsKey(column))
                    .filter(column -> !change.cells().get(column).strip().equals(old.getOrDefault(column, "")))
                    .map(column -> detail(
                            column, old.get(column), change.cells().get(column).strip(), locale))
                    .toList();
            if (!details.isEmpty()) {
                String key = old.isEmpty() ? "catalogue.edit.added" : "catalogue.edit.changed";
                said.add(Texts.of(key, locale, name(set, now, old.isEmpty() ? change.cells() : old)) + " – "
                        + String.join("; ", details));
            }
        }
        return said;
    }

    private static String detail(String column, String old, String now, Locale locale) {
        String label = EditedSet.label(column, locale);
        if (old == null) {
            return Texts.of("catalogue.edit.detailNew", locale, label, now);
        }
        if (old.contains("|") || now.contains("|")) {
            return Texts.of("catalogue.edit.detailList", locale, label, moved(old, now));
        }
        return Texts.of("catalogue.edit.detail", locale, label, old, now);
    }

    /** Of a long list what came and what went: {@code +STP, −SYT}. */
    private static String moved(String old, String now) {
        Set<String> before = parts(old);
        Set<String> after = parts(now);
        return Stream.concat(
                        after.stream().filter(part -> !before.contains(part)).map(part -> "+" + part),
                        before.stream().filter(part -> !after.contains(part)).map(part -> "−" + part))
                .collect(Collectors.joining(", "));
    }

    private static Set<String> parts(String cell) {
        return Arrays.stream(cell.split("\\|"))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** By the first two columns of the list. */
    private static String name(EditedSet set, CsvCells now, Map<String, String> cells) {
        List<String> shown = set.shown().isEmpty() ? now.columns() : set.shown();
        return shown.stream()
                .filter(column -> !column.equals(set.owner()) || set.set() == DataSet.REGIMES)
                .map(column -> cells.getOrDefault(column, ""))
                .filter(cell -> !cell.isEmpty())
                .limit(2)
                .collect(Collectors.joining(" "));
    }
}
