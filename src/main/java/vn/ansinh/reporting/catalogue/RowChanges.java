package vn.ansinh.reporting.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.ansinh.reporting.directory.reference.CsvCells;
import vn.ansinh.reporting.engine.Formats;

/**
 * What a person changed on a screen becomes a file. A row that holds from day to day and has begun gets a successor from
 * the day of the change and ends the day before, so that what it said until then stays.
 */
final class RowChanges {

    /**
     * One row as it is to be.
     *
     * @param row which of the rows shown it was; null for a new one
     * @param cells by column; null when the row is taken away
     */
    record Change(Integer row, Map<String, String> cells) {}

    /**
     * @param origin for each line of the file after the heading: which change made it; null for a row that only comes with
     *     the others
     */
    record File(byte[] content, List<Integer> origin) {

        /** @param line counted from 1 with the heading */
        Integer change(int line) {
            List<CsvCells.Row> rows = CsvCells.of(content).rows();
            for (int i = 0; i < rows.size(); i++) {
                if (rows.get(i).line() == line) {
                    return origin.get(i);
                }
            }
            return null;
        }

        boolean empty() {
            return origin.isEmpty();
        }
    }

    private record Out(Map<String, String> cells, Integer change) {}

    private final EditedSet set;
    private final CsvCells now;
    private final boolean versioned;

    RowChanges(EditedSet set, CsvCells now) {
        this.set = set;
        this.now = now;
        this.versioned = EditedSet.versioned(now.columns());
    }

    /**
     * @param from the day on which the changes begin to hold; null when they mend what was always meant
     * @return every row about what was changed, as the importer wants it; empty when nothing was
     */
    File file(List<Change> changes, LocalDate from) {
        List<List<Out>> rows = new ArrayList<>();
        now.rows().forEach(row -> rows.add(List.of(new Out(row.cells(), null))));
        Set<String> touched = new HashSet<>();
        for (int i = 0; i < changes.size(); i++) {
            Change change = changes.get(i);
            Map<String, String> old =
                    change.row() == null ? null : now.rows().get(change.row()).cells();
            List<Out> after = after(old, change.cells(), i, from);
            if (after.isEmpty() || old == null || after.stream().anyMatch(out -> out.change() != null)) {
                touch(touched, old);
                after.forEach(out -> touch(touched, out.cells()));
            }
            if (change.row() == null) {
                rows.add(after);
            } else {
                rows.set(change.row(), after);
            }
        }
        List<Out> written = rows.stream()
                .flatMap(List::stream)
                .filter(out -> touched.contains(set.about(out.cells())))
                .toList();
        List<Integer> origin = new ArrayList<>();
        written.forEach(out -> origin.add(out.change()));
        return new File(
                CsvCells.write(now.columns(), written.stream().map(Out::cells).toList()), origin);
    }

    private void touch(Set<String> touched, Map<String, String> cells) {
        if (cells != null) {
            touched.add(set.about(cells));
        }
    }

    private List<Out> after(Map<String, String> old, Map<String, String> typed, int change, LocalDate from) {
        if (typed == null) {
            return List.of();
        }
        Map<String, String> cells = new LinkedHashMap<>();
        now.columns()
                .forEach(column -> cells.put(
                        column,
                        typed.getOrDefault(column, old == null ? "" : old.get(column))
                                .strip()));
        if (old == null) {
            if (versioned && from != null && cells.get(EditedSet.FROM).isEmpty()) {
                cells.put(EditedSet.FROM, Formats.day(from));
            }
            return List.of(new Out(cells, change));
        }
        Set<String> changed = cells.keySet().stream()
                .filter(column -> !Objects.equals(cells.get(column), old.get(column)))
                .collect(Collectors.toSet());
        if (changed.isEmpty()) {
            return List.of(new Out(old, null));
        }
        boolean mended = from == null || !versioned || changed.equals(Set.of(EditedSet.TO));
        if (mended || changed.contains(EditedSet.FROM) || !holdsBefore(old, from)) {
            return List.of(new Out(cells, change));
        }
        Map<String, String> ended = new LinkedHashMap<>(old);
        ended.put(EditedSet.TO, Formats.day(from.minusDays(1)));
        cells.put(EditedSet.FROM, Formats.day(from));
        return List.of(new Out(ended, change), new Out(cells, change));
    }

    /** Whether the row has begun before the day, or had never to begin, and goes on to it. */
    private static boolean holdsBefore(Map<String, String> row, LocalDate day) {
        Optional<LocalDate> begins = Cells.day(row.get(EditedSet.FROM));
        Optional<LocalDate> ends = Cells.day(row.get(EditedSet.TO));
        return (begins.isEmpty() || begins.get().isBefore(day))
                && (ends.isEmpty() || !ends.get().isBefore(day));
    }
}
